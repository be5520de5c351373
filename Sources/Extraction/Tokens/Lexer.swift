import Gongwen

/// Cuts the text of a document into tokens, 分词, and notes where rules that read the text itself have to look.
///
/// It goes over the text once. One load a unit says what can open there; words are found by longest match, so 不低于 is
/// one word and not 低于.
struct Lexer {
    private(set) var all: [Token] = []
    private(set) var numerals: [Numeral] = []
    private(set) var starts: [Int] = []
    /// The index of the token of each numeral.
    private(set) var tokensOfNumerals: [Int32] = []
    /// The index of the first numeral of each block, and the count of all at the end.
    private(set) var numeralStarts: [Int32] = []
    /// Where times can open.
    private(set) var times = Openings()
    /// Where citations can open.
    private(set) var citations = Openings()
    /// Where brackets and colons stand.
    private(set) var notes = Openings()
    /// Where what makes a leader by its place can open.
    private(set) var ranks = Openings()
    private let words: Trie
    private let openings: [Opening]

    init(_ vocabulary: Vocabulary) { (words, openings) = (vocabulary.trie, vocabulary.openings) }

    /// Reads all blocks.
    mutating func read(_ document: Document) {
        starts.reserveCapacity(document.blocks.count + 1)
        numeralStarts.reserveCapacity(document.blocks.count + 1)
        all.reserveCapacity(document.units.count / 4)
        let openings = self.openings
        openings.withUnsafeBufferPointer { openings in
            document.units.withUnsafeBufferPointer { units in
                for block in document.blocks {
                    starts.append(all.count)
                    numeralStarts.append(Int32(truncatingIfNeeded: numerals.count))
                    times.startBlock()
                    citations.startBlock()
                    notes.startBlock()
                    ranks.startBlock()
                    read(units, block.range, openings)
                }
            }
        }
        starts.append(all.count)
        numeralStarts.append(Int32(truncatingIfNeeded: numerals.count))
    }

    private mutating func read(_ units: UnitText, _ range: Range<Int>, _ openings: UnsafeBufferPointer<Opening>) {
        var free = range.lowerBound  // the place behind the last token
        for index in range {
            let opening = openings[Int(units[index])]
            if opening.isEmpty { continue }
            if opening.contains(.time) { times.append(index) }
            if opening.contains(.citation) { citations.append(index) }
            if opening.contains(.note) { notes.append(index) }
            if opening.contains(.rank) { ranks.append(index) }
            guard index >= free else { continue }
            if opening.contains(.numeral), let after = readNumeral(units, at: index, end: range.upperBound) {
                free = after
            } else if opening.contains(.word), let word = words.match(units, at: index, end: range.upperBound) {
                append(.word, index, word.end, word.entry)
                free = word.end
            } else if opening.contains(.mark), let mark = Self.mark(units[index], UnitClass.of(units[index])) {
                append(mark, index, index + 1, -1)
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
        tokensOfNumerals.append(Int32(truncatingIfNeeded: all.count))
        append(.numeral, index, after, numerals.count - 1)
        return after
    }

    private mutating func append(_ kind: Token.Kind, _ start: Int, _ end: Int, _ entry: Int) {
        all.append(Token(kind: kind, start: start, end: end, entry: entry))
    }

    /// What a mark is, or nil for a unit that is none.
    static func mark(_ unit: UInt16, _ kind: UnitClass) -> Token.Kind? {
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
