extension EventBook {
    /// Tells which sections were added, removed, split, merged, moved and renumbered.
    mutating func tellSections() {
        let (old, new, pairs) = (comparison.old, comparison.new, comparison.sections)
        let parts = Set(pairs.splits.values.joined())
        let merged = Set(pairs.mergers.values.joined())
        let isGone = pairs.toNew.indices.map { pairs.toNew[$0] == nil && !merged.contains($0) }
        let isNew = pairs.toOld.indices.map { pairs.toOld[$0] == nil && !parts.contains($0) }
        for i in isGone.indices where isGone[i] { takeOut(own(i, in: old)) }
        for j in isNew.indices where isNew[j] { putIn(own(j, in: new)) }
        for i in isGone.indices where isGone[i] && !(old.outline.parents[i].map { isGone[$0] } ?? false) {
            tellWhole(.sectionRemoved, Sides(i, nil))
        }
        for j in isNew.indices where isNew[j] && !(new.outline.parents[j].map { isNew[$0] } ?? false) {
            tellWhole(.sectionAdded, Sides(nil, j))
        }
        for (i, others) in pairs.splits.sorted(by: { $0.key < $1.key }) {
            guard let first = pairs.toNew[i] else { continue }
            for j in others { explain(nil, new.headingEvidence(j)) }
            tellOutline(.sectionSplit, Sides([i], ([first] + others).sorted()))
        }
        for (j, others) in pairs.mergers.sorted(by: { $0.key < $1.key }) {
            guard let first = pairs.toOld[j] else { continue }
            for i in others { explain(old.headingEvidence(i), nil) }
            tellOutline(.sectionMerged, Sides(([first] + others).sorted(), [j]))
        }
        for (i, j) in comparison.moves.moved { tellOutline(.sectionMoved, Sides([i], [j])) }
        for run in comparison.moves.renumbered {
            tellOutline(.sectionRenumbered, Sides(run.map(\.old), run.map(\.new)))
        }
    }

    /// The words of a section itself, without those of the sections in it.
    private func own(_ section: Int, in text: ComparedText) -> Range<Int>? {
        let stretch = text.catalog.sections[section].block
        guard let first = text.blockIndex[stretch] else { return nil }
        var last = first
        while last + 1 < text.catalog.blocks.count, text.outline.sectionOfBlock[last + 1] == section { last += 1 }
        guard let start = text.range(ofBlock: stretch), let end = text.range(ofBlock: text.catalog.blocks[last].id)
        else { return nil }
        return start.lowerBound..<end.upperBound
    }

    /// Tells that a section and what stands in it was put in or taken out, with the items that came or went.
    private mutating func tellWhole(_ kind: DifferenceEvent.Kind, _ section: Sides<Int?>) {
        var event = DifferenceEvent(kind)
        if let i = section.old {
            event.sections.old = [comparison.old.catalog.sections[i].id]
            event.evidence.old = comparison.old.evidence(ofBlock: comparison.old.catalog.sections[i].block)
            event.affects.old = comparison.old.items(under: i)
            event.subject = comparison.old.catalog.sections[i].heading
            event.redline = comparison.redline(sections: Sides([i], []))
        }
        if let j = section.new {
            event.sections.new = [comparison.new.catalog.sections[j].id]
            event.evidence.new = comparison.new.evidence(ofBlock: comparison.new.catalog.sections[j].block)
            event.affects.new = comparison.new.items(under: j)
            event.subject = comparison.new.catalog.sections[j].heading
            event.redline = comparison.redline(sections: Sides([], [j]))
        }
        tell(event)
    }

    /// Tells what became of sections whose words stay.
    private mutating func tellOutline(_ kind: DifferenceEvent.Kind, _ sections: Sides<[Int]>) {
        let (old, new) = (comparison.old.catalog.sections, comparison.new.catalog.sections)
        let words = Sides<String?>(old[sections.old[0]].marker, new[sections.new[0]].marker)
        note(
            DifferenceEvent(
                kind, sections: Sides(sections.old.map { old[$0].id }, sections.new.map { new[$0].id }),
                subject: new[sections.new[0]].heading, words: kind == .sectionRenumbered ? words : Sides(nil, nil),
                evidence: Sides(
                    comparison.old.evidence(ofBlock: old[sections.old[0]].block),
                    comparison.new.evidence(ofBlock: new[sections.new[0]].block)),
                redline: kind == .sectionSplit || kind == .sectionMerged
                    ? comparison.redline(sections: sections) : Redline()))
    }
}

extension ComparedText {
    /// The words of a section's heading as evidence, or nil where it has none.
    func headingEvidence(_ section: Int) -> Evidence? {
        guard let block = range(ofBlock: catalog.sections[section].block) else { return nil }
        return sentences(in: block).first { sentences[$0].isHeading }.map { evidence(ofSentence: $0) }
    }

    /// The ids of the items that stand under a section.
    func items(under section: Int) -> [String] {
        var ids: [String] = []
        func add(_ evidence: Evidence?, _ id: String) {
            guard let evidence, let block = blockIndex[evidence.block], let own = outline.sectionOfBlock[block] else {
                return
            }
            if outline.lineage(own).contains(section) { ids.append(id) }
        }
        for item in catalog.targets { add(item.evidence, item.id) }
        for item in catalog.duties { add(item.evidence, item.id) }
        for item in catalog.deadlines { add(item.evidence, item.id) }
        for item in catalog.services { add(item.evidence.name, item.id) }
        return ids
    }
}

extension Comparison {
    /// What became of the own words of sections.
    func redline(sections: Sides<[Int]>) -> Redline {
        redline(
            old: sections.old.flatMap { own in old.sentences.indices.filter { old.sentences[$0].section == own } },
            new: sections.new.flatMap { own in new.sentences.indices.filter { new.sentences[$0].section == own } })
    }

    /// What became of some sentences, those of one text in its order, with a line break between blocks.
    func redline(old left: [Int], new right: [Int]) -> Redline {
        var redline = Redline()
        let mine = Set(right)
        var j = 0
        var blocks = Sides<Int?>(nil, nil)
        func add(old i: Int?, new j: Int?) {
            let block = Sides(
                i.map { old.block(at: old.sentences[$0].range.lowerBound) },
                j.map { new.block(at: new.sentences[$0].range.lowerBound) })
            let breaks = Sides(
                blocks.old != nil && block.old != nil && block.old != blocks.old,
                blocks.new != nil && block.new != nil && block.new != blocks.new)
            if breaks.old || breaks.new { redline.append(i == nil ? .added : j == nil ? .removed : .kept, "\n") }
            blocks = Sides(block.old ?? blocks.old, block.new ?? blocks.new)
            let before = i.map { old.scalars[old.sentences[$0].range] } ?? [],
                after = j.map { new.scalars[new.sentences[$0].range] } ?? []
            redline.append(from: before, to: after, Hunk.hunks(from: before, to: after))
        }
        for i in left {
            guard let partner = sentences.toNew[i], mine.contains(partner),
                let position = right[j...].firstIndex(of: partner)
            else {
                add(old: i, new: nil)
                continue
            }
            for other in right[j..<position] { add(old: nil, new: other) }
            add(old: i, new: partner)
            j = position + 1
        }
        for other in right[min(j, right.count)...] { add(old: nil, new: other) }
        return redline
    }
}
