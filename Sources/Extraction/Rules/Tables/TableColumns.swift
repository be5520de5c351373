package import Gongwen

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
        self.init(names: TableNames(rows: [header]), rows: rows)
    }

    /// The columns of cells below several rows of names: where the leaf says nothing, the name above it does.
    init(names: TableNames, rows: [[TableCell?]]) {
        let header = names.rows.last ?? []
        var fields = header.indices.map { Self.field(of: names.path($0)) }
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

    private static func field(of path: [TableCell]) -> ColumnField? {
        path.reversed().lazy.compactMap { $0.units.withUnsafeBufferPointer(ColumnField.init(named:)) }.first
    }

    /// The first column of a field, or nil.
    package func first(_ field: ColumnField) -> Int? { fields.firstIndex(of: field) }

    /// Whether the cells of a column are numbers wherever there are any.
    private static func isNumbered(_ column: Int, _ rows: [[TableCell?]]) -> Bool {
        let cells = rows.compactMap { column < $0.count ? $0[column] : nil }
        return !cells.isEmpty && cells.allSatisfy { $0.number != nil }
    }
}
