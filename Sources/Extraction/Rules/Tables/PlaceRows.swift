import Gongwen
import Qingdan

/// Reads by-place tables, 分地区任务表: a row a county, a column a task; each number is a target for the place.
///
///     县（市、区） | 新建（万亩） | 改造提升（万亩）
///
/// Only a table whose caption or names say that it lays down tasks commits; statistics by place do not.
struct PlaceRows {
    let table: TableReading
    private let place: Int

    /// The reader of a table, or nil where its rows are no places or it commits to nothing.
    init?(_ table: TableReading) {
        let words = TableWords.standard
        let leaves = table.names.rows.last ?? []
        guard let place = leaves.firstIndex(where: { $0.map { words.namesPlaces($0.units) } ?? false }) else {
            return nil
        }
        let commits =
            table.titles.contains(where: words.commits)
            || table.names.rows.joined().contains { $0.map { words.commits($0.units) } ?? false }
        guard commits else { return nil }
        self.table = table
        self.place = place
    }

    /// The targets of the rows, those that sum up the others left out.
    func targets() -> [Found<Target>] {
        table.rows.enumerated().flatMap { index, row -> [Found<Target>] in
            guard let name = row[place], !name.isBlank, !TableTotals.isTotal(row) else { return [] }
            return row.indices.compactMap { column in
                guard column != place, let cell = row[column], cell.block != name.block else { return nil }
                return target(name, column, cell, number: index + 1)
            }
        }
    }

    private func target(_ name: TableCell, _ column: Int, _ cell: TableCell, number: Int) -> Found<Target>? {
        let field = table.columns.fields[column]
        guard field != .number, field != .remark, let value = CellValue(cell.units),
            !table.names.isPast(column)
        else { return nil }
        let path = table.names.path(column)
        guard !path.isEmpty else { return nil }
        var target = Target(
            section: table.section(cell), indicator: indicator(path),
            quantity: table.quantity(value, table.names.unit(column), cell), measure: "level",
            rule: "table.place", evidence: table.evidence(cell))
        target.for = name.text
        target.table = table.id
        target.row = number
        target.deadline = table.limit(ofColumn: column)
        return Found(target, block: cell.block, range: cell.units.indices)
    }

    /// The names over a column without their units and years, the outermost first: 建设任务|新建.
    private func indicator(_ path: [TableCell]) -> String {
        let named = path.filter { $0.units.withUnsafeBufferPointer(ColumnField.init(named:)) != .value }
        return (named.isEmpty ? path : named).map { cell in
            let words = TableNames.trailingUnit(cell.units)?.name ?? cell.units
            return String(units: words.filter { !UnitClass.of($0).contains(.space) }[...])
        }.joined(separator: "的")
    }
}
