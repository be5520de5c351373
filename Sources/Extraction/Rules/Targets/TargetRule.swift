import Gongwen
import Qingdan

extension Rule {
    /// Quantified commitments and norms in sentences, 量化目标.
    package static let targets = Rule("target") { reading, findings in
        reading.document.units.withUnsafeBufferPointer { units in
            for block in reading.document.blocks.indices where TargetReader.readsBlocks(of: reading.document.blocks[block].kind) {
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
    let taken: [Range<Int>]

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
        taken = findings.claimed(in: text)
    }

    /// Adds the targets of the block.
    func read(into findings: inout Findings) {
        var mentions: [QuantityMention] = []
        let reader = QuantityReader(
            units: units, tokens: reading.tokens, vocabulary: reading.vocabulary,
            end: reading.document.blocks[block].range.upperBound)
        var index = span.lowerBound
        while index < span.upperBound {
            if reading.tokens.all[index].kind == .numeral, !isTaken(reading.tokens.all[index].range), let mention = reader.read(index) {
                mentions.append(mention)
                index = mention.next
            } else {
                index += 1
            }
        }
        var first = 0
        while first < mentions.count {
            var last = first
            while last + 1 < mentions.count, isListed(mentions[last], mentions[last + 1]) { last += 1 }
            add(Array(mentions[first...last]), next: last + 1 < mentions.count ? mentions[last + 1] : nil, to: &findings)
            first = last + 1
        }
    }

    private func isTaken(_ range: Range<Int>) -> Bool {
        taken.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
    }

    /// Whether two numbers stand in one list: 50元、100元和300元.
    private func isListed(_ one: QuantityMention, _ other: QuantityMention) -> Bool {
        let gap = one.core.upperBound..<other.core.lowerBound
        guard gap.count <= 2, !gap.isEmpty, one.unit == other.unit else { return false }
        return gap.allSatisfy { [0x3001, 0x548C, 0x53CA, 0x6216, 0x4E0E].contains(units[$0]) }  // 、和及或与
    }

    private func add(_ list: [QuantityMention], next: QuantityMention?, to findings: inout Findings) {
        let head = list[0]
        let start = clauses.start(of: head.core.lowerBound)
        let end = clauses.end(of: list[list.count - 1].core.upperBound)
        let pers = PerReader(units: units, tokens: reading.tokens, vocabulary: reading.vocabulary)
        let leadTokens = reading.tokens.firstIndex(atOrAfter: start, in: span)..<head.token
        let per = pers.read(start..<head.core.lowerBound, tokens: leadTokens)
        let lead = Lead(
            before: head.core.lowerBound, clauseStart: start, tokens: reading.tokens, span: span, vocabulary: reading.vocabulary,
            units: units, skipping: per.map(\.range))
        guard Commitment(self, head, lead, hasPer: !per.isEmpty, clause: start..<end).isOne else { return }

        let left = leftText(from: start, to: head.core.lowerBound, per: per.map(\.range), lead: lead)
        let right = rightText(from: list[list.count - 1].core.upperBound, to: end, next: next)
        let groups = list.count > 1 ? groups(before: left.upperBound, clauseStart: start, count: list.count) : nil
        let indicator = indicator(left, right, lead, clauseStart: start, hasGroups: groups?.isFromLeft == true)
        for (offset, mention) in list.enumerated() {
            let slash = pers.readSlash(after: mention.core.upperBound, end: end)
            let core = mention.core.lowerBound..<max(mention.core.upperBound, slash.names.isEmpty ? 0 : slash.end)
            let boundStart = offset == 0 ? lead.boundStart.map { min($0, core.lowerBound) } ?? core.lowerBound : core.lowerBound
            var quantity = Quantity(
                text: reading.document.string(core), value: mention.value, unit: mention.unit,
                op: mention.max != nil ? "range" : mention.boundAfter ?? lead.op ?? "eq",
                evidence: reading.evidence(core, inBlock: block))
            quantity.max = mention.max
            quantity.per = per.map(\.name) + slash.names
            let whole = evidenceRange(start, boundStart, core)
            var target = Target(
                section: reading.section(ofBlock: block), indicator: indicator, quantity: quantity, measure: lead.measure,
                rule: "target.sentence", evidence: reading.evidence(whole, inBlock: block))
            target.for = groups?.names[offset]
            target.deadline = deadline(of: mention.core)
            findings.targets.append(Found(target, block: block, range: whole))
            findings.claims.append(core)
        }
        for range in per.map(\.range) { findings.claims.append(range) }
    }

    /// The words that say it: the clause up to the end of the number.
    private func evidenceRange(_ clauseStart: Int, _ boundStart: Int, _ core: Range<Int>) -> Range<Int> {
        let last = min(clauses.end(of: core.upperBound), core.upperBound + 24)
        return min(clauseStart, boundStart)..<max(core.upperBound, last)
    }

    /// The clause before the number without its per-phrases and bounds.
    private func leftText(from start: Int, to number: Int, per: [Range<Int>], lead: Lead) -> Range<Int> {
        var end = number
        for range in per where range.lowerBound >= start { end = min(end, range.lowerBound) }
        if let bound = lead.boundStart { end = min(end, bound) }
        // after an enumeration comma a new member begins: 14个街道养老服务中心、220个社区养老服务中心
        var from = start
        if let before = previousNumberEnd(before: end, since: start) {
            for index in stride(from: end - 1, through: before, by: -1)
            where units[index] == 0x3001 || (units[index] == 0x548C && index == end - 1) {
                from = index + 1
                break
            }
        }
        return min(from, end)..<end
    }

    private func previousNumberEnd(before end: Int, since start: Int) -> Int? {
        var index = reading.tokens.firstIndex(atOrAfter: end, in: span) - 1
        while index >= span.lowerBound, reading.tokens.all[index].start >= start {
            if reading.tokens.all[index].kind == .numeral, !isTaken(reading.tokens.all[index].range) {
                return reading.tokens.all[index].end
            }
            index -= 1
        }
        return nil
    }

    /// The clause after the number, up to the words of the next number.
    private func rightText(from start: Int, to end: Int, next: QuantityMention?) -> Range<Int> {
        guard let next, next.core.lowerBound < end else { return start..<max(start, end) }
        var cut = next.core.lowerBound
        for index in stride(from: next.core.lowerBound - 1, through: start, by: -1)
        where [0x3001, 0x548C, 0x5E76].contains(units[index]) || (units[index] == 0x53CA && index > start) {  // 、和并及
            cut = index
            break
        }
        return start..<max(start, cut)
    }

    private func groups(before end: Int, clauseStart: Int, count: Int) -> (names: [String], isFromLeft: Bool)? {
        let reader = GroupReader(units: units)
        if clauseStart < end, let names = reader.groups(in: clauseStart..<end, count: count) { return (names, true) }
        if let clause = clauses.before(clauseStart), let names = reader.groups(in: clause, count: count) { return (names, false) }
        return nil
    }

    private func indicator(_ left: Range<Int>, _ right: Range<Int>, _ lead: Lead, clauseStart: Int, hasGroups: Bool) -> String {
        let reader = IndicatorReader(
            units: units, tokens: reading.tokens, vocabulary: reading.vocabulary, clauses: clauses,
            times: limits.map(\.range), span: span)
        let frame = IndicatorReader.Frame(left: left, right: right, measuresSubject: lead.measuresSubject)
        let parts = reader.name(frame, clauseStart: clauseStart).map { reading.document.string($0) }
        if !parts.isEmpty { return parts.joined(separator: "的") }
        let section = reading.document.blocks[block].section.map { reading.document.sections[$0] }
        return section?.heading.map { reading.document.string($0) } ?? reading.document.string(left.isEmpty ? right : left)
    }

    /// The time limit of the number's own sentence: the nearest before it, else the first after it in its clause.
    private func deadline(of core: Range<Int>) -> TimeLimit? {
        let sentence = clauses.start(of: core.lowerBound, where: Clauses.endsSentence)
        let inSentence = limits.filter { $0.range.lowerBound >= sentence && $0.item.end != nil }
        if let before = inSentence.last(where: { $0.range.upperBound <= core.lowerBound }) { return TimeLimit(before.item) }
        let end = clauses.end(of: core.upperBound)
        return inSentence.first { $0.range.lowerBound >= core.upperBound && $0.range.upperBound <= end }.map { TimeLimit($0.item) }
    }
}

extension TimeLimit {
    /// The limit a deadline states.
    init(_ deadline: Deadline) {
        self.init(
            text: deadline.text, start: deadline.start, end: deadline.end, recurs: deadline.recurs, evidence: deadline.evidence)
    }
}

extension [Found<Deadline>] {
    /// Those of one block; the list is in the order of blocks.
    func inBlock(_ block: Int) -> [Found<Deadline>] {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].block < block { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < count, self[end].block == block { end += 1 }
        return Array(self[low..<end])
    }
}
