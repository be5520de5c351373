import Gongwen

/// Names what a quantity measures, 指标: a noun phrase of the sentence's own words.
///
/// The place of the number tells where to look. Behind a word that reaches or bounds (达到, 不低于) it is the subject:
/// 三星级以上养老机构|达到|20家. Behind a verb that acts (创建, 完成) it is the object: 创建|14个|街道养老服务中心. Where neither
/// names anything by itself (完成7600户以上, 不低于55%的资金) the clause before does, or for 按照…的标准 the one after.
struct IndicatorReader {
    let phrases: NounPhrases
    let clauses: Clauses
    /// What the number before this one in the same sentence measures, or nil.
    var previous: Range<Int>?

    /// What the length of time before this one in the same clause is taken by, or nil.
    var sameClause: Range<Int>?

    /// The longest name, in characters.
    static let longest = 60

    /// What stands around a number in its clause.
    struct Frame {
        /// The clause that the number stands in, from behind the marker of the block.
        var clause: Range<Int>
        /// The text before the number and before its 每…, bounds taken off.
        var before: Range<Int>
        /// The text between 每… and the number, bounds taken off; empty where there is no 每.
        var between: Range<Int>
        /// The text after the number, up to the next number's own words.
        var after: Range<Int>
        /// The text after the next number where only words of giving stand between (50%|给予最高|500万元|补助), or where it
        /// names what both measure: 甲类85%、乙类|65%|的支付比例.
        var further: Range<Int>
        /// The text between a bound and the number: 不低于|总停车位|20%.
        var reference: Range<Int>
        /// Whether the word before the number says that its subject is measured.
        var measuresSubject: Bool
        /// Whether the number is a length of time, behind which a verb says what takes so long: 5个工作日内完成初核.
        var isDuration: Bool
        /// Whether the number is the longest time that something may take: 5个工作日内.
        var isWithin: Bool
        /// Whether the number is a share, behind which a verb says what holds for it: 新建建筑|100%|执行绿色建筑标准.
        var isShare: Bool
        /// Whether a bound stands behind the number, so that with 的 it tells which are meant: 年销售额|1000万元以上|的企业.
        var isBounded: Bool
        /// Whether the number counts turns, which the verb before it can name: 每月更新一次.
        var isTurn: Bool
    }

    /// The name of what the number in a frame measures, in one or two stretches; empty where nothing names it.
    func name(_ frame: Frame) -> Stretches {
        let subject = phrases.subject(frame.between) ?? phrases.subject(frame.before)
        let own = phrases.object(frame.after, stripsVerbs: frame.isDuration)
        let object = own ?? phrases.object(frame.further, stripsVerbs: false)
        let isShared = own == nil && frame.further.first.map { phrases.units[$0] == "的" } ?? false
        if let object, let held = phrases.condition(frame.before, of: frame.after) { return Stretches(held, object) }
        if object == nil, frame.reference.count >= 2, phrases.units[frame.reference.upperBound - 1] != "的",
            let reference = phrases.subject(frame.reference)
        {
            return Stretches(subject.flatMap { $0.count <= Self.longest / 2 ? $0 : nil }, reference)
        }
        let isOwned = frame.after.first.map { phrases.units[$0] == "的" } ?? false  // 80%|的奖励, 5家以上|的企业
        let standsAlone = frame.measuresSubject || object == nil || isShared || (isOwned && frame.isBounded)
        // 自受理之日起5日内|，|将材料报送…: what is to be done follows
        if frame.isWithin, object == nil, subject.map(phrases.isGeneric) ?? true,
            let next = clauses.after(frame.clause.upperBound), let deed = phrases.topic(next)
        {
            return Stretches(deed.count <= Self.longest ? deed : deed.lowerBound..<deed.lowerBound + Self.longest)
        }
        // 每季度|通报|1次|工作进展
        if frame.isTurn, let object, let verb = phrases.deed(in: frame.between.isEmpty ? frame.before : frame.between) {
            return Stretches(object, verb)
        }
        // 由财政|按缴存额的1.5%给予|补贴: who pays is not what is paid
        if let subject, let object, !frame.measuresSubject, phrases.isGeneric(subject) {
            return complete(object, frame)
        }
        if let subject, standsAlone || (frame.isShare && frame.further.isEmpty) {
            if let object, isOwned || !phrases.isGeneric(object), !phrases.startsVerb(object),
                subject.count + object.count < Self.longest
            {
                return Stretches(subject, object)
            }
            return complete(subject, frame)
        }
        // 抵押登记|1个工作日内|办结, 企业诉求3个工作日内响应、15个工作日内|办结
        if frame.isWithin, let object, let taken = subject ?? sameClause, phrases.takesTime(taken) {
            return Stretches(taken, object)
        }
        if let object { return complete(object, frame) }
        if frame.isTurn, let verb = phrases.verb(in: frame.between.isEmpty ? frame.before : frame.between) {
            return Stretches(context(frame), verb)
        }
        if frame.isShare, let whole = phrases.whole(frame.before) { return Stretches(whole) }
        return subject.map { complete($0, frame) } ?? Stretches(context(frame))
    }

    /// A name that says enough: a generic noun (资金, 标准) takes what the context names in front of it.
    private func complete(_ noun: Range<Int>, _ frame: Frame) -> Stretches {
        let clipped = noun.count <= Self.longest ? noun : noun.upperBound - Self.longest..<noun.upperBound
        guard phrases.isGeneric(noun) || isStandardClause(frame), let context = context(frame),
            !context.overlaps(clipped)
        else {
            return Stretches(clipped)
        }
        // 养老服务设施的|用房面积, but 新建住宅小区的|养老服务设施
        return context.lowerBound < clipped.lowerBound || phrases.isProperty(clipped)
            ? Stretches(context, clipped) : Stretches(clipped, context)
    }

    /// What the neighbouring clauses name.
    private func context(_ frame: Frame) -> Range<Int>? {
        if isStandardClause(frame), let after = clauses.after(frame.clause.upperBound),
            let noun = phrases.subject(after)
        {
            return noun.count <= Self.longest / 2 ? noun : nil
        }
        if let receiver = phrases.beneficiary(frame.before), receiver.count <= Self.longest / 2 { return receiver }
        if let clause = clauses.before(frame.clause.lowerBound), let receiver = phrases.beneficiary(clause),
            receiver.count <= Self.longest / 2
        {
            return receiver
        }
        if let previous, previous.count <= Self.longest / 2, !phrases.isGeneric(previous) { return previous }
        if let outer = clauses.outside(frame.clause.lowerBound), let noun = phrases.topic(outer) { return noun }
        // 申请海事强制令的|，每件交纳50元
        if let clause = clauses.before(frame.clause.lowerBound), let event = phrases.whole(clause) { return event }
        var start = frame.clause.lowerBound
        for _ in 0..<4 {
            guard let clause = clauses.before(start) else { return nil }
            if let noun = phrases.topic(clause), noun.count <= Self.longest - 10 { return noun }
            start = clause.lowerBound
        }
        return nil
    }

    /// 按照每百户不低于30平方米的标准，配建…: the clause only sets the standard for what the next one does.
    private func isStandardClause(_ frame: Frame) -> Bool {
        frame.clause.contains { phrases.units[$0] == "按" }
            && phrases.units[frame.clause.upperBound - 1] == "准"  // 标准
    }
}
