import Gongwen
import Qingdan

extension Explainer {
    /// The lines that explain a target.
    func lines(of target: Target) -> [Explanation.Line] {
        let quantity = target.quantity
        var lines: [Explanation.Line] = [
            .heading("\(target.id)  target"),
            .fact("says", summary(of: target)),
            place(target.section, block: target.evidence.block),
        ]
        lines += self.lines(ofRule: target.rule)
        lines += [.heading("words"), words("clause", target.evidence), words("quantity", quantity.evidence)]
        lines += [
            .heading("values"), .fact("indicator", target.indicator),
            .fact("value", Self.amount(quantity)), .fact("bound", Self.bound(quantity) + boundWords(of: quantity)),
        ]
        if !quantity.per.isEmpty { lines.append(.fact("per", quantity.per.joined(separator: ", "))) }
        if let group = target.for { lines.append(.fact("for", group)) }
        lines.append(.fact("measure", target.measure))
        if let baseline = target.baseline {
            let parts = [baseline.value.map(Self.number), baseline.year.map { "in \($0)" }].compactMap { $0 }
            lines.append(.fact("baseline", parts.joined(separator: " ")))
        }
        if let binding = target.binding { lines.append(.fact("binding", binding)) }
        lines += deadline(target.deadline)
        if let limit = target.deadline, let duty = duty(stating: limit, of: target) {
            lines.append(.fact("", "its sentence sets none: the note \(duty.id) states this completion time"))
        }
        if let table = target.table { lines.append(.fact("table", "\(table), row \(target.row ?? 0)")) }
        lines += [.heading("who answers for it")] + duties(of: target)
        let others = otherTimes(of: target) + otherNumerals(of: target) + otherNouns(of: target)
        return lines + [.heading("other readings weighed")]
            + (others.isEmpty ? [.fact("none", "the sentence has no other time, number or noun to take")] : others)
    }

    /// The duty of a target that states its time limit, where the target's own sentence does not.
    private func duty(stating limit: TimeLimit, of target: Target) -> Duty? {
        catalog.duties.first { target.duties.contains($0.id) && $0.deadline?.evidence == limit.evidence }
    }

    /// The target in one line.
    private func summary(of target: Target) -> String {
        let limit = target.deadline.map { " by \($0.end ?? $0.recurs ?? $0.text)" } ?? ""
        return "\(target.indicator): \(target.quantity.text)\(target.for.map { " for \($0)" } ?? "")\(limit)"
    }

    /// The lines of a time limit.
    func deadline(_ limit: TimeLimit?) -> [Explanation.Line] {
        guard let limit else { return [.fact("deadline", "none: neither its sentence nor its note sets one")] }
        let dates = [
            limit.start.map { "from \($0)" }, limit.end.map { "to \($0)" }, limit.recurs.map { "yearly \($0)" },
        ]
        let read = dates.compactMap { $0 }.joined(separator: " ")
        return [.fact("deadline", "\(limit.text): \(read)"), words("", limit.evidence)]
    }

    /// The duties of a target with the way they are tied to it, and those of its section that are not.
    private func duties(of target: Target) -> [Explanation.Line] {
        var lines: [Explanation.Line] = []
        for duty in catalog.duties where target.duties.contains(duty.id) {
            let bodies = duty.departments.map(\.name).joined(separator: "、")
            let tie =
                if duty.evidence.block == target.evidence.block {
                    "its note stands in the same paragraph"
                } else if duty.section == target.section {
                    "its note stands in the same section"
                } else {
                    "the nearest section above with a note is \(duty.section ?? "the notice itself")"
                }
            lines += [.fact(duty.id, bodies), .fact("", tie)]
        }
        if lines.isEmpty { lines = [.fact("nobody", "no note stands in its section or in one above")] }
        for duty in catalog.duties where duty.section == target.section && !target.duties.contains(duty.id) {
            let why =
                duty.task == nil
                ? "the note of other words of the section" : "a row of a task table answers for its task"
            lines.append(.fact(duty.id, "not taken: \(why)"))
        }
        return lines
    }

    /// A quantity's value in words.
    static func amount(_ quantity: Quantity) -> String {
        let value = quantity.value.map(number) ?? "none"
        return value + (quantity.max.map { "-" + number($0) } ?? "") + (quantity.unit.map { " " + $0 } ?? "")
    }

    private static func bound(_ quantity: Quantity) -> String {
        let meaning =
            switch quantity.op {
            case "gte": "at least"
            case "gt": "more than"
            case "lte": "at most"
            case "lt": "less than"
            case "approx": "about"
            case "range": "from, to"
            default: "no word bounds it"
            }
        return "\(quantity.op), \(meaning)"
    }

    /// The words of a quantity that bound it, behind a colon; nothing where none does.
    private func boundWords(of quantity: Quantity) -> String {
        guard let (block, range) = units(of: quantity.evidence) else { return "" }
        let words = reading.tokens.all[reading.tokens.indices(ofBlock: block)].filter { token in
            guard token.kind == .word, range.contains(token.start), token.end <= range.upperBound else { return false }
            let senses = reading.vocabulary.words[token.entry].senses
            return senses[.boundBefore] != nil || senses[.boundAfter] != nil
        }
        return words.isEmpty ? "" : ": " + words.map { document.string($0.range) }.joined(separator: " ")
    }

    /// A number without a fraction where it has none.
    static func number(_ value: Double) -> String {
        value.rounded() == value && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
    }
}
