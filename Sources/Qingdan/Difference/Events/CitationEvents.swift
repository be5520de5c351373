extension EventBook {
    /// Tells which laws, policies and standards are named anew or no more; a citation is listed once, where it is first
    /// named, so it is the same wherever that is.
    mutating func tellCitations() {
        var old = comparison.old.catalog.citations
        var new = comparison.new.catalog.citations
        // Equal in both, then by title, then by number.
        let tests: [(Citation, Citation) -> Bool] = [
            { Folding.same($0.title, $1.title) && Folding.same($0.number, $1.number) },
            { $0.title != nil && Folding.same($0.title, $1.title) },
            { $0.number != nil && Folding.same($0.number, $1.number) },
        ]
        let keys: [(Citation) -> String?] = [
            { ($0.title ?? "") + "\u{1}" + ($0.number ?? "") }, { $0.title }, { $0.number },
        ]
        for (key, test) in zip(keys, tests) {
            var places: [[UInt32]: [Int]] = [:]
            for (j, citation) in new.enumerated() {
                if let key = key(citation) { places[Folding.fold(key), default: []].append(j) }
            }
            var gone = Sides(Set<Int>(), Set<Int>())
            for (i, citation) in old.enumerated() {
                guard let key = key(citation).map(Folding.fold), let j = places[key]?.first, test(citation, new[j])
                else {
                    continue
                }
                places[key]?.removeFirst()
                gone.old.insert(i)
                gone.new.insert(j)
                tellChange(citation, new[j])
            }
            old = old.enumerated().filter { !gone.old.contains($0.offset) }.map(\.element)
            new = new.enumerated().filter { !gone.new.contains($0.offset) }.map(\.element)
        }
        for citation in old where !isTakenOut(citation.evidence) {
            tell(.citationRemoved, Sides(nil, nil), at: Sides(citation.evidence, nil), Sides(citation.words, nil))
        }
        for citation in new where !isPutIn(citation.evidence) {
            tell(.citationAdded, Sides(nil, nil), at: Sides(nil, citation.evidence), Sides(nil, citation.words))
        }
    }

    private mutating func tellChange(_ old: Citation, _ new: Citation) {
        guard !Folding.same(old.title, new.title) || !Folding.same(old.number, new.number) else { return }
        let field = Folding.same(old.title, new.title) ? "number" : "title"
        tell(
            .citationChanged, Sides(nil, nil), at: Sides(old.evidence, new.evidence), field: field,
            field == "number" ? Sides(old.number, new.number) : Sides(old.title, new.title))
    }
}

extension Citation {
    /// The citation in a few words.
    var words: String { (title.map { "《\($0)》" } ?? "") + (number ?? "") }
}
