/// The changes of words that no event explains, gathered by where they stand.
struct Leftovers {
    /// A section and its like, by index; both nil for text outside of sections.
    typealias Place = Sides<Int?>

    /// Headings that changed, as pairs of sections.
    private(set) var retitled: [Place] = []
    /// Places whose words changed, in order, with the sentences.
    private(set) var rewritten: [(place: Place, sentences: Sides<[Int]>)] = []

    private let book: EventBook
    private let comparison: Comparison
    private var indices: [Place: Int] = [:]

    /// Looks through all sentences that stand in no cell.
    init(_ book: EventBook) {
        self.book = book
        comparison = book.comparison
        for i in comparison.old.sentences.indices where !comparison.old.sentences[i].isCell { look(old: i) }
        for j in comparison.new.sentences.indices where comparison.sentences.toOld[j] == nil { look(added: j) }
        findReordered()
    }

    private mutating func look(old i: Int) {
        let sentence = comparison.old.sentences[i]
        guard !book.whole.old.overlaps(sentence.range) else { return }
        let section = sentence.section
        guard let j = comparison.sentences.toNew[i] else {
            guard comparison.sentences.joinedInto[i] == nil, !book.explained.old.overlaps(sentence.range) else {
                return
            }
            return note(Place(section, section.flatMap { comparison.sections.toNew[$0] }), i, nil, sentence.isHeading)
        }
        let other = comparison.new.sentences[j]
        guard !book.whole.new.overlaps(other.range) else { return }
        let isElsewhere = comparison.component(ofOld: section) != comparison.component(ofNew: other.section)
        let place = Place(section, isElsewhere ? section.flatMap { comparison.sections.toNew[$0] } : other.section)
        // The heading of a section that was merged into another is told by the merging.
        if sentence.isHeading, let section, comparison.sections.toNew[section] == nil { return }
        guard !comparison.sentences.isSame(i, j) else {
            if isElsewhere { note(place, i, nil, false) }
            return
        }
        if hasUnexplained(i, j) { note(place, i, j, sentence.isHeading && other.isHeading) }
    }

    private mutating func look(added j: Int) {
        let sentence = comparison.new.sentences[j]
        guard !sentence.isCell, comparison.sentences.cutFrom[j] == nil, !book.whole.new.overlaps(sentence.range),
            !book.explained.new.overlaps(sentence.range)
        else { return }
        let section = sentence.section
        note(Place(section.flatMap { comparison.sections.toOld[$0] }, section), nil, j, sentence.isHeading)
    }

    /// Whether two sentences differ in words that no event explains. Where one does, marks around it are part of it.
    private func hasUnexplained(_ i: Int, _ j: Int) -> Bool {
        let hunks = comparison.hunks(i, j)
        let rest = hunks.filter {
            !book.explained.old.overlaps($0.old) && !book.explained.new.overlaps($0.new) && !isCutOrJoined($0, i, j)
        }
        guard rest.count < hunks.count else { return !rest.isEmpty }
        return rest.contains { hunk in
            !comparison.old.scalars[hunk.old].allSatisfy { Folding.isMark(Folding.fold($0)) }
                || !comparison.new.scalars[hunk.new].allSatisfy { Folding.isMark(Folding.fold($0)) }
        }
    }

    /// Whether the words of a difference stand in a sentence of their own in the other text.
    private func isCutOrJoined(_ hunk: Hunk, _ i: Int, _ j: Int) -> Bool {
        let pairs = comparison.sentences
        let parts =
            pairs.cutFrom.filter { $0.value == i }.map { comparison.new.folded($0.key) }
            + pairs.joinedInto.filter { $0.value == j }.map { comparison.old.folded($0.key) }
        guard !parts.isEmpty else { return false }
        let words = [comparison.old.scalars[hunk.old], comparison.new.scalars[hunk.new]].map {
            $0.map(Folding.fold).filter { $0 != 0 }
        }
        return words.allSatisfy { side in
            side.allSatisfy(Folding.isMark) || parts.contains { Likeness.of($0, side) > 0.7 }
        }
    }

    /// Finds sentences that changed places within a section.
    private mutating func findReordered() {
        var last: [Int: (old: Int, new: Int)] = [:]
        for (i, j) in comparison.sentences.toNew.enumerated() {
            guard let j, !comparison.old.sentences[i].isCell, let section = comparison.old.sentences[i].section,
                let other = comparison.new.sentences[j].section,
                comparison.sections.toNew[section] == other
            else { continue }
            if let before = last[section], before.new > j { note(Place(section, other), i, j, false) }
            last[section] = (i, max(j, last[section]?.new ?? j))
        }
    }

    private mutating func note(_ place: Place, _ i: Int?, _ j: Int?, _ isHeading: Bool) {
        if isHeading, let old = place.old, let new = place.new {
            guard comparison.sections.splits[old] == nil, comparison.sections.mergers[new] == nil else { return }
            let headings = (comparison.old.catalog.sections[old].heading, comparison.new.catalog.sections[new].heading)
            if !Folding.same(headings.0, headings.1), headings.0 != nil, headings.1 != nil {
                if retitled.last != place, !retitled.contains(place) { retitled.append(place) }
                return
            }
        }
        if indices[place] == nil {
            indices[place] = rewritten.count
            rewritten.append((place, Sides([], [])))
        }
        guard let index = indices[place] else { return }
        if let i { rewritten[index].sentences.old.append(i) }
        if let j { rewritten[index].sentences.new.append(j) }
    }
}
