import Gongwen

/// Cuts noun phrases out of clauses.
struct NounPhrases {
    let units: UnsafeBufferPointer<UInt16>
    let tokens: Tokens
    let vocabulary: Vocabulary
    /// The time expressions of the block, which are never part of a name.
    let times: ArraySlice<Range<Int>>
    /// The tokens of the block.
    let span: Range<Int>

    /// A subject: the text before a number without words that lead in or lead up; nil for an adverbial or nothing.
    func subject(_ text: Range<Int>) -> Range<Int>? {
        let noun = strippedLead(strippedTail(cutStart(strippedTail(cutReference(text)))))
        guard noun.count >= 2, !startsAdverbial(noun), !isAverage(noun), !isAgeGroup(noun) else { return nil }
        return noun
    }

    /// 惠企资金|自审核通过之日起|5个工作日内: from when on a time runs is not part of what takes it.
    private func cutStart(_ text: Range<Int>) -> Range<Int> {
        guard let last = text.last, units[last] == "起",
            let start = text.first(where: { units[$0] == "自" || units[$0] == "从" })
        else { return text }
        return text.lowerBound..<start
    }

    /// Whether a phrase only says of what age those are whom a number is for: 80—89周岁|每人每月50元.
    func isAgeGroup(_ noun: Range<Int>) -> Bool {
        guard noun.count <= 14, UnitClass.of(units[noun.lowerBound]).contains(.digit),
            let age = noun.last(where: { units[$0] == "岁" })
        else { return false }
        return noun.upperBound - age <= 4
    }

    /// Whether a phrase only says what a rate is per: 年均|增长12%.
    private func isAverage(_ noun: Range<Int>) -> Bool {
        guard let word = word(at: noun.lowerBound, in: noun), word.end == noun.upperBound else { return false }
        return vocabulary.isWord(word.entry, .average)
    }

    /// 认定标准|按最低生活保障标准的|1.5倍: what a share or multiple refers to is not its subject.
    private func cutReference(_ text: Range<Int>) -> Range<Int> {
        guard let last = text.last, units[last] == "的" else { return text }
        for index in text.dropFirst(2).reversed() where units[index].isOne(of: "按以") {
            return text.lowerBound..<index
        }
        return text
    }

    /// An object: the text after a number up to its verb, 的 dropped; nil where it names nothing.
    ///
    /// A verb of giving is passed over (给予|补助), and so is a share with its verb (比例|配建|充电设施).
    func object(_ text: Range<Int>, stripsVerbs: Bool) -> Range<Int>? {
        var range = text
        if let first = range.first, units[first] == "的" { range = first + 1..<range.upperBound }
        if let verb = word(at: range.lowerBound, in: range), vocabulary.gives(verb.entry) {
            range = verb.end..<range.upperBound
        }
        if let given = given(in: range) { return given }
        range = strippedLead(range, stripsVerbs: stripsVerbs)
        if let first = range.first, units[first] == "为" { return nil }
        if let first = word(at: range.lowerBound, in: range), vocabulary.isWord(first.entry, .predicate) {
            return nil
        }
        let share = share(at: range)
        if let verb = firstPredicate(in: range) {
            range =
                share == nil
                ? range.lowerBound..<verb.start : strippedLead(verb.end..<range.upperBound, stripsVerbs: false)
        } else if let share {
            range = strippedLead(share.end..<range.upperBound)
        }
        while let last = range.last,
            !UnitClass.of(units[last]).isDisjoint(with: [.comma, .space]) || units[last] == "的"
        {
            range = range.lowerBound..<last
        }
        return range.count >= 2 && !isMeasure(range) ? range : nil
    }

    /// What is given where whom it is given to stands first: 对企业进行|奖励.
    private func given(in range: Range<Int>) -> Range<Int>? {
        guard let first = range.first, units[first].isOne(of: "对向"), let verb = firstPredicate(in: range),
            verb.end + 2 <= range.upperBound, range.upperBound - verb.end <= 12
        else { return nil }
        return verb.end..<range.upperBound
    }

    /// The noun for a share or a level that opens a range; 标准化 is none.
    private func share(at range: Range<Int>) -> (entry: Int, end: Int)? {
        guard let share = WordSet.shares.trie.match(units, at: range.lowerBound, end: range.upperBound) else {
            return nil
        }
        return share.end < range.upperBound && units[share.end] == "化" ? nil : share
    }

    /// The first verb behind a counted noun.
    private func firstPredicate(in range: Range<Int>) -> Token? {
        var index = tokens.firstIndex(atOrAfter: range.lowerBound + 2, in: span)
        while index < span.upperBound, tokens.all[index].start < range.upperBound {
            let token = tokens.all[index]
            if token.kind == .word, vocabulary.isWord(token.entry, .predicate) { return token }
            index += 1
        }
        return nil
    }

    /// Whether a phrase is only a size (8个|500千伏|、…), whose noun stands further on.
    private func isMeasure(_ range: Range<Int>) -> Bool {
        UnitClass.of(units[range.lowerBound]).contains(.digit) && range.count <= 6
    }

    /// Whom or what a clause gives something to: 对|加氢站建设运营|，给予…; nil where it does not begin with 对.
    func beneficiary(_ clause: Range<Int>) -> Range<Int>? {
        guard clause.count > 3, units[clause.lowerBound] == "对" else { return nil }
        var end = clause.upperBound
        for index in clause.dropFirst(3) where units[index] == "按" || units[index] == "，" {
            end = index
            break
        }
        if let verb = firstPredicate(in: clause), verb.start > clause.lowerBound + 2 { end = min(end, verb.start) }
        var noun = strippedTail(clause.lowerBound + 1..<end)
        while let last = noun.last, units[last] == "的" { noun = noun.lowerBound..<last }
        return noun.count >= 2 ? noun : nil
    }

    /// What a share is taken of, where nothing else is named: 完成|年度培训任务|的60%.
    func whole(_ text: Range<Int>) -> Range<Int>? {
        guard let last = text.last, units[last] == "的" else { return nil }
        return subject(text.lowerBound..<last)
    }

    /// What those are measured by whom a rule is for: 对|吸纳高校毕业生就业|10人以上|的企业; nil elsewhere.
    func condition(_ before: Range<Int>, of after: Range<Int>) -> Range<Int>? {
        guard let first = before.first, units[first] == "对", let next = after.first, units[next] == "的" else {
            return nil
        }
        let noun = strippedTail(first + 1..<before.upperBound)
        return (2...24).contains(noun.count) ? noun : nil
    }

    /// The verb of acting right before a number, or nil.
    func verb(in text: Range<Int>) -> Range<Int>? {
        guard let word = tokens.word(endingAt: text.upperBound, in: span), word.start >= text.lowerBound,
            vocabulary.isWord(word.entry, .action)
        else { return nil }
        return word.range
    }

    /// The verb right before a number where it is a noun for a deed as well: 通报, 检查; not 开展 or 召开.
    func deed(in text: Range<Int>) -> Range<Int>? {
        guard let verb = verb(in: text), let word = tokens.word(at: verb.lowerBound, in: span),
            vocabulary.isDeed(word.entry)
        else { return nil }
        return verb
    }

    /// What a whole clause is about: its object without the verbs before it; nil for groups and adverbials.
    func topic(_ clause: Range<Int>) -> Range<Int>? {
        let noun = cutAdverbial(strippedLead(clause))
        guard noun.count >= 3, !UnitClass.of(units[noun.lowerBound]).contains(.digit), !startsAdverbial(noun) else {
            return nil
        }
        return isGeneric(noun) ? nil : noun
    }

    /// What a clause announces: what it gives (给予一次性|安家补贴), or what it is about without how it is dealt with
    /// (案件受理费|分别按照下列标准交纳).
    func announcedNoun(_ clause: Range<Int>) -> Range<Int>? {
        if let verb = firstPredicate(in: clause), vocabulary.gives(verb.entry),
            verb.end + 2 <= clause.upperBound
        {
            let given = strippedTail(strippedLead(verb.end..<clause.upperBound, stripsVerbs: false))
            return given.count >= 2 ? given : nil
        }
        guard let noun = topic(clause) else { return nil }
        let end = noun.dropFirst(2).first { units[$0].isOne(of: "按依根") } ?? noun.upperBound
        let bare = strippedTail(noun.lowerBound..<end)
        let pointsOn = bare.contains { units[$0] == "列" || units[$0] == "如" }  // 下列比例, 如下
        return bare.count >= 3 && !pointsOn && !isGeneric(bare) ? bare : nil
    }

    /// Whether a phrase names nothing by itself: a noun such as 标准, or only a verb: 救助|不少于800人.
    func isGeneric(_ range: Range<Int>) -> Bool {
        if WordSet.generic.isWord(units, range) { return true }
        guard let word = word(at: range.lowerBound, in: range), word.end == range.upperBound else { return false }
        return vocabulary.isWord(word.entry, .action)
    }

    /// Whether a noun can be what takes a time, 抵押登记|1个工作日内办结, and no body that acts in it and no adverb.
    func takesTime(_ noun: Range<Int>) -> Bool {
        guard noun.count <= 12, let last = noun.last else { return false }
        if units[last].isOne(of: "在于后起续日中") || noun.contains(where: { units[$0].isOne(of: "的在") }) { return false }
        let endsInParty = noun.contains {
            PartyNouns.trie.match(units, at: $0, end: noun.upperBound)?.end == noun.upperBound
        }
        return !endsInParty && BodyWords.standard.ending(of: units, noun) == nil
    }

    /// Whether a noun names a property of something: …面积, …标准, …率, …数量.
    func isProperty(_ range: Range<Int>) -> Bool {
        range.last.map { units[$0].isOne(of: "积准率量数额") } ?? false
    }

    /// Whether a phrase begins with a verb and so names no thing.
    func startsVerb(_ range: Range<Int>) -> Bool {
        guard let word = tokens.word(at: range.lowerBound, in: span) else { return false }
        return vocabulary.isWord(word.entry, .predicate) || vocabulary.isWord(word.entry, .filler)
            || vocabulary.isVerb(word.entry)
    }

    /// 加大彩票公益金对养老服务的投入力度: the noun ends where 对… begins.
    private func cutAdverbial(_ noun: Range<Int>) -> Range<Int> {
        for index in noun.dropFirst(3) where units[index] == "对" && index + 2 < noun.upperBound {
            if units[index + 1] != "象", units[index + 1] != "接" { return noun.lowerBound..<index }  // 对象, 对接
        }
        return noun
    }

    /// 为…, 对…, 由…, …的: an adverbial or a condition names whom or by whom, not what.
    private func startsAdverbial(_ range: Range<Int>) -> Bool {
        let first = units[range.lowerBound]
        let isWhole = tokens.word(at: range.lowerBound, in: span).map { vocabulary.isWord($0.entry, .whole) }
        if first.isOne(of: "为由向从给在于按"), isWhole != true { return true }  // 在建, 按揭
        if units[range.upperBound - 1] == "的" { return true }
        return first == "对" && range.count > 1 && units[range.lowerBound + 1] != "象"  // 对, but not 对象
    }
}
