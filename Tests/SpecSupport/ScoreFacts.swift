import Qingdan

extension Tally {
    /// The targets of the running text, told by section, value and unit.
    init(targets: [Target], against gold: [Gold.Target]) {
        self.init()
        match(
            gold, targets.filter { $0.table == nil }, label: \.label,
            fits: { $0.quantity.fits($1.quantity) && $0.section == $1.section ?? "" },
            rank: { gold, found in
                let (quote, mine) = (PlainText(gold.quote), PlainText(found.evidence.quote))
                return [
                    !mine.isEmpty && (quote.contains(mine) || mine.contains(quote)),
                    PlainText(gold.quantity.for) == PlainText(found.for),
                    found.quantity.op == gold.quantity.op,
                    found.deadline?.end == gold.deadline,
                    gold.names(PlainText(found.indicator)),
                ].map { $0 ? 1 : 0 }
            }
        ) { gold, found in
            let name = PlainText(found.indicator)
            var verdicts = gold.quantity.verdicts(on: found.quantity)
            verdicts.append(Verdict("deadline", found.deadline?.end ?? "", is: gold.deadline ?? ""))
            verdicts.append(
                Verdict("indicator", gold.names(name) && name.count <= 60, got: name, want: gold.indicator))
            if let group = gold.quantity.for, !group.isEmpty {
                let isRight = PlainText(found.for).contains(PlainText(group))
                verdicts.append(Verdict("for", isRight, got: found.for ?? "", want: group))
            }
            return verdicts
        }
    }

    /// The responsibility notes, told by section.
    init(duties: [Duty], against gold: [Gold.Duty]) {
        self.init()
        match(
            gold, duties.filter { $0.task == nil }, label: \.label,
            fits: { $0.section == $1.section ?? "" },
            rank: { [Set($0.departments.plain).intersection($1.departments.names { !$0.inherited }).count] }
        ) { gold, found in
            let (wanted, inherited) = (gold.departments.plain, found.departments.names { $0.inherited })
            var verdicts = [Verdict("departments", found.departments.names { !$0.inherited }, is: wanted)]
            if let leads = gold.leads {
                verdicts.append(Verdict("leads", found.departments.names { $0.role == "lead" }, is: leads.plain))
            }
            if let supports = gold.supports {
                let names = found.departments.names { $0.role == "support" }
                verdicts.append(Verdict("supports", names, is: supports.plain))
            }
            if let deadline = gold.deadline {
                verdicts.append(Verdict("deadline", found.deadline?.end ?? "", is: deadline.value ?? ""))
            }
            // The note that makes bodies inherited names them itself: its own duty may list them either way.
            let isCarrier = Set(gold.inherited.plain).isSubset(of: wanted)
            let isRight = inherited == gold.inherited.plain || (isCarrier && inherited.isEmpty)
            verdicts.append(Verdict("inherited", isRight, got: inherited, want: gold.inherited))
            return verdicts
        }
    }

    /// The time limits, told by section and dates; they have no attributes besides.
    init(deadlines: [Deadline], against gold: [Gold.Deadline]) {
        self.init()
        match(
            gold, deadlines, label: { "[\($0.section ?? "")] \($0.text) \($0.end ?? "") \($0.start ?? "")" },
            fits: { gold, found in
                gold.section == found.section ?? "" && found.end == gold.date
                    && (gold.start == nil || found.start == gold.start)
            },
            rank: { gold, found in
                let (quote, mine) = (PlainText(gold.quote), PlainText(found.evidence.quote))
                return [mine.contains(quote) || quote.contains(mine) ? 1 : 0]
            })
    }
}

extension [Department] {
    /// The names of those bodies of which something holds, as the score compares them.
    func names(where isMeant: (Department) -> Bool = { _ in true }) -> [PlainText] {
        filter(isMeant).map { PlainText($0.name) }
    }
}

extension Gold.Target: GoldItem {
    var optional: Bool? { quantity.optional }
    var label: String { "[\(section)] \(quantity.label) \(quote)" }

    /// Whether a name of the thing measured has all the words that a right one must have.
    fileprivate func names(_ indicator: PlainText) -> Bool {
        self.indicator.plain.allSatisfy { indicator.contains($0) }
    }
}

extension Gold.Duty: GoldItem {
    var label: String { "[\(section)] \(quote)" }
}

extension Gold.Deadline: GoldItem {
    var label: String { "[\(section)] \(quote)" }
}

extension Target {
    fileprivate var label: String { "[\(section ?? "")] \(quantity.text) \(evidence.quote)" }
}

extension Duty {
    fileprivate var label: String { "[\(section ?? "")] \(evidence.quote)" }
}
