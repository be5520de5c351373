/// A line of a plain text, cut into the cells it may hold.
struct FlatLine {
    /// What stands between cells.
    enum Separator {
        /// A tab.
        case tab
        /// Two or more blanks, or one or more ideographic ones.
        case blanks
        /// The bar of a Markdown table.
        case bar
    }

    /// What a line holds, found in one look.
    struct Signs: OptionSet {
        let rawValue: UInt8

        /// It is a plain stretch of the source.
        static let plain = Signs(rawValue: 1)
        static let tab = Signs(rawValue: 2)
        static let bar = Signs(rawValue: 4)
        /// A sign that a tag may begin with.
        static let markup = Signs(rawValue: 8)
        /// Its first unit is a tab.
        static let startingTab = Signs(rawValue: 16)
        /// White space that is no tab.
        static let blank = Signs(rawValue: 32)
        /// Two tabs or more.
        static let tabs = Signs(rawValue: 64)
    }

    /// The units of the line.
    let range: Range<Int>
    /// Its number in the source.
    let number: Int
    /// What it holds.
    let signs: Signs

    /// Whether it begins with a tab.
    var startsWithTab: Bool { signs.contains(.startingTab) }
    /// Whether it holds a tab at all.
    var holdsTab: Bool { signs.contains(.tab) }
    /// Whether it holds a bar.
    var holdsBar: Bool { signs.contains(.bar) }
    /// Whether it holds a sign that a tag may begin with.
    var holdsMarkup: Bool { signs.contains(.markup) }

    /// The units without white space at the ends.
    func trimmed(in text: UnsafeBufferPointer<UInt16>) -> Range<Int> { text.trimmed(range) }

    /// The cells between separators, an empty one included where two separators meet.
    func cells(in text: UnsafeBufferPointer<UInt16>, by separator: Separator) -> [FlatCell] {
        var cells: [FlatCell] = []
        cells.reserveCapacity(8)  // a table of more columns is rare
        eachStretch(in: text, by: separator) { stretch in
            cells.append(cell(stretch, in: text, by: separator))
            return true
        }
        // The bars at the ends of a Markdown row, and blanks before the first word, bound no cell.
        if separator != .tab, cells.first?.isEmpty == true { cells.removeFirst() }
        if separator != .tab, cells.last?.isEmpty == true { cells.removeLast() }
        return cells
    }

    /// Gives the cells of a line that starts with a tab.
    @inline(__always)
    func eachCell(behindTabIn text: UnsafeBufferPointer<UInt16>, _ body: (FlatCell) -> Void) {
        var isBehind = false
        eachStretch(in: text, by: .tab) { stretch in
            if isBehind { body(cell(stretch, in: text, by: .tab)) }
            isBehind = true
            return true
        }
    }

    /// Gives the stretches between separators as long as the body asks for more.
    @inline(__always)
    func eachStretch(
        in text: UnsafeBufferPointer<UInt16>, by separator: Separator, _ body: (Range<Int>) -> Bool
    ) {
        var start = range.lowerBound
        var index = text.endOfIdeographs(in: range)
        while index < range.upperBound {
            let length = separatorLength(at: index, in: text, separator)
            if length > 0 {
                guard body(start..<index) else { return }
                start = index + length
            }
            index = text.endOfIdeographs(in: index + max(length, 1)..<range.upperBound)
        }
        _ = body(start..<range.upperBound)
    }

    @inline(__always)
    private func separatorLength(at index: Int, in text: UnsafeBufferPointer<UInt16>, _ separator: Separator) -> Int {
        let unit = text[index]
        switch separator {
        case .tab: return unit == "\t" ? 1 : 0
        case .bar: return unit == "|" || unit == "｜" ? 1 : 0
        case .blanks:
            guard UnitClass.of(unit).contains(.space) else { return 0 }
            var end = index
            var width = 0
            while end < range.upperBound, UnitClass.of(text[end]).contains(.space) {
                width += text[end] == " " || text[end] == "\u{A0}" ? 1 : 2
                end += 1
            }
            return width > 1 ? end - index : 0
        }
    }

    /// The cell of a stretch; leftover markup such as <p> parts its lines and is dropped.
    private func cell(
        _ range: Range<Int>, in text: UnsafeBufferPointer<UInt16>, by separator: Separator
    ) -> FlatCell {
        let mayHoldSpace = signs.contains(.blank) || separator != .tab && holdsTab
        func part(_ range: Range<Int>) -> FlatCell.Part? {
            let part = text.trimmed(range)
            return part.isEmpty ? nil : FlatCell.Part(range: part, line: number, mayHoldSpace: mayHoldSpace)
        }
        guard holdsMarkup else { return FlatCell(parts: FlatCell.Parts(part(range))) }
        var parts: [FlatCell.Part] = []
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            let length = tagLength(at: index, end: range.upperBound, in: text)
            if length > 0 {
                if let part = part(start..<index) { parts.append(part) }
                start = index + length
            }
            index += max(length, 1)
        }
        if let part = part(start..<range.upperBound) { parts.append(part) }
        return FlatCell(parts: parts)
    }

    /// The length of a tag such as `<p>` or `</td>` at an index, or 0 where none stands.
    private func tagLength(at index: Int, end: Int, in text: UnsafeBufferPointer<UInt16>) -> Int {
        guard text[index] == "<" else { return 0 }
        var next = index + 1
        if next < end, text[next] == "/" { next += 1 }
        let name = next
        while next < end, next < name + 10, UnitClass.of(text[next]).contains(.asciiWord) { next += 1 }
        if next < end, text[next] == "/" { next += 1 }
        guard next > name, next < end, text[next] == ">" else { return 0 }
        return next + 1 - index
    }
}

/// The lines of a layout as lines of a plain text, each nil that is none.
struct FlatLines {
    private let lines: [Line]
    private let runs: [Run]
    private let signs: [FlatLine.Signs]

    /// Looks at each line once.
    init(_ layout: Layout, text: UnsafeBufferPointer<UInt16>) {
        lines = layout.lines
        runs = layout.runs
        signs = layout.lines.map { line in
            guard line.grid == nil, line.runs.count == 1 else { return [] }
            let run = layout.runs[line.runs.lowerBound]
            return run.substitute == nil ? Self.signs(of: run.range, in: text) : []
        }
    }

    private static func signs(of range: Range<Int>, in text: UnsafeBufferPointer<UInt16>) -> FlatLine.Signs {
        var signs: FlatLine.Signs = .plain
        var index = text.endOfIdeographs(in: range)
        while index < range.upperBound {
            switch text[index] {
            case "\t":
                if signs.contains(.tab) { signs.insert(.tabs) }
                signs.formUnion(index == range.lowerBound ? [.tab, .startingTab] : .tab)
            case "|": signs.insert(.bar)
            case "<": signs.insert(.markup)
            case let unit: if UnitClass.of(unit).contains(.space) { signs.insert(.blank) }
            }
            index = text.endOfIdeographs(in: index + 1..<range.upperBound)
        }
        return signs
    }

    /// How many lines there are.
    var count: Int { lines.count }

    /// The line at an index, or nil where it is not a plain stretch of the source.
    subscript(index: Int) -> FlatLine? {
        guard signs[index].contains(.plain) else { return nil }
        let line = lines[index]
        return FlatLine(range: runs[line.runs.lowerBound].range, number: line.number, signs: signs[index])
    }
}
