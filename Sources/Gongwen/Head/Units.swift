/// A stretch of a document's text in UTF-16 units, with the indices of `Document.units`.
typealias Units = ArraySlice<UInt16>

extension ArraySlice<UInt16> {
    /// The indices of the stretch.
    var range: Range<Int> { startIndex..<endIndex }

    /// Whether the stretch ends with the units of a word.
    func ends(with word: [UInt16]) -> Bool {
        count >= word.count && self[(endIndex - word.count)...].elementsEqual(word)
    }

    /// Where a word first stands in the stretch.
    func firstRange(of word: [UInt16]) -> Range<Int>? {
        guard let first = word.first, count >= word.count else { return nil }
        var index = startIndex
        while index + word.count <= endIndex {
            if self[index] == first, self[index..<index + word.count].elementsEqual(word) {
                return index..<index + word.count
            }
            index += 1
        }
        return nil
    }

    /// Whether a unit of the stretch is of one of some classes.
    func contains(_ classes: UnitClass) -> Bool {
        contains { !UnitClass.of($0).isDisjoint(with: classes) }
    }

    /// The stretch without units of some classes at its ends.
    func trimmed(_ classes: UnitClass) -> Units {
        var text = self
        while let unit = text.first, !UnitClass.of(unit).isDisjoint(with: classes) { text = text.dropFirst() }
        while let unit = text.last, !UnitClass.of(unit).isDisjoint(with: classes) { text = text.dropLast() }
        return text
    }

    /// What a pair of brackets around the whole stretch holds, or nil where there is none.
    var unbracketed: Units? {
        guard count > 2, let first, let last, first.opensBracket, last.closesBracket else { return nil }
        let inner = dropFirst().dropLast()
        var depth = 0
        for unit in inner {
            if unit.opensBracket { depth += 1 }
            if unit.closesBracket { depth -= 1 }
            if depth < 0 { return nil }
        }
        return depth == 0 ? inner : nil
    }
}

extension ArraySlice<UInt16> {
    /// The units as a string.
    var string: String { String(units: self) }
}

extension [UInt16] {
    /// The units as a string.
    var string: String { String(units: self[...]) }
}

extension String {
    /// The UTF-16 units of the string.
    var units: [UInt16] { Array(utf16) }
}
