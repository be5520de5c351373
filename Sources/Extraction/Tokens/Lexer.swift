import Gongwen

/// Cuts the text of a document into tokens, 分词.
///
/// At each unit one load says whether anything can start there; words are found by longest match, so 不低于 is one word
/// and not 低于.
struct Lexer {
    private(set) var all: [Token] = []
    private(set) var numerals: [Numeral] = []
    private(set) var starts: [Int] = []
    private let words: Trie

    init(_ vocabulary: Vocabulary) { words = vocabulary.trie }

    /// Reads all blocks.
    mutating func read(_ document: Document) {
        starts.reserveCapacity(document.blocks.count + 1)
        all.reserveCapacity(document.units.count / 4)
        document.units.withUnsafeBufferPointer { units in
            for block in document.blocks {
                starts.append(all.count)
                read(units, block.range)
            }
        }
        starts.append(all.count)
    }

    private mutating func read(_ units: UnitText, _ range: Range<Int>) {
        let end = range.upperBound
        var index = range.lowerBound
        while index < end {
            let unit = units[index]
            let kind = UnitClass.of(unit)
            if !kind.isDisjoint(with: [.digit, .hanDigit]), let next = readNumeral(units, at: index, end: end) {
                index = next
            } else if let word = words.match(units, at: index, end: end) {
                append(.word, index, word.end, word.entry)
                index = word.end
            } else {
                if kind.isDisjoint(with: [.han, .asciiWord]), let mark = Self.mark(unit, kind) {
                    append(mark, index, index + 1, -1)
                }
                index += 1
            }
        }
    }

    /// Takes up the numeral at an index, or the word that begins with it (一刻钟, 百分点) where that is longer; the index
    /// after it, or nil where none starts.
    private mutating func readNumeral(_ units: UnitText, at index: Int, end: Int) -> Int? {
        guard let (numeral, after) = NumeralReader.read(units, at: index, end: end) else { return nil }
        if let word = words.match(units, at: index, end: end), word.end > after {
            append(.word, index, word.end, word.entry)
            return word.end
        }
        numerals.append(numeral)
        append(.numeral, index, after, numerals.count - 1)
        return after
    }

    private mutating func append(_ kind: Token.Kind, _ start: Int, _ end: Int, _ entry: Int) {
        all.append(Token(kind: kind, start: start, end: end, entry: entry))
    }

    private static func mark(_ unit: UInt16, _ kind: UnitClass) -> Token.Kind? {
        if !kind.isDisjoint(with: [.stop, .opener, .closer, .comma]) {
            if kind.contains(.stop) { return .stop }
            if kind.contains(.opener) { return .open }
            if kind.contains(.closer) { return .close }
            if unit == "、" { return .enumeration }
            return unit.isOne(of: "：:") ? .colon : .comma
        }
        switch unit {
        case "-", "–", "—", "―", "~", "～", "－", "〜": return .dash
        case ";": return .stop
        case "∶": return .colon
        default: return nil
        }
    }
}
