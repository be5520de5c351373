/// The events told so far, and the words that they explain: what is left over is a section rewritten.
struct EventBook {
    /// The two editions, lined up.
    let comparison: Comparison
    /// The events told.
    private(set) var events: [DifferenceEvent] = []
    /// The words that an event explains, by places in the texts.
    private(set) var explained = Sides(Stretches(), Stretches())
    /// The words of sections, tables and rows that were taken out or put in: nothing in them is told again.
    private(set) var whole = Sides(Stretches(), Stretches())

    /// No events yet.
    init(_ comparison: Comparison) { self.comparison = comparison }

    /// Tells an event whose evidence shows where to look but explains no change of words.
    mutating func note(_ event: DifferenceEvent) {
        events.append(event)
    }

    /// Tells an event; its evidence explains the words.
    mutating func tell(_ event: DifferenceEvent) {
        events.append(event)
        explain(event.evidence.old, event.evidence.new)
    }

    /// Tells an event of an item, with the sections and sentences its evidence stands in, or those of the whole item.
    mutating func tell(
        _ kind: DifferenceEvent.Kind, _ item: Sides<String?>, at evidence: Sides<Evidence?>,
        in whole: Sides<Evidence?>? = nil, about subject: String? = nil, field: String? = nil,
        _ words: Sides<String?> = Sides(nil, nil),
        affects: Sides<[String]> = Sides([], [])
    ) {
        let places = whole ?? evidence
        tell(
            DifferenceEvent(
                kind,
                sections: Sides(comparison.old.sections(of: places.old), comparison.new.sections(of: places.new)),
                item: item, subject: subject, field: field, words: words, affects: affects, evidence: evidence,
                redline: comparison.redline(places.old, places.new)))
    }

    /// Says that words are explained by an event that was told.
    mutating func explain(_ old: Evidence?, _ new: Evidence?) {
        if let old, let range = comparison.old.range(old) { explained.old.insert(range) }
        if let new, let range = comparison.new.range(new) { explained.new.insert(range) }
    }

    /// Says that a stretch was taken out as a whole.
    mutating func takeOut(_ range: Range<Int>?) {
        if let range { whole.old.insert(range) }
    }

    /// Says that a stretch was put in as a whole.
    mutating func putIn(_ range: Range<Int>?) {
        if let range { whole.new.insert(range) }
    }

    /// Whether an old item stands in something that was taken out as a whole.
    func isTakenOut(_ evidence: Evidence) -> Bool {
        comparison.old.range(evidence).map { whole.old.overlaps($0) } ?? false
    }

    /// Whether a new item stands in something that was put in as a whole.
    func isPutIn(_ evidence: Evidence) -> Bool {
        comparison.new.range(evidence).map { whole.new.overlaps($0) } ?? false
    }

    /// Whether an item whose words stand in two evidences is in changed sentences, so that its fields are worth telling.
    func isTouched(_ old: Evidence, _ new: Evidence) -> Bool {
        if comparison.isOfExtractions { return true }
        guard let i = comparison.old.sentence(of: old), let j = comparison.new.sentence(of: new) else { return true }
        return !comparison.sentences.isSame(i, j)
    }

    /// Whether a difference of the sentences lies in the words of two evidences that no event explains.
    func isUntold(in old: Evidence, _ new: Evidence) -> Bool {
        if comparison.isOfExtractions { return true }
        guard let i = comparison.old.sentence(of: old), let j = comparison.new.sentence(of: new),
            comparison.sentences.toNew[i] == j, let before = comparison.old.range(old),
            let after = comparison.new.range(new)
        else { return true }
        return comparison.hunks(i, j).contains {
            $0.touches(before, after) && !explained.old.overlaps($0.old) && !explained.new.overlaps($0.new)
        }
    }

    /// Says that an event changed more items along.
    mutating func affect(_ index: Int, _ items: Sides<[String]>) {
        events[index].affects.old += items.old
        events[index].affects.new += items.new
    }

    /// Puts the events into the order of the text.
    mutating func sort() {
        let places = events.map(comparison.place)
        let order = events.indices.sorted { (places[$0], $0) < (places[$1], $1) }
        events = order.map { events[$0] }
    }
}

extension Hunk {
    /// Whether a difference lies in an old or a new stretch.
    func touches(_ before: Range<Int>, _ after: Range<Int>) -> Bool {
        old.overlaps(before) || new.overlaps(after)
            || old.isEmpty && before.lowerBound < old.lowerBound && old.lowerBound < before.upperBound
            || new.isEmpty && after.lowerBound < new.lowerBound && new.lowerBound < after.upperBound
    }
}

extension Comparison {
    /// The differences of two sentences.
    func hunks(_ i: Int, _ j: Int) -> [Hunk] {
        Hunk.hunks(from: old.scalars[old.sentences[i].range], to: new.scalars[new.sentences[j].range])
    }

    /// Where an event stands in the new text; of what was taken out, behind what stood before it.
    func place(of event: DifferenceEvent) -> Int {
        if let evidence = event.evidence.new, let range = new.range(evidence) { return range.lowerBound }
        if let evidence = event.evidence.old, var i = old.sentence(of: evidence) {
            if let j = sentences.toNew[i] { return new.sentences[j].range.lowerBound }
            while i > 0, sentences.toNew[i] == nil { i -= 1 }
            return sentences.toNew[i].map { new.sentences[$0].range.upperBound } ?? -1
        }
        if let id = event.sections.new.first, let section = new.catalog.sections.firstIndex(where: { $0.id == id }) {
            return new.range(ofBlock: new.catalog.sections[section].block)?.lowerBound ?? -1
        }
        return -1
    }
}

extension ComparedText {
    /// The id of the section an evidence stands in, none outside of sections.
    func sections(of evidence: Evidence?) -> [String] {
        guard let evidence, let block = blockIndex[evidence.block] else { return [] }
        return outline.sectionOfBlock[block].map { [catalog.sections[$0].id] } ?? []
    }

    /// The words of a whole block as evidence.
    func evidence(ofBlock id: Int) -> Evidence? {
        guard let index = blockIndex[id], !catalog.blocks[index].text.isEmpty else { return nil }
        let text = catalog.blocks[index].text
        return Evidence(block: id, start: 0, end: text.unicodeScalars.count, quote: text)
    }

    /// The words of the sentence that an evidence stands in.
    func sentenceEvidence(_ evidence: Evidence) -> Evidence {
        sentence(of: evidence).map { self.evidence(ofSentence: $0) } ?? evidence
    }

    /// The words of a sentence as evidence.
    func evidence(ofSentence index: Int) -> Evidence {
        let range = sentences[index].range
        let block = block(at: range.lowerBound)
        let start = self.range(ofBlock: catalog.blocks[block].id)?.lowerBound ?? 0
        return Evidence(
            block: catalog.blocks[block].id, start: range.lowerBound - start, end: range.upperBound - start,
            quote: words(range))
    }
}
