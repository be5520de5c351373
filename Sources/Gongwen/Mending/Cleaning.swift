/// Takes out of a line what is no text: marks of markdown, literal tags, white space at the ends.
///
/// What stays are runs of the source, so every kept unit still leads back to its bytes.
struct Cleaning {
    let source: UnsafeBufferPointer<UInt16>

    /// Adds the runs of a line without stray markup.
    func appendClean(_ line: ArraySlice<Run>, to kept: inout [Run]) {
        let first = kept.count
        for run in line {
            if run.substitute != nil {
                kept.append(run)
            } else {
                appendClean(run.range, isFirst: kept.count == first, to: &kept)
            }
        }
    }

    private func appendClean(_ range: Range<Int>, isFirst: Bool, to kept: inout [Run]) {
        var start = isFirst ? afterLead(of: range) : range.lowerBound
        var index = start
        func close() {
            if start < index { kept.append(Run(start..<index)) }
        }
        while true {
            index = source.endOfIdeographs(in: index..<range.upperBound)
            if index == range.upperBound { break }
            if UnitClass.of(source[index]).contains(.markup), let end = markup(at: index, in: range) {
                close()
                start = end
                index = end
            } else {
                index += 1
            }
        }
        close()
    }

    /// The index after marks of markdown that a line starts with: # of a heading, > of a quotation.
    private func afterLead(of range: Range<Int>) -> Int {
        var index = range.lowerBound
        while index < range.upperBound, UnitClass.of(source[index]).contains(.space) { index += 1 }
        guard index < range.upperBound, source[index].isOne(of: "#>") else { return range.lowerBound }
        var end = index
        while end < range.upperBound, source[end] == source[index] { end += 1 }
        guard end - index <= 6, end < range.upperBound, source[end] == " " || end - index > 1 else {
            return range.lowerBound
        }
        return end
    }

    /// The end of stray markup that starts at a unit: ** or __ around words, * before an item, <p>, </b>, <br/>.
    private func markup(at index: Int, in range: Range<Int>) -> Int? {
        let unit = source[index]
        if unit == "*" {
            var end = index
            while end < range.upperBound, source[end] == "*" { end += 1 }
            let isBullet = index == range.lowerBound && end < range.upperBound && source[end] == " "
            return end - index > 1 || isBullet ? end : nil
        }
        guard unit == "<" else { return nil }
        var end = index + 1
        if end < range.upperBound, source[end] == "/" { end += 1 }
        let name = end
        while end < range.upperBound, end - name < 7, UnitClass.of(source[end]).contains(.asciiWord) { end += 1 }
        guard end > name, !UnitClass.of(source[name]).contains(.digit) else { return nil }
        while end < range.upperBound, source[end].isOne(of: " /") { end += 1 }
        return end < range.upperBound && source[end] == ">" ? end + 1 : nil
    }

    /// Splits the runs of a line where full-width spaces part paragraphs: `…。　　二、…`.
    func paragraphs(_ runs: ArraySlice<Run>) -> [[Run]] {
        var parts: [[Run]] = [[]]
        for run in runs {
            guard run.substitute == nil else {
                parts[parts.count - 1].append(run)
                continue
            }
            var start = run.range.lowerBound
            var index = start
            while index < run.range.upperBound {
                guard source[index] == "\u{3000}" else {
                    index += 1
                    continue
                }
                var end = index
                while end < run.range.upperBound, UnitClass.of(source[end]).contains(.space) { end += 1 }
                if end - index >= 2, end < run.range.upperBound, isParting(before: index, after: end, in: run.range) {
                    if start < index { parts[parts.count - 1].append(Run(start..<index)) }
                    parts.append([])
                    start = end
                }
                index = end
            }
            if start < index { parts[parts.count - 1].append(Run(start..<index)) }
        }
        return parts.filter { !$0.isEmpty }
    }

    private func isParting(before: Int, after: Int, in range: Range<Int>) -> Bool {
        guard before > range.lowerBound else { return false }
        let last = source[before - 1]
        let kind = UnitClass.of(last)
        if kind.contains(.stop) || kind.contains(.closer) || last == "：" { return true }
        let rest = UnsafeBufferPointer(rebasing: source[after..<range.upperBound])
        return Marker.read(rest, at: 0, end: rest.count) != nil
    }
}
