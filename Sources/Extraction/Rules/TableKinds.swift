package import Gongwen

/// What a data table lists, 表的种类.
package enum TableKind: String, Sendable {
    /// 服务清单: who is entitled to what.
    case services
    /// 任务分工表: what is to be done by whom.
    case tasks
    /// 指标表: what is measured and what it is to be.
    case indicators
    /// Any other.
    case other

    /// The kind of a table with columns of these fields.
    ///
    ///     TableKind(fields: [.number, .task, .leads, .supports, .deadline])   // .tasks
    package init(fields: [ColumnField?]) {
        let known = Set(fields.compactMap { $0 })
        let answers: Set<ColumnField> = [.leads, .bodies, .supports]
        let isAnswered = !known.isDisjoint(with: answers)
        let details = known.intersection([.content, .type, .standard, .funding]).count
        if known.contains(.indicator), !known.isDisjoint(with: [.value, .baseline, .unit, .binding]) {
            self = .indicators
        } else if known.contains(.audience), known.contains(.name) || known.contains(.content), details > 0 {
            self = .services
        } else if known.contains(.name), details > 2 {
            self = .services
        } else if known.contains(.task), isAnswered || known.contains(.deadline) {
            self = .tasks
        } else if known.contains(.name) || known.contains(.content), isAnswered {
            self = .tasks
        } else {
            self = .other
        }
    }
}

/// The columns of a table: what each holds, by its printed name.
package struct TableColumns: Sendable {
    /// What each column holds, nil where its name says nothing.
    package let fields: [ColumnField?]
    /// What the table lists.
    package let kind: TableKind

    /// The columns of cells.
    ///
    /// A column of numbers has no name of its own where 服务项目 spans the number and the name: it is told by its cells.
    package init(header: [TableCell?], rows: [[TableCell?]]) {
        var fields = header.map { cell in cell.flatMap { ColumnField(name: $0.units) } }
        if !fields.contains(.number) {
            for column in header.indices {
                let isUnnamed = header[column] == nil
                let spans = column + 1 < header.count && header[column]?.block == header[column + 1]?.block
                guard isUnnamed || spans, Self.isNumbered(column, rows) else { continue }
                fields[column] = .number
                break
            }
        }
        self.fields = fields
        kind = TableKind(fields: fields)
    }

    /// The first column of a field, or nil.
    package func first(_ field: ColumnField) -> Int? { fields.firstIndex(of: field) }

    /// Whether the cells of a column are numbers wherever there are any.
    private static func isNumbered(_ column: Int, _ rows: [[TableCell?]]) -> Bool {
        let cells = rows.compactMap { column < $0.count ? $0[column] : nil }
        return !cells.isEmpty && cells.allSatisfy { $0.number != nil }
    }
}

/// A cell of a table with its text.
package struct TableCell: Sendable {
    /// The index of its block.
    package let block: Int
    /// Its text; indices are those of `Document.units`.
    package let units: ArraySlice<UInt16>

    /// A cell of a block.
    package init(block: Int, units: ArraySlice<UInt16>) {
        self.block = block
        self.units = units
    }

    /// Its text without white space.
    package var text: String {
        String(decoding: units.filter { !UnitClass.of($0).contains(.space) }, as: UTF16.self)
    }

    /// The number that is all of its text, or nil.
    package var number: Int? {
        let digits = units.last.isOne(of: ".、") ? units.dropLast() : units
        return (1...4).contains(digits.count) ? Self.value(digits) : nil
    }

    /// The value of digits, half- or full-width, or nil where something else is among them.
    static func value(_ digits: ArraySlice<UInt16>) -> Int? {
        var value = 0
        for unit in digits {
            guard UnitClass.of(unit).contains(.digit) else { return nil }
            value = value * 10 + Int(unit & 0x0F)  // the last four bits of 0-9 in both widths
        }
        return value
    }
}
