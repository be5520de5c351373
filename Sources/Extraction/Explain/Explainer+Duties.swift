import Gongwen
import Qingdan

extension Explainer {
    /// The lines that explain a duty.
    func lines(of duty: Duty) -> [Explanation.Line] {
        let bodies = duty.departments.map(\.name).joined(separator: "、")
        var lines: [Explanation.Line] = [
            .heading("\(duty.id)  duty"),
            .fact("says", (duty.task.map { "\($0): " } ?? "") + (bodies.isEmpty ? "nobody is named" : bodies)),
            place(duty.section, block: duty.evidence.block),
        ]
        if let table = duty.table { lines.append(.fact("table", "\(table), row \(duty.row ?? 0)")) }
        lines += self.lines(ofRule: duty.rule) + [.heading("words"), words("note", duty.evidence)]
        lines += [.heading("departments")] + duty.departments.flatMap { self.lines(of: $0) }
        lines += [.heading("time")] + deadline(duty.deadline)
        let targets = catalog.targets.filter { $0.duties.contains(duty.id) }
        lines.append(.heading("answers for"))
        lines += targets.map { .fact($0.id, "\($0.indicator): \($0.quantity.text)") }
        if targets.isEmpty { lines.append(.fact("no target", "none stands where the note answers")) }
        lines.append(.heading("other readings weighed"))
        let others = catalog.duties.filter { $0.section == duty.section && $0.id != duty.id }
        lines += others.prefix(10).map { other in
            .fact(other.id, "also in the section: " + other.departments.map(\.name).joined(separator: "、"))
        }
        if others.count > 10 { lines.append(.fact("more", "\(others.count - 10) others")) }
        if others.isEmpty { lines.append(.fact("none", "it is the only note of its section")) }
        return lines
    }

    /// The lines of a department.
    func lines(of department: Department) -> [Explanation.Line] {
        let role =
            switch department.role {
            case "lead": "leads"
            case "support": "supports"
            default: "answers without distinction"
            }
        let known = department.function.map { "does \($0)" } ?? "in no table of departments, told by its form"
        let full = department.canonical.map { "\($0); " } ?? ""
        var lines: [Explanation.Line] = [
            .fact("body", department.name), .fact("", "\(role); \(full)\(known)"), words("", department.evidence),
        ]
        if department.inherited { lines.append(.fact("", "said once for every note that follows")) }
        return lines
    }

    /// The lines that explain a deadline.
    func lines(of deadline: Deadline) -> [Explanation.Line] {
        let limit = TimeLimit(
            text: deadline.text, start: deadline.start, end: deadline.end, recurs: deadline.recurs,
            evidence: deadline.evidence)
        let read = deadline.end ?? deadline.recurs ?? deadline.start ?? "no day"
        var lines: [Explanation.Line] = [
            .heading("\(deadline.id)  deadline"), .fact("says", "\(deadline.text): \(read)"),
            place(deadline.section, block: deadline.evidence.block),
        ]
        lines += self.lines(ofRule: deadline.rule) + [.heading("words")] + self.deadline(limit)
        let takers =
            catalog.targets.filter { $0.deadline?.evidence == deadline.evidence }.map(\.id)
            + catalog.duties.filter { $0.deadline?.evidence == deadline.evidence }.map(\.id)
        lines.append(.heading("taken by"))
        lines += takers.map { .fact($0, "") }
        if takers.isEmpty { lines.append(.fact("nothing", "no target or note takes it")) }
        lines.append(.heading("other readings weighed"))
        guard let (block, range) = units(of: deadline.evidence) else { return lines }
        let text = sentence(around: range, inBlock: block)
        let others = times(in: text, block: block).filter { !$0.range.overlaps(range) }
        lines += others.map { mention in
            .fact("time", "\(document.string(mention.range)): \(why(isNoLimit: mention) ?? "a time of its own")")
        }
        if others.isEmpty { lines.append(.fact("none", "it is the only time of its sentence")) }
        return lines
    }
}
