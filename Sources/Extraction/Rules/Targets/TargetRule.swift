import Gongwen
import Qingdan

extension Rule {
    /// Quantified commitments and norms in sentences, 量化目标.
    package static let targets = Rule("target") { reading, findings in
        reading.document.units.withUnsafeBufferPointer { units in
            for index in reading.document.blocks.indices
            where readsBlocks(of: reading.document.blocks[index].kind) && reading.tokens.hasNumeral(inBlock: index) {
                findings.reader(reading, ofBlock: index, units).read(into: &findings)
            }
        }
    }

    /// Whether sentences of a kind of block commit to anything.
    private static func readsBlocks(of kind: Block.Kind) -> Bool {
        kind == .paragraph || kind == .item || kind == .heading
    }
}

extension TargetReader {
    /// Adds the targets of the block.
    func read(into findings: inout Findings) {
        for draft in drafts(claiming: &findings.claims) {
            for offset in draft.list.indices { add(draft, offset, to: &findings) }
            findings.claims += draft.perRanges
        }
    }

    private func add(_ draft: TargetDraft, _ offset: Int, to findings: inout Findings) {
        let mention = draft.list[offset]
        let core = mention.core
        let bound = offset == 0 ? draft.lead.boundStart ?? core.lowerBound : core.lowerBound
        let words = min(bound, core.lowerBound)..<core.upperBound
        var quantity = Quantity(
            text: reading.document.string(words), value: mention.value, unit: mention.unit.isEmpty ? nil : mention.unit,
            op: op(of: mention, draft.lead),
            evidence: reading.evidence(words, inBlock: block))
        quantity.max = mention.max
        quantity.per = draft.per(of: offset, printed: draft.perRanges.map { reading.document.string($0) }) + mention.per
        var target = Target(
            section: reading.section(ofBlock: block), indicator: indicator(of: draft), quantity: quantity,
            measure: draft.lead.measure, rule: "target.sentence",
            evidence: reading.evidence(draft.clause, inBlock: block))
        if !draft.groups.isEmpty { target.for = draft.groups[min(offset, draft.groups.count - 1)] }
        if draft.baseYear != nil || draft.baseValue != nil {
            target.baseline = Baseline(value: draft.baseValue, year: draft.baseYear)
        }
        let dealt = dealtTimes(draft).map { TimeLimit(limits[$0.lowerBound + offset].item) }
        target.deadline = dealt ?? deadline(of: mention.core)
        findings.targets.append(Found(target, block: block, range: mention.core))
        findings.claims.append(core)
    }

    /// The bound of a number; one that is said to include its number is so read: 超过50人（含50人）.
    private func op(of mention: QuantityMention, _ lead: Lead) -> String {
        if mention.max != nil { return "range" }
        switch mention.boundAfter ?? lead.op ?? "eq" {
        case "gt" where mention.includesBound: return "gte"
        case "lt" where mention.includesBound: return "lte"
        case let op: return op
        }
    }

    /// The name of what is measured: its stretches joined by 的, or the clause where nothing names it.
    private func indicator(of draft: TargetDraft) -> String {
        if !draft.name.isEmpty { return draft.name.map { reading.document.string($0) }.joined(separator: "的") }
        let clause = draft.clause.prefix(IndicatorReader.longest)
        return reading.document.string(clause)
    }

    /// The times that as many numbers are dealt out to, each to its own: 到2022年和2030年，分别达到|15%和20%.
    func dealtTimes(_ draft: TargetDraft) -> Range<Int>? {
        guard draft.list.count > 1 else { return nil }
        let last = times.index(endingAfter: draft.list[0].core.lowerBound) - 1
        let first = last - draft.list.count + 1
        guard first >= 0, times[first].lowerBound >= draft.sentence,
            limits[first...last].allSatisfy({ $0.item.end != nil })
        else { return nil }
        let isListed = (first..<last).allSatisfy { index in
            let gap = times[index].upperBound..<max(times[index].upperBound, times[index + 1].lowerBound)
            return gap.count <= 1 && gap.allSatisfy { units[$0].isOne(of: "和、及") }
        }
        return isListed ? first..<last + 1 : nil
    }

    /// The time limit of the number's own sentence: the nearest before it, else the first after it in its clause; else the
    /// one of the sentence that leads the block in.
    func deadline(of core: Range<Int>) -> TimeLimit? {
        let sentence = clauses.start(of: core.lowerBound, where: Clauses.endsSentence)
        let next = times.index(endingAfter: core.lowerBound)
        for index in (0..<next).reversed() {
            guard times[index].lowerBound >= sentence else { break }
            if limits[index].item.end != nil { return TimeLimit(limits[index].item) }
        }
        let end = clauses.end(of: core.upperBound)
        for index in next..<limits.count {
            guard times[index].lowerBound <= end else { break }
            let isBehind = times[index].lowerBound >= core.upperBound && times[index].upperBound <= end
            if isBehind, limits[index].item.end != nil { return TimeLimit(limits[index].item) }
        }
        return lead.map { TimeLimit($0.item) }
    }
}
