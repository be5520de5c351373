import Gongwen

/// What the names of a table's columns say beside what the columns hold: years and units, 表头中的年份与单位.
struct TableNames {
    /// The rows of names, the outermost first.
    let rows: [[TableCell?]]

    /// The name of a column, from the outermost to the leaf, each once.
    func path(_ column: Int) -> [TableCell] {
        var path: [TableCell] = []
        for row in rows {
            guard let cell = row[column], path.last?.block != cell.block else { continue }
            path.append(cell)
        }
        return path
    }

    /// The year that a column is for, with the cell that says so: 2025年, 2025年目标值.
    func year(_ column: Int) -> (year: Int, cell: TableCell)? {
        for cell in path(column).reversed() {
            if let year = Self.year(in: cell.units) { return (year, cell) }
        }
        return nil
    }

    /// The unit that a column is printed in: 补助资金（万元）, 目标值（%）.
    func unit(_ column: Int) -> UnitName? {
        path(column).reversed().lazy.compactMap { Self.trailingUnit($0.units)?.unit }.first
    }

    /// Whether the name of a column says that it tells what was, not what is to be: 现状值, 2020年实际.
    func isPast(_ column: Int) -> Bool {
        path(column).contains { cell in
            cell.units.indices.contains { TableWords.standard.isPast(cell.units, at: $0) }
        }
    }

    /// The only year in a text, or nil.
    static func year(in text: ArraySlice<UInt16>) -> Int? {
        var found: Int?
        var index = text.startIndex
        while index + 4 <= text.endIndex {
            let digits = text[index..<index + 4]
            guard let value = TableCell.value(digits), (1949...2100).contains(value) else {
                index += 1
                continue
            }
            let isLong = index + 4 < text.endIndex && text[index + 4].digit != nil
            if !isLong, found == nil || found == value { found = value } else if !isLong { return nil }
            index += 4
        }
        return found
    }

    /// A unit in brackets at the end of a name, with the name before it: 湿地保有量|（万公顷）.
    static func trailingUnit(_ text: ArraySlice<UInt16>) -> (name: ArraySlice<UInt16>, unit: UnitName)? {
        guard let last = text.last, UnitClass.of(last).contains(.closer),
            let open = text.lastIndex(where: { UnitClass.of($0).contains(.opener) }), open > text.startIndex,
            let unit = UnitName(text[(open + 1)...].dropLast())
        else { return nil }
        return (text[..<open], unit)
    }
}
