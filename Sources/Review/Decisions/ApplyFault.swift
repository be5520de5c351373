/// A decision that could not be applied to a catalog, and why.
public struct ApplyFault: Error, Sendable, Equatable {
    /// Why a decision could not be applied.
    public enum Kind: Sendable, Equatable {
        /// The catalog has no such item.
        case noItem
        /// The item says something else than when it was decided on, or stands on other words.
        case otherItem
        /// A correction leads nowhere: there is no such field; the fields that are there.
        case noField(path: String, known: [String])
        /// A correction leads to what is not for people to set: id, status, evidence.
        case notForPeople(path: String)
        /// A value is not as the contract wants it.
        case value(ValueFault)
        /// A duty or section is named that the catalog does not have.
        case noReference(path: String, id: String)
        /// The words of an added item do not stand in the catalog with these surroundings.
        case noWords
        /// They stand in several places with these surroundings.
        case severalPlaces(Int)
        /// They go across the end of a block, so that no evidence can be made.
        case acrossBlocks
        /// An added row of a service list does not stand in a table.
        case outsideTable
    }

    /// The index of the decision in the review, from 0.
    public var index: Int
    /// The decision.
    public var decision: Decision
    /// Why it could not be applied.
    public var kind: Kind

    /// A fault.
    public init(index: Int, decision: Decision, kind: Kind) {
        self.index = index
        self.decision = decision
        self.kind = kind
    }
}
