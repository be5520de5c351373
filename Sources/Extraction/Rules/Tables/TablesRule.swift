import Gongwen
import Qingdan

extension Rule {
    /// Data tables and what their rows say: services, duties with a task, targets, 表.
    package static let tables = Rule("table") { reading, findings in
        for (index, table) in reading.document.tables.enumerated() {
            let table = TableReading(reading, table, id: index + 1)
            findings.tables.append(DataTable(table))
            findings.diagnostics += TableTotals(table: table).diagnostics()
            switch table.columns.kind {
            case .services: findings.services += table.services()
            case .tasks: findings.duties += TaskRows(table: table).duties()
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
    func services() -> [Service] {
        var known: [String: ServiceRows.Identity] = [:]  // the same bodies answer in row after row
        let reader = ServiceRows(
            evidence: { reading.evidence($0, inBlock: $1) },
            amounts: { amounts(inBlock: $0) },
            identify: { name in
                if let identity = known[name] { return identity }
                let body = Array(name.utf16).read {
                    DepartmentList.read($0, $0.indices, home: reading.document.head.jurisdiction).first
                }
                let identity = (body?.canonical, body?.function)
                known[name] = identity
                return identity
            })
        return reader.services(columns: columns, rows: rows, table: id)
    }

    /// The quantities of a cell, read as those of a sentence are.
    private func amounts(inBlock block: Int) -> [Amount] {
        guard reading.tokens.hasNumeral(inBlock: block) else { return [] }
        var scratch = Findings()
        reading.document.units.withUnsafeBufferPointer { units in
            scratch.reader(reading, ofBlock: block, units).read(into: &scratch)
        }
        return scratch.targets.map { Amount($0.item.quantity, for: $0.item.for) }
    }
}
