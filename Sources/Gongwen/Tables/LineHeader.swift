/// Column names that stand one a line, without a tab, over cells that do so too.
extension FlatTableScanner {
    /// The names that start on a line, with the line after them; nil where fewer than three are known, or none of them
    /// says what the rows are about.
    ///
    /// Where there is a column of running numbers, the first row must follow: its number tells how many names there are,
    /// for some may be unknown.
    func lineHeader(at index: Int) -> (FlatTable, next: Int)? {
        guard let line = lines[index], startsName(line) else { return nil }
        let block = NameBlock(at: index, in: self)
        guard let count = block.count(in: self) else { return nil }
        let names = block.names[..<count]
        let fields = names.map(\.field)
        let texts = Set(names.map { $0.cell.text(in: text) })
        guard texts.count == count, fields.count(where: { $0 != nil }) * 3 >= count * 2,
            fields.contains(where: { $0?.describes == true })
        else { return nil }
        let next = block.names[count - 1].next
        let table = FlatTable(header: names.map(\.cell), fields: Array(fields), separator: nil, lines: index..<next)
        return (table, next)
    }

    /// Whether a line is the name of a column and nothing else, or, short as it is, may be the first half of one.
    private func startsName(_ line: FlatLine) -> Bool {
        let range = line.trimmed(in: text)
        guard !range.isEmpty, range.count <= 16 else { return false }
        return range.count <= 4 || ColumnField(named: text.part(range)) != nil
    }

    /// The header or the names one a line that start on a line, or nil.
    func anyHeader(at index: Int) -> FlatTable? { header(at: index)?.0 ?? lineHeader(at: index)?.0 }

    /// The first line at or after one that holds something but a page number, or nil.
    func contentLine(at index: Int) -> Int? {
        var index = index
        while index < lines.count, let line = lines[index] {
            let range = line.trimmed(in: text)
            if !range.isEmpty, !isPageNumber(text.part(range)) { return index }
            index += 1
        }
        return nil
    }
}

/// The lines from the first column name to the first running number.
private struct NameBlock {
    /// A line that may be a name, and the line after it.
    struct Name {
        var cell: FlatCell
        var field: ColumnField?
        var next: Int
    }

    /// What stands before the first row's number: names, and what else there is.
    private(set) var names: [Name] = []
    /// The line with the number 1, or nil.
    private var first: Int?

    private static let most = 18
    private static let longest = 14

    init(at index: Int, in scanner: FlatTableScanner) {
        var index = index
        while names.count < Self.most, let at = scanner.contentLine(at: index), at - index < 6,
            let line = scanner.lines[at]
        {
            let range = line.trimmed(in: scanner.text)
            let units = scanner.text.part(range)
            if units.contains("\t") { return }
            if runningNumber(units) == 1 {
                first = at
                return
            }
            var cell = FlatCell(parts: [FlatCell.Part(range: range, line: line.number)])
            var field = range.count <= 16 ? ColumnField(named: units) : nil
            var next = at + 1
            // 牵头 / 单位: a name in two lines.
            if field == nil, range.count <= 4, next < scanner.lines.count, let more = scanner.lines[next] {
                let rest = more.trimmed(in: scanner.text)
                if rest.count <= 4, let joined = ColumnField(name: Array(units) + scanner.text[rest]) {
                    cell.parts.append(FlatCell.Part(range: rest, line: more.number))
                    field = joined
                    next += 1
                }
            }
            guard field != nil || !names.isEmpty else { return }
            names.append(Name(cell: cell, field: field, next: next))
            index = next
        }
    }

    /// How many of them are names of columns, or nil where they head no table.
    func count(in scanner: FlatTableScanner) -> Int? {
        let run = names.prefix { $0.field != nil }.count
        guard run >= 2, let last = names.lastIndex(where: { $0.field != nil }) else { return nil }
        guard let number = names.firstIndex(where: { $0.field == .number }) else {
            return run >= 3 ? run : nil
        }
        guard let first, last >= 2 else { return nil }
        // Before the number of the first row stand its cells of the columns before that of numbers.
        let surplus = names.count - last - 1 - number
        if surplus <= 0 { return surplus == 0 ? last + 1 : nil }
        let rest = names[(last + 1)..<(last + 1 + surplus)]
        let areNames = rest.allSatisfy { name in
            name.cell.withText(in: scanner.text) { units in
                units.count <= Self.longest && !scanner.words.startsHeading(units)
                    && !units.contains { !UnitClass.of($0).isDisjoint(with: [.stop, .comma]) }
            }
        }
        // The second number tells whether they are names, or the name of a group of rows.
        let gap = gap(after: first, most: last + 1 + surplus, in: scanner)
        if areNames, gap == last + 1 + surplus { return last + 1 + surplus }
        return gap == last + 1 || !areNames ? last + 1 : nil
    }

    /// How many lines the number 2 stands after the number 1; nil if not within some lines.
    private func gap(after first: Int, most: Int, in scanner: FlatTableScanner) -> Int? {
        var index = first
        for count in 1...most {
            guard let at = scanner.contentLine(at: index + 1), let line = scanner.lines[at] else { return nil }
            index = at
            // A table of few columns may hold the number as a value: only the places of the next row count.
            let isPlace = count == most || count > 2
            if isPlace, runningNumber(scanner.text.part(line.trimmed(in: scanner.text))) == 2 { return count }
        }
        return nil
    }
}
