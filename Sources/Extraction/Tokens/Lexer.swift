package import Gongwen

extension Tokens {
    /// The tokens of a document, in one pass over its text.
    ///
    /// At each unit the table of classes says whether anything can start there; words are found by longest match, so
    /// 不低于 is one word and not 低于.
    package init(of document: Document, vocabulary: Vocabulary) {
        starts.reserveCapacity(document.blocks.count + 1)
        all.reserveCapacity(document.units.count / 4)
        do {
            let classes = UnitClass.table
            document.units.withUnsafeBufferPointer { units in
                for block in document.blocks {
                    starts.append(all.count)
                    lex(units, block.range, classes, vocabulary)
                }
            }
        }
        starts.append(all.count)
    }

    private mutating func lex(
        _ units: UnsafeBufferPointer<UInt16>, _ range: Range<Int>, _ classes: UnsafeBufferPointer<UnitClass>,
        _ vocabulary: Vocabulary
    ) {
        var index = range.lowerBound
        while index < range.upperBound {
            let unit = units[index]
            let kind = classes[Int(unit)]
            if !kind.isDisjoint(with: [.digit, .hanDigit]),
                let (numeral, end) = NumeralReader.read(units, at: index, end: range.upperBound)
            {
                // A word can begin with a numeral character (一刻钟, 百分点); the longer of the two stands.
                if let word = vocabulary.trie.match(units, at: index, end: range.upperBound), word.end > end {
                    append(.word, index, word.end, word.entry)
                    index = word.end
                } else {
                    numerals.append(numeral)
                    append(.numeral, index, end, numerals.count - 1)
                    index = end
                }
                continue
            }
            if let word = vocabulary.trie.match(units, at: index, end: range.upperBound) {
                append(.word, index, word.end, word.entry)
                index = word.end
                continue
            }
            if let mark = Self.mark(unit, kind) {
                append(mark, index, index + 1, -1)
                index += 1
                continue
            }
            index += 1
        }
    }

    private mutating func append(_ kind: Token.Kind, _ start: Int, _ end: Int, _ entry: Int) {
        all.append(Token(kind: kind, start: start, end: end, entry: entry))
    }

    @inline(__always)
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
