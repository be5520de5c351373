/// A table as a conversion flattened it: its column names, and its cells line by line.
struct FlatTable {
    /// A stretch of the table that was printed in one way.
    enum Stretch {
        /// A row on one line, cells between separators.
        case row([FlatCell])
        /// The cells of one page, one a line; where rows end is not said.
        case stream([FlatCell])
        /// A row turned by ninety degrees, each cell after the name of its column.
        case labelled([Int: FlatCell])
        /// A row whose cells stood one a line, put under the names of their columns; blank where none was found.
        case inferred([FlatCell])
        /// One cell for the whole width, the name of the rows that follow: 一、经济发展.
        case group(FlatCell)
    }

    /// The printed names of the columns.
    var header: [FlatCell]
    /// What the columns hold.
    var fields: [ColumnField?]
    /// What stands between cells, or nil where each stands on a line of its own.
    var separator: FlatLine.Separator?
    /// The rows, in reading order.
    var stretches: [Stretch] = []
    /// The lines of the layout that it takes up.
    var lines: Range<Int>

    /// The column that a printed name names, or nil.
    func column(named name: FlatCell, in source: UnsafeBufferPointer<UInt16>) -> Int? {
        if let column = header.firstIndex(where: { $0.reads(like: name, in: source) }) { return column }
        guard let field = name.field(in: source) else { return nil }
        return fields.firstIndex(of: field)
    }
}

/// Finds flattened tables in the lines of a plain text.
struct FlatTableScanner {
    let text: UnsafeBufferPointer<UInt16>
    let lines: FlatLines
    let words = CellWords.standard

    /// A scanner of the lines of a layout.
    init(_ layout: Layout, text: UnsafeBufferPointer<UInt16>) {
        self.text = text
        lines = FlatLines(layout, text: text)
    }

    /// The table whose header or first label stands on a line, or nil; without stretches where no row follows.
    func table(at index: Int) -> FlatTable? {
        guard let line = lines[index], couldBeHeader(line) else { return nil }
        if let (found, next) = header(at: index) {
            var table = found
            readStretches(of: &table, from: next)
            return table
        }
        if let table = lineTable(at: index) { return table }
        guard let page = labels(at: index) else { return nil }
        var table = FlatTable(
            header: page.labels.map(\.name), fields: page.labels.map { $0.name.field(in: text) },
            separator: .tab, lines: index..<index)
        readStretches(of: &table, from: index)
        return table
    }

    /// A header costs a look at the cells of a line, so most lines are turned away by their first words.
    private func couldBeHeader(_ line: FlatLine) -> Bool {
        if line.holdsTab { return true }
        let range = line.trimmed(in: text)
        guard let first = range.first else { return false }
        if text[first] == "|" || range.count <= 4 { return true }
        // 序 号 is spaced inside, so a single unit before a blank goes on.
        if UnitClass.of(text[first + 1]).contains(.space) { return true }
        var end = first
        while end < range.upperBound, end < first + 5, !UnitClass.of(text[end]).contains(.space) { end += 1 }
        guard ColumnNames.standard.mayBegin(with: text.part(first..<end)) else { return false }
        while end < range.upperBound, end < first + 32, !UnitClass.of(text[end]).contains(.space) { end += 1 }
        return ColumnField(named: text.part(first..<end)) != nil
    }

    // MARK: Headers

    /// The column names that start on a line, in a row or one a line, with the line after them.
    func header(at index: Int) -> (FlatTable, next: Int)? {
        guard let line = lines[index] else { return nil }
        let separator = separator(of: line)
        if mayHoldNames(line, separator) {
            var cells = line.cells(in: text, by: separator)
            while cells.last?.isEmpty == true { cells.removeLast() }
            if let fields = headerFields(cells) {
                let table = FlatTable(header: cells, fields: fields, separator: separator, lines: index..<index + 1)
                return (table, index + 1)
            }
        }
        return line.startsWithTab && mayStartName(line, at: index) ? columnHeader(at: index) : nil
    }

    private func separator(of line: FlatLine) -> FlatLine.Separator {
        line.holdsTab ? .tab : line.holdsBar ? .bar : .blanks
    }

    /// Whether a line has three stretches or more and none is too long for a name: making cells costs more than this look.
    private func mayHoldNames(_ line: FlatLine, _ separator: FlatLine.Separator) -> Bool {
        if line.holdsMarkup { return true }
        if separator == .tab, !line.signs.contains(.tabs) { return false }
        var count = 0
        var isShort = true
        line.eachStretch(in: text, by: separator) { stretch in
            count += 1
            isShort = stretch.count <= 16 || stretch.count { !UnitClass.of(text[$0]).contains(.space) } <= 16
            return isShort
        }
        return isShort && count >= 3
    }

    private func headerFields(_ cells: [FlatCell]) -> [ColumnField?]? {
        guard cells.count >= 3, cells.count <= 40 else { return nil }
        var fields: [ColumnField?] = []
        for cell in cells {
            let (isShort, field) = cell.withText(in: text) { ($0.count <= 16, ColumnField(named: $0)) }
            guard isShort else { return nil }
            fields.append(field)
        }
        let known = fields.count { $0 != nil }
        return known >= 3 && known * 3 >= cells.count * 2 ? fields : nil
    }

    /// Whether a line can be the name of a column or the first line of one; making a cell costs more than this look.
    private func mayStartName(_ line: FlatLine, at index: Int) -> Bool {
        if line.holdsMarkup { return true }
        guard ColumnNames.standard.mayBegin(with: text.part(line.range)) else { return false }
        if index + 1 < lines.count, let next = lines[index + 1], !next.startsWithTab { return true }
        return ColumnField(named: text.part(line.range)) != nil
    }

    /// Column names one a line, each after a tab; a name may be wrapped onto the next lines (服务 / 类型).
    private func columnHeader(at index: Int) -> (FlatTable, next: Int)? {
        var header: [FlatCell] = []
        var fields: [ColumnField?] = []
        var next = index
        while next < lines.count, header.count < 40 {
            guard let (cell, after) = ownLineCell(at: next), let field = cell.field(in: text) else {
                break
            }
            header.append(cell)
            fields.append(field)
            next = after
        }
        guard header.count >= 3 else { return nil }
        return (FlatTable(header: header, fields: fields, separator: nil, lines: index..<next), next)
    }

    /// The short cell that starts with a tab on a line, its wrapped lines included, and the line after it.
    private func ownLineCell(at index: Int) -> (FlatCell, next: Int)? {
        var start = index
        while start < lines.count, let line = lines[start], line.range.isEmpty { start += 1 }
        guard start < lines.count, let line = lines[start], line.startsWithTab else { return nil }
        var cell = FlatCell(parts: [])
        line.eachCell(behindTabIn: text) { for part in $0.parts { cell.parts.append(part) } }
        var next = start + 1
        var look = next
        while look < lines.count, look < start + 8, let more = lines[look], !more.startsWithTab {
            let range = more.trimmed(in: text)
            if !range.isEmpty {
                guard range.count <= 8, cell.parts.count < 4 else { break }
                cell.parts.append(FlatCell.Part(range: range, line: more.number))
                next = look + 1
            }
            look += 1
        }
        return (cell, next)
    }

    // MARK: Turned pages

    /// Cells that stand each after the name of its column: 服务对象 value, on one line or a line each.
    ///
    /// At least three different names make it a page of a table.
    func labels(at index: Int) -> (labels: [(name: FlatCell, values: [FlatCell])], next: Int)? {
        var labels: [(name: FlatCell, values: [FlatCell])] = []
        var next = index
        scan: while next < lines.count, labels.count < 40, let line = lines[next], startsWithName(line) {
            let cells = line.cells(in: text, by: .tab)
            guard cells.count > 1, isName(cells[0]), !isName(cells[1]) else { break }
            for cell in cells {
                if isName(cell) {
                    if labels.contains(where: { $0.name.reads(like: cell, in: text) }) { break scan }
                    labels.append((cell, []))
                } else {
                    labels[labels.count - 1].values.append(cell)
                }
            }
            next += 1
        }
        return labels.count >= 3 ? (labels, next) : nil
    }

    /// Whether the name of a column may stand before the first tab of a line.
    private func startsWithName(_ line: FlatLine) -> Bool {
        guard line.holdsTab, !line.startsWithTab else { return false }
        if line.holdsMarkup { return true }
        let tab = text.firstIndex(of: "\t", in: line.range) ?? line.range.upperBound
        let name = text.trimmed(line.range.lowerBound..<tab)
        return !name.isEmpty && name.count <= 16 && ColumnField(named: text.part(name)) != nil
    }

    private func isName(_ cell: FlatCell) -> Bool {
        guard let part = cell.parts.first, cell.parts.count == 1, part.range.count <= 16 else { return false }
        return ColumnField(named: text.part(part.range)) != nil
    }
}

extension FlatCell {
    /// The field of a cell that is the name of a column, or nil.
    func field(in text: UnsafeBufferPointer<UInt16>) -> ColumnField? { withText(in: text) { ColumnField(named: $0) } }
}
