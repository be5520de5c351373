import Gongwen
import Qingdan

/// Finds the targets of one block.
struct TargetReader {
    let context: TargetContext
    let block: Int
    let units: UnitText
    let span: Range<Int>
    let clauses: Clauses
    /// The indices of the time limits of the block.
    private let own: Range<Int>

    /// A reader of a block.
    init(_ context: TargetContext, ofBlock block: Int) {
        self.context = context
        self.block = block
        units = context.units
        span = context.reading.tokens.indices(ofBlock: block)
        clauses = Clauses(units: units, block: context.reading.body(ofBlock: block))
        own = context.limits(inBlock: block)
    }

    var reading: Reading { context.reading }
    /// The time limits of the block, in order.
    var limits: ArraySlice<Found<Deadline>> { context.limits[own] }
    /// Where they stand.
    var times: ArraySlice<Range<Int>> { context.times[own] }
    /// The times of the block that have passed.
    var pastTimes: ArraySlice<Range<Int>> { context.pastTimes(in: reading.document.blocks[block].range) }
    /// The block whose announcement this one belongs to.
    private var announcer: Int? { context.leadIns.announcer(ofBlock: block) }

    /// The drafts of the block, each with a name; numbers that commit to nothing are claimed and left out.
    func drafts(claiming claims: inout Claims) -> [TargetDraft] {
        let mentions = mentions(claiming: &claims)
        var drafts: [TargetDraft] = []
        var base: QuantityMention?  // 由60%提高到70%: where a change starts
        var previous = 0  // the end of the last number that commits
        var first = 0
        while first < mentions.count {
            var last = first
            if first + 1 < mentions.count {
                let isDealt = isDealt(from: mentions[first].core.lowerBound)
                while last + 1 < mentions.count, isListed(mentions[last], mentions[last + 1], isDealt) { last += 1 }
            }
            let list = sharingBound(sharingUnit(mentions[first...last]))
            // 三角 in 长三角 and 5年 in 5年生存率 are no numbers that could part the words of the next
            let next = last + 1 < mentions.count ? mentions[last + 1].core : nil
            if first == last, last + 1 < mentions.count, isBaseline(list[0], of: mentions[last + 1]) {
                base = list[0]
                previous = max(previous, list[0].core.upperBound)
                claims.append(list[0].core)
            } else if let draft = draft(list, after: previous, before: next, changing: base) {
                base = nil
                previous = list[list.count - 1].core.upperBound
                drafts.append(draft)
                name(&drafts)
            } else {
                for mention in list { claims.append(mention.core) }  // understood, and no commitment
            }
            first = last + 1
        }
        return drafts
    }

    /// The numbers with units of the block that nothing else has claimed.
    private func mentions(claiming claims: inout Claims) -> [QuantityMention] {
        let tokens = reading.tokens
        let all = tokens.all
        let text = reading.document.blocks[block].range
        let reader = QuantityReader(
            units: units, tokens: tokens, vocabulary: reading.vocabulary, end: text.upperBound)
        var mentions: [QuantityMention] = []
        var taken: [Range<Int>]?
        var index = span.lowerBound
        while true {
            while index < span.upperBound, all[index].kind != .numeral { index += 1 }
            guard index < span.upperBound else { return mentions }
            guard all[index].end > clauses.block.lowerBound, var mention = reader.read(index) else {
                index += 1
                continue
            }
            let token = all[index]
            if taken == nil { taken = context.taken(in: text) }
            if isTaken(token.range, taken ?? []) {
                index += 1
                continue
            }
            if isLifetime(mention) { mention.use = .measure }
            let isMarker = token.start < clauses.block.lowerBound  // 11.|121人才项目
            // a unit can hold what looks like a numeral: 30万|千瓦
            index = max(index + 1, tokens.firstIndex(atOrAfter: mention.core.upperBound, in: span))
            if mention.isNamePart || isMarker || isStep(mention) {
                claims.append(mention.core)
            } else if let last = mentions.last, let both = reader.joined(last, mention) {
                mentions[mentions.count - 1] = both
            } else {
                mentions.append(mention)
            }
        }
    }

    /// Whether an age is a life expectancy, 人均预期|寿命|提高1岁, which is measured, and not a condition.
    private func isLifetime(_ mention: QuantityMention) -> Bool {
        guard mention.use == .age else { return false }
        let start = clauses.start(of: mention.core.lowerBound)
        return (start..<mention.core.lowerBound).dropFirst().contains { units[$0 - 1] == "寿" && units[$0] == "命" }
    }

    private func isTaken(_ range: Range<Int>, _ taken: [Range<Int>]) -> Bool {
        let index = taken.index(endingAfter: range.upperBound - 1)
        return index < taken.count && taken[index].lowerBound <= range.lowerBound
    }

    /// Whether a number only says what the next one is per: 每5000名老年人, 每满1年, 每多断保1年.
    private func isStep(_ mention: QuantityMention) -> Bool {
        let start = mention.core.lowerBound
        let first = max(start - 4, reading.document.blocks[block].range.lowerBound)
        for index in stride(from: start - 1, through: first, by: -1) {
            if Clauses.endsClause(units[index]) || units[index] == "、" { return false }
            guard units[index] == "每" else { continue }
            return index == start - 1 || WordSet.steps.trie.match(units, at: index + 1, end: start) != nil
        }
        return false
    }

    /// A draft of a list of numbers, or nil where they commit to nothing.
    ///
    /// - Parameter base: where the change starts that they end.
    private func draft(
        _ list: [QuantityMention], after previous: Int, before next: Range<Int>?, changing base: QuantityMention?
    ) -> TargetDraft? {
        let core = list[0].core.lowerBound..<list[list.count - 1].core.upperBound
        let clause = self.clause(around: core)
        let member = memberStart(of: core.lowerBound, in: clause, after: previous)
        let pers = PerReader(units: units, tokens: reading.tokens, vocabulary: reading.vocabulary)
        let leadTokens = reading.tokens.firstIndex(atOrAfter: member, in: span)..<list[0].token
        var per = pers.read(member..<core.lowerBound, tokens: leadTokens)
        var lead = Lead(
            before: core.lowerBound, clauseStart: member, tokens: reading.tokens, span: span,
            vocabulary: reading.vocabulary, units: units, skipping: per.map(\.range),
            isShare: list[0].isPercent || list[0].isUnit("倍"))
        // 不低于|人均收入的|60%: the reference is per head, the share of it is not
        if let bound = lead.boundEnd, units[core.lowerBound - 1] == "的" {
            per.removeAll { $0.range.lowerBound >= bound && $0.range.upperBound < core.lowerBound }
        }
        if list[0].isRatio { lead.measuresSubject = true }  // 服务对象数量与岗位|100:1
        if isUnderHistory, limit(of: core) == nil { return nil }
        guard Commitment(self, list[0], lead, hasPer: !per.isEmpty, clause: clause).isOne else { return nil }
        let sentence = clauses.start(of: clause.lowerBound, where: Clauses.endsSentence)
        let isCounted = per.isEmpty && lead.counts && list[0].use == .measure && !list[0].isPercent
        let step = per.isEmpty && list[0].isMoney ? self.step(before: clause, pers) : nil
        let turn = step ?? (isCounted ? pers.turn(opening: sentence..<clause.lowerBound, tokens: span) : nil)
        var draft = TargetDraft(
            list: list, clause: clause, sentence: sentence, lead: lead, per: turn.map { [$0] } ?? per.map(\.name),
            perRanges: per.map(\.range),
            frame: frame(of: list, in: clause, from: member, per: per.map(\.range), lead: lead, next: next))
        if let year = BaseYear(before: draft.frame.before, units: units) {
            draft.baseYear = year.year
            draft.frame.before = draft.frame.before.lowerBound..<year.start
        }
        if let base { takeBase(base, into: &draft) }
        return draft
    }

    /// What an amount is per where the clause before says it: 每新增1个|国家级孵化器|，奖励100万元.
    private func step(before clause: Range<Int>, _ pers: PerReader) -> String? {
        guard let before = clauses.before(clause.lowerBound), units[before.lowerBound] == "每",
            WordSet.steps.trie.match(units, at: before.lowerBound + 1, end: before.upperBound) != nil
        else { return nil }
        let first = reading.tokens.firstIndex(atOrAfter: before.lowerBound, in: span)
        let last = reading.tokens.firstIndex(atOrAfter: before.upperBound, in: span)
        return pers.read(before, tokens: first..<last).first?.name
    }

    /// Names the last draft, by its own words or by those of the drafts before it.
    private func name(_ drafts: inout [TargetDraft]) {
        let last = drafts.count - 1
        let phrases = NounPhrases(
            units: units, tokens: reading.tokens, vocabulary: reading.vocabulary, times: times, span: span)
        // Sentences follow each other, those in brackets aside: what starts before this one ends the search.
        let sentence = drafts[last].sentence
        var before = last - 1
        while before >= 0, drafts[before].sentence > sentence { before -= 1 }
        var reader = IndicatorReader(phrases: phrases, clauses: clauses, previous: nil, sameClause: nil)
        if before >= 0, drafts[before].sentence == sentence {
            reader.previous = drafts[before].name.first { !phrases.isGeneric($0) }
            if drafts[before].clause == drafts[last].clause, drafts[before].name.count > 1 {
                reader.sameClause = drafts[before].name[0]
            }
        }
        drafts[last].name = reader.name(drafts[last].frame)
        if drafts[last].name.isEmpty { drafts[last].name = heading.map { [$0] } ?? announced }
        TargetNeighbours(reader: self, phrases: phrases).settle(&drafts)
    }

    /// The heading of the section the block stands in.
    private var heading: Range<Int>? {
        reading.document.blocks[block].section.flatMap { reading.document.sections[$0].heading }
    }

    /// What the announcements that the block belongs to are about, the nearest first: 财产案件, 案件受理费.
    var announced: [Range<Int>] {
        guard let announcer else { return [] }
        let outer = context.leadIns.announcer(ofBlock: announcer)
        return [announcer, outer].compactMap { $0.flatMap(announcedNoun) }
    }

    /// What a block announces: 案件受理费|按照下列标准交纳：.
    private func announcedNoun(_ announcer: Int) -> Range<Int>? {
        let text = reading.body(ofBlock: announcer).dropLast()
        let clauses = Clauses(units: units, block: text)
        let phrases = NounPhrases(
            units: units, tokens: reading.tokens, vocabulary: reading.vocabulary, times: [],
            span: reading.tokens.indices(ofBlock: announcer))
        var clause: Range<Int>? = clauses.start(of: text.upperBound)..<text.upperBound
        for _ in 0..<3 {
            guard let here = clause else { return nil }
            if let noun = phrases.announcedNoun(here) { return noun.count <= 24 ? noun : nil }
            clause = clauses.before(here.lowerBound)
        }
        return nil
    }

    /// Whether the section the block stands in, or one above it, tells what was: 一、建设成效.
    var isUnderHistory: Bool {
        reading.document.blocks[block].section.map { context.history[$0] } ?? false
    }
}
