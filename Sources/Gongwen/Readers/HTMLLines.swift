/// The lines of a stretch of a page, as they would be seen.
///
/// A block is a line; `<br>` cuts it into several, which mending may join. Blank lines are kept only where they part
/// paragraphs that `<br>` alone marks.
struct HTMLLines {
    /// What has been laid out so far.
    private(set) var layout = Layout()
    private let page: HTMLPage
    private let lineStarts: HTMLLineStarts
    private var pending: [Run] = []
    private var isDisplayed = false
    /// The first line of the block at hand.
    private var group = 0
    private var grid: Int?
    private var isForm = false

    /// No lines yet of a page.
    init(of page: HTMLPage, _ lineStarts: HTMLLineStarts) {
        self.page = page
        self.lineStarts = lineStarts
    }

    /// Adds the lines of a stretch of nodes; a table is handed to `onTable`, which says whether it has dealt with it.
    mutating func add(_ nodes: Range<Int>, onTable: (Int, inout HTMLLines) -> Bool = { _, _ in false }) {
        var ends: [Int] = []
        var index = nodes.lowerBound
        while index < nodes.upperBound {
            while let end = ends.last, end <= index {
                ends.removeLast()
                endBlock()
            }
            let node = page.nodes[index]
            switch node.tag {
            case .text:
                if page.isShown(node) { addText(node) }
            case .lineBreak:
                breakLine()
            case .table:
                endBlock()
                if onTable(index, &self) {
                    index = node.end
                    continue
                }
                ends.append(node.end)
            default:
                if node.tag.isBlock {
                    endBlock()
                    ends.append(node.end)
                }
            }
            index += 1
        }
        endBlock()
    }

    /// Adds a table as a grid, its cells in reading order.
    mutating func add(_ table: HTMLTable) {
        for stray in table.outside { add(stray) }
        let index = layout.grids.count
        grid = index
        defer { grid = nil }
        var cells: [Grid.Cell] = []
        for place in table.places {
            let start = layout.lines.count
            group = start
            add(place.node..<page.nodes[place.node].end)
            var cell = place.cell
            cell.lines = start..<layout.lines.count
            cells.append(cell)
        }
        layout.grids.append(Grid(cells: cells, rows: table.rows, columns: table.columns, headerRows: table.headerRows))
        group = layout.lines.count
    }

    /// Adds a blank form as lines; the names of its fields are centred, but no headings.
    mutating func addForm(_ table: Int) {
        isForm = true
        add(table..<page.nodes[table].end)
        isForm = false
    }

    /// Adds a diagnostic.
    mutating func note(_ diagnostic: Diagnostic) { layout.notes.append(diagnostic) }

    private mutating func addText(_ node: HTMLTree.Node) {
        if pending.isEmpty { isDisplayed = false }
        let displays = !isForm && !node.traits.isDisjoint(with: [.centred, .heading])
        for run in page.runs[node.runs] {
            guard node.traits.contains(.preformatted), run.substitute == nil else {
                pending.append(run)
                if displays { isDisplayed = true }
                continue
            }
            var start = run.range.lowerBound
            for index in run.range where page.units[index] == "\n" {
                pending.append(Run(start..<index))
                breakLine()
                start = index + 1
            }
            if start < run.range.upperBound { pending.append(Run(start..<run.range.upperBound)) }
        }
    }

    /// Ends a line inside a block; an empty one is kept, once, as a gap between paragraphs.
    private mutating func breakLine() {
        if !endLine(), layout.lines.count > group, let last = layout.lines.last, !last.runs.isEmpty { addGap() }
    }

    private mutating func addGap() {
        let end = layout.runs.count
        let number = layout.lines.last?.number ?? 1
        layout.lines.append(Line(runs: end..<end, bound: .soft, number: number, grid: grid))
    }

    private mutating func endBlock() {
        endLine()
        while layout.lines.count > group, layout.lines[layout.lines.count - 1].runs.isEmpty {
            layout.lines.removeLast()
        }
        let start = group
        let count = layout.lines.count - start
        group = layout.lines.count
        if count == 1 { layout.lines[start].bound = .hard }
        guard count > 1, start > 0, grid == nil else { return }
        let before = layout.lines[start - 1]
        if before.bound == .soft, !before.runs.isEmpty {  // two blocks of soft lines do not run on into each other
            let at = layout.lines[start].runs.lowerBound
            layout.lines.insert(Line(runs: at..<at, bound: .soft, number: before.number), at: start)
            group += 1
        }
    }

    /// Ends the line at hand, unless it is blank; says whether it was not.
    @discardableResult
    private mutating func endLine() -> Bool {
        guard !pending.isEmpty else { return false }
        defer { pending.removeAll(keepingCapacity: true) }
        while let last = pending.popLast() {
            if let trimmed = trimEnd(last) {
                pending.append(trimmed)
                break
            }
        }
        // what is left ends in something else than white space
        guard let start = pending.firstIndex(where: { trimStart($0) != nil }), let first = trimStart(pending[start])
        else { return false }
        pending[start] = first
        let line = layout.runs.count
        layout.runs += pending[start...]
        layout.lines.append(
            Line(
                runs: line..<layout.runs.count, bound: .soft, number: lineStarts.number(at: first.range.lowerBound),
                isDisplayed: isDisplayed, grid: grid))
        return true
    }

    /// A run without the white space at its end, or nil if nothing else is in it.
    private func trimEnd(_ run: Run) -> Run? {
        if let unit = run.substitute { return isSpace(unit) ? nil : run }
        var end = run.range.upperBound
        while end > run.range.lowerBound, isSpace(page.units[end - 1]) { end -= 1 }
        return end > run.range.lowerBound ? Run(run.range.lowerBound..<end) : nil
    }

    /// A run without the white space at its start that a browser would not show: an indent is kept.
    private func trimStart(_ run: Run) -> Run? {
        guard run.substitute == nil else { return run }
        var start = run.range.lowerBound
        while start < run.range.upperBound, isCollapsible(page.units[start]) { start += 1 }
        return start < run.range.upperBound ? Run(start..<run.range.upperBound) : nil
    }

    private func isCollapsible(_ unit: UInt16) -> Bool { unit <= 0x20 }

    private func isSpace(_ unit: UInt16) -> Bool { UnitClass.of(unit).contains(.space) }
}

/// Where the lines of a source start, to number what stands on them.
struct HTMLLineStarts {
    private var feeds: [Int] = []

    /// Those of a source without lines.
    init() {}

    /// Finds the line feeds of a source.
    init(of units: UnsafeBufferPointer<UInt16>) {
        feeds.reserveCapacity(units.count / 32)
        var index = units.place(of: "\n", from: 0)
        while index < units.count {
            feeds.append(index)
            index = units.place(of: "\n", from: index + 1)
        }
    }

    /// The number of the line that a unit stands on, from 1.
    func number(at unit: Int) -> Int {
        var low = 0
        var high = feeds.count
        while low < high {
            let middle = (low + high) / 2
            if feeds[middle] < unit { low = middle + 1 } else { high = middle }
        }
        return low + 1
    }
}
