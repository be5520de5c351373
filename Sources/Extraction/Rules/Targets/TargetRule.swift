import Gongwen
import Qingdan

extension Rule {
    /// Quantified commitments and norms in sentences, 量化目标.
    package static let targets = Rule("target") { reading, findings in
        reading.document.units.withUnsafeBufferPointer { units in
            let context = TargetContext(findings, in: reading, units)
            var room = TargetRoom(context)
            for index in reading.document.blocks.indices
            where reading.tokens.hasNumeral(inBlock: index) && readsBlocks(of: reading.document.blocks[index].kind) {
                TargetReader(context, ofBlock: index).read(into: &findings, &room)
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
    func read(into findings: inout Findings, _ room: inout TargetRoom) {
        findDrafts(in: &room, claiming: &findings.claims)
        for draft in room.drafts.indices {
            let first = room.drafts[draft].list.lowerBound
            for number in room.drafts[draft].list {
                add(room.drafts[draft], room.mentions[number], number - first, to: &findings)
            }
            for range in room.drafts[draft].perRanges { findings.claims.append(range) }
        }
    }

    private func add(_ draft: TargetDraft, _ mention: QuantityMention, _ offset: Int, to findings: inout Findings) {
        let core = mention.core
        let bound = offset == 0 ? draft.lead.boundStart ?? core.lowerBound : core.lowerBound
        let words = reading.evidence(min(bound, core.lowerBound)..<core.upperBound, inBlock: block)
        let place = findings.targets.count
        findings.targets.append(
            Found(
                Target(
                    section: reading.section(ofBlock: block), indicator: indicator(of: draft),
                    quantity: quantity(mention, draft.lead, words), measure: draft.lead.measure.rawValue,
                    rule: "target.sentence", evidence: reading.evidence(draft.clause, inBlock: block)),
                block: block, range: core))
        // what most targets have none of is filled in where the target lies, for it is large
        let per = draft.per(of: offset, in: units)
        if !per.isEmpty { findings.targets[place].item.quantity.per.insert(contentsOf: per, at: 0) }
        if !draft.groups.isEmpty {
            findings.targets[place].item.for = draft.groups[min(offset, draft.groups.count - 1)]
        }
        if draft.baseYear != nil || draft.baseValue != nil {
            findings.targets[place].item.baseline = Baseline(value: draft.baseValue, year: draft.baseYear)
        }
        if let limit = dealtTimes(draft).map({ $0.lowerBound + offset }) ?? limit(of: core) {
            findings.targets[place].item.deadline = TimeLimit(context.limits[limit].item)
        }
        findings.claims.append(core)
    }

    private func quantity(_ mention: QuantityMention, _ lead: Lead, _ words: Evidence) -> Quantity {
        let unit = mention.unitText(in: units)
        var quantity = Quantity(
            text: words.quote, value: mention.value, unit: unit.isEmpty ? nil : unit, op: op(of: mention, lead),
            evidence: words)
        quantity.max = mention.max
        if !mention.slash.isEmpty { quantity.per = mention.per(in: units) }
        return quantity
    }

    /// The bound of a number; one that is said to include its number is so read: 超过50人（含50人）.
    private func op(of mention: QuantityMention, _ lead: Lead) -> String {
        if mention.max != nil { return "range" }
        let bound = mention.boundAfter ?? lead.op ?? .eq
        return (mention.includesBound ? bound.including : bound).rawValue
    }

    /// The name of what is measured: its stretches joined by 的, or the clause where nothing names it.
    private func indicator(of draft: TargetDraft) -> String {
        if !draft.name.isEmpty { return draft.name.text(in: units) }
        let clause = draft.clause.prefix(IndicatorReader.longest)
        return units.string(clause)
    }

    /// The times that as many numbers are dealt out to, each to its own: 到2022年和2030年，分别达到|15%和20%.
    func dealtTimes(_ draft: TargetDraft) -> Range<Int>? {
        guard draft.list.count > 1 else { return nil }
        let times = times
        let limits = limits
        let last = times.index(endingAfter: draft.number.core.lowerBound) - 1
        let first = last - draft.list.count + 1
        guard first >= times.startIndex, times[first].lowerBound >= draft.sentence,
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
        limit(of: core).map { TimeLimit(context.limits[$0].item) }
    }

    /// The index of the time limit of the number's own sentence, or of its announcement.
    func limit(of core: Range<Int>) -> Int? {
        let times = times
        let next = times.index(endingAfter: core.lowerBound)
        if next > times.startIndex {
            let sentence = clauses.start(of: core.lowerBound, where: Clauses.endsSentence)
            for index in stride(from: next - 1, through: times.startIndex, by: -1) {
                guard times[index].lowerBound >= sentence else { break }
                if context.limits[index].item.end != nil { return index }
            }
        }
        if next < times.endIndex {
            let end = clauses.end(of: core.upperBound)
            for index in next..<times.endIndex {
                guard times[index].lowerBound <= end else { break }
                let isBehind = times[index].lowerBound >= core.upperBound && times[index].upperBound <= end
                if isBehind, context.limits[index].item.end != nil { return index }
            }
        }
        return context.leadIns.limit(ofBlock: block)
    }
}
