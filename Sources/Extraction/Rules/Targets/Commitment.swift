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
        case .measure, .duration: break
        }
        if start > clause.lowerBound, isJoined(units[start - 1], isHan: mention.isHan) { return false }
        if reader.clauses.isQuoted(mention.core) || hasHistory(reader, clause, before: start) { return false }
        if start > clause.lowerBound, units[start - 1] == "含" { return false }  // （含5000元）以上: the bound said again
        if start > clause.lowerBound, units[start - 1] == "等", !mention.isRatio { return false }  // …等5个方面 sums up
        // 百万亩, 千村: a bare power of ten names a scheme
        if mention.isHan, units[start].isOne(of: "百千万亿"), mention.unit != "%" { return false }
        let isBounded = lead.op != nil || mention.boundAfter != nil || mention.max != nil
        if mention.use == .duration {
            if isBounded || hasPer || startsPeriod(units, mention.core.upperBound..<clause.upperBound) { return true }
            if mention.unit == "年" || mention.unit == "日" {
                return lead.measuresSubject && !mention.isHan || endsInPeriod(units, clause.lowerBound..<start)
            }
            return !mention.isHan || endsInPeriod(units, clause.lowerBound..<start)
        }
        guard mention.isHan, mention.unit != "%", mention.unit != "倍" else { return true }
        if mention.value >= 10_000 { return true }
        // 七千六百张, 三百户: a numeral of several places counts; 五大, 三项 number the parts of a plan
        if mention.number.count > 1, mention.value >= 20, lead.counts || lead.measuresSubject || lead.measure != "level"
        {
            return true
        }
        return isBounded || (hasPer && mention.unit == "次") || (hasPer && mention.value != 1)
    }

    /// 第28次, N95, 统一次…: the numeral is part of a word or an ordinal.
    private static func isJoined(_ unit: UInt16, isHan: Bool) -> Bool {
        if unit == "第" || unit == "+" || unit == "." { return true }
        if UnitClass.of(unit).contains(.asciiWord) { return true }
        return isHan && unit.isOne(of: "统唯同专逐万任")
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
    private static func hasHistory(_ reader: TargetReader, _ clause: Range<Int>, before number: Int) -> Bool {
        let tokens = reader.reading.tokens
        let sentence = reader.clauses.start(of: clause.lowerBound, where: Clauses.endsSentence)
        if let past = reader.pastTimes.last(where: { $0.lowerBound >= sentence && $0.upperBound <= number }),
            !reader.limits.contains(where: { $0.range.lowerBound >= past.upperBound && $0.range.upperBound <= number })
        {
            return true
        }
        var index = tokens.firstIndex(atOrAfter: sentence, in: reader.span)
        while index < reader.span.upperBound, tokens.all[index].start < number {
            let token = tokens.all[index]
            if token.kind == .word, let reach = reader.reading.vocabulary.sense(token.entry, .history),
                token.start >= clause.lowerBound || reach == "sentence"
            {
                return true
            }
            index += 1
        }
        return false
    }
}
