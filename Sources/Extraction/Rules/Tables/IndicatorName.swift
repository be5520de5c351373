import Gongwen

/// The name of an indicator without its number, its unit and marks: 12.|湿地保有量|（万公顷）|▲.
struct IndicatorName {
    /// The words of the name.
    let words: ArraySlice<UInt16>
    /// The unit in brackets behind it, or nil.
    let unit: UnitName?

    /// The parts of the text of a cell.
    init(_ text: ArraySlice<UInt16>) {
        var text = Self.withoutNumber(text)
        func trim() {
            text = text.drop { UnitClass.of($0).contains(.space) }
            while let last = text.last, UnitClass.of(last).contains(.space) || last.isOne(of: "*＊▲★△●#①②③④⑤⑥⑦⑧⑨") {
                text = text.dropLast()
            }
        }
        trim()
        let trailing = TableNames.trailingUnit(text)
        unit = trailing?.unit
        if let trailing { text = trailing.name }
        trim()
        words = text
    }

    /// A name without the number before it: 12.湿地保有量, （3）森林覆盖率; 5.5G基站 keeps what follows its stop.
    private static func withoutNumber(_ text: ArraySlice<UInt16>) -> ArraySlice<UInt16> {
        let isOpen = text.first.map { $0.isOne(of: "（(") } ?? false
        let digits = text.dropFirst(isOpen ? 1 : 0).prefix { $0.digit != nil }
        guard (1...3).contains(digits.count), digits.endIndex + 1 < text.endIndex else { return text }
        let mark = text[digits.endIndex]
        guard isOpen ? mark.isOne(of: "）)") : mark.isOne(of: ".．、") else { return text }
        return text[(digits.endIndex + 1)...]
    }

    /// `increase` or `decrease` where the name itself is a change: 能源消耗|降低, 地区生产总值|增长.
    var measure: String {
        let vocabulary = Vocabulary.standard
        return words.withUnsafeBufferPointer { units in
            for start in stride(from: units.count - 2, through: max(0, units.count - 4), by: -1) {
                guard let word = vocabulary.trie.match(units, at: start, end: units.count), word.end == units.count
                else {
                    continue
                }
                if vocabulary.isWord(word.entry, .decrease) { return "decrease" }
                if vocabulary.isWord(word.entry, .increase) { return "increase" }
            }
            return "level"
        }
    }
}
