import Gongwen

/// Numbers that belong together: lists of several values, and the value that a change starts from.
extension TargetReader {
    /// Whether a number is where a change starts that the next one ends: 由60%提高到70%, 从每人1200元提高到1500元.
    func isBaseline(_ mention: QuantityMention, of next: QuantityMention) -> Bool {
        guard next.core.lowerBound - mention.core.upperBound <= 8, mention.sharesUnit(with: next, in: units),
            let word = reading.tokens.word(endingAt: next.core.lowerBound, in: span),
            reading.vocabulary.isWord(word.entry, .reach)
        else { return false }
        let start = max(clauses.start(of: mention.core.lowerBound), mention.core.lowerBound - 12)
        return (start..<mention.core.lowerBound).contains { units[$0] == "由" || units[$0] == "从" }
    }

    /// Gives a draft the value its change starts from; the subject stands before 由 or 从.
    func takeBase(_ base: QuantityMention, into draft: inout TargetDraft) {
        draft.baseValue = base.value
        let text = draft.clause.lowerBound..<base.core.lowerBound
        guard let end = text.last(where: { units[$0] == "由" || units[$0] == "从" }) else { return }
        draft.frame.before = text.lowerBound..<end
        draft.frame.between = end..<end
        guard draft.per.isEmpty else { return }
        let pers = PerReader(units: units, tokens: reading.tokens, vocabulary: reading.vocabulary)
        let first = reading.tokens.firstIndex(atOrAfter: text.lowerBound, in: span)
        draft.per = pers.read(text, tokens: first..<base.token).map(\.name)
    }

    /// Gives the unit that the last number of a list alone carries in full to the others: 20个、50个、80个工作日.
    func shareUnit(of list: Range<Int>, in mentions: inout [QuantityMention]) {
        let last = mentions[list.upperBound - 1]
        guard list.count > 1, last.isLong else { return }
        for index in list where mentions[index].isUnit(.piece) {
            (mentions[index].unit, mentions[index].use) = (last.unit, last.use)
            mentions[index].boundAfter = mentions[index].boundAfter ?? last.boundAfter
        }
    }

    /// Gives the one bound behind the last number of a list that 分别 deals out to all: 分别达到|80%、90%和95%以上.
    func shareBound(of list: Range<Int>, in mentions: inout [QuantityMention]) {
        let bound = mentions[list.upperBound - 1].boundAfter
        guard list.count > 1, bound == .gte || bound == .lte,
            list.dropLast().allSatisfy({ mentions[$0].boundAfter == nil && mentions[$0].max == nil }),
            isDealt(from: mentions[list.lowerBound].core.lowerBound)
        else { return }
        for index in list { mentions[index].boundAfter = bound }
    }

    /// Whether 分别 leads up to a number and those listed behind it, whose units may differ: 分别下降到|5.2‰和14.5/10万.
    func isDealt(from number: Int) -> Bool {
        let tokens = reading.tokens
        var index = tokens.firstIndex(atOrAfter: number, in: span) - 1
        var end = number
        while index >= span.lowerBound, tokens.all[index].kind == .word, tokens.all[index].end == end {
            if reading.vocabulary.isWord(tokens.all[index].entry, .respectively) { return true }
            end = tokens.all[index].start
            index -= 1
        }
        return false
    }

    /// Whether two numbers stand in one list: 50元、100元和300元.
    func isListed(_ one: QuantityMention, _ other: QuantityMention, _ isDealt: Bool) -> Bool {
        guard one.core.upperBound < other.core.lowerBound, other.core.lowerBound - one.core.upperBound <= 2 else {
            return false
        }
        let isShortened = other.isLong && units[one.core.upperBound - 1] == "个" && one.isUnit(.piece)
        guard isDealt || isShortened || one.sharesUnit(with: other, in: units) else { return false }
        let gap = one.core.upperBound..<other.core.lowerBound
        return gap.allSatisfy { units[$0].isOne(of: "、和及或与") }
    }
}
