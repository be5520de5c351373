/// What stands on a page beside the notice and tells of it: its title above, the box of fields.
struct HTMLAside {
    /// The lines outside of the notice, in reading order.
    private let lines: Layout
    /// The lines of them that come before the notice.
    private let before: Int
    private let page: HTMLPage

    /// Collects what stands outside of the notice, and the boxes inside it.
    init(of page: HTMLPage, outside content: Range<Int>, boxes: [Int], _ starts: HTMLLineStarts) {
        self.page = page
        var lines = HTMLLines(of: page, starts)
        lines.add(0..<content.lowerBound)
        before = lines.layout.lines.count
        for box in boxes { lines.add(box..<page.nodes[box].end) }
        lines.add(content.upperBound..<page.nodes.count)
        self.lines = lines.layout
    }

    /// Puts the fields of the box into a layout, the first of each name.
    func addFields(to layout: inout Layout) {
        let words = HTMLWords.shared
        var known = Set<String>()
        for (index, line) in lines.lines.enumerated() {
            let text = page.squeezed(lines.runs[line.runs])
            for field in HTMLField.fields(of: text) {
                let label = words.labels[field.label]
                var line = line
                var runs = page.slice(lines.runs[line.runs], squeezed: field.value)
                if runs.isEmpty, index + 1 < lines.lines.count {  // the value has a cell of its own
                    line = lines.lines[index + 1]
                    runs = Array(lines.runs[line.runs])
                    let value = page.squeezed(runs[...])
                    if line.isDisplayed || value.count > 120 || words.isFurniture(value) { continue }
                    if !HTMLField.fields(of: value).isEmpty { continue }
                }
                guard !runs.isEmpty, known.insert(label).inserted else { continue }
                layout.addAside(label, runs, number: line.number)
            }
        }
    }

    /// The runs of the title that stands above the notice, where the notice itself does not begin with it.
    ///
    /// A title is a heading, or a line that the `<title>` of the page repeats.
    func title(above notice: [UInt16]) -> Line? {
        let pageTitle = letters(of: page.titleUnits)
        let opening = letters(of: notice)
        for line in lines.lines[..<before].reversed() {
            let text = page.squeezed(lines.runs[line.runs])
            let title = letters(of: text)
            guard title.count >= 8, title.count <= 120, !HTMLWords.shared.isFurniture(text) else { continue }
            guard line.isDisplayed || pageTitle.holds(title) else { continue }
            return opening.holds(title) ? nil : line
        }
        return nil
    }

    /// The runs of a line of this aside.
    func runs(of line: Line) -> [Run] { Array(lines.runs[line.runs]) }

    /// Ideographs, letters and digits, so that brackets and quotation marks of another width do not matter.
    private func letters(of units: [UInt16]) -> [UInt16] {
        units.filter { !UnitClass.of($0).isDisjoint(with: [.han, .digit, .asciiWord]) }
    }
}

extension Array where Element == UInt16 {
    /// Whether a sequence of units stands in this one.
    fileprivate func holds(_ other: [UInt16]) -> Bool {
        guard !other.isEmpty, count >= other.count else { return false }
        return (0...count - other.count).contains { start in
            self[start] == other[0] && self[start..<start + other.count].elementsEqual(other)
        }
    }
}

extension HTMLPage {
    /// The units of runs without white space.
    func squeezed(_ runs: ArraySlice<Run>) -> [UInt16] {
        let most = runs.reduce(0) { $0 + ($1.substitute == nil ? $1.range.count : 1) }
        return [UInt16](unsafeUninitializedCapacity: most) { room, count in
            for run in runs { squeeze(run, into: room, &count) }
        }
    }

    /// The `<title>` of the page without white space.
    var titleUnits: [UInt16] {
        guard let index = nodes.firstIndex(where: { $0.tag == .title }) else { return [] }
        return [UInt16](unsafeUninitializedCapacity: 400) { room, count in
            for node in nodes[index..<nodes[index].end] {
                for run in runs[node.runs] { squeeze(run, into: room, &count) }
            }
        }
    }

    /// The runs under a range of units counted without white space.
    func slice(_ runs: ArraySlice<Run>, squeezed range: Range<Int>) -> [Run] {
        var slice: [Run] = []
        var count = 0
        for run in runs {
            if let unit = run.substitute {
                if UnitClass.of(unit).contains(.space) {
                    if !slice.isEmpty, count < range.upperBound { slice.append(run) }
                } else {
                    if range.contains(count) { slice.append(run) }
                    count += 1
                }
                continue
            }
            var first: Int?
            var last = run.range.lowerBound
            for index in run.range where !UnitClass.of(units[index]).contains(.space) {
                if range.contains(count) {
                    if first == nil { first = index }
                    last = index + 1
                }
                count += 1
            }
            if let first { slice.append(Run(first..<last)) }
        }
        while let last = slice.last?.substitute, UnitClass.of(last).contains(.space) { slice.removeLast() }
        return slice
    }
}
