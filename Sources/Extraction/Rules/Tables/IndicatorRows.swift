import Gongwen
import Qingdan

/// Reads the rows of indicator tables, 指标表: each value that is to be reached is a target.
///
///     序号 | 指标 | 单位 | 2020年 | 2025年 | 属性      one target a row, with 2020 as its baseline
///
/// A cell that is no number (完成国家下达任务) stays in the table and is no target.
struct IndicatorRows {
    let table: TableReading

    /// A column of values with the year it is for.
    private struct ValueColumn {
        var index: Int
        var year: Int?
    }

    /// The targets of the rows, one a value.
    func targets() -> [Found<Target>] {
        guard let column = table.columns.fields.lastIndex(of: .indicator) ?? table.columns.first(.name) else {
            return []
        }
        let values = valueColumns
        return table.rows.enumerated().flatMap { index, row in
            row[column].map { self.targets($0, row, values, number: index + 1) } ?? []
        }
    }

    /// The columns of what is to be reached and of what it was.
    private var valueColumns: (due: [ValueColumn], past: [ValueColumn]) {
        let columns = table.columns.fields.indices.filter { index in
            table.columns.fields[index].map { $0 == .value || $0 == .baseline } ?? false
        }.map { ValueColumn(index: $0, year: table.names.year($0)?.year) }
        let present = TimeContext(of: table.reading.document).present
        let dated = columns.compactMap(\.year)
        let first = dated.min()
        func isPast(_ column: ValueColumn) -> Bool {
            if table.columns.fields[column.index] == .baseline || table.names.isPast(column.index) { return true }
            guard let year = column.year, let first, dated.count > 1,
                year == first || present.map({ year < $0 }) ?? false
            else { return false }
            // the first of several years is where the plan starts, unless it is still to come
            return present.map { year < $0 } ?? (year == first)
        }
        let past = columns.filter(isPast)
        let due = columns.filter { !isPast($0) }
        let dueInYears = due.filter { $0.year != nil }
        // 年均增长 beside the years repeats what they say
        return (dueInYears.isEmpty ? due.filter { !isCumulative($0.index) || due.count == 1 } : dueInYears, past)
    }

    private func isCumulative(_ column: Int) -> Bool {
        table.names.path(column).contains { TableWords.standard.isCumulative($0.units) }
    }

    private func targets(
        _ cell: TableCell, _ row: [TableCell?], _ values: (due: [ValueColumn], past: [ValueColumn]), number: Int
    ) -> [Found<Target>] {
        let name = IndicatorName(cell.units)
        guard !name.words.isEmpty else { return [] }
        let rowUnit = table.columns.first(.unit).flatMap { row[$0] }.flatMap { UnitName($0.units) } ?? name.unit
        return values.due.compactMap { column in
            guard let printed = row[column.index], let value = CellValue(printed.units) else { return nil }
            let unit = rowUnit ?? table.names.unit(column.index) ?? tableUnit
            var target = Target(
                section: table.section(printed), indicator: table.reading.document.string(name.words.indices),
                quantity: table.quantity(value, unit, printed), measure: name.measure, rule: "table.indicator",
                evidence: table.evidence(printed))
            target.quantity.per = per(cell)
            target.baseline = baseline(row, values.past, unit)
            target.binding = table.columns.first(.binding).flatMap { row[$0] }.flatMap(binding)
            target.deadline = table.limit(ofColumn: column.index)
            target.table = table.id
            target.row = number
            return Found(target, block: printed.block, range: printed.units.indices)
        }
    }

    /// The unit that a line over the rows gives for all of them: 单位：万元.
    private var tableUnit: UnitName? {
        table.titles.lazy.compactMap { title -> UnitName? in
            guard let colon = title.firstIndex(where: { $0.isOne(of: "：:") }) else { return nil }
            return UnitName(title[(colon + 1)...].prefix { !UnitClass.of($0).contains(.closer) })
        }.first
    }

    /// What the name of an indicator says that it is per: 每千人口, 人均.
    private func per(_ cell: TableCell) -> [String] {
        let reading = table.reading
        return reading.document.units.withUnsafeBufferPointer { units in
            PerReader(units: units, tokens: reading.tokens, vocabulary: reading.vocabulary)
                .read(cell.units.indices, tokens: reading.tokens.indices(ofBlock: cell.block)).map(\.name)
        }
    }

    /// The last value of the past that a row gives.
    private func baseline(_ row: [TableCell?], _ past: [ValueColumn], _ unit: UnitName?) -> Baseline? {
        for column in past.reversed() {
            guard let cell = row[column.index], let value = CellValue(cell.units) else { continue }
            let factor = value.unit == nil ? unit?.factor ?? 1 : 1
            return Baseline(value: NumeralReader.exact(value.value * factor), year: column.year)
        }
        return nil
    }

    private func binding(_ cell: TableCell) -> String? {
        if cell.text.contains("约束") { return "binding" }
        return cell.text.contains("预期") ? "expected" : nil
    }
}
