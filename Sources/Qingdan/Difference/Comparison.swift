/// Two catalogs lined up: the ground on which events are told.
struct Comparison {
    /// The old text.
    let old: ComparedText
    /// The new text.
    let new: ComparedText
    /// Which table and row is which.
    let tables: TablePairs
    /// Which sentence is which, those of cells too.
    let sentences: SentencePairs
    /// Which section is which.
    let sections: SectionPairs
    /// Which sections moved or were renumbered.
    let moves: SectionMoves
    /// Whether two extractions of one text are compared: then every field counts, whatever its words.
    let isOfExtractions: Bool
    /// Whether both are of one place, so that bodies of other names are other bodies.
    let isOfOnePlace: Bool
    private let components: Sides<[Int]>

    /// Lines up two catalogs.
    init(_ oldCatalog: Catalog, _ newCatalog: Catalog, isOfExtractions: Bool) {
        self.isOfExtractions = isOfExtractions
        isOfOnePlace = oldCatalog.document.jurisdiction == newCatalog.document.jurisdiction
        old = ComparedText(oldCatalog)
        new = ComparedText(newCatalog)
        tables = TablePairs(oldCatalog, newCatalog)
        var sentences = SentencePairs(old, new)
        sentences.pairCells(of: tables, old, new)
        sections = SectionPairs(old, new, by: sentences)
        sentences.pairNotes(of: sections, old, new)
        self.sentences = sentences
        moves = SectionMoves(old, new, sections)
        components = Self.components(sections)
    }

    /// One number for all sections that are one, or parts of what was one.
    private static func components(_ sections: SectionPairs) -> Sides<[Int]> {
        var old = sections.toNew.indices.map { $0 + 1 }
        var new = sections.toOld.enumerated().map { ($1 ?? sections.toNew.count + $0) + 1 }
        for (i, parts) in sections.splits { for j in parts { new[j] = i + 1 } }
        for (j, parts) in sections.mergers { for i in parts { old[i] = new[j] } }
        return Sides(old, new)
    }

    /// What an old section is a part of; 0 outside of sections.
    func component(ofOld section: Int?) -> Int { section.map { components.old[$0] } ?? 0 }

    /// What a new section is a part of; 0 outside of sections.
    func component(ofNew section: Int?) -> Int { section.map { components.new[$0] } ?? 0 }

    /// What became of the sentences that two evidences stand in.
    func redline(_ before: Evidence?, _ after: Evidence?) -> Redline {
        redline(old: before.flatMap { old.sentence(of: $0) }, new: after.flatMap { new.sentence(of: $0) })
    }

    /// What became of a sentence; where the old and the new one are no pair, both are told.
    func redline(old i: Int?, new j: Int?) -> Redline {
        var redline = Redline()
        let other = i.flatMap { sentences.toNew[$0] }
        if let i, let j = j ?? other, sentences.toNew[i] == nil || other == j {
            let (left, right) = (old.sentences[i].range, new.sentences[j].range)
            let (before, after) = (old.scalars[left], new.scalars[right])
            redline.append(from: before, to: after, Hunk.hunks(from: before, to: after))
            return redline
        }
        if let i { redline.append(.removed, old.words(old.sentences[i].range)) }
        if let j { redline.append(.added, new.words(new.sentences[j].range)) }
        return redline
    }
}

extension ComparedText {
    /// The index of the sentence an evidence stands in, or nil.
    func sentence(of evidence: Evidence) -> Int? {
        guard let range = range(evidence) else { return nil }
        return sentence(at: range.lowerBound) ?? sentences(in: range).first
    }
}

extension SentencePairs {
    /// Lines up the sentences of cells: those of one row and one column are one.
    mutating func pairCells(of tables: TablePairs, _ old: ComparedText, _ new: ComparedText) {
        for (left, right) in tables.toNew.sorted(by: { ($0.key.table, $0.key.row) < ($1.key.table, $1.key.row) }) {
            let (before, after) = (old.catalog.tables[left.table], new.catalog.tables[right.table])
            let columns = TableColumns(before, after)
            for (column, cell) in before.rows[left.row].enumerated() {
                guard let other = columns.toNew[column], other < after.rows[right.row].count else { continue }
                pairBlocks(cell.block, after.rows[right.row][other].block, old, new)
            }
        }
    }

    /// Lines up the sentences of two blocks in order, equal ones with equal ones.
    private mutating func pairBlocks(_ block: Int?, _ other: Int?, _ old: ComparedText, _ new: ComparedText) {
        guard let left = block.flatMap({ old.range(ofBlock: $0) }),
            let right = other.flatMap({ new.range(ofBlock: $0) })
        else { return }
        let (before, after) = (old.sentences(in: left), new.sentences(in: right))
        let steps = EditScript.steps(
            from: before.map { old.sentences[$0].key }, to: after.map { new.sentences[$0].key })
        var (i, j) = (0, 0)
        func free(_ i: Int, _ j: Int) -> Bool { toNew[i] == nil && toOld[j] == nil }
        for step in steps + [.init(old: before.count..<before.count, new: after.count..<after.count)] {
            while i < step.old.lowerBound, j < step.new.lowerBound {
                if free(before.lowerBound + i, after.lowerBound + j) {
                    pair(before.lowerBound + i, after.lowerBound + j)
                }
                i += 1
                j += 1
            }
            for (x, y) in zip(step.old, step.new) where free(before.lowerBound + x, after.lowerBound + y) {
                pair(before.lowerBound + x, after.lowerBound + y)
            }
            (i, j) = (step.old.upperBound, step.new.upperBound)
        }
    }
}
