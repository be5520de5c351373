/// A cell of a table that a conversion flattened into lines of text.
struct FlatCell {
    /// A stretch of one printed line of the cell.
    struct Part {
        /// The units in the source text, without white space at the ends.
        var range: Range<Int>
        /// The number of the line in the source.
        var line: Int
    }

    /// Its printed lines, in order; none for an empty cell.
    var parts: [Part]

    /// Whether nothing is printed in it.
    var isEmpty: Bool { parts.isEmpty }

    /// Its text without white space.
    func text(in source: SourceText) -> [UInt16] {
        var text: [UInt16] = []
        for part in parts {
            for unit in source.units[part.range] where !UnitClass.of(unit).contains(.space) { text.append(unit) }
        }
        return text
    }

    /// The number it holds and nothing else, or nil.
    func number(in source: SourceText) -> Int? {
        guard parts.count == 1, let part = parts.first else { return nil }
        return runningNumber(source.units[part.range])
    }
}

/// The value of up to four digits and nothing else, a full stop or enumeration comma after them apart; else nil.
func runningNumber(_ text: ArraySlice<UInt16>) -> Int? {
    var text = text
    if let last = text.last, last.isOne(of: ".．、") { text = text.dropLast() }
    guard (1...4).contains(text.count) else { return nil }
    var value = 0
    for unit in text {
        guard let digit = unit.digit else { return nil }
        value = value * 10 + digit
    }
    return value
}
