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

    /// Whether the groups come from a label before a colon, which holds for the whole sentence.
    var isLabelled = false
    /// The short subject that leaves out what it measures, where it does.
    var ellipsis: Range<Int>?

    /// Whether the subject leaves out what it measures.
    var isElliptic: Bool { ellipsis != nil }
    /// The unit of the numbers.
    var unit: String { list[0].unit }
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

    init(_ reading: Reading, block: Int, units: UnsafeBufferPointer<UInt16>, findings: Findings) {
        self.reading = reading
        self.block = block
        self.units = units
        span = reading.tokens.indices(ofBlock: block)
        let text = reading.document.blocks[block].range
        let section = reading.document.blocks[block].section.map { reading.document.sections[$0] }
        let start = section.flatMap { $0.block == block ? $0.marker.upperBound : nil } ?? text.lowerBound
        clauses = Clauses(units: units, block: start..<text.upperBound)
        limits = findings.deadlines.inBlock(block)
        times = limits.map(\.range)
        taken = findings.claims.within(text).outermost
        pastTimes = findings.pastTimes.within(text)
    }

    /// The drafts of the block, each with a name; numbers that commit to nothing are claimed and left out.
    func drafts(claiming claims: inout Claims) -> [TargetDraft] {
        let mentions = mentions(claiming: &claims)
        var drafts: [TargetDraft] = []
        var base: QuantityMention?  // 由60%提高到70%: where a change starts
        var first = 0
        while first < mentions.count {
            var last = first
            while last + 1 < mentions.count, isListed(mentions[last], mentions[last + 1]) { last += 1 }
            let list = Array(mentions[first...last])
            // 三角 in 长三角 is no number that could part the words of the next
            let previous =
                mentions[..<first].last { !$0.isHan || $0.core.lowerBound == drafts.last?.list.last?.core.lowerBound }
                .map(\.core.upperBound) ?? 0
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
            guard token.kind == .numeral, !isTaken(token.range), let mention = reader.read(index) else {
                index += 1
                continue
            }
            if mention.isNamePart || isStep(mention) {
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
        let first = reading.tokens.firstIndex(atOrAfter: end, in: span)
        draft.per = pers.read(end..<base.core.lowerBound, tokens: first..<base.token).map(\.name)
    }

    /// Whether two numbers stand in one list: 50元、100元和300元.
    private func isListed(_ one: QuantityMention, _ other: QuantityMention) -> Bool {
        guard one.unit == other.unit, one.core.upperBound < other.core.lowerBound else { return false }
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
        let per = pers.read(member..<core.lowerBound, tokens: leadTokens)
        var lead = Lead(
            before: core.lowerBound, clauseStart: member, tokens: reading.tokens, span: span,
            vocabulary: reading.vocabulary, units: units, skipping: per.map(\.range))
        if list[0].isRatio { lead.measuresSubject = true }  // 服务对象数量与岗位|100:1
        guard Commitment(self, list[0], lead, hasPer: !per.isEmpty, clause: clause).isOne else { return nil }
        var draft = TargetDraft(
            list: list, clause: clause, sentence: clauses.start(of: clause.lowerBound, where: Clauses.endsSentence),
            lead: lead, per: per.map(\.name), perRanges: per.map(\.range),
            frame: frame(of: list, in: clause, from: member, per: per.map(\.range), lead: lead, next: next))
        if let base = BaseYear(before: draft.frame.before, units: units) {
            draft.baseYear = base.year
            draft.frame.before = draft.frame.before.lowerBound..<base.start
        }
        return draft
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
