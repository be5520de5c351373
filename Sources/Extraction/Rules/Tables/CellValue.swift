import Gongwen

/// A number as the cell of a table prints it, 表中数值: ≥12.3, 8000以上, 〔5.77〕, 60%—70%, 约58.
///
/// A cell with words beside the number (完成国家下达任务) is none.
struct CellValue: Equatable {
    /// The value, or the lower end of a range.
    var value: Double
    /// The upper end of a range.
    var max: Double?
    /// `gte`, `lte` and so on.
    var op = "eq"
    /// The unit printed with the number, or nil.
    var unit: String?

    /// The number that is all of a text.
    init?(_ text: some Sequence<UInt16>, vocabulary: Vocabulary = .standard) {
        let text = Self.withoutBrackets(text.filter { !UnitClass.of($0).contains(.space) })
        guard !text.isEmpty, text.count <= 24, let read = text.withUnsafeBufferPointer({ Self.read($0, vocabulary) })
        else { return nil }
        self = read
    }

    private init(value: Double) { self.value = value }

    /// A text without the brackets around all of it, which say that a value is a sum over years: 〔5.77〕.
    private static func withoutBrackets(_ text: [UInt16]) -> [UInt16] {
        guard text.count > 2, UnitClass.of(text[0]).contains(.opener), text[0] != "〈",
            UnitClass.of(text[text.count - 1]).contains(.closer)
        else { return text }
        return Array(text[1..<text.count - 1])
    }

    /// The classes of words that may stand before the number.
    private static let leading = WordClasses(.boundBefore, .reach)

    private static func read(_ text: UnsafeBufferPointer<UInt16>, _ vocabulary: Vocabulary) -> CellValue? {
        let end = text.count
        var index = 0
        var op: Bound?
        while index < end, let word = vocabulary.trie.match(text, at: index, end: end),
            !vocabulary.classes(word.entry).isDisjoint(with: Self.leading)
        {
            op = vocabulary.boundBefore(word.entry) ?? op
            index = word.end
        }
        let isNegative = index + 1 < end && text[index].isOne(of: "-－−–")
        if isNegative { index += 1 }
        guard index < end, let (numeral, after) = NumeralReader.read(text, at: index, end: end) else { return nil }
        index = after
        var cell = CellValue(value: isNegative ? -numeral.value : numeral.value)
        if numeral.isPercent { cell.unit = "%" }
        readUnit(text, &index, &cell)
        if index < end, text[index].isOne(of: "-－−–—~～至"), let high = readHigh(text, &index, &cell, numeral) {
            guard high > cell.value else { return nil }
            cell.max = high
        }
        if index < end, let word = vocabulary.trie.match(text, at: index, end: end),
            let bound = vocabulary.boundAfter(word.entry)
        {
            op = bound
            index = word.end
        }
        guard index == end else { return nil }
        cell.op = cell.max != nil ? "range" : (op ?? .eq).rawValue
        return cell
    }

    /// The upper end of a range; a scale that stands behind it alone holds for the lower end too.
    private static func readHigh(
        _ text: UnsafeBufferPointer<UInt16>, _ index: inout Int, _ cell: inout CellValue, _ low: Numeral
    ) -> Double? {
        var start = index + 1
        while start < text.count, text[start] == text[index] { start += 1 }
        guard start < text.count, let (high, after) = NumeralReader.read(text, at: start, end: text.count) else {
            return nil
        }
        if cell.value > 0, cell.unit == nil {
            cell.value = low.sharingScale(of: high, printed: start..<after, in: text)
        }
        index = after
        readUnit(text, &index, &cell)
        return high.value
    }

    /// The unit behind a number; a year is no value.
    private static func readUnit(_ text: UnsafeBufferPointer<UInt16>, _ index: inout Int, _ cell: inout CellValue) {
        guard let (unit, after) = MeasureUnit.read(text, at: index, end: text.count), unit.use != .name else { return }
        if unit.name == .year, cell.value >= 1900 { return }
        cell.unit = unit.name.text
        index = after
    }
}
