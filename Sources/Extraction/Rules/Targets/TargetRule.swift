import Gongwen
import Qingdan

extension Rule {
    /// Quantified commitments and norms in sentences, 量化目标.
    package static let targets = Rule("target") { reading, findings in
        reading.document.units.withUnsafeBufferPointer { units in
            for block in reading.document.blocks.indices
            where TargetReader.readsBlocks(of: reading.document.blocks[block].kind) {
                TargetReader(reading, block: block, units: units, findings: findings).read(into: &findings)
            }
        }
    }
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
    /// What is spoken for already: times, notes of responsibility, citations.
    let taken: ArraySlice<Range<Int>>

    /// Whether sentences of a kind of block commit to anything.
    static func readsBlocks(of kind: Block.Kind) -> Bool {
        kind == .paragraph || kind == .item || kind == .heading
    }

    init(_ reading: Reading, block: Int, units: UnsafeBufferPointer<UInt16>, findings: Findings) {
        self.reading = reading
        self.block = block
        self.units = units
        span = reading.tokens.indices(ofBlock: block)
        let text = reading.document.blocks[block].range
        clauses = Clauses(units: units, block: text)
        limits = findings.deadlines.inBlock(block)
        taken = findings.claims.within(text)
    }

    /// Adds the targets of the block.
    func read(into findings: inout Findings) {
        var mentions: [QuantityMention] = []
        let reader = QuantityReader(
            units: units, tokens: reading.tokens, vocabulary: reading.vocabulary,
            end: reading.document.blocks[block].range.upperBound)
        var index = span.lowerBound
        while index < span.upperBound {
            if reading.tokens.all[index].kind == .numeral, !isTaken(reading.tokens.all[index].range),
                let mention = reader.read(index)
            {
                if isNamePart(mention) {
                    findings.claims.append(mention.core)
                } else if !isStep(mention) {
                    mentions.append(mention)
                }
                index = mention.next
            } else {
                index += 1
            }
        }
        var first = 0
        var named: (name: Range<Int>, sentence: Int)?
        while first < mentions.count {
            var last = first
            while last + 1 < mentions.count, isListed(mentions[last], mentions[last + 1]) { last += 1 }
            add(
                Array(mentions[first...last]), after: first > 0 ? mentions[first - 1].core.upperBound : 0,
                next: last + 1 < mentions.count ? mentions[last + 1] : nil, named: &named, to: &findings)
            first = last + 1
        }
    }

    private func isTaken(_ range: Range<Int>) -> Bool {
        taken.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
    }

    /// Whether a number is an age, points or part of a name (三星级), which the ledger need not ask about.
    private func isNamePart(_ mention: QuantityMention) -> Bool {
        mention.use == .age || mention.use == .name || mention.use == .score
    }

    /// Whether a number only says what the next one is per: 每5000名老年人, 每满1年, 每多断保1年.
    private func isStep(_ mention: QuantityMention) -> Bool {
        let start = mention.core.lowerBound
        for index in stride(
            from: start - 1, through: max(start - 4, reading.document.blocks[block].range.lowerBound), by: -1)
        {
            if Clauses.endsClause(units[index]) || units[index] == 0x3001 { return false }
            guard units[index] == 0x6BCF else { continue }
            return index == start - 1 || PerNouns.trie.match(units, at: index + 1, end: start) == nil
        }
        return false
    }

    /// Whether two numbers stand in one list: 50元、100元和300元.
    private func isListed(_ one: QuantityMention, _ other: QuantityMention) -> Bool {
        guard one.unit == other.unit, one.core.upperBound < other.core.lowerBound else { return false }
        let gap = one.core.upperBound..<other.core.lowerBound
        guard gap.count <= 2 else { return false }
        return gap.allSatisfy { [0x3001, 0x548C, 0x53CA, 0x6216, 0x4E0E].contains(units[$0]) }  // 、和及或与
    }

    private func add(
        _ list: [QuantityMention], after previous: Int, next: QuantityMention?,
        named: inout (name: Range<Int>, sentence: Int)?,
        to findings: inout Findings
    ) {
        let head = list[0]
        let clause = self.clause(around: head.core.lowerBound..<list[list.count - 1].core.upperBound)
        let member = memberStart(of: head.core.lowerBound, in: clause, after: previous)
        let leadTokens = reading.tokens.firstIndex(atOrAfter: member, in: span)..<head.token
        let pers = PerReader(units: units, tokens: reading.tokens, vocabulary: reading.vocabulary)
        let per = pers.read(member..<head.core.lowerBound, tokens: leadTokens)
        let lead = Lead(
            before: head.core.lowerBound, clauseStart: member, tokens: reading.tokens, span: span,
            vocabulary: reading.vocabulary, units: units, skipping: per.map(\.range))
        guard Commitment(self, head, lead, hasPer: !per.isEmpty, clause: clause).isOne else {
            findings.claims += list.map(\.core)  // understood, and no commitment
            return
        }

        let frame = frame(of: list, in: clause, from: member, per: per, lead: lead, next: next)
        let sentence = clauses.start(of: clause.lowerBound, where: Clauses.endsSentence)
        let indicator = indicator(frame, previous: named?.sentence == sentence ? named?.name : nil)
        named = indicator.ranges.last.map { ($0, sentence) } ?? named
        let groups = GroupReader(units: units).groups(
            before: frame.before, clause: clause, clauses: clauses, count: list.count, isMoney: head.unit.hasSuffix("元")
        )
        for (offset, mention) in list.enumerated() {
            let slash = pers.readSlash(after: mention.core.upperBound, end: clause.upperBound)
            let core = mention.core.lowerBound..<max(mention.core.upperBound, slash.names.isEmpty ? 0 : slash.end)
            let start = offset == 0 ? min(lead.boundStart ?? core.lowerBound, core.lowerBound) : core.lowerBound
            let words = start..<core.upperBound
            var quantity = Quantity(
                text: reading.document.string(words), value: mention.value, unit: mention.unit,
                op: mention.max != nil ? "range" : mention.boundAfter ?? lead.op ?? "eq",
                evidence: reading.evidence(words, inBlock: block))
            quantity.max = mention.max
            quantity.per = per.map(\.name) + slash.names
            let whole = clause.lowerBound..<clause.upperBound
            var target = Target(
                section: reading.section(ofBlock: block), indicator: indicator.text, quantity: quantity,
                measure: lead.measure,
                rule: "target.sentence", evidence: reading.evidence(whole, inBlock: block))
            target.for = groups.map { $0[min(offset, $0.count - 1)] }
            target.deadline = deadline(of: mention.core)
            findings.targets.append(Found(target, block: block, range: mention.core))
            findings.claims.append(core)
        }
        for range in per.map(\.range) { findings.claims.append(range) }
    }

    private func indicator(_ frame: IndicatorReader.Frame, previous: Range<Int>?) -> (
        text: String, ranges: [Range<Int>]
    ) {
        let phrases = NounPhrases(
            units: units, tokens: reading.tokens, vocabulary: reading.vocabulary, times: limits.map(\.range), span: span
        )
        let parts = IndicatorReader(phrases: phrases, clauses: clauses, previous: previous).name(frame)
        if !parts.isEmpty { return (parts.map { reading.document.string($0) }.joined(separator: "的"), parts) }
        let section = reading.document.blocks[block].section.map { reading.document.sections[$0] }
        if let heading = section?.heading { return (reading.document.string(heading), []) }
        return (String(reading.document.string(frame.clause).prefix(IndicatorReader.longest)), [])
    }

    /// The time limit of the number's own sentence: the nearest before it, else the first after it in its clause.
    private func deadline(of core: Range<Int>) -> TimeLimit? {
        let sentence = clauses.start(of: core.lowerBound, where: Clauses.endsSentence)
        let inSentence = limits.filter { $0.range.lowerBound >= sentence && $0.item.end != nil }
        if let before = inSentence.last(where: { $0.range.upperBound <= core.lowerBound }) {
            return TimeLimit(before.item)
        }
        let end = clauses.end(of: core.upperBound)
        return inSentence.first { $0.range.lowerBound >= core.upperBound && $0.range.upperBound <= end }.map {
            TimeLimit($0.item)
        }
    }
}
