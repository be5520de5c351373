import Gongwen
import Qingdan

extension Rule {
    /// Indicators that a table gives another value than the text does for the same year, 正文与表格不一致.
    package static let contradictions = Rule("contradictions") { reading, findings in
        guard findings.targets.contains(where: { $0.item.table != nil && $0.item.rule == "table.indicator" }) else {
            return
        }
        var stated: [Measured: [Found<Target>]] = [:]
        for found in findings.targets where found.item.table == nil {
            if let measured = Measured(found.item) { stated[measured, default: []].append(found) }
        }
        for row in findings.targets where row.item.rule == "table.indicator" {
            guard let measured = Measured(row.item), let places = stated[measured],
                !places.contains(where: { agree($0.item.quantity, row.item.quantity) }), let place = places.first
            else { continue }
            let (text, cell) = (place.item.quantity, row.item.quantity)
            var diagnostic = Diagnostic(
                .warning, "target.contradiction",
                "\(row.item.indicator) is \(cell.text) in the table and \(text.text) in the text, both for \(measured.year).",
                block: reading.document.blocks[row.block].id, range: row.range)
            diagnostic.related = Diagnostic.Place(block: reading.document.blocks[place.block].id, range: place.range)
            findings.diagnostics.append(diagnostic)
        }
    }

    private static func agree(_ one: Quantity, _ other: Quantity) -> Bool {
        one.value == other.value && one.max == other.max
    }
}

/// What a target measures, in what unit and for which year: two that are alike in all of it should agree.
private struct Measured: Hashable {
    let indicator: String
    let unit: String?
    let per: [String]
    let measure: String
    let year: String

    /// nil for a target without a year or of one group only.
    init?(_ target: Target) {
        guard let end = target.deadline?.end, target.for == nil else { return nil }
        indicator = target.indicator
        unit = target.quantity.unit
        per = target.quantity.per
        measure = target.measure
        year = String(end.prefix(4))
    }
}
