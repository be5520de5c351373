import Gongwen

/// The edges of noun phrases: words in front that lead in, words behind that lead up to a number.
extension NounPhrases {
    /// A range without the words in front that are no part of a name: 到2025年底, 全市, 累计, 力争.
    func strippedLead(_ range: Range<Int>, stripsVerbs: Bool = true) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound {
            if let time = times.range(holding: start), time.upperBound <= range.upperBound {
                start = time.upperBound
            } else if !UnitClass.of(units[start]).isDisjoint(with: [.comma, .stop, .closer])
                || (start > range.lowerBound && units[start].isOne(of: "和及"))  // 新建|和|改造…: 和及
            {
                start += 1
            } else if let word = word(at: start, in: range), isLead(word, stripsVerbs),
                word.end < range.upperBound
                    || vocabulary.isWord(word.entry, .filler) || vocabulary.isWord(word.entry, .boundBefore)
            {
                start = word.end
            } else {
                break
            }
        }
        return start..<range.upperBound
    }

    private func isLead(_ token: Token, _ stripsVerbs: Bool) -> Bool {
        let classes = vocabulary.classes(token.entry)
        // 近岸海域, 最低生活保障: what bounds only right before a number is here part of a noun
        if classes == WordClasses(.boundBefore), vocabulary.isStrict(token.entry) {
            return token.end < units.count && UnitClass.of(units[token.end]).contains(.digit)
        }
        if !classes.isDisjoint(with: Self.leadingIn) { return true }
        guard stripsVerbs, !namesProperty(token) else { return false }
        if !classes.isDisjoint(with: Self.changing) { return true }
        return vocabulary.isVerb(token.entry)
    }

    /// The classes of words that lead in.
    private static let leadingIn = WordClasses(.filler, .boundBefore, .respectively)

    /// The classes of words that say which way something moves.
    private static let changing = WordClasses(.increase, .decrease)

    /// Whether a verb is the first part of a noun for its rate or its amount: 完成|率, 建设|量.
    private func namesProperty(_ verb: Token) -> Bool {
        guard verb.end < units.count else { return false }
        let next = verb.end + 1 < units.count ? units[verb.end + 1] : 0
        if units[verb.end] == "率" { return next != "先" }
        return units[verb.end].isOne(of: "量数额") && !UnitClass.of(next).contains(.han)
    }

    /// A range without 在…基础上 at its end, from where something changes: 在2020年的基础上|提高10%.
    private func cutBase(_ range: Range<Int>) -> Range<Int> {
        guard range.count > 4, units[range.upperBound - 1] == "上", units[range.upperBound - 2] == "础",
            let start = range.last(where: { units[$0] == "在" }), start > range.lowerBound
        else { return range }
        return range.lowerBound..<start
    }

    /// A range without the words behind that lead up to the number: 达到, 不低于, 不少于.
    func strippedTail(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound {
            let isAt =  // 设计变更|应在
                end - range.lowerBound > 3 && units[end - 1] == "在" && units[end - 2].isOne(of: "应须需可将要")
            if isAt || !UnitClass.of(units[end - 1]).isDisjoint(with: [.comma, .opener]) {
                end -= 1
            } else if UnitClass.of(units[end - 1]).contains(.closer), let open = remark(endingAt: end, in: range) {
                end = open
            } else if let word = word(endingAt: end, in: range), isTail(word) {
                end = word.start
            } else if let time = times.range(holding: end - 1), time.upperBound == end,
                time.lowerBound > range.lowerBound
            {
                end = time.lowerBound
            } else {
                break
            }
        }
        return cutBase(range.lowerBound..<end)
    }

    /// Where a remark in brackets behind a verb begins: 淘汰|（含到期退役机组）|3000万千瓦; nil where it belongs to a noun.
    private func remark(endingAt end: Int, in range: Range<Int>) -> Int? {
        guard units[end - 1].isOne(of: "）)"),
            let open = (range.lowerBound..<end).last(where: { units[$0].isOne(of: "（(") }),
            let verb = word(endingAt: open, in: range), isTail(verb)
        else { return nil }
        return open
    }

    /// The classes of words that lead up to a number.
    private static let leadingUp = WordClasses(.filler, .boundBefore, .reach, .increase, .decrease, .respectively)

    private func isTail(_ token: Token) -> Bool {
        if vocabulary.isVerb(token.entry) { return true }
        // 改造|提升|8万亩: what is improved is counted
        if vocabulary.isWord(token.entry, .increase), let verb = tokens.word(endingAt: token.start, in: span),
            vocabulary.isDeed(verb.entry)
        {
            return false
        }
        if vocabulary.gives(token.entry) { return true }
        return !vocabulary.classes(token.entry).isDisjoint(with: Self.leadingUp)
    }

    func word(at start: Int, in range: Range<Int>) -> Token? {
        tokens.word(at: start, in: span).flatMap { $0.end <= range.upperBound ? $0 : nil }
    }

    func word(endingAt end: Int, in range: Range<Int>) -> Token? {
        tokens.word(endingAt: end, in: span).flatMap { $0.start >= range.lowerBound ? $0 : nil }
    }
}
