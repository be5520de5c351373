import Gongwen

/// Names what a quantity measures, 指标: a noun phrase of the sentence's own words.
///
/// The place of the number tells where to look. Behind a word that reaches or bounds (达到, 不低于) it is the subject:
/// 三星级以上养老机构|达到|20家. Behind a verb that acts (创建, 完成) it is the object: 创建|14个|街道养老服务中心. Where neither
/// names anything (完成7600户以上, 不低于55%的资金) the clause before does.
struct IndicatorReader {
    let units: UnsafeBufferPointer<UInt16>
    let tokens: Tokens
    let vocabulary: Vocabulary
    let clauses: Clauses
    /// The time expressions of the block, which are never part of a name.
    let times: [Range<Int>]
    /// The tokens of the block.
    let span: Range<Int>

    /// The longest name, in characters.
    static let longest = 60

    /// What stands around a number in its clause.
    struct Frame {
        /// The text of the clause before the number and the words that belong to it (每, 分别, bounds).
        var left: Range<Int>
        /// The text of the clause after the number, up to the next number's own words.
        var right: Range<Int>
        /// Whether the word before the number says that its subject is measured.
        var measuresSubject: Bool
    }

    /// The name of what the number in a frame measures, in one or two stretches; empty where nothing names it.
    func name(_ frame: Frame, clauseStart: Int) -> [Range<Int>] {
        let subject = strippedLead(strippedTail(frame.left))
        let object = strippedObject(frame.right)
        let subjectIsNoun = !subject.isEmpty && !startsAdverbial(subject)
        var own: Range<Int>?
        if subjectIsNoun, frame.measuresSubject || object == nil {
            own = subject
        } else {
            own = object ?? (subjectIsNoun ? subject : nil)
        }
        if let own, !WordSet.generic.isWord(units, own) { return [clipped(own)] }
        let before = namesBefore(clauseStart)
        if let before, let own { return [clipped(before), clipped(own)] }
        if let before { return [clipped(before)] }
        return (own ?? object).map { [clipped($0)] } ?? []
    }

    /// The noun of the nearest clause before, in the same sentence, that names anything.
    private func namesBefore(_ clauseStart: Int) -> Range<Int>? {
        var start = clauseStart
        for _ in 0..<4 {
            guard let clause = clauses.before(start) else { return nil }
            let noun = cutAdverbial(strippedTail(strippedLead(clause)))
            if noun.count >= 3, !isGroupList(noun), !startsAdverbial(noun), !WordSet.generic.isWord(units, noun) { return noun }
            start = clause.lowerBound
        }
        return nil
    }

    /// 加大彩票公益金对养老服务的投入力度: the noun ends where 对… begins.
    private func cutAdverbial(_ noun: Range<Int>) -> Range<Int> {
        for index in noun.dropFirst(3) where units[index] == 0x5BF9 && index + 2 < noun.upperBound {  // 对
            if units[index + 1] != 0x8C61, units[index + 1] != 0x63A5 { return noun.lowerBound..<index }  // 对象, 对接
        }
        return noun
    }

    /// Whether a clause is a list of ages or of other groups that numbers are dealt out to.
    private func isGroupList(_ range: Range<Int>) -> Bool {
        let first = UnitClass.of(units[range.lowerBound])
        return first.contains(.digit)
    }

    /// 为…, 对…, 由…: an adverbial names whom or by whom, not what.
    private func startsAdverbial(_ range: Range<Int>) -> Bool {
        let first = units[range.lowerBound]
        if [0x4E3A, 0x7531, 0x5411, 0x4ECE, 0x7ED9, 0x5728, 0x4E8E].contains(first) { return true }  // 为由向从给在于
        return first == 0x5BF9 && range.count > 1 && units[range.lowerBound + 1] != 0x8C61  // 对, but not 对象
    }

    /// The text after the number as a noun: 的 dropped, cut at the next clause word; nil where it names nothing.
    private func strippedObject(_ right: Range<Int>) -> Range<Int>? {
        var range = right
        if let first = range.first, units[first] == 0x7684 { range = first + 1..<range.upperBound }  // 的
        while let last = range.last, !UnitClass.of(units[last]).isDisjoint(with: [.comma, .space]) { range = range.lowerBound..<last }
        range = strippedLead(range)
        return range.count >= 2 ? range : nil
    }

    /// A range without the words in front that are no part of a name: 到2025年底, 全市, 累计, 力争.
    private func strippedLead(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var moved = true
        while moved, start < range.upperBound {
            moved = false
            if let time = times.first(where: { $0.contains(start) }), time.upperBound <= range.upperBound {
                start = time.upperBound
                moved = true
            } else if !UnitClass.of(units[start]).isDisjoint(with: [.comma, .stop, .closer]) {
                start += 1
                moved = true
            } else if let word = word(at: start, in: range), isLead(word), word.end < range.upperBound {
                start = word.end
                moved = true
            }
        }
        return start..<max(start, range.upperBound)
    }

    private func isLead(_ token: Token) -> Bool {
        let senses = vocabulary.words[token.entry].senses
        if senses[.filler] != nil || senses[.boundBefore] != nil || senses[.respectively] != nil { return true }
        return senses[.action].map { $0 != "noun" } ?? false
    }

    /// A range without the words behind that lead up to the number: 达到, 不低于, 不少于.
    private func strippedTail(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        var moved = true
        while moved, end > range.lowerBound {
            moved = false
            if !UnitClass.of(units[end - 1]).isDisjoint(with: [.comma, .opener]) {
                end -= 1
                moved = true
            } else if let word = word(endingAt: end, in: range), isTail(word) {
                end = word.start
                moved = true
            } else if let time = times.first(where: { $0.upperBound == end }), time.lowerBound > range.lowerBound {
                end = time.lowerBound
                moved = true
            }
        }
        return range.lowerBound..<end
    }

    private func isTail(_ token: Token) -> Bool {
        let senses = vocabulary.words[token.entry].senses
        if let action = senses[.action], action != "noun" { return true }
        return [.filler, .boundBefore, .reach, .increase, .decrease, .respectively].contains { senses[$0] != nil }
    }

    private func clipped(_ range: Range<Int>) -> Range<Int> {
        range.count <= Self.longest ? range : range.upperBound - Self.longest..<range.upperBound
    }

    private func word(at start: Int, in range: Range<Int>) -> Token? {
        tokens.word(at: start, in: span).flatMap { $0.end <= range.upperBound ? $0 : nil }
    }

    private func word(endingAt end: Int, in range: Range<Int>) -> Token? {
        tokens.word(endingAt: end, in: span).flatMap { $0.start >= range.lowerBound ? $0 : nil }
    }
}

extension Tokens {
    /// The index of the first token that starts at or after a unit, among the tokens of a span.
    func firstIndex(atOrAfter unit: Int, in span: Range<Int>) -> Int {
        var low = span.lowerBound
        var high = span.upperBound
        while low < high {
            let middle = (low + high) / 2
            if all[middle].start < unit { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The word that starts at a unit.
    func word(at unit: Int, in span: Range<Int>) -> Token? {
        let index = firstIndex(atOrAfter: unit, in: span)
        return index < span.upperBound && all[index].start == unit && all[index].kind == .word ? all[index] : nil
    }

    /// The word that ends at a unit.
    func word(endingAt unit: Int, in span: Range<Int>) -> Token? {
        let index = firstIndex(atOrAfter: unit, in: span) - 1
        return index >= span.lowerBound && all[index].end == unit && all[index].kind == .word ? all[index] : nil
    }
}
