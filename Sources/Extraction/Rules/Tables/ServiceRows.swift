import Gongwen
package import Qingdan

/// Reads the rows of service lists, 服务清单.
package struct ServiceRows {
    /// The evidence that a range of `Document.units` is, in a block.
    let evidence: (Range<Int>, _ block: Int) -> Evidence
    /// The quantities in a block.
    let amounts: (_ block: Int) -> [Amount]

    /// A reader that takes evidence and quantities from elsewhere.
    package init(
        evidence: @escaping (Range<Int>, _ block: Int) -> Evidence,
        amounts: @escaping (_ block: Int) -> [Amount] = { _ in [] }
    ) {
        self.evidence = evidence
        self.amounts = amounts
    }

    /// The services that the rows of a table list; rows that say nothing of a service are passed over.
    ///
    /// - Parameters:
    ///   - table: the id of the table in the catalog.
    ///   - departments: the departments of the notice.
    package func services(
        columns: TableColumns, rows: [[TableCell?]], table: Int, _ departments: inout DepartmentReader
    ) -> [Service] {
        var services: [Service] = []
        for (index, row) in rows.enumerated() {
            if isHeader(row, columns) || isBand(row) { continue }
            // filled in where it lies, for it is large
            services.append(Service(table: table, row: index + 1))
            if read(row, columns, into: &services[services.count - 1]) {
                services[services.count - 1].leads = leads(row, columns, &departments)
            } else {
                services.removeLast()
            }
        }
        return services
    }

    /// Reads the cells of a row; false where they say nothing of a service.
    private func read(_ row: [TableCell?], _ columns: TableColumns, into service: inout Service) -> Bool {
        var isNamed = false
        for (field, cell) in zip(columns.fields, row) {
            guard let field, let cell, !cell.isBlank else { continue }
            let words = evidence(cell.units.indices, cell.block)
            switch field {
            case .number:
                service.no = cell.number
                service.evidence.no = words
            case .audience: (service.audience, service.evidence.audience) = (cell.text(of: words.quote), words)
            case .name: read(name: cell, into: &service)
            case .content: (service.content, service.evidence.content) = (cell.text(of: words.quote), words)
            case .type: (service.type, service.evidence.type) = (cell.text(of: words.quote), words)
            case .standard:
                (service.standard, service.evidence.standard) = (cell.text(of: words.quote), words)
                service.amounts = amounts(cell.block)
            case .funding: (service.funding, service.evidence.funding) = (cell.text(of: words.quote), words)
            default: continue
            }
            if field != .number, field != .audience { isNamed = true }
        }
        return isNamed || service.no != nil
    }

    /// Reads the name of a service and the number that may stand before it: 3.高龄津贴.
    private func read(name cell: TableCell, into service: inout Service) {
        let digits = cell.units.prefix { UnitClass.of($0).contains(.digit) }
        var name = cell.units
        let rest = cell.units[digits.endIndex...]
        if service.no == nil, (1...3).contains(digits.count), let mark = rest.first, rest.count > 1,
            mark.isOne(of: ".．、") || UnitClass.of(mark).contains(.space),
            !UnitClass.of(rest[rest.startIndex + 1]).contains(.digit)
        {
            service.no = TableCell.value(digits)
            service.evidence.no = evidence(digits.indices, cell.block)
            name = rest.dropFirst()
        }
        let part = TableCell(block: cell.block, units: name)
        let words = evidence(name.indices, cell.block)
        (service.name, service.evidence.name) = (part.text(of: words.quote), words)
    }

    private func leads(
        _ row: [TableCell?], _ columns: TableColumns, _ departments: inout DepartmentReader
    ) -> [Department] {
        let field: ColumnField = columns.first(.leads) == nil ? .bodies : .leads
        var leads: [Department] = []
        for (column, cell) in zip(columns.fields, row) where column == field {
            guard let cell else { continue }
            cell.eachBody(&departments) { name, known, range in
                guard !leads.contains(where: { $0.name.utf8.elementsEqual(name.utf8) }) else { return }
                leads.append(
                    Department(
                        name: name, canonical: known?.canonical, function: known?.function,
                        role: field == .leads ? "lead" : "party", evidence: evidence(range, cell.block)))
            }
        }
        return leads
    }

    /// Whether a row repeats the names of the columns, as on a new page.
    private func isHeader(_ row: [TableCell?], _ columns: TableColumns) -> Bool {
        var same = 0
        for (column, field) in columns.fields.enumerated() where column < row.count {
            guard same + columns.fields.count - column >= 3 else { return false }
            guard let field, let cell = row[column],
                cell.units.withUnsafeBufferPointer(ColumnField.init(named:)) == field
            else { continue }
            same += 1
            if same == 3 { return true }
        }
        return false
    }

    /// Whether one cell takes up the whole row, as the name of a group of services does.
    private func isBand(_ row: [TableCell?]) -> Bool {
        guard row.count > 2, let first = row.first.flatMap({ $0 }) else { return false }
        return row.allSatisfy { $0?.block == first.block }
    }
}
