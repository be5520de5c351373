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

    /// The units of the line.
    var range: Range<Int>
    /// Its number in the source.
    var number: Int
    /// Whether it begins with a tab.
    var startsWithTab: Bool
    /// Whether it holds a tab at all.
    var holdsTab: Bool

    /// A line of a layout, or nil for one that is not a plain stretch of the source.
    init?(_ line: Line, in layout: Layout, text: SourceText) {
        guard line.grid == nil, let first = layout.runs[line.runs].first, line.runs.count == 1, first.substitute == nil
        else { return nil }
        range = first.range
        number = line.number
        startsWithTab = !range.isEmpty && text.units[range.lowerBound] == "\t"
        holdsTab = text.units[range].contains("\t")
    }

    /// The units without white space at the ends.
    func trimmed(in text: SourceText) -> Range<Int> { text.trimmed(range) }

    /// The cells between separators, an empty one included where two separators meet.
    func cells(in text: SourceText, by separator: Separator) -> [FlatCell] {
        var cells: [FlatCell] = []
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            let length = separatorLength(at: index, in: text, separator)
            if length > 0 {
                cells.append(cell(start..<index, in: text))
                start = index + length
            }
            index += max(length, 1)
        }
        cells.append(cell(start..<range.upperBound, in: text))
        // The bars at the ends of a Markdown row, and blanks before the first word, bound no cell.
        if separator != .tab, cells.first?.isEmpty == true { cells.removeFirst() }
        if separator != .tab, cells.last?.isEmpty == true { cells.removeLast() }
        return cells
    }

    private func separatorLength(at index: Int, in text: SourceText, _ separator: Separator) -> Int {
        let unit = text.units[index]
        switch separator {
        case .tab: return unit == "\t" ? 1 : 0
        case .bar: return unit.isOne(of: "|｜") ? 1 : 0
        case .blanks:
            var end = index
            var width = 0
            while end < range.upperBound, UnitClass.of(text.units[end]).contains(.space) {
                width += text.units[end].isOne(of: " \u{A0}") ? 1 : 2
                end += 1
            }
            return width > 1 ? end - index : 0
        }
    }

    /// The cell of a stretch; leftover markup such as <p> parts its lines and is dropped.
    private func cell(_ range: Range<Int>, in text: SourceText) -> FlatCell {
        var parts: [FlatCell.Part] = []
        var start = range.lowerBound
        var index = start
        func close(at end: Int) {
            let part = text.trimmed(start..<end)
            if !part.isEmpty { parts.append(FlatCell.Part(range: part, line: number)) }
        }
        while index < range.upperBound {
            let length = tagLength(at: index, end: range.upperBound, in: text)
            if length > 0 {
                close(at: index)
                start = index + length
            }
            index += max(length, 1)
        }
        close(at: range.upperBound)
        return FlatCell(parts: parts)
    }

    /// The length of a tag such as `<p>` or `</td>` at an index, or 0 where none stands.
    private func tagLength(at index: Int, end: Int, in text: SourceText) -> Int {
        guard text.units[index] == "<" else { return 0 }
        var next = index + 1
        if next < end, text.units[next] == "/" { next += 1 }
        let name = next
        while next < end, next < name + 10, UnitClass.of(text.units[next]).contains(.asciiWord) { next += 1 }
        if next < end, text.units[next] == "/" { next += 1 }
        guard next > name, next < end, text.units[next] == ">" else { return 0 }
        return next + 1 - index
    }
}

extension SourceText {
    /// A range without the white space at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, UnitClass.of(units[start]).contains(.space) { start += 1 }
        while end > start, UnitClass.of(units[end - 1]).contains(.space) { end -= 1 }
        return start..<end
    }
}
