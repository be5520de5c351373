extension EventBook {
    /// Tells what became of the targets.
    mutating func tellTargets() {
        let (old, new) = (comparison.old.catalog.targets, comparison.new.catalog.targets)
        let pairs = ItemPairs(
            old.map(\.quantity.evidence), new.map(\.quantity.evidence), in: comparison, inSentence: 0.4, inSection: 0.6
        ) { old[$0].likeness(to: new[$1]) }
        for (i, j) in pairs.pairs { tellChanges(old[i], new[j]) }
        for i in pairs.removed where !isTakenOut(old[i].evidence) {
            tell(
                .targetRemoved, Sides(old[i].id, nil), at: Sides(old[i].evidence, nil), about: old[i].indicator,
                Sides(old[i].quantity.text, nil))
        }
        for j in pairs.added where !isPutIn(new[j].evidence) {
            tell(
                .targetAdded, Sides(nil, new[j].id), at: Sides(nil, new[j].evidence), about: new[j].indicator,
                Sides(nil, new[j].quantity.text))
        }
    }

    private mutating func tellChanges(_ old: Target, _ new: Target) {
        guard isTouched(old.quantity.evidence, new.quantity.evidence) else { return }
        let item = Sides<String?>(old.id, new.id)
        let evidence = Sides<Evidence?>(old.quantity.evidence, new.quantity.evidence)
        let words = Sides<String?>(old.quantity.text, new.quantity.text)
        if old.quantity.unit != new.quantity.unit {
            tell(.targetChanged, item, at: evidence, about: new.indicator, field: "quantity.unit", words)
        } else if old.quantity.per != new.quantity.per {
            tell(
                .targetChanged, item, at: Sides(old.evidence, new.evidence), about: new.indicator,
                field: "quantity.per",
                Sides(old.quantity.per.joined(separator: "·"), new.quantity.per.joined(separator: "·")))
        } else if let (before, after) = old.quantity.amounts(new.quantity), before != after {
            tell(
                before < after ? .targetRaised : .targetLowered, item, at: evidence, about: new.indicator,
                field: "quantity.value", words)
        } else if old.quantity.value != new.quantity.value || old.quantity.max != new.quantity.max {
            tell(.targetChanged, item, at: evidence, about: new.indicator, field: "quantity.value", words)
        }
        if old.quantity.op != new.quantity.op {
            let (before, after) = (old.quantity.strictness, new.quantity.strictness)
            let kind: DifferenceEvent.Kind =
                before < after ? .targetTightened : before > after ? .targetLoosened : .targetChanged
            tell(kind, item, at: evidence, about: new.indicator, field: "quantity.op", words)
        }
        tellQualities(old, new)
    }

    private mutating func tellQualities(_ old: Target, _ new: Target) {
        let item = Sides<String?>(old.id, new.id)
        let evidence = Sides<Evidence?>(old.evidence, new.evidence)
        func number(_ value: Double?) -> String { value.map(JSONWriter.description(of:)) ?? "" }
        var qualities: [(String, String?, String?)] = [
            ("indicator", old.indicator, new.indicator), ("for", old.for, new.for),
            ("measure", old.measure, new.measure),
            ("binding", old.binding, new.binding),
            ("baseline", old.baseline.map { number($0.value) }, new.baseline.map { number($0.value) }),
        ]
        // Between editions a time is told by itself; between extractions it may go to another target.
        if comparison.isOfExtractions { qualities.append(("deadline", old.deadline?.text, new.deadline?.text)) }
        for (field, before, after) in qualities where !Folding.same(before, after) {
            let places = Sides(
                comparison.old.evidence(of: before, by: old.evidence),
                comparison.new.evidence(of: after, by: new.evidence))
            guard isUntold(in: places.old ?? old.evidence, places.new ?? new.evidence) else { continue }
            tell(.targetChanged, item, at: evidence, about: new.indicator, field: field, Sides(before, after))
            explain(places.old, places.new)
        }
    }
}

extension ComparedText {
    /// Where words stand in the sentence of an evidence, the last time before its end; nil where they do not.
    fileprivate func evidence(of words: String?, by evidence: Evidence) -> Evidence? {
        guard let words, let range = range(evidence), let sentence = sentence(of: evidence) else { return nil }
        let wanted = words.unicodeScalars.map(\.value)
        let start = sentences[sentence].range.lowerBound
        guard !wanted.isEmpty, range.upperBound - start >= wanted.count else { return nil }
        for at in stride(from: range.upperBound - wanted.count, through: start, by: -1)
        where scalars[at..<at + wanted.count].elementsEqual(wanted) {
            let origin = range.lowerBound - evidence.start
            return Evidence(
                block: evidence.block, start: at - origin, end: at + wanted.count - origin, quote: words)
        }
        return nil
    }

    /// The clause that ends with an evidence: from the mark before it.
    func clause(endingWith evidence: Evidence) -> Evidence {
        guard let range = range(evidence) else { return evidence }
        let origin = range.lowerBound - evidence.start
        var start = range.lowerBound
        while start > origin, !Folding.isMark(Folding.fold(scalars[start - 1])) { start -= 1 }
        return Evidence(
            block: evidence.block, start: start - origin, end: evidence.end, quote: self.words(start..<range.upperBound)
        )
    }
}

extension Target {
    /// The target in a few words.
    var words: String { indicator + quantity.text }

    /// How surely another target is this one in another edition.
    func likeness(to other: Target) -> Double {
        (quantity.unit == other.quantity.unit ? 0.3 : 0) + (quantity.value == other.quantity.value ? 0.2 : 0)
            + 0.4 * Likeness.of(indicator, other.indicator) + (Folding.same(`for`, other.for) ? 0.1 : 0)
    }
}

extension Quantity {
    /// The amounts of two quantities as they compare: of a range, its middle; nil where one has none.
    func amounts(_ other: Quantity) -> (Double, Double)? {
        guard let value, let otherValue = other.value else { return nil }
        return ((value + (max ?? value)) / 2, (otherValue + (other.max ?? otherValue)) / 2)
    }

    /// How strictly it binds: 约 less than a bare figure, 以上 more, 超过 most.
    var strictness: Int {
        switch op {
        case "approx": 0
        case "range": 1
        case "gte", "lte": 3
        case "gt", "lt": 4
        default: 2
        }
    }
}
