import Gongwen
import Qingdan

/// What is known of a list of numbers before its targets are written: 50元、100元、300元 is one draft of three.
struct TargetDraft {
    /// The numbers, one or more with one unit.
    var list: [QuantityMention]
    /// The clause they stand in, from behind the marker of the block.
    var clause: Range<Int>
    /// Where the sentence starts.
    var sentence: Int
    /// What the words before the first number say of it.
    var lead: Lead
    /// The year that a change is measured against, 比2020年.
    var baseYear: Int?
    /// The value that it starts from, 由60%提高到.
    var baseValue: Double?
    /// What it is per.
    var per: [String]
    /// The units that 每… and the like cover.
    var perRanges: [Range<Int>]
    /// What stands around the numbers.
    var frame: IndicatorReader.Frame
    /// What is measured, in stretches of the text; empty where nothing in the sentence names it.
    var name: [Range<Int>] = []
    /// The groups that the numbers are for, as many as numbers, or one for all; empty where there are none.
    var groups: [String] = []

    /// What a number of the list is per: a rate that one of the groups names is that group's own: 人均综合能耗.
    func per(of offset: Int, printed: [String]) -> [String] {
        guard list.count > 1, groups.count == list.count, printed.count == per.count else { return per }
        return per.indices.filter { index in
            let owners = groups.indices.filter { groups[$0].contains(printed[index]) }
            return owners.isEmpty || owners.contains(offset)
        }.map { per[$0] }
    }

    /// Whether the groups come from a label before a colon, which holds for the whole sentence.
    var isLabelled = false
    /// The short subject that leaves out what it measures, where it does.
    var ellipsis: Range<Int>?

    /// Whether the subject leaves out what it measures.
    var isElliptic: Bool { ellipsis != nil }
    /// The unit of the numbers.
    var unit: String { list[0].unit }
    /// Whether the unit is one that people, households and bodies are counted in.
    var countsParties: Bool { ["人", "名", "位", "户", "家", "个", "所", "万人"].contains(unit) }
    /// Whether the numbers are amounts of money.
    var isMoney: Bool { unit.utf16.last == "元" }
}

/// Finds the targets of one block.
struct TargetReader {
    let reading: Reading
    let block: Int
    let units: UnsafeBufferPointer<UInt16>
    let span: Range<Int>
    let clauses: Clauses
    /// The time limits of the block, in order.
    let limits: [Found<Deadline>]
    /// Where they stand.
    let times: [Range<Int>]
    /// What is spoken for already: times, notes of responsibility, citations.
    let taken: [Range<Int>]

    /// The times of the block that have passed.
    let pastTimes: ArraySlice<Range<Int>>

    /// The time that the announcement the block belongs to sets.
    let lead: Found<Deadline>?

    init(_ reading: Reading, block: Int, units: UnsafeBufferPointer<UInt16>, findings: Findings) {
        self.reading = reading
        self.block = block
        self.units = units
        span = reading.tokens.indices(ofBlock: block)
        let text = reading.document.blocks[block].range
        clauses = Clauses(units: units, block: reading.body(ofBlock: block))
        limits = findings.deadlines.inBlock(block)
        times = limits.map(\.range)
        taken = findings.claims.within(text).outermost
        pastTimes = findings.pastTimes.within(text)
        lead = findings.leadIns.limit(ofBlock: block)
    }

    /// The drafts of the block, each with a name; numbers that commit to nothing are claimed and left out.
    func drafts(claiming claims: inout Claims) -> [TargetDraft] {
        let mentions = mentions(claiming: &claims)
        var drafts: [TargetDraft] = []
        var base: QuantityMention?  // 由60%提高到70%: where a change starts
        var first = 0
        while first < mentions.count {
            var last = first
            let isDealt = isDealt(from: mentions[first].core.lowerBound)
            while last + 1 < mentions.count, isListed(mentions[last], mentions[last + 1], isDealt) { last += 1 }
            let list = sharingUnit(Array(mentions[first...last]))
            // 三角 in 长三角 and 5年 in 5年生存率 are no numbers that could part the words of the next
            let previous = max(drafts.last?.list.last?.core.upperBound ?? 0, base?.core.upperBound ?? 0)
            let next = last + 1 < mentions.count ? mentions[last + 1].core : nil
            if list.count == 1, last + 1 < mentions.count, isBaseline(list[0], of: mentions[last + 1]) {
                base = list[0]
                claims += list.map(\.core)
            } else if var draft = draft(list, after: previous, before: next) {
                if let start = base { takeBase(start, into: &draft) }
                base = nil
                drafts.append(draft)
                name(&drafts)
            } else {
                claims += list.map(\.core)  // understood, and no commitment
            }
            first = last + 1
        }
        return drafts
    }

    /// The numbers with units of the block that nothing else has claimed.
    private func mentions(claiming claims: inout Claims) -> [QuantityMention] {
        let reader = QuantityReader(
            units: units, tokens: reading.tokens, vocabulary: reading.vocabulary,
            end: reading.document.blocks[block].range.upperBound)
        var mentions: [QuantityMention] = []
        var index = span.lowerBound
        while index < span.upperBound {
            let token = reading.tokens.all[index]
            guard token.kind == .numeral, token.end > clauses.block.lowerBound, !isTaken(token.range),
                var mention = reader.read(index)
            else {
                index += 1
                continue
            }
            if isLifetime(mention) { mention.use = .measure }
            let isMarker = token.start < clauses.block.lowerBound  // 11.|121人才项目
            if mention.isNamePart || isMarker || isStep(mention) {
                claims.append(mention.core)
            } else if let last = mentions.last, let both = reader.joined(last, mention) {
                mentions[mentions.count - 1] = both
            } else {
                mentions.append(mention)
            }
            // a unit can hold what looks like a numeral: 30万|千瓦
            index = max(index + 1, reading.tokens.firstIndex(atOrAfter: mention.core.upperBound, in: span))
        }
        return mentions
    }

    /// Whether an age is a life expectancy, 人均预期|寿命|提高1岁, which is measured, and not a condition.
    private func isLifetime(_ mention: QuantityMention) -> Bool {
        guard mention.use == .age else { return false }
        let start = clauses.start(of: mention.core.lowerBound)
        return (start..<mention.core.lowerBound).dropFirst().contains { units[$0 - 1] == "寿" && units[$0] == "命" }
    }

    private func isTaken(_ range: Range<Int>) -> Bool {
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

    /// Whether a number is where a change starts that the next one ends: 由60%提高到70%, 从每人1200元提高到1500元.
    private func isBaseline(_ mention: QuantityMention, of next: QuantityMention) -> Bool {
        guard mention.unit == next.unit, next.core.lowerBound - mention.core.upperBound <= 8,
            let word = reading.tokens.word(endingAt: next.core.lowerBound, in: span),
            reading.vocabulary.sense(word.entry, .reach) != nil
        else { return false }
        let start = max(clauses.start(of: mention.core.lowerBound), mention.core.lowerBound - 12)
        return (start..<mention.core.lowerBound).contains { units[$0] == "由" || units[$0] == "从" }
    }

    /// Gives a draft the value its change starts from; the subject stands before 由 or 从.
    private func takeBase(_ base: QuantityMention, into draft: inout TargetDraft) {
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

    /// A list whose last number alone carries the whole unit: 20个、50个、80个工作日.
    private func sharingUnit(_ list: [QuantityMention]) -> [QuantityMention] {
        guard let last = list.last, last.isLong else { return list }
        return list.map { mention in
            guard mention.unit == "个" else { return mention }
            var mention = mention
            (mention.unit, mention.use) = (last.unit, last.use)
            return mention
        }
    }

    /// Whether 分别 leads up to a number and those listed behind it, whose units may differ: 分别下降到|5.2‰和14.5/10万.
    private func isDealt(from number: Int) -> Bool {
        let tokens = reading.tokens
        var index = tokens.firstIndex(atOrAfter: number, in: span) - 1
        var end = number
        while index >= span.lowerBound, tokens.all[index].kind == .word, tokens.all[index].end == end {
            if reading.vocabulary.sense(tokens.all[index].entry, .respectively) != nil { return true }
            end = tokens.all[index].start
            index -= 1
        }
        return false
    }

    /// Whether two numbers stand in one list: 50元、100元和300元.
    private func isListed(_ one: QuantityMention, _ other: QuantityMention, _ isDealt: Bool) -> Bool {
        let isShortened = one.unit == "个" && units[one.core.upperBound - 1] == "个" && other.isLong
        guard one.unit == other.unit || isDealt || isShortened, one.core.upperBound < other.core.lowerBound else {
            return false
        }
        let gap = one.core.upperBound..<other.core.lowerBound
        guard gap.count <= 2 else { return false }
        return gap.allSatisfy { units[$0].isOne(of: "、和及或与") }
    }

    /// A draft of a list of numbers, or nil where they commit to nothing.
    private func draft(_ list: [QuantityMention], after previous: Int, before next: Range<Int>?) -> TargetDraft? {
        let core = list[0].core.lowerBound..<list[list.count - 1].core.upperBound
        let clause = self.clause(around: core)
        let member = memberStart(of: core.lowerBound, in: clause, after: previous)
        let pers = PerReader(units: units, tokens: reading.tokens, vocabulary: reading.vocabulary)
        let leadTokens = reading.tokens.firstIndex(atOrAfter: member, in: span)..<list[0].token
        var per = pers.read(member..<core.lowerBound, tokens: leadTokens)
        var lead = Lead(
            before: core.lowerBound, clauseStart: member, tokens: reading.tokens, span: span,
            vocabulary: reading.vocabulary, units: units, skipping: per.map(\.range),
            isShare: list[0].unit == "%" || list[0].unit == "倍")
        // 不低于|人均收入的|60%: the reference is per head, the share of it is not
        if let bound = lead.boundEnd, units[core.lowerBound - 1] == "的" {
            per.removeAll { $0.range.lowerBound >= bound && $0.range.upperBound < core.lowerBound }
        }
        if list[0].isRatio { lead.measuresSubject = true }  // 服务对象数量与岗位|100:1
        guard Commitment(self, list[0], lead, hasPer: !per.isEmpty, clause: clause).isOne else { return nil }
        let sentence = clauses.start(of: clause.lowerBound, where: Clauses.endsSentence)
        let isCounted = per.isEmpty && lead.counts && list[0].use == .measure && list[0].unit != "%"
        let step = per.isEmpty && list[0].unit.utf16.last == "元" ? self.step(before: clause, pers) : nil
        let turn = step ?? (isCounted ? pers.turn(opening: sentence..<clause.lowerBound, tokens: span) : nil)
        var draft = TargetDraft(
            list: list, clause: clause, sentence: sentence, lead: lead, per: turn.map { [$0] } ?? per.map(\.name),
            perRanges: per.map(\.range),
            frame: frame(of: list, in: clause, from: member, per: per.map(\.range), lead: lead, next: next))
        if let base = BaseYear(before: draft.frame.before, units: units) {
            draft.baseYear = base.year
            draft.frame.before = draft.frame.before.lowerBound..<base.start
        }
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
        let before = drafts.dropLast().reversed().prefix { $0.sentence >= sentence }.first { $0.sentence == sentence }
        let reader = IndicatorReader(
            phrases: phrases, clauses: clauses, previous: before?.name.first { !phrases.isGeneric($0) })
        drafts[last].name = reader.name(drafts[last].frame)
        if drafts[last].name.isEmpty, let heading { drafts[last].name = [heading] }
        TargetNeighbours(reader: self, phrases: phrases).settle(&drafts)
    }

    /// The heading of the section the block stands in.
    private var heading: Range<Int>? {
        reading.document.blocks[block].section.flatMap { reading.document.sections[$0].heading }
    }
}
