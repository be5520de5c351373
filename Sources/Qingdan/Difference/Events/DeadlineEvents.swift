extension EventBook {
    /// Tells what became of the times in the text, each once, with the targets that hang on it.
    mutating func tellDeadlines() {
        let (old, new) = (comparison.old.catalog.deadlines, comparison.new.catalog.deadlines)
        let pairs = ItemPairs(
            old.map(\.evidence), new.map(\.evidence), in: comparison, inSentence: 0.15, inSection: 0.85
        ) { old[$0].likeness(to: new[$1]) }
        for (i, j) in pairs.pairs { tellChange(old[i].time, new[j].time, Sides(old[i].id, new[j].id)) }
        for i in pairs.removed where !isTold(old[i].evidence, nil) {
            let limit = old[i]
            tell(
                .deadlineDropped, Sides(limit.id, nil), at: Sides(limit.evidence, nil), Sides(limit.text, nil),
                affects: Sides(targets(comparison.old, at: limit.evidence), []))
        }
        for j in pairs.added where !isTold(nil, new[j].evidence) {
            let limit = new[j]
            tell(
                .deadlineAdded, Sides(nil, limit.id), at: Sides(nil, limit.evidence), Sides(nil, limit.text),
                affects: Sides([], targets(comparison.new, at: limit.evidence)))
        }
    }

    /// Whether a time belongs to something that came or went as a whole, or is told already.
    private func isTold(_ old: Evidence?, _ new: Evidence?) -> Bool {
        if let old { return isTakenOut(old) || comparison.old.range(old).map { explained.old.overlaps($0) } ?? true }
        if let new { return isPutIn(new) || comparison.new.range(new).map { explained.new.overlaps($0) } ?? true }
        return false
    }

    private mutating func tellChange(_ old: TimeLimit, _ new: TimeLimit, _ item: Sides<String?>) {
        guard old.end != new.end || old.start != new.start || old.recurs != new.recurs,
            comparison.isOfExtractions || !isTold(old.evidence, nil)
        else { return }
        let kind: DifferenceEvent.Kind
        let field: String
        if let before = old.end ?? old.recurs, let after = new.end ?? new.recurs, before != after,
            (old.end == nil) == (new.end == nil)
        {
            kind = before < after ? .deadlineLater : .deadlineEarlier
            field = old.end == nil ? "recurs" : "end"
        } else {
            kind = .deadlineChanged
            field = old.start != new.start ? "start" : "end"
        }
        tell(
            kind, item, at: Sides(old.evidence, new.evidence), field: field, Sides(old.text, new.text),
            affects: Sides(targets(comparison.old, at: old.evidence), targets(comparison.new, at: new.evidence)))
    }

    /// The ids of the targets that hang on a time.
    private func targets(_ text: ComparedText, at evidence: Evidence) -> [String] {
        text.catalog.targets.filter { $0.deadline?.evidence == evidence }.map(\.id)
    }
}

extension Deadline {
    /// The time without its place in the outline.
    var time: TimeLimit { TimeLimit(text: text, start: start, end: end, recurs: recurs, evidence: evidence) }

    /// How surely another time is this one in another edition.
    func likeness(to other: Deadline) -> Double {
        let isEqual = end == other.end && start == other.start && recurs == other.recurs
        let isOfOneForm = (end == nil) == (other.end == nil) && (recurs == nil) == (other.recurs == nil)
        return (isEqual ? 0.4 : 0) + (isOfOneForm ? 0.3 : 0) + 0.3 * Likeness.of(text, other.text)
    }
}
