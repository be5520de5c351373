public import Qingdan

/// What people decided on the items of a catalog, 审核记录: a file beside the catalog that outlives its text's editions.
///
///     let review = try CatalogReview(parsing: bytes)
///     let applied = catalog.applying(review, contract: contract)   // the catalog as the reviewers want it
///     let carried = review.carried(to: newCatalog)                 // what still holds for a new edition
///
/// The contract is `qingdan/review/v1`: `Schemas/review.schema.json` describes every field.
public struct CatalogReview: Sendable, Equatable {
    /// The catalog that was reviewed.
    public var catalog: ReviewedCatalog
    /// What was decided, one decision an item.
    public var decisions: [Decision]
    /// The decisions whose text or item the catalog no longer has.
    public var orphans: [Orphan]

    /// The name of the contract.
    public static let schemaName = "qingdan/review/v1"

    /// A review of a catalog.
    public init(of catalog: ReviewedCatalog, decisions: [Decision], orphans: [Orphan] = []) {
        self.catalog = catalog
        self.decisions = decisions
        self.orphans = orphans
    }
}

/// Which catalog was reviewed: of what file, made by what.
public struct ReviewedCatalog: Sendable, Equatable {
    /// The name of the notice's file without folders.
    public var name: String
    /// The SHA-256 digest of that file in lower-case hexadecimal.
    public var sha256: String
    /// The program that extracted it.
    public var generator: Generator

    /// A catalog told by its source.
    public init(_ catalog: Catalog) {
        self.init(name: catalog.source.name, sha256: catalog.source.sha256, generator: catalog.generator)
    }

    /// A catalog told by its parts.
    init(name: String, sha256: String, generator: Generator) {
        self.name = name
        self.sha256 = sha256
        self.generator = generator
    }
}

/// A decision that has lost its item, 失去依据的审核决定; it is kept, so that a person can look at it.
public struct Orphan: Sendable, Equatable {
    /// Why a decision has no item.
    public enum Reason: String, Sendable, CaseIterable {
        /// Its words are gone, or stand in other surroundings only.
        case textGone
        /// Its words stand in several places and nothing tells which is meant.
        case ambiguous
        /// Its words stand, but nothing was extracted from them.
        case notFound
        /// Its words stand, but what was extracted from them says something else now.
        case changed
    }

    /// The decision, as it was.
    public var decision: Decision
    /// Why it has no item.
    public var reason: Reason
    /// One sentence for a person.
    public var detail: String

    /// An orphan.
    public init(_ decision: Decision, reason: Reason, detail: String) {
        self.decision = decision
        self.reason = reason
        self.detail = detail
    }
}
