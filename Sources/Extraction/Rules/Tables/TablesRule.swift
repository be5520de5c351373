import Gongwen
import Qingdan

extension Rule {
    /// Data tables and what their rows say: services, duties with a task, targets, 表.
    package static let tables = Rule("table") { reading, findings in
        var departments = DepartmentReader(home: reading.document.head.jurisdiction)
        for (index, table) in reading.document.tables.enumerated() {
            let table = TableReading(reading, table, id: index + 1)
            findings.tables.append(DataTable(table))
            findings.diagnostics += TableTotals(table: table).diagnostics()
            switch table.columns.kind {
            case .services: findings.services += table.services(&departments)
            case .tasks: findings.duties += TaskRows(table: table).duties(&departments)
            case .indicators: findings.targets += IndicatorRows(table: table).targets()
            case .other: findings.targets += PlaceRows(table)?.targets() ?? []
            }
        }
    }
}

extension DataTable {
    /// A table of a notice with its text.
    init(_ table: TableReading) {
        let reading = table.reading
        func cell(_ block: Int?) -> Cell {
            block.map { Cell(block: reading.document.blocks[$0].id, text: reading.texts[$0]) }
                ?? Cell(block: nil, text: "")
        }
        func names(_ row: [TableCell?]) -> [String] { row.map { $0?.text ?? "" } }
        self.init(
            id: table.id, attachment: table.table.attachment, kind: table.columns.kind.rawValue,
            caption: table.table.caption.map { reading.texts[$0] },
            header: table.names.rows.last.map(names) ?? [], rows: table.table.rows.map { $0.map(cell) })
        upperHeader = table.names.rows.dropLast().map(names)
        groups = table.table.groups.map { group in
            RowGroup(
                row: group.row + 1, block: reading.document.blocks[group.block].id, text: reading.texts[group.block])
        }
        notes = (table.table.titles.filter { $0 != table.table.caption } + table.table.notes).map { cell($0) }
    }
}

extension TableReading {
    /// The services that the rows of a service list grant.
    func services(_ departments: inout DepartmentReader) -> [Service] {
        let reading = reading
        return reading.document.units.withUnsafeBufferPointer { units in
            let context = TargetContext(Findings(), in: reading, units)
            let reader = ServiceRows(
                evidence: { reading.evidence($0, inBlock: $1) }, amounts: { context.amounts(inBlock: $0) })
            return reader.services(columns: columns, rows: rows, table: id, &departments)
        }
    }
}

extension TargetContext {
    /// The quantities of a cell, read as those of a sentence are.
    fileprivate func amounts(inBlock block: Int) -> [Amount] {
        guard reading.tokens.hasNumeral(inBlock: block) else { return [] }
        var scratch = Findings()
        var room = TargetRoom(self)
        TargetReader(self, ofBlock: block).read(into: &scratch, &room)
        return scratch.targets.map { Amount($0.item.quantity, for: $0.item.for) }
    }
}
