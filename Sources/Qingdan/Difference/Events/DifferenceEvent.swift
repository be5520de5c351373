/// One thing that changed between two editions of a notice, 变动.
public struct DifferenceEvent: Sendable, Equatable {
    /// What changed.
    public var kind: Kind
    /// The ids of the sections it stands in, old and new; of a section's own event, the section's; several for a split,
    /// a merging or a run of renumbered sections.
    public var sections: Sides<[String]>
    /// The ids of the item, old and new.
    public var item: Sides<String?>
    /// What it is about in words: an indicator, a heading, the name of a service; nil where the words say it all.
    public var subject: String?
    /// What of the item changed, `quantity.value`, or nil for the whole.
    public var field: String?
    /// The old and the new value in words.
    public var words: Sides<String?>
    /// The ids of items that changed along: those of a section added or removed, the targets of a time that moved.
    public var affects: Sides<[String]>
    /// The words that say it, old and new.
    public var evidence: Sides<Evidence?>
    /// What became of the sentences it stands in.
    public var redline: Redline

    /// An event.
    public init(
        _ kind: Kind, sections: Sides<[String]> = Sides([], []), item: Sides<String?> = Sides(nil, nil),
        subject: String? = nil, field: String? = nil, words: Sides<String?> = Sides(nil, nil),
        affects: Sides<[String]> = Sides([], []),
        evidence: Sides<Evidence?> = Sides(nil, nil), redline: Redline = Redline()
    ) {
        self.kind = kind
        self.sections = sections
        self.item = item
        self.subject = subject
        self.field = field
        self.words = words
        self.affects = affects
        self.evidence = evidence
        self.redline = redline
    }
}

/// A thing of the old edition and its like of the new one.
public struct Sides<Value> {
    /// That of the old edition.
    public var old: Value
    /// That of the new edition.
    public var new: Value

    /// The two sides.
    public init(_ old: Value, _ new: Value) {
        self.old = old
        self.new = new
    }
}

extension Sides: Equatable where Value: Equatable {}
extension Sides: Hashable where Value: Hashable {}
extension Sides: Sendable where Value: Sendable {}

extension DifferenceEvent {
    /// What can change, as `list.change`.
    public enum Kind: String, Sendable, CaseIterable {
        case headChanged = "head.changed"
        case sectionRenumbered = "section.renumbered"
        case sectionRetitled = "section.retitled"
        case sectionMoved = "section.moved"
        case sectionSplit = "section.split"
        case sectionMerged = "section.merged"
        case sectionRewritten = "section.rewritten"
        case sectionAdded = "section.added"
        case sectionRemoved = "section.removed"
        case targetRaised = "target.raised"
        case targetLowered = "target.lowered"
        case targetTightened = "target.tightened"
        case targetLoosened = "target.loosened"
        case targetChanged = "target.changed"
        case targetAdded = "target.added"
        case targetRemoved = "target.removed"
        case deadlineEarlier = "deadline.earlier"
        case deadlineLater = "deadline.later"
        case deadlineAdded = "deadline.added"
        case deadlineDropped = "deadline.dropped"
        case deadlineChanged = "deadline.changed"
        case dutyLeadChanged = "duty.leadChanged"
        case dutyDepartmentAdded = "duty.departmentAdded"
        case dutyDepartmentRemoved = "duty.departmentRemoved"
        case dutyRoleChanged = "duty.roleChanged"
        case dutyTaskChanged = "duty.taskChanged"
        case dutyReordered = "duty.reordered"
        case dutyAdded = "duty.added"
        case dutyRemoved = "duty.removed"
        case serviceAdded = "service.added"
        case serviceRemoved = "service.removed"
        case serviceRenumbered = "service.renumbered"
        case serviceCellChanged = "service.cellChanged"
        case serviceAmountRaised = "service.amountRaised"
        case serviceAmountLowered = "service.amountLowered"
        case serviceAmountChanged = "service.amountChanged"
        case tableAdded = "table.added"
        case tableRemoved = "table.removed"
        case tableChanged = "table.changed"
        case tableRowAdded = "table.rowAdded"
        case tableRowRemoved = "table.rowRemoved"
        case tableRowChanged = "table.rowChanged"
        case citationAdded = "citation.added"
        case citationRemoved = "citation.removed"
        case citationChanged = "citation.changed"
    }
}
