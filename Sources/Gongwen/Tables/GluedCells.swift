/// Takes apart cells that a conversion glued together with a blank: 1 职工基本养老保险, or 给予适当补助。 市民政局.
struct GluedCells {
    let text: UnsafeBufferPointer<UInt16>
    /// The column of running numbers, or nil.
    let numberColumn: Int?
    /// Whether exactly one column names bodies, so that a body needs no place to be told.
    let hasOneBodyColumn: Bool
    private let words = CellWords.standard

    init(text: UnsafeBufferPointer<UInt16>, numberColumn: Int?, fields: [ColumnField?]) {
        self.text = text
        self.numberColumn = numberColumn
        hasOneBodyColumn = fields.count { $0?.holdsBodies == true } == 1
    }

    /// The cells of a row with its running number in a cell of its own, where one follows the last row's.
    func partingNumber(_ cells: [FlatCell], after last: Int?) -> [FlatCell] {
        guard let numberColumn, !cells.contains(where: { $0.number(in: text) != nil }) else { return cells }
        for (index, cell) in cells.enumerated().prefix(numberColumn + 3) {
            // In the first cell 60 周岁 is an age unless it is just the next number.
            let reach = index > 0 || numberColumn == 0 ? 8 : 1
            guard let (number, rest) = parted(cell, fits: { follows($0, last, within: reach) }) else { continue }
            return Array(cells[..<index]) + [number, rest] + cells[(index + 1)...]
        }
        return cells
    }

    private func follows(_ number: Int, _ last: Int?, within reach: Int) -> Bool {
        guard let last else { return number == 1 }
        return number > last && number <= last + reach
    }

    /// A cell parted into the number at its start or end and the rest.
    func parted(_ cell: FlatCell, fits: (Int) -> Bool) -> (number: FlatCell, rest: FlatCell)? {
        guard isParted(cell), beginsOrEnds(cell, where: { runningNumber(text.part($0)) != nil }) else { return nil }
        let pieces = segments(of: cell)
        if let number = runningNumber(text.part(pieces[0].range)), fits(number) {
            return (FlatCell(parts: [pieces[0]]), joined(pieces.dropFirst()))
        }
        let last = pieces[pieces.count - 1]
        if let number = runningNumber(text.part(last.range)), fits(number) {
            return (FlatCell(parts: [last]), joined(pieces.dropLast()))
        }
        return nil
    }

    /// The cells of a row with glued bodies in a cell of their own after the cell they stood in.
    func partingBodies(_ cells: [FlatCell]) -> [FlatCell] {
        guard hasOneBodyColumn, cells.contains(where: isParted), !cells.contains(where: isBodies) else { return cells }
        for index in cells.indices.reversed() {
            guard let (rest, bodies) = partedBodies(cells[index]) else { continue }
            return Array(cells[..<index]) + [rest, bodies] + cells[(index + 1)...]
        }
        return cells
    }

    /// A cell that is no list of bodies, parted into what it says and the bodies glued to it; nil where none are.
    func partingBodies(_ cell: FlatCell) -> (rest: FlatCell, bodies: FlatCell)? {
        hasOneBodyColumn && isParted(cell) && !isBodies(cell) ? partedBodies(cell) : nil
    }

    private func partedBodies(_ cell: FlatCell) -> (rest: FlatCell, bodies: FlatCell)? {
        guard isParted(cell), beginsOrEnds(cell, where: isCertain) else { return nil }
        let pieces = segments(of: cell)
        let before = pieces.prefix { isCertain($0.range) }.count
        let after = pieces.reversed().prefix { isCertain($0.range) }.count
        guard before + after > 0, before + after < pieces.count else { return nil }
        let rest = joined(pieces[before..<pieces.count - after])
        return (rest, joined(pieces[..<before] + pieces[(pieces.count - after)...]))
    }

    /// Whether a stretch of the source is a list of bodies, the first of which says whose it is.
    private func isCertain(_ range: Range<Int>) -> Bool { words.bodies(text.part(range)) == .certain }

    /// Whether the first or the last stretch between blanks passes a test; making all of them costs more than this look.
    private func beginsOrEnds(_ cell: FlatCell, where fits: (Range<Int>) -> Bool) -> Bool {
        guard let first = cell.parts.first?.range, let last = cell.parts.last?.range else { return false }
        var end = first.lowerBound
        while end < first.upperBound, !UnitClass.of(text[end]).contains(.space) { end += 1 }
        var start = last.upperBound
        while start > last.lowerBound, !UnitClass.of(text[start - 1]).contains(.space) { start -= 1 }
        return fits(first.lowerBound..<end) || fits(start..<last.upperBound)
    }

    private func isBodies(_ cell: FlatCell) -> Bool {
        guard let first = cell.parts.first, words.bodies(text.part(first.range)) == .certain else { return false }
        return cell.parts.allSatisfy { words.bodies(text.part($0.range)) != .none }
    }

    /// A cell parted at its last blank, where what follows looks like another column's.
    func partingEnd(_ cell: FlatCell, where fits: (FlatCell) -> Bool) -> (rest: FlatCell, end: FlatCell)? {
        guard isParted(cell) else { return nil }
        let pieces = segments(of: cell)
        let last = pieces[pieces.count - 1]
        let end = FlatCell(parts: [last])
        let rest = joined(pieces.dropLast())
        return fits(end) && !fits(rest) ? (rest, end) : nil
    }

    /// Whether a cell has more than one stretch between blanks; most have one.
    private func isParted(_ cell: FlatCell) -> Bool {
        cell.parts.count > 1 || cell.parts.first.map { $0.mayHoldSpace && text.holdsSpace(in: $0.range) } ?? false
    }

    /// The stretches of a cell between blanks.
    private func segments(of cell: FlatCell) -> [FlatCell.Part] {
        var pieces: [FlatCell.Part] = []
        for part in cell.parts {
            var start = part.range.lowerBound
            for index in part.range where UnitClass.of(text[index]).contains(.space) {
                if index > start { pieces.append(FlatCell.Part(range: start..<index, line: part.line)) }
                start = index + 1
            }
            if start < part.range.upperBound {
                pieces.append(FlatCell.Part(range: start..<part.range.upperBound, line: part.line))
            }
        }
        return pieces
    }

    /// Segments put together again, each printed line one part.
    private func joined(_ pieces: ArraySlice<FlatCell.Part>) -> FlatCell {
        var parts: [FlatCell.Part] = []
        for piece in pieces {
            if let last = parts.indices.last, parts[last].line == piece.line,
                text.trimmed(parts[last].range.upperBound..<piece.range.lowerBound).isEmpty
            {
                parts[last].range = parts[last].range.lowerBound..<piece.range.upperBound
            } else {
                parts.append(piece)
            }
        }
        return FlatCell(parts: parts)
    }
}
