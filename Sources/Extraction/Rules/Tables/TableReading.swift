import Gongwen
import Qingdan

/// A table as the readers of its kinds see it: its names, columns and rows, and the way to evidence, 表的读法.
struct TableReading {
    let reading: Reading
    let table: Table
    /// The number of the table in the catalog, from 1.
    let id: Int
    /// The names of the columns.
    let names: TableNames
    /// The cells, row by row; one whose column is not certain says nothing.
    let rows: [[TableCell?]]
    /// What the columns hold.
    let columns: TableColumns

    init(_ reading: Reading, _ table: Table, id: Int) {
        func cells(_ row: [Int?], without uncertain: Set<Int> = []) -> [TableCell?] {
            row.map { block in
                guard let block, uncertain.isEmpty || !uncertain.contains(block) else { return nil }
                return TableCell(block: block, units: reading.document.units[reading.document.blocks[block].range])
            }
        }
        self.reading = reading
        self.table = table
        self.id = id
        rows = table.rows.map { cells($0, without: table.uncertain) }
        names = TableNames(rows: (table.upperHeader + [table.header]).map { cells($0) })
        columns = TableColumns(names: names, rows: rows)
    }

    /// The evidence that a cell is.
    func evidence(_ cell: TableCell) -> Evidence { reading.evidence(cell.units.indices, inBlock: cell.block) }

    /// The section that a row stands in.
    func section(_ cell: TableCell) -> String? { reading.section(ofBlock: cell.block) }

    /// The words over the table: its caption, then the titles inside it.
    var titles: [ArraySlice<UInt16>] {
        ([table.caption].compactMap { $0 } + table.titles).map {
            reading.document.units[reading.document.blocks[$0].range]
        }
    }

    /// The quantity of a cell in a unit that the table gives for it; a unit in the cell itself comes first.
    func quantity(_ value: CellValue, _ unit: UnitName?, _ cell: TableCell) -> Quantity {
        let factor = value.unit == nil ? unit?.factor ?? 1 : 1
        var quantity = Quantity(
            text: cell.text, value: NumeralReader.exact(value.value * factor), unit: value.unit ?? unit?.name,
            op: value.op,
            evidence: evidence(cell))
        quantity.max = value.max.map { NumeralReader.exact($0 * factor) }
        return quantity
    }

    /// The end of the year that a column is for: its own, or else the one that the words over the table name.
    func limit(ofColumn column: Int) -> TimeLimit? {
        if let (year, cell) = names.year(column) {
            return TimeLimit(text: cell.text, start: nil, end: "\(year)-12-31", evidence: evidence(cell))
        }
        for block in [table.caption].compactMap({ $0 }) + table.titles {
            let range = reading.document.blocks[block].range
            guard let year = TableNames.year(in: reading.document.units[range]) else { continue }
            return TimeLimit(
                text: reading.document.string(range), start: nil, end: "\(year)-12-31",
                evidence: reading.evidence(range, inBlock: block))
        }
        return nil
    }

    /// The bodies that a cell lists; a dash lists none.
    func bodies(_ cell: TableCell, role: String, _ departments: inout DepartmentReader) -> [Department] {
        var bodies: [Department] = []
        let lines = reading.document.cellLines(in: cell.units.indices)
        cell.eachBody(&departments, lines: lines) { name, known, range in
            guard reading.document.units[range].contains(where: { UnitClass.of($0).contains(.han) }),
                !(range.count == 1 && reading.document.units[range.lowerBound] == "无")
            else { return }
            bodies.append(
                Department(
                    name: name, canonical: known?.canonical, function: known?.function, role: role,
                    evidence: reading.evidence(range, inBlock: cell.block)))
        }
        return bodies
    }

    /// The time by which a cell says that something is due; nil for 长期坚持.
    func limit(_ cell: TableCell) -> TimeLimit? {
        let mentions = reading.document.units.withUnsafeBufferPointer {
            TimeReader.mentions(in: $0, cell.units.indices, context: TimeContext(of: reading.document))
        }
        return mentions.last { $0.end != nil && $0.kind != .past && $0.kind != .name }?
            .limit(in: reading, block: cell.block)
    }
}

extension Document {
    /// The places in a range of `units` at which a line of a cell begins.
    fileprivate func cellLines(in range: Range<Int>) -> ArraySlice<Int> {
        var low = 0
        var high = cellLines.count
        while low < high {
            let middle = (low + high) / 2
            if cellLines[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return cellLines[low...].prefix { $0 < range.upperBound }
    }
}
