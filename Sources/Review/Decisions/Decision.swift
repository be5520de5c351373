public import Qingdan

/// What a person decided on one item of a catalog, 审核决定.
public struct Decision: Sendable, Equatable {
    /// What was decided.
    public enum Verdict: String, Sendable, CaseIterable {
        /// The item is right as it is, 确认.
        case accepted
        /// The item is none, 剔除.
        case rejected
        /// The item is right with other values, 更正.
        case corrected
        /// The program missed the item, 补录.
        case added
    }

    /// The list the item stands in.
    public var list: ItemList
    /// The item's id when it was decided; nil for the head, for citations and for what a person added.
    public var item: String?
    /// What was decided.
    public var verdict: Verdict
    /// The values that are other than extracted; none unless corrected.
    public var changes: [Correction]
    /// The item as the program had it; nil for what a person added.
    public var extracted: JSONTree?
    /// The fields of an item that a person added, without id, status and evidence; nil for all others.
    public var added: JSONTree?
    /// The words it was decided on; nil for the head.
    public var anchor: TextQuote?
    /// The id of the section they stood in, or nil outside sections.
    public var section: String?
    /// That section's heading, or nil.
    public var heading: String?
    /// Who decided; never empty.
    public var reviewer: String
    /// When, as in RFC 3339, in UTC: 2026-11-21T09:30:00Z.
    public var time: String
    /// A free remark, or nil.
    public var note: String?

    /// A decision on an item of a catalog as it was extracted.
    public init(
        _ verdict: Verdict, of item: CatalogItem, changes: [Correction] = [], reviewer: String, time: String,
        note: String? = nil
    ) {
        self.init(
            list: item.list, item: item.id, verdict: verdict, changes: changes, extracted: item.tree, added: nil,
            anchor: item.anchor, section: item.section, heading: item.heading, reviewer: reviewer, time: time,
            note: note)
    }

    /// A decision told by its parts.
    public init(
        list: ItemList, item: String?, verdict: Verdict, changes: [Correction], extracted: JSONTree?, added: JSONTree?,
        anchor: TextQuote?, section: String?, heading: String?, reviewer: String, time: String, note: String?
    ) {
        self.list = list
        self.item = item
        self.verdict = verdict
        self.changes = changes
        self.extracted = extracted
        self.added = added
        self.anchor = anchor
        self.section = section
        self.heading = heading
        self.reviewer = reviewer
        self.time = time
        self.note = note
    }
}

/// A value that a reviewer put in place of an extracted one, 更正.
public struct Correction: Sendable, Equatable {
    /// Where it stands in the item, a JSON pointer (RFC 6901): `/quantity/value`.
    public var path: String
    /// The new value.
    public var value: JSONTree

    /// A correction.
    public init(path: String, value: JSONTree) {
        self.path = path
        self.value = value
    }
}

/// The parts of a catalog that people decide on, in the order that reviews have them.
public enum ItemList: String, Sendable, CaseIterable {
    /// The head of the notice, which is one item.
    case document
    /// The quantified commitments.
    case targets
    /// Who answers for what.
    case duties
    /// The time limits.
    case deadlines
    /// The rows of service lists.
    case services
    /// The laws, policies and standards named.
    case citations
}
