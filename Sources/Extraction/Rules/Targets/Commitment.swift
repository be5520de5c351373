import Gongwen

/// Tells a quantity that commits or lays down a norm from one that only describes.
///
/// Left out are ages (who is entitled), points, names and slogans in quotation marks, ordinals, history (去年, 同比,
/// 已), and Chinese numerals that count the parts of a plan (五大体系) rather than things to be done.
struct Commitment {
    let isOne: Bool

    init(_ reader: TargetReader, _ mention: QuantityMention, _ lead: Lead, hasPer: Bool, clause: Range<Int>) {
        isOne = Self.decide(reader, mention, lead, hasPer: hasPer, clause: clause)
    }

    private static func decide(
        _ reader: TargetReader, _ mention: QuantityMention, _ lead: Lead, hasPer: Bool, clause: Range<Int>
    ) -> Bool {
        let units = reader.units
        let start = mention.core.lowerBound
        switch mention.use {
        case .age, .score, .name: return false
        case .measure, .part, .duration: break
        }
        if start > clause.lowerBound, isJoined(units[start - 1], isHan: mention.isHan) { return false }
        if reader.clauses.isQuoted(mention.core) || hasHistory(reader, clause, mention, lead, before: start) {
            return false
        }
        if start > clause.lowerBound, units[start - 1] == "含" { return false }  // （含5000元）以上: the bound said again
        if start > clause.lowerBound, units[start - 1] == "等", !mention.isRatio { return false }  // …等5个方面 sums up
        if refersBack(reader, to: start, from: clause.lowerBound) { return false }
        // 每月25日前, 每月1日至20日: days of the month
        if mention.isUnit(.day), start > clause.lowerBound, units[start - 1].isOne(of: "月末") { return false }
        // 百万亩, 千村: a bare power of ten names a scheme
        if mention.isHan, units[start].isOne(of: "百千万亿"), !mention.isPercent, !mention.isUnit(.permille) {
            return false
        }
        // 30万千瓦级, 百亿元级: a class of size
        if mention.core.upperBound < clause.upperBound, units[mention.core.upperBound] == "级" { return false }
        let isBounded = lead.op != nil || mention.boundAfter != nil || mention.max != nil
        if mention.use == .duration {
            if mention.value == 0, mention.max != nil { return false }  // 0—6个月婴儿: an age
            if isRun(reader, mention, clause) { return true }
            if isBounded || hasPer || startsPeriod(units, mention.core.upperBound..<clause.upperBound) { return true }
            if mention.isUnit(.year) || mention.isUnit(.day) {
                return lead.measuresSubject && !mention.isHan || endsInPeriod(units, clause.lowerBound..<start)
            }
            // 提供24小时服务: round the clock
            if mention.isUnit(.hour), mention.value == 24, !lead.measuresSubject { return false }
            return !mention.isHan || endsInPeriod(units, clause.lowerBound..<start)
        }
        if mention.use == .part, !mention.isHan {
            return isBounded || hasPer || countsThings(reader, mention, lead, clause)
        }
        guard mention.isHan, !mention.isPercent, !mention.isUnit(.times) else { return true }
        if mention.value >= 10_000 { return true }
        // 七千六百张, 三百户: a numeral of several places counts; 五大, 三项 number the parts of a plan
        if mention.number.count > 1, mention.value >= 20, lead.counts || lead.measuresSubject || lead.measure != .level
        {
            return true
        }
        return isBounded || (hasPer && mention.isUnit(.turn)) || (hasPer && mention.value != 1)
    }

    /// 制定标准|30项, 新建|10条|线路, but not 推出|10项|重点举措: whether a number with 项 or 条 is led to by a verb and counts
    /// no parts of the plan.
    private static func countsThings(
        _ reader: TargetReader, _ mention: QuantityMention, _ lead: Lead, _ clause: Range<Int>
    ) -> Bool {
        let behind = mention.core.upperBound..<clause.upperBound
        let closes = behind.first.map { reader.units[$0].isOne(of: "、和及并") } ?? true  // …生产线8条
        let start = mention.core.lowerBound
        // 共分6章38条 numbers the parts of a text
        if closes, start - clause.lowerBound >= 4, !reader.units[start - 1].isOne(of: "编章节") { return true }
        guard lead.counts || lead.measuresSubject || lead.measure != .level else { return false }
        return !behind.prefix(16).contains {
            WordSet.parts.trie.match(reader.units, at: $0, end: clause.upperBound) != nil
        }
    }

    /// 上述15个专项行动: a number that counts what has been named.
    private static func refersBack(_ reader: TargetReader, to number: Int, from start: Int) -> Bool {
        guard let word = reader.reading.tokens.word(endingAt: number, in: reader.span), word.start >= start else {
            return false
        }
        return reader.reading.vocabulary.isWord(word.entry, .referring)
    }

    /// 第28次, N95, 统一次…: the numeral is part of a word or an ordinal.
    private static func isJoined(_ unit: UInt16, isHan: Bool) -> Bool {
        if unit == "第" || unit == "+" || unit == "." { return true }
        if UnitClass.of(unit).contains(.asciiWord) { return true }
        return isHan && unit.isOne(of: "统唯同专逐万任")
    }

    /// 连续|5年|奖励: something is given again and again; 连续2年不合格 only says when.
    private static func isRun(_ reader: TargetReader, _ mention: QuantityMention, _ clause: Range<Int>) -> Bool {
        let start = mention.core.lowerBound
        guard start > clause.lowerBound + 1, reader.units[start - 2] == "连", reader.units[start - 1] == "续",
            let next = reader.reading.tokens.word(at: mention.core.upperBound, in: reader.span)
        else { return false }
        let vocabulary = reader.reading.vocabulary
        return vocabulary.isWord(next.entry, .action) || vocabulary.gives(next.entry)
    }

    /// 有效期三年, 期限为2年: the words before end in a period.
    private static func endsInPeriod(_ units: UnsafeBufferPointer<UInt16>, _ range: Range<Int>) -> Bool {
        let tail = range.suffix(4)
        return tail.contains { units[$0] == "期" || units[$0] == "时" }
    }

    /// 2年有效期, 3年过渡期: the word behind is a period.
    private static func startsPeriod(_ units: UnsafeBufferPointer<UInt16>, _ range: Range<Int>) -> Bool {
        range.prefix(4).contains { units[$0] == "期" }
    }

    /// Whether a word of history stands before the number in its clause, or one that colours a whole sentence (近年来,
    /// 截至) anywhere before it in the sentence.
    ///
    /// Behind a bound, or before 的, it belongs to what the number is a share of: 不低于|上年度可支配收入的|60%, 同比超出部分的|20%.
    private static func hasHistory(
        _ reader: TargetReader, _ clause: Range<Int>, _ mention: QuantityMention, _ lead: Lead, before number: Int
    ) -> Bool {
        let isReference = mention.isPercent && number > clause.lowerBound && reader.units[number - 1] == "的"
        // 同比|下降|3%以上: what is bounded is still to come
        let isBoundedChange = lead.measure != .level && (mention.boundAfter != nil || lead.op != nil)
        let number = lead.boundEnd ?? number
        let (tokens, vocabulary) = (reader.reading.tokens, reader.reading.vocabulary)
        let sentence = reader.clauses.start(of: clause.lowerBound, where: Clauses.endsSentence)
        if reader.context.hasPastTimes,
            let past = reader.pastTimes.last(where: { $0.lowerBound >= sentence && $0.upperBound <= number }),
            !reader.limits.contains(where: { $0.range.lowerBound >= past.upperBound && $0.range.upperBound <= number })
        {
            return true
        }
        var index = tokens.firstIndex(atOrAfter: sentence, in: reader.span)
        while index < reader.span.upperBound, tokens.all[index].start < number {
            let token = tokens.all[index]
            if token.kind == .word, vocabulary.isWord(token.entry, .history),
                vocabulary.words[token.entry].senses.reachesSentence
                    || (token.start >= clause.lowerBound && !isReference && !isBoundedChange)
            {
                return true
            }
            index += 1
        }
        return false
    }
}
