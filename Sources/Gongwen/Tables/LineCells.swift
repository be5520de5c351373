/// The lines below column names that stand one a line, each a cell or a part of one, up to what ends the table.
struct LineCells {
    /// A line of a cell.
    struct Cell {
        /// Where it stands in the source.
        var part: FlatCell.Part
        /// Its text without white space.
        var text: [UInt16]
        /// The index of the line.
        var line: Int
        /// Whether it is marked as the name of a group of rows.
        var isHeading: Bool
    }

    private let scanner: FlatTableScanner
    private let table: FlatTable
    private let names: [[UInt16]]
    private var index: Int

    /// The lines from one on, under the names of a table.
    init(_ scanner: FlatTableScanner, under table: FlatTable, from index: Int) {
        self.scanner = scanner
        self.table = table
        self.index = index
        names = table.header.map { $0.text(in: scanner.text) }
    }

    /// The next line that may belong to a cell, or nil where the table has ended.
    mutating func next() -> Cell? {
        while let at = scanner.contentLine(at: index), let line = scanner.lines[at] {
            let range = line.trimmed(in: scanner.text)
            let units = scanner.text.part(range)
            if let after = namesAgain(at: at) {
                index = after
                continue
            }
            if runningNumber(units) != nil, let next = scanner.contentLine(at: at + 1), namesAgain(at: next) != nil {
                index = next  // the number of a page that ends here
                continue
            }
            if let again = captionAgain(units, at: at) {
                guard again else { return nil }
                index = at + 1
                continue
            }
            let isHeading = scanner.words.startsHeading(units)
            if ends(units, at: at) || isHeading && !(scanner.namesGroup(units) && rowFollows(at)) { return nil }
            index = at + 1
            let cell = FlatCell(parts: [FlatCell.Part(range: range, line: line.number)])
            return Cell(part: cell.parts[0], text: cell.text(in: scanner.text), line: at, isHeading: isHeading)
        }
        return nil
    }

    /// The line after the names of the columns where they are printed again, or nil.
    private func namesAgain(at index: Int) -> Int? {
        var next = index
        for name in table.header {
            for part in name.parts {
                guard let at = scanner.contentLine(at: next), let line = scanner.lines[at] else { return nil }
                let units = scanner.text.part(line.trimmed(in: scanner.text))
                guard units.elementsEqual(scanner.text[part.range]) else { return nil }
                next = at + 1
            }
        }
        return next
    }

    /// Whether a line over a header only says that the table goes on; nil where it stands over none.
    private func captionAgain(_ units: UnsafeBufferPointer<UInt16>, at index: Int) -> Bool? {
        guard units.count <= 40, scanner.words.isCaption(units) || scanner.words.isContinuation(units),
            let header = scanner.headerAhead(of: index)
        else { return nil }
        return header.fields == table.fields
            && (scanner.words.isContinuation(units) || scanner.isCaption(units, of: table))
    }

    /// Whether a line cannot be a cell: another header, what holds tabs, a note, the imprint, an attachment.
    private func ends(_ units: UnsafeBufferPointer<UInt16>, at index: Int) -> Bool {
        let words = scanner.words
        if units.contains("\t") || scanner.anyHeader(at: index) != nil { return true }
        if words.starts(units).contains(.close), units.prefix(8).contains(where: { $0.isColon }) { return true }
        if words.ends(units).contains(.close), units.count < 40, units.contains("年") { return true }
        guard let mark = words.startLength(units, .mark), units.count < 40 else { return false }
        // 附件2 and 附件：, but not 附件材料审核.
        guard let after = units.dropFirst(mark).first else { return true }
        return !UnitClass.of(after).isDisjoint(with: [.digit, .hanDigit, .comma, .space])
    }

    /// Whether a row seems to start below a heading.
    private func rowFollows(_ index: Int) -> Bool {
        guard var at = scanner.contentLine(at: index + 1) else { return false }
        if let after = namesAgain(at: at), let next = scanner.contentLine(at: after) { at = next }
        if table.fields.contains(.number) {
            // A group may stand within another, and cells may stand before the number.
            for _ in 0..<3 {
                guard let units = units(at: at) else { return false }
                if runningNumber(units) != nil { return true }
                guard scanner.namesGroup(units), let next = scanner.contentLine(at: at + 1) else { return false }
                at = next
            }
            return false
        }
        let plain = table.fields.count { $0?.shape != nil || $0?.holdsBodies == true }
        var found = 0
        for _ in table.fields {
            guard let units = units(at: at) else { break }
            if CellShape(units) != .text || scanner.words.bodies(units) == .certain { found += 1 }
            guard let next = scanner.contentLine(at: at + 1) else { break }
            at = next
        }
        return plain > 0 && found * 2 >= plain
    }

    private func units(at index: Int) -> UnsafeBufferPointer<UInt16>? {
        scanner.lines[index].map { scanner.text.part($0.trimmed(in: scanner.text)) }
    }
}
