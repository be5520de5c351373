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

    private struct Piece {
        var runs: [Run]
        var shape: LineShape
        var line: Line
    }

    /// Mends a layout; gives the tables with their cells as blocks.
    static func mend(_ layout: Layout, _ text: SourceText) -> (mender: Mender, tables: [Table]) {
        var mender = Mender()
        mender.units.reserveCapacity(text.units.count)
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
                    mender.addLines(layout.lines[index..<end], layout, cleaning)
                    index = end
                }
            }
        }
        return (mender, tables)
    }

    private mutating func addLines(_ lines: ArraySlice<Line>, _ layout: Layout, _ cleaning: Cleaning) {
        var pieces: [Piece] = []
        for line in lines {
            let runs = cleaning.runs(layout.runs[line.runs])
            for part in cleaning.paragraphs(runs) {
                let shape = LineShape(part, in: cleaning.source)
                if !shape.isBlank, !shape.isPageNumber { pieces.append(Piece(runs: part, shape: shape, line: line)) }
            }
        }
        let joining = Joining(pieces.filter { $0.line.bound == .soft }.map(\.shape))
        var index = 0
        while index < pieces.count {
            var end = index + 1
            var depth = pieces[index].shape.depth
            while end < pieces.count, pieces[end].line.bound == .soft, pieces[end - 1].line.bound == .soft,
                pieces[end].line.number != pieces[end - 1].line.number,
                joining.joins(
                    pieces[end - 1].shape, pieces[end].shape, openBrackets: depth, isContinued: end - 1 > index)
            {
                depth = max(0, depth) + pieces[end].shape.depth
                end += 1
            }
            addBlock(pieces[index..<end].map(\.runs), .paragraph, pieces[index].line, cleaning.source)
            index = end
        }
    }

    private mutating func addTable(_ grid: Grid, _ layout: Layout, _ cleaning: Cleaning) -> Table {
        var places = [[Int?]](repeating: [Int?](repeating: nil, count: grid.columns), count: grid.rows)
        for cell in grid.cells where !cell.lines.isEmpty {
            let lines = cell.lines.map { cleaning.runs(layout.runs[layout.lines[$0].runs]) }
            let line = layout.lines[cell.lines.lowerBound]
            guard let block = addBlock(lines, .cell, line, cleaning.source, keepsLines: !grid.isRecovered) else {
                continue
            }
            for row in cell.row..<min(cell.row + cell.rowSpan, grid.rows) {
                for column in cell.column..<min(cell.column + cell.columnSpan, grid.columns) {
                    places[row][column] = block
                }
            }
        }
        let uncertain = Set(grid.cells.compactMap { $0.isUncertain ? places[$0.row][$0.column] : nil })
        let shape = TableShape(places, marked: grid.headerRows, units: units, blocks: blocks)
        var table = Table(headerRows: shape.headerRows, rows: shape.rows, columns: grid.columns)
        table.groups = shape.groups
        table.titles = shape.titles
        table.notes = shape.notes
        table.uncertain = uncertain
        table.isRecovered = grid.isRecovered
        return table
    }

    /// Adds a block of lines; returns its index, or nil where nothing visible is in them.
    ///
    /// - Parameter keepsLines: whether to remember where its lines begin, as names one a line have nothing else between.
    @discardableResult
    private mutating func addBlock(
        _ lines: [[Run]], _ kind: Block.Kind, _ line: Line, _ source: UnsafeBufferPointer<UInt16>,
        keepsLines: Bool = false
    ) -> Int? {
        let start = units.count
        let firstOrigin = origins.count
        var gap: Range<Int>?  // white space seen since the last kept unit
        for (number, runs) in lines.enumerated() {
            if keepsLines, units.count > start { cellLines.append(units.count) }
            if number > 0, gap == nil, let end = lines[number - 1].last?.range.upperBound { gap = end..<end + 1 }
            for run in runs {
                if let unit = run.substitute {
                    keep(unit, run.range, isReference: true, &gap, since: start, source)
                    continue
                }
                for index in run.range {
                    keep(source[index], index..<index + 1, isReference: false, &gap, since: start, source)
                }
            }
        }
        guard units.count > start else { return nil }
        blocks.append(
            Block(
                id: blocks.count + 1, kind: kind, range: start..<units.count, origins: firstOrigin..<origins.count,
                line: line.number, isDisplayed: line.isDisplayed))
        return blocks.count - 1
    }

    /// Keeps a unit; white space is held back until it is known to stand between two Latin words.
    @inline(__always)
    private mutating func keep(
        _ unit: UInt16, _ place: Range<Int>, isReference: Bool, _ gap: inout Range<Int>?, since start: Int,
        _ source: UnsafeBufferPointer<UInt16>
    ) {
        let kind = UnitClass.of(unit)
        if kind.contains(.space) {
            if gap == nil { gap = place }
            return
        }
        if let space = gap {
            gap = nil
            if units.count > start, kind.contains(.asciiWord),
                UnitClass.of(units[units.count - 1]).contains(.asciiWord),
                space.upperBound <= source.count, !breaksNumber(space, before: unit, source)
            {
                origins.append(Origin(at: units.count, source: space, isReference: true))
                units.append(UInt16(unit: " "))
            }
        }
        if let last = origins.last, last.at >= start, !last.isReference, !isReference,
            last.source.upperBound == place.lowerBound, last.at + last.source.count == units.count
        {
            origins[origins.count - 1].source = last.source.lowerBound..<place.upperBound
        } else {
            origins.append(Origin(at: units.count, source: place, isReference: isReference))
        }
        units.append(unit)
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
