extension FlatTableScanner {
    /// Reads the rows that follow the header of a table, to where the table ends.
    func readStretches(of table: inout FlatTable, from start: Int) {
        var reader = StretchReader(table: table, lastContent: start - 1)
        var index = start
        while index < lines.count, let line = lines[index] {
            if line.range.isEmpty || !line.startsWithTab && line.trimmed(in: text).isEmpty {
                index += 1
                continue
            }
            guard let next = read(line, at: index, into: &reader) else { break }
            index = next
        }
        reader.closePage()
        table = reader.table
        table.lines = table.lines.lowerBound..<max(reader.lastContent + 1, table.lines.upperBound)
    }

    /// Reads what starts on a line; returns the line after it, or nil where the table has ended.
    private func read(_ line: FlatLine, at index: Int, into reader: inout StretchReader) -> Int? {
        if let (again, next) = header(at: index) {
            guard again.fields == reader.table.fields else { return nil }
            reader.closePage()
            reader.lastContent = next - 1
            return next
        }
        if let page = labels(at: index) {
            guard reader.add(page.labels, in: text) else { return nil }
            reader.lastContent = page.next - 1
            return page.next
        }
        guard let separator = reader.table.separator else {
            if line.startsWithTab {
                line.eachCell(behindTabIn: text) { reader.page.append($0) }
                reader.lastContent = index
                return index + 1
            }
            return readLoose(line, at: index, into: &reader)
        }
        let cells = line.cells(in: text, by: separator)
        if cells.count > 1 {
            if let first = cells.first(where: { !$0.isEmpty }) {
                if let group = group(cells, at: index, of: reader.table) {
                    reader.table.stretches.append(.group(group))
                } else {
                    if !line.startsWithTab, closes(first, of: cells, reader.table) { return nil }
                    if !isRule(cells) { reader.table.stretches.append(.row(cells)) }
                }
                reader.lastContent = index
            }
            return index + 1
        }
        return readLoose(line, at: index, into: &reader)
    }

    /// Whether the first cell of a row is none but ends the table; 一、经济发展 may be a cell if the row is whole.
    private func closes(_ first: FlatCell, of cells: [FlatCell], _ table: FlatTable) -> Bool {
        let (closes, isHeading) = first.withText(in: text) { (words.closesTable($0), words.startsHeading($0)) }
        return closes && !(isHeading && table.fields.first != .number && cells.count >= table.fields.count)
    }

    /// Whether a row is the line of dashes under the header of a Markdown table.
    private func isRule(_ cells: [FlatCell]) -> Bool {
        cells.allSatisfy { cell in
            cell.parts.allSatisfy { text[$0.range].allSatisfy { $0.isOne(of: "-:") } }
        }
    }
}

/// A table while its rows are read.
struct StretchReader {
    var table: FlatTable
    /// The last line of the layout that held something of the table.
    var lastContent: Int
    /// The cells of the page that is being read, where each stands on a line of its own.
    var page: [FlatCell] = []

    init(table: FlatTable, lastContent: Int) {
        self.table = table
        self.lastContent = lastContent
    }

    /// Whether there is a cell that a line may go on with.
    var hasCells: Bool { !page.isEmpty || !table.stretches.isEmpty }

    /// Ends the page: rows do not run on over a repeated header.
    mutating func closePage() {
        if !page.isEmpty { table.stretches.append(.stream(page)) }
        page = []
    }

    /// Adds the rows of a turned page, whose names must be those of the table.
    mutating func add(_ labels: [(name: FlatCell, values: [FlatCell])], in text: UnsafeBufferPointer<UInt16>) -> Bool {
        closePage()
        var columns: [Int] = []
        for label in labels {
            guard let column = table.column(named: label.name, in: text), !columns.contains(column) else {
                return false
            }
            columns.append(column)
        }
        let rows = labels.map { $0.values.count }.max() ?? 0
        for row in 0..<rows {
            var cells: [Int: FlatCell] = [:]
            for (label, column) in zip(labels, columns) where row < label.values.count {
                if !label.values[row].isEmpty { cells[column] = label.values[row] }
            }
            if !cells.isEmpty { table.stretches.append(.labelled(cells)) }
        }
        return rows > 0
    }

    /// Adds a printed line to the last cell that holds something; tells whether there was one.
    mutating func extendLastCell(with part: FlatCell.Part) -> Bool {
        if let last = page.indices.last {
            page[last].parts.append(part)
            return true
        }
        guard case .row(var cells)? = table.stretches.last, let last = cells.lastIndex(where: { !$0.isEmpty }) else {
            return false
        }
        cells[last].parts.append(part)
        table.stretches[table.stretches.count - 1] = .row(cells)
        return true
    }

    /// Whether the last cell ends a sentence.
    func endsWithStop(in text: UnsafeBufferPointer<UInt16>) -> Bool {
        var cells = page
        if cells.isEmpty, case .row(let row)? = table.stretches.last { cells = row }
        guard let range = cells.last(where: { !$0.isEmpty })?.parts.last?.range, let last = range.last else {
            return true
        }
        return UnitClass.of(text[last]).contains(.stop)
    }
}
