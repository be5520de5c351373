import Gongwen
import Qingdan

extension Rule {
    /// Data tables, and the services that service lists grant, 表与服务清单.
    package static let tables = Rule("table") { reading, findings in
        for (index, table) in reading.document.tables.enumerated() {
            TableReader(reading, table, id: index + 1).read(into: &findings)
        }
    }
}

/// Reads one table: its kind from its header, its rows as far as the kind has items of its own.
struct TableReader {
    let reading: Reading
    let table: Table
    let id: Int

    init(_ reading: Reading, _ table: Table, id: Int) {
        self.reading = reading
        self.table = table
        self.id = id
    }

    func read(into findings: inout Findings) {
        let header = table.header.map(cell)
        let rows = table.rows.map { $0.map(cell) }
        let columns = TableColumns(header: header, rows: rows)
        findings.tables.append(
            DataTable(
                id: id, attachment: table.attachment, kind: columns.kind.rawValue,
                caption: table.caption.map { reading.document.string(of: reading.document.blocks[$0]) },
                header: header.map { $0?.text ?? "" },
                rows: table.rows.map { row in row.map(printed) }))
        guard columns.kind == .services else { return }
        let reader = ServiceRows(
            evidence: { reading.evidence($0, inBlock: $1) },
            amounts: { amounts(inBlock: $0) },
            identify: { name in
                let units = Array(name.utf16)
                let body = DepartmentList.read(units, units.indices, home: reading.document.head.jurisdiction).first
                return (body?.canonical, body?.function)
            })
        findings.services += reader.services(columns: columns, rows: rows, table: id)
    }

    private func cell(_ block: Int?) -> TableCell? {
        block.map { TableCell(block: $0, units: reading.document.units[reading.document.blocks[$0].range]) }
    }

    private func printed(_ block: Int?) -> Cell {
        guard let block else { return Cell(block: nil, text: "") }
        let home = reading.document.blocks[block]
        return Cell(block: home.id, text: reading.document.string(of: home))
    }

    /// The quantities of a cell, read as those of a sentence are.
    private func amounts(inBlock block: Int) -> [Amount] {
        var scratch = Findings()
        reading.document.units.withUnsafeBufferPointer { units in
            TargetReader(reading, block: block, units: units, findings: scratch).read(into: &scratch)
        }
        return scratch.targets.map { Amount($0.item.quantity, for: $0.item.for) }
    }
}
