extension EventBook {
    /// Tells what changed in the head, field by field.
    mutating func tellHead() {
        let (old, new) = (comparison.old.catalog.document, comparison.new.catalog.document)
        tellHead("title", old.title, new.title, in: ["title", "label", "attachmentMark"])
        tellHead("noticeTitle", old.noticeTitle, new.noticeTitle, in: ["title", "label"])
        tellHead("stage", old.stage, new.stage, in: ["title", "label"])
        tellHead("number", old.number, new.number, old.evidence?.number, new.evidence?.number, in: ["number"])
        tellHead("signedOn", old.signedOn, new.signedOn, old.evidence?.signedOn, new.evidence?.signedOn, in: ["date"])
        tellHead(
            "printedOn", old.printedOn, new.printedOn, old.evidence?.printedOn, new.evidence?.printedOn,
            in: ["printing"])
        tellHead(
            "effectiveOn", old.effectiveOn, new.effectiveOn, old.evidence?.effectiveOn, new.evidence?.effectiveOn)
        tellHead(
            "validYears", old.validYears.map(String.init), new.validYears.map(String.init), old.evidence?.validYears,
            new.evidence?.validYears)
        tellHead(
            "issuers", old.issuers, new.issuers, old.evidence?.issuers, new.evidence?.issuers,
            in: ["letterhead", "signature"])
        tellHead(
            "addressees", old.addressees, new.addressees, old.evidence?.addressees, new.evidence?.addressees,
            in: ["addressees"])
        tellHead(
            "copiedTo", old.copiedTo, new.copiedTo, old.evidence?.copiedTo, new.evidence?.copiedTo, in: ["copiedTo"])
        tellHead(
            "attachments", old.attachments.map(\.title), new.attachments.map(\.title), old.evidence?.attachments,
            new.evidence?.attachments, in: ["attachmentNote"])
    }

    private mutating func tellHead(
        _ field: String, _ before: [String], _ after: [String], _ old: [Evidence]?, _ new: [Evidence]?,
        in kinds: Set<String>
    ) {
        tellHead(
            field, before.joined(separator: "、"), after.joined(separator: "、"), old?.first, new?.first, in: kinds)
    }

    /// Tells a field that changed; the blocks of these kinds are where it is printed.
    private mutating func tellHead(
        _ field: String, _ before: String?, _ after: String?, _ old: Evidence? = nil, _ new: Evidence? = nil,
        in kinds: Set<String> = []
    ) {
        guard !Folding.same(before, after) else { return }
        tell(
            DifferenceEvent(
                .headChanged, field: field, words: Sides(before, after), evidence: Sides(old, new),
                redline: Redline(from: before ?? "", to: after ?? "")))
        for block in comparison.old.catalog.blocks where kinds.contains(block.kind) {
            explain(comparison.old.evidence(ofBlock: block.id), nil)
        }
        for block in comparison.new.catalog.blocks where kinds.contains(block.kind) {
            explain(nil, comparison.new.evidence(ofBlock: block.id))
        }
    }
}
