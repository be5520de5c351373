/// Cuts a flattened table into rows, tells the complete ones from the others, and learns from the complete.
struct RowSorter {
    /// A row before its cells are in their places.
    enum Row {
        /// The cells stand under the names of their columns.
        case placed([Int: FlatCell])
        /// A cell for every column, in order; empty ones may be merged with those above.
        case complete([FlatCell], isStream: Bool)
        /// Cells in order, but not one for every column.
        case incomplete([FlatCell], isStream: Bool)
        /// A cell for every column, blank where none was found.
        case inferred([FlatCell])
        /// One cell for the whole width.
        case group(FlatCell)
    }

    /// What each column holds, the column of numbers included.
    let fields: [ColumnField?]
    /// The column of running numbers, or nil.
    let numberColumn: Int?
    /// Whether that column has no name of its own.
    let addsNumberColumn: Bool
    /// What cells of each column look like.
    private(set) var model: ColumnModel
    /// What takes glued cells apart.
    let glue: GluedCells
    /// The rows in reading order.
    private(set) var rows: [Row] = []

    private let text: UnsafeBufferPointer<UInt16>

    /// Sorts the rows of a table.
    init(_ table: FlatTable, text: UnsafeBufferPointer<UInt16>) {
        self.text = text
        var fields = table.fields
        let named = fields.firstIndex(of: .number)
        addsNumberColumn = named == nil && Self.runsNumbers(table, text)
        if addsNumberColumn {
            let column = fields.firstIndex { $0?.isNumbered == true } ?? 0
            fields.insert(.number, at: column)
            numberColumn = column
        } else {
            numberColumn = named
        }
        self.fields = fields
        glue = GluedCells(text: text, numberColumn: numberColumn, fields: fields)
        model = ColumnModel(fields: fields)
        let streams = table.stretches.compactMap { stretch in
            if case .stream(let cells) = stretch { cells } else { nil }
        }
        if !streams.isEmpty {
            let cutter = StreamCutter(text: text, fields: fields, numberColumn: numberColumn, glue: glue, model: model)
            for (column, cell) in cutter.certainCells(of: streams) { learn(cell, in: column) }
        }
        let isNumbered = numberColumn == 0 && !addsNumberColumn
        rows = sorted(
            isNumbered ? BrokenRows(text: text, width: fields.count).joined(table.stretches) : table.stretches)
        learn()
    }

    // MARK: Numbers

    /// Whether the rows carry running numbers though no column is named for them.
    private static func runsNumbers(_ table: FlatTable, _ text: UnsafeBufferPointer<UInt16>) -> Bool {
        if table.fields.contains(where: { $0?.holdsNumbers == true }) { return false }
        var last: Int?
        var count = 0
        var steps = 0
        func see(_ number: Int) {
            count += 1
            if number == (last ?? 0) + 1 { steps += 1 }
            last = number
        }
        for stretch in table.stretches {
            switch stretch {
            case .row(let cells):
                for cell in cells.prefix(3) {
                    guard let number = leadingNumber(cell, text) else { continue }
                    see(number)
                    break
                }
            case .stream(let cells):
                for cell in cells { if let number = cell.number(in: text) { see(number) } }
            case .labelled, .inferred, .group: break
            }
        }
        return count >= 2 && steps * 2 > count
    }

    private static func leadingNumber(_ cell: FlatCell, _ text: UnsafeBufferPointer<UInt16>) -> Int? {
        guard let range = cell.parts.first?.range else { return nil }
        return runningNumber(text[range].prefix { !UnitClass.of($0).contains(.space) }.buffer)
    }

    // MARK: Rows

    private func sorted(_ stretches: [FlatTable.Stretch]) -> [Row] {
        var rows: [Row] = []
        var last: Int?
        func add(_ printed: [FlatCell], isStream: Bool) {
            var cells = glue.partingBodies(glue.partingNumber(printed, after: last))
            while cells.count > fields.count, cells.last?.isEmpty == true { cells.removeLast() }
            if let number = cells.lazy.compactMap({ $0.number(in: text) }).first { last = number }
            rows.append(completed(cells, isStream: isStream) ?? .incomplete(cells, isStream: isStream))
        }
        for stretch in stretches {
            switch stretch {
            case .row(let cells): add(cells, isStream: false)
            case .labelled(let cells): rows.append(.placed(placed(cells, after: &last)))
            case .inferred(let cells): rows.append(.inferred(cells))
            case .group(let cell): rows.append(.group(cell))
            case .stream(let cells):
                let cutter = StreamCutter(
                    text: text, fields: fields, numberColumn: numberColumn, glue: glue, model: model)
                for row in cutter.rows(of: cells, after: last) { add(row, isStream: true) }
            }
        }
        return rows
    }

    /// The row, if it has a cell for every column, or for every column but an unnamed one of numbers.
    private func completed(_ cells: [FlatCell], isStream: Bool) -> Row? {
        // A number alone may belong to the row above.
        guard cells.count(where: { !$0.isEmpty }) > 1 else { return nil }
        guard let numberColumn, addsNumberColumn else {
            return cells.count == fields.count ? .complete(cells, isStream: isStream) : nil
        }
        if cells.count == fields.count, cells[numberColumn].number(in: text) != nil {
            return .complete(cells, isStream: isStream)
        }
        guard cells.count == fields.count - 1, cells.allSatisfy({ !$0.isEmpty && $0.number(in: text) == nil }) else {
            return nil
        }
        return .complete(cells[..<numberColumn] + [FlatCell(parts: [])] + cells[numberColumn...], isStream: isStream)
    }

    /// The cells of a turned page by column, a number glued to a name parted from it.
    private func placed(_ cells: [Int: FlatCell], after last: inout Int?) -> [Int: FlatCell] {
        guard let numberColumn, addsNumberColumn else { return cells }
        var moved: [Int: FlatCell] = [:]
        for (column, cell) in cells { moved[column < numberColumn ? column : column + 1] = cell }
        if let name = moved[numberColumn + 1] {
            let blank = [FlatCell](repeating: FlatCell(parts: []), count: numberColumn)
            let parts = glue.partingNumber(blank + [name], after: last).dropFirst(numberColumn)
            if parts.count == 2, let number = parts.first, let rest = parts.last {
                moved[numberColumn] = number
                moved[numberColumn + 1] = rest
                last = number.number(in: text)
            }
        }
        return moved
    }

    // MARK: Learning

    /// Learns from the rows on one line, where rows are left to put in place; those of pages with a cell a line taught
    /// before they were cut.
    private mutating func learn() {
        guard rows.contains(where: { if case .incomplete = $0 { true } else { false } }) else { return }
        for row in rows {
            switch row {
            case .placed(let cells):
                for (column, cell) in cells { learn(cell, in: column) }
            case .complete(let cells, isStream: false):
                for (column, cell) in cells.enumerated() { learn(cell, in: column) }
            case .complete, .incomplete, .inferred, .group: break
            }
        }
    }

    private mutating func learn(_ cell: FlatCell, in column: Int) {
        cell.withText(in: text) { model.learn($0, in: column) }
    }
}
