import Gongwen

/// What the words before a number say of it: its bound, whether a subject is measured, which way it moves.
struct Lead {
    /// Which way a number moves.
    enum Measure: String {
        case level, increase, decrease
    }

    /// How it is bounded, or nil where no word bounds.
    var op: Bound?
    /// Which way it moves.
    var measure = Measure.level
    /// Whether a word of reaching or bounding stands before the number, so that the subject is what it measures.
    var measuresSubject = false
    /// Whether a word of acting stands before the number, so that the object is what it counts.
    var counts = false
    /// The first unit of the bound word, or nil.
    var boundStart: Int?
    /// The unit after the bound word, or nil.
    var boundEnd: Int?
    /// Where the words that lead up to the number begin, and so its subject ends: at the bound, or at a word of reaching
    /// that a reference parts from the number (达到|汽车销售总量的|20%).
    var cut: Int?
}

extension Lead {
    /// The classes of words that lead up to a number; others may stand anywhere.
    private static let leading = WordClasses(.boundBefore, .reach, .increase, .decrease, .action, .respectively)

    /// Reads the tokens of a clause before a number, the nearest first.
    ///
    /// A bound holds for the number where nothing but verbs, 每… and 的 lies between: 至少|开展|一次, 不低于|最低工资标准的|1/3.
    init(
        before number: Int, clauseStart: Int, tokens: Tokens, span: Range<Int>, vocabulary: Vocabulary,
        units: UnsafeBufferPointer<UInt16>, skipping pers: [(name: String, range: Range<Int>)], isShare: Bool
    ) {
        let last = tokens.firstIndex(atOrAfter: number, in: span) - 1
        var index = last
        var near = number  // the start of what lies next to the number
        var isNearest = true
        while index >= span.lowerBound, tokens.all[index].start >= clauseStart {
            let token = tokens.all[index]
            index -= 1
            if let per = Self.range(of: pers, holding: token.start) {
                // one that stands in a reference (家庭年人均收入的|60%) leads up to nothing
                if counts || per.upperBound >= near { near = min(near, per.lowerBound) }
                continue
            }
            guard token.kind == .word else {
                if token.kind == .numeral { break }
                continue
            }
            let classes = vocabulary.classes(token.entry)
            if classes.contains(WordClasses(.forbidding)), let bound = op { op = bound.forbidden }
            let gap = near - token.end
            /// 改造|提升|150所: what is improved is counted, not raised.
            func isActedOn() -> Bool {
                tokens.word(endingAt: token.start, in: span).map { vocabulary.isWord($0.entry, .action) } ?? false
            }
            /// Whether the gap is no more than may lie between a bound and its number.
            func isLinked() -> Bool {
                // 不低于|常住人口|10天供应量: nothing but a short noun between
                let isNext = near == number && index + 2 == last + 1
                return gap <= 0 || (gap <= 8 && isNext) || (gap <= 45 && units[near - 1] == "的")
                    || (gap <= 4 && !measuresSubject)
                    || (gap <= 16 && units[near - 1].isOne(of: "准数量额值"))  // 不低于|最低工资标准|80%
            }
            let bound = vocabulary.boundBefore(token.entry)
            let isStrict = vocabulary.isStrict(token.entry)
            if op == nil, let bound, isStrict ? gap <= 0 : counts || isLinked() {
                op = bound
                boundStart = token.start
                boundEnd = token.end
                cut = token.start
                if isActedOn() { counts = true } else { measuresSubject = measuresSubject || !counts }
            }
            let isReference = isNearest && gap > 0 && gap <= 30 && units[near - 1] == "的"
            // 标准|为|当地最低工资标准的|90%; a bare 为 is as often part of another word
            let isLong = token.end - token.start > 1 || (isShare && gap >= 4)
            let isReach = classes.contains(WordClasses(.reach))
            if isReference, isReach, isLong { cut = cut ?? token.start }
            if isNearest || gap <= 0 {
                let isAction = classes.contains(WordClasses(.action))
                if isReach { measuresSubject = true }
                if isAction, !measuresSubject { counts = true }
                if classes.contains(WordClasses(.increase)), !isReach {
                    if !isAction, isActedOn() { counts = true } else { measure = .increase }
                }
                if classes.contains(WordClasses(.decrease)), !isReach { measure = .decrease }
            }
            if gap <= 0 || counts { near = min(near, token.start) }
            // 最大|用电负荷的3%: a word that bounds only right before a number is here part of a name
            let isIdle = gap > 0 && isStrict && classes == WordClasses(.boundBefore)
            if !isIdle, !classes.isDisjoint(with: Self.leading) { isNearest = false }
        }
    }

    /// The one of some ranges that holds a place, or nil.
    private static func range(of pers: [(name: String, range: Range<Int>)], holding place: Int) -> Range<Int>? {
        for per in pers.indices where pers[per].range.contains(place) { return pers[per].range }
        return nil
    }
}
