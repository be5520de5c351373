import Gongwen

/// Reads what a quantity is per, 每…: 每人每月, 每百户, 人均, 每个县（市、区）, 元/人·月.
struct PerReader {
    let units: UnsafeBufferPointer<UInt16>
    let tokens: Tokens
    let vocabulary: Vocabulary

    /// What 每 and 人均 in a stretch of text before a number name, with the ranges they cover.
    func read(_ range: Range<Int>, tokens span: Range<Int>) -> [(name: String, range: Range<Int>)] {
        var found: [(String, Range<Int>)] = []
        var index = span.lowerBound
        while index < span.upperBound {
            let token = tokens.all[index]
            defer { index += 1 }
            guard token.start >= range.lowerBound, token.end <= range.upperBound, token.kind == .word else { continue }
            if let unit = vocabulary.sense(token.entry, .average) {
                // 2025年新增 is a time, not a rate
                let isDated = token.start > range.lowerBound && UnitClass.of(units[token.start - 1]).contains(.digit)
                if !isDated { found.append((unit, token.range)) }
            } else if vocabulary.sense(token.entry, .each) != nil,
                let noun = noun(after: token.end, in: range, tokens: index + 1..<span.upperBound)
            {
                found.append((String(decoding: units[noun], as: UTF16.self), token.start..<noun.upperBound))
                while index + 1 < span.upperBound, tokens.all[index + 1].start < noun.upperBound { index += 1 }
            }
        }
        return found
    }

    /// The noun after 每, its classifier dropped.
    private func noun(after start: Int, in range: Range<Int>, tokens span: Range<Int>) -> Range<Int>? {
        if let fixed = PerNouns.trie.match(units, at: start, end: range.upperBound) { return start..<fixed.end }
        var from = start
        var next = span.lowerBound
        let hasNumber = next < span.upperBound && tokens.all[next].kind == .numeral && tokens.all[next].start == start
        if hasNumber {
            from = tokens.all[next].end
            next += 1
        } else if let step = step(from: start, in: range, tokens: span) {
            return step
        }
        let end = nounEnd(from: from, in: range, tokens: next..<span.upperBound)
        guard end > start else { return nil }
        if hasNumber { return start..<end }
        let isClassifier = PerNouns.classifiers.contains(units[start])
        return isClassifier && end > start + 1 ? start + 1..<end : start..<end
    }

    /// 每满1年, 每多缴纳1年: a step of one unit; the unit is what it is per.
    private func step(from start: Int, in range: Range<Int>, tokens span: Range<Int>) -> Range<Int>? {
        guard let numeral = span.first(where: { tokens.all[$0].kind == .numeral }),
            tokens.all[numeral].start - start <= 4,
            tokens.numerals[tokens.all[numeral].entry].value == 1,
            let (_, after) = MeasureUnit.read(units, at: tokens.all[numeral].end, end: range.upperBound)
        else { return nil }
        return tokens.all[numeral].end..<after
    }

    /// Where the noun ends: at a word that bounds, reaches, acts or fills, at 每, a comma or the end.
    private func nounEnd(from start: Int, in range: Range<Int>, tokens span: Range<Int>) -> Int {
        var depth = 0
        for index in span {
            let token = tokens.all[index]
            guard token.start >= start else { continue }
            guard token.start < range.upperBound else { break }
            switch token.kind {
            case .open: depth += 1
            case .close: depth -= 1
            case .comma, .stop, .colon, .numeral: if depth <= 0 { return token.start }
            case .word:
                let senses = vocabulary.words[token.entry].senses
                if depth <= 0, senses.keys.contains(where: { PerNouns.endingClasses.contains($0) }) {
                    return token.start
                }
            default: break
            }
        }
        return range.upperBound
    }
}

/// The nouns that follow 每 as they are, from `per.tsv`.
enum PerNouns {
    static let trie: Trie = {
        var trie = Trie()
        for (index, row) in Lexicon.rows(of: "per.tsv").enumerated() { trie.insert(row[0], index) }
        return trie
    }()

    /// 个名张位家所座项件.
    static let classifiers = Array("个名张位家所座项件".utf16)

    /// The classes of words that a noun after 每 ends at.
    static let endingClasses: Set<WordClass> = [
        .boundBefore, .reach, .action, .increase, .decrease, .each, .filler, .respectively, .predicate,
    ]
}
