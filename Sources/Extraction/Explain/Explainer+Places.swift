import Gongwen
import Qingdan

extension Explainer {
    /// The lines that explain a row of a service list.
    func lines(of service: Service) -> [Explanation.Line] {
        let number = service.no.map { "\($0). " } ?? ""
        var lines: [Explanation.Line] = [
            .heading("\(service.id)  service"),
            .fact(
                "says", "\(number)\(service.name ?? service.content ?? "a service") for \(service.audience ?? "all")"),
            .fact("place", "table \(service.table), row \(service.row)"),
        ]
        lines += self.lines(ofRule: "services") + [.heading("words")]
        let cells = service.evidence
        for (name, evidence) in [
            ("no", cells.no), ("audience", cells.audience), ("name", cells.name), ("content", cells.content),
            ("type", cells.type), ("standard", cells.standard), ("funding", cells.funding),
        ] {
            lines.append(
                evidence.map { words(name, $0) } ?? .fact(name, "nothing: no such column, or the cell is empty"))
        }
        lines.append(.heading("amounts"))
        for amount in service.amounts {
            let value = amount.value.map(Self.number) ?? "none"
            let per = amount.per.isEmpty ? "" : " per " + amount.per.joined(separator: ", ")
            let group = amount.for.map { " for \($0)" } ?? ""
            let most = amount.max.map { "-" + Self.number($0) } ?? ""
            lines += [
                .fact(amount.op, "\(value)\(most) \(amount.unit ?? "")\(per)\(group)"), words("", amount.evidence),
            ]
        }
        if service.amounts.isEmpty { lines.append(.fact("none", "its standard states no amount")) }
        lines += [.heading("who leads")] + service.leads.flatMap { self.lines(of: $0) }
        if service.leads.isEmpty { lines.append(.fact("nobody", "no such column, or the cell is empty")) }
        lines.append(.heading("other readings weighed"))
        var numerals: [Explanation.Line] = []
        for cell in [cells.standard, cells.content].compactMap({ $0 }) {
            guard let (block, range) = units(of: cell) else { continue }
            numerals += self.numerals(in: range, block: block, besides: range.lowerBound..<range.lowerBound)
        }
        return lines + (numerals.isEmpty ? [.fact("none", "there is no number in content or standard")] : numerals)
    }

    /// The lines that explain a section.
    func lines(of section: OutlineSection) -> [Explanation.Line] {
        var lines: [Explanation.Line] = [
            .heading("\(section.id)  section"), .fact("says", section.marker + (section.heading ?? "(no heading)")),
            place(section.parent, block: section.block),
        ]
        lines += self.lines(ofRule: "outline")
        lines.append(.heading("words"))
        if let place = document.sections.first(where: { $0.id == section.id }), let block = blockIndex[section.block] {
            let text = document.blocks[block].range
            let end = place.heading?.upperBound ?? place.marker.upperBound
            lines.append(
                .words(
                    "marker",
                    MarkedWords(place.marker, in: text.lowerBound..<max(end, place.marker.upperBound), of: document)))
        }
        lines += [.heading("beside it")]
        let children = catalog.sections.filter { $0.parent == section.id }.map(\.id)
        lines.append(.fact("within", section.parent.map(title(ofSection:)) ?? "the top of the outline"))
        lines.append(.fact("holds", children.isEmpty ? "no sections" : children.joined(separator: " ")))
        return lines + [.heading("found in it")] + items { $0 == section.id }
    }

    /// The lines that explain a block.
    func lines(of block: TextBlock) -> [Explanation.Line] {
        var lines: [Explanation.Line] = [
            .heading("block:\(block.id)  \(block.kind)"), .fact("says", block.text),
            place(block.section, block: block.id),
            .heading("found in it"),
        ]
        let evidence =
            catalog.targets.map { ($0.id, $0.evidence) } + catalog.duties.map { ($0.id, $0.evidence) }
            + catalog.deadlines.map { ($0.id, $0.evidence) }
        let found = evidence.filter { $0.1.block == block.id }
        lines += found.map { words($0.0, $0.1) }
        if found.isEmpty { lines.append(.fact("nothing", "no target, duty or deadline")) }
        lines.append(.heading("its numbers"))
        guard let index = blockIndex[block.id] else { return lines }
        let numerals = numerals(in: document.blocks[index].range, block: index, besides: 0..<0)
        return lines + (numerals.isEmpty ? [.fact("none", "there is no number in it")] : numerals)
    }

    /// The items of the sections that fit.
    private func items(where fits: (String?) -> Bool) -> [Explanation.Line] {
        let targets = catalog.targets.filter { fits($0.section) }.map {
            ($0.id, "\($0.indicator): \($0.quantity.text)")
        }
        let duties = catalog.duties.filter { fits($0.section) }.map {
            ($0.id, $0.departments.map(\.name).joined(separator: "、"))
        }
        let limits = catalog.deadlines.filter { fits($0.section) }.map { ($0.id, $0.text) }
        let lines = (targets + duties + limits).map { Explanation.Line.fact($0.0, $0.1) }
        return lines.isEmpty ? [.fact("nothing", "no target, duty or deadline")] : lines
    }
}
