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

    /// Finds the drafts of the block, each with a name; numbers that commit to nothing are claimed and left out.
    func findDrafts(in room: inout TargetRoom, claiming claims: inout Claims) {
        room.drafts.removeAll(keepingCapacity: true)
        findMentions(in: &room, claiming: &claims)
        guard !room.mentions.isEmpty else { return }
        let phrases = NounPhrases(
            units: units, tokens: reading.tokens, vocabulary: reading.vocabulary, times: times, span: span)
        var indicators = IndicatorReader(phrases: phrases, clauses: clauses, previous: nil, sameClause: nil)
        let neighbours = TargetNeighbours(reader: self, phrases: phrases)
        let count = room.mentions.count
        var base: QuantityMention?  // 由60%提高到70%: where a change starts
        var previous = 0  // the end of the last number that commits
        var first = 0
        while first < count {
            var last = first
            if first + 1 < count {
                let isDealt = isDealt(from: room.mentions[first].core.lowerBound)
                while last + 1 < count, isListed(room.mentions[last], room.mentions[last + 1], isDealt) { last += 1 }
                if last - first >= QuantityReader.longestList {
                    first = last + 1
                    continue
                }
                shareUnit(of: first..<last + 1, in: &room.mentions)
                shareBound(of: first..<last + 1, in: &room.mentions)
            }
            let end = room.mentions[last].core.upperBound
            // 三角 in 长三角 and 5年 in 5年生存率 are no numbers that could part the words of the next
            let next = last + 1 < count ? room.mentions[last + 1].core : nil
            if first == last, last + 1 < count, isBaseline(room.mentions[first], of: room.mentions[last + 1]) {
                base = room.mentions[first]
                previous = max(previous, end)
                claims.append(room.mentions[first].core)
            } else if addDraft(
                of: first..<last + 1, end, after: previous, before: next, changing: base, to: &room, claiming: &claims)
            {
                base = nil
                previous = end
                name(&room.drafts, &indicators, phrases)
                neighbours.settle(&room.drafts)
            }
            first = last + 1
        }
    }

    /// Finds the numbers with units of the block that nothing else has claimed.
    private func findMentions(in room: inout TargetRoom, claiming claims: inout Claims) {
        room.mentions.removeAll(keepingCapacity: true)
        let tokens = reading.tokens
        let numerals = tokens.numerals(inBlock: block)
        let reader = QuantityReader(
            units: units, tokens: tokens, vocabulary: reading.vocabulary,
            end: reading.document.blocks[block].range.upperBound)
        var numeral = numerals.lowerBound
        while numeral < numerals.upperBound {
            let index = tokens.token(ofNumeral: numeral)
            let token = tokens.all[index]
            numeral += 1
            guard token.end > clauses.block.lowerBound, var mention = reader.read(index),
                !room.taken.holds(token.range)
            else { continue }
            if isLifetime(mention) { mention.use = .measure }
            let isMarker = token.start < clauses.block.lowerBound  // 11.|121人才项目
            // a unit can hold what looks like a numeral: 30万|千瓦
            while numeral < numerals.upperBound,
                tokens.all[tokens.token(ofNumeral: numeral)].start < mention.core.upperBound
            {
                numeral += 1
            }
            if mention.isNamePart || isMarker || isStep(mention) {
                claims.append(mention.core)
            } else if let last = room.mentions.last, let both = reader.joined(last, mention) {
                room.mentions[room.mentions.count - 1] = both
            } else {
                room.mentions.append(mention)
            }
        }
    }

    /// Whether an age is a life expectancy, 人均预期|寿命|提高1岁, which is measured, and not a condition.
    private func isLifetime(_ mention: QuantityMention) -> Bool {
        guard mention.use == .age else { return false }
        let start = clauses.start(of: mention.core.lowerBound)
        return (start..<mention.core.lowerBound).dropFirst().contains { units[$0 - 1] == "寿" && units[$0] == "命" }
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

    /// Adds a draft of a list of numbers, and returns whether they commit; those that do not are claimed.
    ///
    /// - Parameter base: where the change starts that they end.
    private func addDraft(
        of list: Range<Int>, _ end: Int, after previous: Int, before next: Range<Int>?,
        changing base: QuantityMention?, to room: inout TargetRoom, claiming claims: inout Claims
    ) -> Bool {
        let mention = room.mentions[list.lowerBound]
        let core = mention.core.lowerBound..<end
        let clause = self.clause(around: core)
        let member = memberStart(of: core.lowerBound, in: clause, after: previous)
        let pers = PerReader(units: units, tokens: reading.tokens, vocabulary: reading.vocabulary)
        let leadTokens = reading.tokens.firstIndex(atOrAfter: member, in: span)..<mention.token
        var per = pers.read(member..<core.lowerBound, tokens: leadTokens)
        var lead = Lead(
            before: core.lowerBound, clauseStart: member, tokens: reading.tokens, span: span,
            vocabulary: reading.vocabulary, units: units, skipping: per,
            isShare: mention.isPercent || mention.isUnit(.times))
        // 不低于|人均收入的|60%: the reference is per head, the share of it is not
        if let bound = lead.boundEnd, !per.isEmpty, units[core.lowerBound - 1] == "的" {
            per.removeAll { $0.range.lowerBound >= bound && $0.range.upperBound < core.lowerBound }
        }
        if mention.isRatio { lead.measuresSubject = true }  // 服务对象数量与岗位|100:1
        guard !isUnderHistory || limit(of: core) != nil,
            Commitment(self, mention, lead, hasPer: !per.isEmpty, clause: clause).isOne
        else {
            for index in list { claims.append(room.mentions[index].core) }  // understood, and no commitment
            return false
        }
        let sentence = clauses.start(of: clause.lowerBound, where: Clauses.endsSentence)
        let isCounted = per.isEmpty && lead.counts && mention.use == .measure && !mention.isPercent
        let step = per.isEmpty && mention.isMoney ? self.step(before: clause, pers) : nil
        let turn = step ?? (isCounted ? pers.turn(opening: sentence..<clause.lowerBound, tokens: span) : nil)
        var frame = frame(mention, to: end, in: clause, from: member, per: per, lead: lead, next: next)
        let year = BaseYear(before: frame.before, units: units)
        if let year { frame.before = frame.before.lowerBound..<year.start }
        let place = room.drafts.count
        room.drafts.append(
            TargetDraft(
                list: list, number: mention, end: end, clause: clause, sentence: sentence, lead: lead,
                baseYear: year?.year, per: turn.map { [$0] } ?? (per.isEmpty ? [] : per.map(\.name)),
                perRanges: per.isEmpty ? [] : per.map(\.range), frame: frame))
        if let base { takeBase(base, into: &room.drafts[place]) }
        return true
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
    private func name(_ drafts: inout [TargetDraft], _ reader: inout IndicatorReader, _ phrases: NounPhrases) {
        let last = drafts.count - 1
        // Sentences follow each other, those in brackets aside: what starts before this one ends the search.
        let sentence = drafts[last].sentence
        var before = last - 1
        while before >= 0, drafts[before].sentence > sentence { before -= 1 }
        (reader.previous, reader.sameClause) = (nil, nil)
        if before >= 0, drafts[before].sentence == sentence {
            reader.previous = drafts[before].name.first { !phrases.isGeneric($0) }
            if drafts[before].clause == drafts[last].clause, drafts[before].name.count > 1 {
                reader.sameClause = drafts[before].name.first
            }
        }
        drafts[last].name = reader.name(drafts[last].frame)
        if drafts[last].name.isEmpty { drafts[last].name = heading.map { Stretches($0) } ?? announced }
    }

    /// The heading of the section the block stands in.
    private var heading: Range<Int>? {
        reading.document.blocks[block].section.flatMap { reading.document.sections[$0].heading }
    }

    /// What the announcements that the block belongs to are about, the nearest first: 财产案件, 案件受理费.
    var announced: Stretches {
        guard let announcer else { return Stretches() }
        let outer = context.leadIns.announcer(ofBlock: announcer)
        return Stretches(announcedNoun(announcer), outer.flatMap(announcedNoun))
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
