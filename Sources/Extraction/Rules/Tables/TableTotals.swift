import Gongwen
import Qingdan

/// Compares the row of a table that sums up the others with their sum, 合计核对.
struct TableTotals {
    let table: TableReading

    /// Whether a row sums up the others: its first words are 合计 or the like.
    static func isTotal(_ row: [TableCell?]) -> Bool {
        row.prefix(3).contains { $0.map { TableWords.standard.isTotal($0.units) } ?? false }
    }

    /// What does not add up, a diagnostic a cell.
    ///
    /// Only a table with one such row, first or last, in which every other row of the column is a plain number is
    /// checked; shares and ranges do not add up and are left alone.
    func diagnostics() -> [Diagnostic] {
        let totals = table.rows.indices.filter { Self.isTotal(table.rows[$0]) }
        guard totals.count == 1, let total = totals.first, total == 0 || total == table.rows.count - 1,
            table.rows.count > 2, table.table.groups.isEmpty
        else { return [] }
        return (table.names.rows.last ?? []).indices.compactMap { diagnostic(column: $0, total: total) }
    }

    private func diagnostic(column: Int, total: Int) -> Diagnostic? {
        guard let cell = table.rows[total][column], let stated = plain(cell), table.columns.fields[column] != .number,
            table.names.unit(column)?.name != "%"
        else { return nil }
        var sum = 0.0
        for (index, row) in table.rows.enumerated() where index != total {
            guard let cell = row[column] else { return nil }
            guard let value = plain(cell) ?? (Self.isDash(cell) ? 0 : nil) else { return nil }
            sum += value
        }
        guard abs(sum - stated) > max(0.005, abs(stated) * 1e-6) * Double(table.rows.count) else { return nil }
        let name = table.names.path(column).last?.text ?? "\(column + 1)"
        let told = Int(exactly: sum).map { String($0) } ?? String(NumeralReader.exact(sum))
        return Diagnostic(
            .warning, "table.total",
            "The total \(cell.text) of column \(name) is not the sum of its rows, \(told).",
            block: table.reading.document.blocks[cell.block].id)
    }

    private func plain(_ cell: TableCell) -> Double? {
        CellValue(cell.units).flatMap { $0.max == nil && $0.op == "eq" && $0.unit == nil ? $0.value : nil }
    }

    private static func isDash(_ cell: TableCell) -> Bool {
        cell.units.allSatisfy { $0.isOne(of: "-－—–/／") || UnitClass.of($0).contains(.space) }
    }
}
