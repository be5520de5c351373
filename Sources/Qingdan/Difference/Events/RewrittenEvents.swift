extension EventBook {
    /// Tells the changes of words that no other event explains: headings retitled, sections rewritten.
    mutating func tellRest() {
        let rest = Leftovers(self)
        for place in rest.retitled {
            guard let i = place.old, let j = place.new else { continue }
            let (old, new) = (comparison.old.catalog.sections[i], comparison.new.catalog.sections[j])
            note(
                DifferenceEvent(
                    .sectionRetitled, sections: Sides([old.id], [new.id]), words: Sides(old.heading, new.heading),
                    evidence: Sides(comparison.old.headingEvidence(i), comparison.new.headingEvidence(j)),
                    redline: Redline(from: old.heading ?? "", to: new.heading ?? "")))
        }
        for (place, sentences) in rest.rewritten { tellRewritten(place, sentences) }
    }

    private mutating func tellRewritten(_ place: Leftovers.Place, _ sentences: Sides<[Int]>) {
        let (old, new) = (comparison.old, comparison.new)
        let own = Sides(place.old.map { [$0] } ?? [], place.new.map { [$0] } ?? [])
        note(
            DifferenceEvent(
                .sectionRewritten,
                sections: Sides(
                    own.old.map { old.catalog.sections[$0].id }, own.new.map { new.catalog.sections[$0].id }),
                evidence: Sides(
                    sentences.old.first.map { old.evidence(ofSentence: $0) },
                    sentences.new.first.map { new.evidence(ofSentence: $0) }),
                redline: own.old.isEmpty && own.new.isEmpty
                    ? comparison.redline(old: sentences.old, new: sentences.new) : comparison.redline(sections: own)))
    }
}
