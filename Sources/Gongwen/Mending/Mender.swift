/// Joins lines into blocks, 整理: hard-wrapped lines, page breaks inside a word, spaces inside Chinese text.
///
/// Every unit that is kept is tied to the source by an origin; what is dropped is white space, stray markup and page
/// numbers.
struct Mender {
    private(set) var units: [UInt16] = []
    private(set) var blocks: [Block] = []
    private(set) var origins: [Origin] = []
    /// The units at which a line of a cell begins that the source broke on purpose, in order.
    private(set) var cellLines: [Int] = []

    /// A line, or a part of one that is a paragraph of its own.
    private struct Piece {
        /// Its runs in `runs`.
        var runs: Range<Int>
        var shape: LineShape
        /// The index of the line in the layout.
        var line: Int
    }

    /// The runs of the lines at hand.
    private var runs: [Run] = []

    /// Mends a layout; gives the tables with their cells as blocks.
    static func mend(_ layout: Layout, _ text: SourceText) -> (mender: Mender, tables: [Table]) {
        var mender = Mender()
        mender.units.reserveCapacity(text.units.count)
        mender.blocks.reserveCapacity(layout.lines.count)
        mender.origins.reserveCapacity(layout.lines.count * 2)
        var tables: [Table] = []
        text.units.withUnsafeBufferPointer { source in
            let cleaning = Cleaning(source: source)
            var index = 0
            while index < layout.lines.count {
                if let grid = layout.lines[index].grid {
                    tables.append(mender.addTable(layout.grids[grid], layout, cleaning))
                    while index < layout.lines.count, layout.lines[index].grid == grid { index += 1 }
                } else {
                    var end = index
                    while end < layout.lines.count, layout.lines[end].grid == nil { end += 1 }
                    mender.addLines(index..<end, layout, cleaning)
                    index = end
                }
            }
        }
        return (mender, tables)
    }

    private mutating func addLines(_ lines: Range<Int>, _ layout: Layout, _ cleaning: Cleaning) {
        let pieces = pieces(of: lines, layout, cleaning)
        let joining = Joining(pieces.lazy.filter { layout.lines[$0.line].bound == .soft }.map(\.shape))
        var index = 0
        while index < pieces.count {
            var end = index + 1
            var depth = pieces[index].shape.depth
            while end < pieces.count,
                layout.lines[pieces[end].line].runsOn(from: layout.lines[pieces[end - 1].line]),
                joining.joins(
                    pieces[end - 1].shape, pieces[end].shape, openBrackets: depth, isContinued: end - 1 > index)
            {
                depth = max(0, depth) + pieces[end].shape.depth
                end += 1
            }
            beginBlock()
            for piece in pieces[index..<end] { addLine(piece.runs, cleaning.source) }
            endBlock(.paragraph, layout.lines[pieces[index].line])
            index = end
        }
    }

    /// The lines that hold text, parted where several paragraphs stand in one.
    private mutating func pieces(of lines: Range<Int>, _ layout: Layout, _ cleaning: Cleaning) -> [Piece] {
        var pieces: [Piece] = []
        pieces.reserveCapacity(lines.count)
        runs.removeAll(keepingCapacity: true)
        func add(_ first: Int, _ shape: LineShape, _ line: Int) {
            if shape.isBlank || shape.isPageNumber {
                runs.removeSubrange(first...)
            } else {
                pieces.append(Piece(runs: first..<runs.count, shape: shape, line: line))
            }
        }
        for index in lines {
            let first = runs.count
            for run in layout.lines[index].runs { runs.append(layout.runs[run]) }
            let shape = LineShape(runs[first...], in: cleaning.source)
            guard shape.needsCleaning else {
                add(first, shape, index)
                continue
            }
            runs.removeSubrange(first...)
            cleaning.appendClean(layout.runs[layout.lines[index].runs], to: &runs)
            let parts = cleaning.paragraphs(runs[first...])
            runs.removeSubrange(first...)
            for part in parts {
                let first = runs.count
                runs += part
                add(first, LineShape(part[...], in: cleaning.source), index)
            }
        }
        return pieces
    }

    private mutating func addTable(_ grid: Grid, _ layout: Layout, _ cleaning: Cleaning) -> Table {
        var blockAt = [Int?](repeating: nil, count: grid.rows * grid.columns)
        for cell in grid.cells where !cell.lines.isEmpty {
            beginBlock()
            for line in cell.lines {
                runs.removeAll(keepingCapacity: true)
                cleaning.appendClean(layout.runs[layout.lines[line].runs], to: &runs)
                addLine(runs.startIndex..<runs.endIndex, cleaning.source, keepsStart: !grid.isRecovered)
            }
            guard let block = endBlock(.cell, layout.lines[cell.lines.lowerBound]) else { continue }
            for row in cell.row..<min(cell.row + cell.rowSpan, grid.rows) {
                for column in cell.column..<min(cell.column + cell.columnSpan, grid.columns) {
                    blockAt[row * grid.columns + column] = block
                }
            }
        }
        let uncertain = Set(grid.cells.compactMap { $0.isUncertain ? blockAt[$0.row * grid.columns + $0.column] : nil })
        let places = (0..<grid.rows).map { Array(blockAt[$0 * grid.columns..<($0 + 1) * grid.columns]) }
        let shape = TableShape(places, marked: grid.headerRows, units: units, blocks: blocks)
        var table = Table(headerRows: shape.headerRows, rows: shape.rows, columns: grid.columns)
        table.groups = shape.groups
        table.titles = shape.titles
        table.notes = shape.notes
        table.uncertain = uncertain
        table.isRecovered = grid.isRecovered
        return table
    }

    // MARK: Blocks

    /// The unit and the origin that the block at hand begins with.
    private var start = (unit: 0, origin: 0)
    /// White space seen since the last kept unit of the block.
    private var gap: Range<Int>?
    /// The end of the last run of the line before in the block, if it had any.
    private var lineEnd: Int?

    private mutating func beginBlock() {
        start = (units.count, origins.count)
        gap = nil
        lineEnd = nil
    }

    /// Ends the block at hand; returns its index, or nil where nothing visible is in it.
    @discardableResult
    private mutating func endBlock(_ kind: Block.Kind, _ line: Line) -> Int? {
        guard units.count > start.unit else { return nil }
        blocks.append(
            Block(
                id: blocks.count + 1, kind: kind, range: start.unit..<units.count,
                origins: start.origin..<origins.count, line: line.number, isDisplayed: line.isDisplayed))
        return blocks.count - 1
    }

    /// Adds a line to the block at hand.
    ///
    /// - Parameter keepsStart: whether to remember where it begins, as names one a line have nothing else between.
    private mutating func addLine(
        _ line: Range<Int>, _ source: UnsafeBufferPointer<UInt16>, keepsStart: Bool = false
    ) {
        if keepsStart, units.count > start.unit { cellLines.append(units.count) }
        if gap == nil, let lineEnd { gap = lineEnd..<lineEnd + 1 }
        for index in line {
            let run = runs[index]
            if let unit = run.substitute {
                if UnitClass.of(unit).contains(.space) {
                    if gap == nil { gap = run.range }
                } else {
                    fillGap(before: unit, source)
                    origins.append(Origin(at: units.count, source: run.range, isReference: true))
                    units.append(unit)
                }
            } else {
                addText(run.range, source)
            }
        }
        lineEnd = line.last.map { runs[$0].range.upperBound }
    }

    /// Adds a stretch of the source without its white space, which is held back until it is known to stand between two
    /// Latin words.
    private mutating func addText(_ range: Range<Int>, _ source: UnsafeBufferPointer<UInt16>) {
        var index = range.lowerBound
        while index < range.upperBound {
            if UnitClass.of(source[index]).contains(.space) {
                if gap == nil { gap = index..<index + 1 }
                index += 1
                continue
            }
            var end = source.endOfIdeographs(in: index..<range.upperBound)
            while end < range.upperBound, !UnitClass.of(source[end]).contains(.space) {
                end = source.endOfIdeographs(in: end + 1..<range.upperBound)
            }
            fillGap(before: source[index], source)
            if let last = origins.last, last.at >= start.unit, !last.isReference, last.source.upperBound == index,
                last.at + last.source.count == units.count
            {
                origins[origins.count - 1].source = last.source.lowerBound..<end
            } else {
                origins.append(Origin(at: units.count, source: index..<end))
            }
            units.append(contentsOf: UnsafeBufferPointer(rebasing: source[index..<end]))
            index = end
        }
    }

    /// Puts a space for the white space before a unit, if it stands between two Latin words.
    @inline(__always)
    private mutating func fillGap(before unit: UInt16, _ source: UnsafeBufferPointer<UInt16>) {
        guard let space = gap else { return }
        gap = nil
        guard units.count > start.unit, UnitClass.of(unit).contains(.asciiWord),
            UnitClass.of(units[units.count - 1]).contains(.asciiWord), space.upperBound <= source.count,
            !breaksNumber(space, before: unit, source)
        else { return }
        origins.append(Origin(at: units.count, source: space, isReference: true))
        units.append(UInt16(unit: " "))
    }

    /// Whether a line end parts two digits (2|025年), or a space those of an ordinal (第 1 0 条): a number cut in two.
    private func breaksNumber(_ gap: Range<Int>, before unit: UInt16, _ source: UnsafeBufferPointer<UInt16>) -> Bool {
        guard UnitClass.of(unit).contains(.digit), UnitClass.of(units[units.count - 1]).contains(.digit) else {
            return false
        }
        if source[gap.lowerBound].isOne(of: "\n\r") { return true }
        return units.last { !UnitClass.of($0).contains(.digit) } == "第"
    }
}

extension Line {
    /// Whether a line may run on from the one before: both are printed lines, and not the same one.
    fileprivate func runsOn(from line: Line) -> Bool {
        bound == .soft && line.bound == .soft && number != line.number
    }
}
