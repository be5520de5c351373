extension FlatTableScanner {
    /// Reads a line without separators: the name of a group of rows, the rest of a cell, a page number, or what follows
    /// the table.
    func readLoose(_ line: FlatLine, at index: Int, into reader: inout StretchReader) -> Int? {
        let range = line.trimmed(in: text)
        let units = text.part(range)
        if isPageNumber(units) { return index + 1 }
        if let header = headerAhead(of: index) {
            if header.fields == reader.table.fields {
                let isPageNumber = runningNumber(units) != nil
                if isPageNumber || words.isContinuation(units) || isCaption(units, of: reader.table) {
                    return index + 1
                }
                if words.isCaption(units) { return nil }
            } else if reader.table.separator != nil || words.isCaption(units) {
                return nil
            }
        }
        if isGroup(units, at: index, after: reader) {
            reader.table.stretches.append(.group(FlatCell(parts: [FlatCell.Part(range: range, line: line.number)])))
            reader.lastContent = index
            return index + 1
        }
        if words.closesTable(units) || !reader.hasCells { return nil }
        guard goesOn(units, at: index, after: reader) else { return nil }
        guard reader.extendLastCell(with: FlatCell.Part(range: range, line: line.number)) else { return nil }
        reader.lastContent = index
        return index + 1
    }

    /// Whether a line goes on with the last cell.
    private func goesOn(_ units: UnsafeBufferPointer<UInt16>, at index: Int, after reader: StretchReader) -> Bool {
        if let first = units.first, UnitClass.of(first).contains(.comma) { return true }
        if reader.table.separator == nil {
            // Inside a table whose cells start with a tab, a line without one belongs to the cell above.
            if let ahead = cellAhead(of: index), ahead == .cell || units.count <= 40 { return true }
            return words.bodies(units) != .none || units.count <= 20 && !reader.endsWithStop(in: text)
        }
        return index == reader.lastContent + 1 && units.count <= 40 && !reader.endsWithStop(in: text)
    }

    private enum Ahead { case cell, header }

    /// What starts within the next lines, before anything that ends a table; nil where nothing does.
    private func cellAhead(of index: Int) -> Ahead? {
        var look = index + 1
        while look < lines.count, look < index + 12, let line = lines[look] {
            if line.startsWithTab { return header(at: look) == nil ? .cell : .header }
            if words.closesTable(text.part(line.trimmed(in: text))) { return nil }
            look += 1
        }
        return nil
    }

    // MARK: Over a header

    /// The header that follows a line with no more than remarks such as 单位：万元 in between, or nil.
    func headerAhead(of index: Int) -> FlatTable? {
        var look = index + 1
        var passed = 0
        while look < lines.count, look < index + 8, passed < 3, let line = lines[look] {
            let range = line.trimmed(in: text)
            if !range.isEmpty {
                if let table = anyHeader(at: look) { return table }
                guard range.count <= 40, !line.holdsTab else { return nil }
                passed += 1
            }
            look += 1
        }
        return nil
    }

    /// Whether a line is what stood over the header of a table: its caption, printed again on the next page.
    func isCaption(_ units: UnsafeBufferPointer<UInt16>, of table: FlatTable) -> Bool {
        var look = table.lines.lowerBound - 1
        while look >= 0, look + 6 > table.lines.lowerBound, let line = lines[look] {
            let above = text.part(line.trimmed(in: text))
            if !above.isEmpty, above.elementsEqual(units) { return true }
            look -= 1
        }
        return false
    }

    // MARK: Groups of rows

    /// Whether a line is a cell for the whole width of a table: 一、经济发展 between two rows.
    private func isGroup(_ units: UnsafeBufferPointer<UInt16>, at index: Int, after reader: StretchReader) -> Bool {
        guard let separator = reader.table.separator, namesGroup(units) else { return false }
        if words.startsHeading(units) { return rowFollows(index, separator, of: reader.table) }
        // Without a marker it is one only where the last cell is plainly whole.
        guard units.count <= 20, case .row(let cells)? = reader.table.stretches.last,
            cells.count >= reader.table.fields.count, let last = cells.last,
            let shape = reader.table.fields.last??.shape, last.withText(in: text, { CellShape($0) }) == shape,
            CellShape(units) == .text
        else { return false }
        return rowFollows(index, separator, of: reader.table)
    }

    /// Whether a text may name a group of rows: a short phrase.
    func namesGroup(_ units: UnsafeBufferPointer<UInt16>) -> Bool {
        units.count <= 40 && !units.contains { UnitClass.of($0).contains(.stop) }
    }

    /// Whether a row follows a line, after page numbers, a header printed again and a further group at most.
    private func rowFollows(_ index: Int, _ separator: FlatLine.Separator, of table: FlatTable) -> Bool {
        var look = index + 1
        var isNewPage = false
        while look < lines.count, look < index + 10, let line = lines[look] {
            let units = text.part(line.trimmed(in: text))
            if units.isEmpty || isPageNumber(units) {
                isNewPage = isNewPage || !units.isEmpty
                look += 1
                continue
            }
            if let (again, next) = header(at: look) {
                guard isNewPage, again.fields == table.fields else { return false }
                look = next
                continue
            }
            let filled = line.cells(in: text, by: separator).count { !$0.isEmpty }
            if filled >= 2 { return !words.starts(units).contains(.close) }
            guard words.startsHeading(units), namesGroup(units) else { return false }
            look += 1
        }
        return false
    }

    /// The name of a group that stands alone in the first of its row's cells, or nil.
    func group(_ cells: [FlatCell], at index: Int, of table: FlatTable) -> FlatCell? {
        guard let separator = table.separator, let first = cells.first, !first.isEmpty,
            cells.dropFirst().allSatisfy(\.isEmpty), first.number(in: text) == nil,
            rowFollows(index, separator, of: table)
        else { return nil }
        let (isName, isHeading) = first.withText(in: text) { (namesGroup($0), words.startsHeading($0)) }
        guard isName else { return nil }
        if isHeading || table.fields.first == .number { return first }
        // A blank cell below tells of a cell merged over rows.
        guard index + 1 < lines.count, let below = lines[index + 1] else { return nil }
        return below.cells(in: text, by: separator).first?.isEmpty == true ? nil : first
    }

    /// — 3 —, 第3页 or 第3页共8页.
    func isPageNumber(_ units: UnsafeBufferPointer<UInt16>) -> Bool {
        guard units.count <= 16, let first = units.first, let last = units.last else { return false }
        func isDash(_ unit: UInt16) -> Bool { unit.isOne(of: "-–—－―─·") }
        guard units.count > 1, isDash(first) && isDash(last) || first == "第" && last == "页" else { return false }
        return units.contains { UnitClass.of($0).contains(.digit) }
    }
}
