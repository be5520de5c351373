import Gongwen

/// Reads what a quantity is per, 每…: 每人每月, 每百户, 人均, 每个县（市、区）, 元/人·月.
struct PerReader {
    let units: UnsafeBufferPointer<UInt16>
    let tokens: Tokens
    let vocabulary: Vocabulary

    /// What 每 and 人均 in a stretch of text before a number name, with the ranges they cover.
    func read(_ range: Range<Int>, tokens span: Range<Int>) -> [(name: String, range: Range<Int>)] {
        var found: [(name: String, range: Range<Int>)] = []
        var index = span.lowerBound
        while index < span.upperBound {
            let token = tokens.all[index]
            defer { index += 1 }
            guard token.start >= range.lowerBound, token.end <= range.upperBound, token.kind == .word else { continue }
            if let unit = vocabulary.sense(token.entry, .average) {
                // 2025年新增 is a time, not a rate
                let isDated = token.start > range.lowerBound && UnitClass.of(units[token.start - 1]).contains(.digit)
                let isSaid = found.contains { $0.name == unit }
                if !isDated, !isSaid {
                    for name in unit.split(separator: " ") { found.append((String(name), token.range)) }
                }
            } else if vocabulary.isWord(token.entry, .each),
                let noun = noun(after: token.end, in: range, tokens: index + 1..<span.upperBound)
            {
                found.append((units.string(noun), token.start..<noun.upperBound))
                while index + 1 < span.upperBound, tokens.all[index + 1].start < noun.upperBound { index += 1 }
            }
        }
        return found
    }

    /// The time that opens a sentence and holds for the counts in all its clauses: 每年|举办招聘会，提供岗位|1万个; nil where
    /// none does.
    func turn(opening text: Range<Int>, tokens span: Range<Int>) -> String? {
        guard let each = tokens.word(at: text.lowerBound, in: span), vocabulary.isWord(each.entry, .each),
            let noun = PerNouns.trie.match(units, at: each.end, end: text.upperBound),
            case let name = units.string(each.end..<noun.end),
            let (unit, end) = MeasureUnit.read(units, at: noun.end - 1, end: noun.end), end == noun.end,
            unit.use == .duration || name == "月"
        else { return nil }
        return name
    }

    /// The noun after 每, its classifier dropped.
    private func noun(after start: Int, in range: Range<Int>, tokens span: Range<Int>) -> Range<Int>? {
        if let fixed = PerNouns.trie.match(units, at: start, end: range.upperBound),
            fixed.end > start + 1 || !PerNouns.classifiers.contains(units[start])  // 每家, but 每家|企业
        {
            return start..<fixed.end
        }
        var from = start
        var next = span.lowerBound
        let hasNumber = next < span.upperBound && tokens.all[next].kind == .numeral && tokens.all[next].start == start
        if hasNumber {
            from = tokens.all[next].end
            next += 1
            // 每|3至10|万居民
            if units[from].isOne(of: "至到-—－~～"),
                let high = (next..<span.upperBound).prefix(2).first(where: { tokens.all[$0].kind == .numeral }),
                tokens.all[high].start == from + 1
            {
                from = tokens.all[high].end
                next = high + 1
            }
        } else if let step = step(from: start, in: range, tokens: span) {
            return step
        }
        // 每4年|轮换
        if hasNumber, let (unit, close) = MeasureUnit.read(units, at: from, end: range.upperBound),
            unit.use == .duration
        {
            return start..<close
        }
        let end = nounEnd(from: from, hasNumber: hasNumber, in: range, tokens: next..<span.upperBound)
        guard end > start else { return nil }
        if hasNumber { return start..<end }
        let isClassifier = PerNouns.classifiers.contains(units[start])
        // 每个|乡镇商贸中心|营业面积: what is measured of it is not what it is per
        if let property = (start + 3..<max(start + 3, end)).first(where: { WordSet.generic.isWord(units, $0..<end) }) {
            return (isClassifier ? start + 1 : start)..<property
        }
        guard isClassifier, end > start + 1 else { return start..<end }
        // 每座|面积|不少于100平方米: what follows is measured
        return WordSet.generic.isWord(units, start + 1..<end) ? start..<start + 1 : start + 1..<end
    }

    /// 每满1年, 每新增1个|孵化器: a step of one; the unit is what it is per, or what the classifier counts.
    private func step(from start: Int, in range: Range<Int>, tokens span: Range<Int>) -> Range<Int>? {
        guard let numeral = span.first(where: { tokens.all[$0].kind == .numeral }),
            tokens.all[numeral].start - start <= 4,
            tokens.numerals[tokens.all[numeral].entry].value == 1,
            let (_, after) = MeasureUnit.read(units, at: tokens.all[numeral].end, end: range.upperBound)
        else { return nil }
        let unit = tokens.all[numeral].end..<after
        guard unit.count == 1, PerNouns.classifiers.contains(units[unit.lowerBound]), after < range.upperBound else {
            return unit
        }
        let end = nounEnd(from: after, hasNumber: false, in: range, tokens: numeral + 1..<span.upperBound)
        return end > after ? after..<end : unit
    }

    /// Where the noun ends: at a word that bounds, reaches, acts or fills, at 每, a comma or the end.
    private func nounEnd(
        from start: Int, hasNumber: Bool, in range: Range<Int>, tokens span: Range<Int>
    ) -> Int {
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
                // 每千|服务人口: what the number counts can begin with a verb
                if token.start == start, hasNumber, vocabulary.isDeed(token.entry) { continue }
                if depth <= 0, !vocabulary.classes(token.entry).isDisjoint(with: PerNouns.endingClasses) {
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
        for (index, row) in rows.enumerated() where row.count < 2 { trie.insert(row[0], index) }
        return trie
    }()

    /// The classifiers, which are dropped before a noun: 每|个|县.
    static let classifiers = Set(rows.filter { $0.count > 1 && $0[1] == "classifier" }.compactMap { $0[0].utf16.first })

    private static let rows = Lexicon.rows(of: "per.tsv")

    /// The classes of words that a noun after 每 ends at.
    static let endingClasses = WordClasses(
        .boundBefore, .reach, .action, .increase, .decrease, .each, .filler, .respectively, .predicate)
}
