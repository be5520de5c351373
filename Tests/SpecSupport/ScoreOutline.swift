import Qingdan

extension Tally {
    /// The fields of the head, each an item of its own.
    init(head: Head, against gold: Gold.Head) {
        self.init()
        var verdicts = [
            Verdict("title", PlainText(head.title).title, is: PlainText(gold.title).title),
            Verdict("noticeTitle", PlainText(head.noticeTitle).title, is: PlainText(gold.noticeTitle).title),
            Verdict("kind", head.kind ?? "", is: gold.kind ?? ""),
            Verdict("stage", head.stage, is: gold.stage ?? ""),
            Verdict("number", PlainText(head.number), is: PlainText(gold.number)),
            Verdict("issuers", head.issuers.plain, is: gold.issuers.plain),
            Verdict("jurisdiction", head.jurisdiction.name ?? "", is: gold.jurisdiction ?? ""),
            Verdict("level", head.jurisdiction.level ?? "", is: gold.level ?? ""),
            Verdict("signedOn", head.signedOn ?? "", is: gold.signedOn ?? ""),
            Verdict("printedOn", head.printedOn ?? "", is: gold.printedOn ?? ""),
            Verdict("addressees", head.addressees.plain, is: gold.addressees.plain),
            Verdict("copiedTo", head.copiedTo.plain, is: gold.copiedTo.plain),
            Verdict("attachments", head.attachments.map(\.title).plain, is: gold.attachments.plain),
        ]
        if let date = gold.effectiveOn {
            verdicts.append(Verdict("effectiveOn", head.effectiveOn ?? "", is: date.value ?? ""))
        }
        if let years = gold.validYears {
            verdicts.append(Verdict("validYears", head.validYears ?? 0, is: years.value ?? 0))
        }
        for verdict in verdicts where gold.unsure?.contains(verdict.attribute) != true {
            judge(verdict, of: gold.title ?? "")
        }
        countAttributesAsItems()
    }

    /// The sections, told by their ids.
    init(sections: [OutlineSection], against gold: [Gold.Section]) {
        self.init()
        match(
            gold, sections, label: { "\($0.id) \($0.marker)\($0.heading ?? "")" }, fits: { $0.id == $1.id },
            judge: { gold, found in
                if gold.unsure?.contains("heading") == true { return [] }
                return [Verdict("heading", PlainText(found.heading).trimmed, is: PlainText(gold.heading).trimmed)]
            })
    }

    /// The documents named, told by number or title.
    init(citations: [Citation], against gold: [Gold.Citation]) {
        self.init()
        func same(_ one: String?, _ other: String?) -> Bool { PlainText(one).citation == PlainText(other).citation }
        func stated(_ text: String?) -> Bool { text?.isEmpty == false }
        match(
            gold, citations, label: { "\($0.title ?? "") \($0.number ?? "")" },
            fits: { gold, found in
                stated(gold.number) && same(gold.number, found.number)
                    || stated(gold.title) && same(gold.title, found.title)
            },
            rank: { [same($0.title, $1.title) ? 1 : 0] }
        ) { gold, found in
            [
                Verdict("title", PlainText(found.title).citation, is: PlainText(gold.title).citation),
                Verdict("number", PlainText(found.number).citation, is: PlainText(gold.number).citation),
            ]
        }
    }
}

extension Gold.Section: GoldItem {
    var label: String { "\(id) \(marker)\(heading ?? "")" }
}

extension Gold.Citation: GoldItem {
    var label: String { "\(title ?? "") \(number ?? "")" }
}
