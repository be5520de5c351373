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
        guard count > 2, let first, let last, Mark.opens(first), Mark.closes(last) else { return nil }
        let inner = dropFirst().dropLast()
        var depth = 0
        for unit in inner {
            if Mark.opens(unit) { depth += 1 }
            if Mark.closes(unit) { depth -= 1 }
            if depth < 0 { return nil }
        }
        return depth == 0 ? inner : nil
    }
}

extension Collection<UInt16> {
    /// The units as a string.
    var string: String { String(decoding: self, as: UTF16.self) }
}

/// The characters that the forms of a head's parts hang on.
enum Mark {
    static func isColon(_ unit: UInt16) -> Bool { unit.isOne(of: "：:") }

    /// A round, square or tortoise-shell bracket that opens; quotation marks are none.
    static func opens(_ unit: UInt16) -> Bool {
        switch unit {
        case "（", "(", "〔", "[", "［", "【", "﹝", "〖": true
        default: false
        }
    }

    /// A round, square or tortoise-shell bracket that closes.
    static func closes(_ unit: UInt16) -> Bool {
        switch unit {
        case "）", ")", "〕", "]", "］", "】", "﹞", "〗": true
        default: false
        }
    }

    /// The value of a digit of any width, or nil.
    static func digit(_ unit: UInt16) -> Int? {
        switch unit {
        case "0"..."9": Int(unit) - 0x30
        case "０"..."９": Int(unit) - 0xFF10
        default: nil
        }
    }

    /// The value of a Chinese digit, ○ and O for 〇 included, as dates are written; or nil.
    static func hanDigit(_ unit: UInt16) -> Int? {
        switch unit {
        case "〇", "零", "○", "O", "Ｏ", "0": 0
        case "一": 1
        case "二": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        default: nil
        }
    }
}

extension String {
    /// The UTF-16 units of the string.
    var units: [UInt16] { Array(utf16) }
}
