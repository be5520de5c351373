extension Comparison {
    /// One row for each section, or for those that were split or merged, in the order of the new text; a section that
    /// was removed stands behind the one before it.
    func sectionRows(_ events: [DifferenceEvent]) -> [Difference.SectionRow] {
        var rows: [(place: (Int, Int, Int), row: Difference.SectionRow)] = []
        let kinds = Kinds(events)
        func ids(_ sections: [Int], _ catalog: Catalog) -> [String] { sections.map { catalog.sections[$0].id } }
        func row(_ i: [Int], _ j: [Int], _ kind: String) -> Difference.SectionRow {
            .init(old: ids(i, old.catalog), new: ids(j, new.catalog), kind: kind)
        }
        let merged = Set(sections.mergers.values.joined())
        let parts = Set(sections.splits.values.joined())
        var last = -1
        for (i, j) in sections.toNew.enumerated() {
            guard let j else {
                if !merged.contains(i) { rows.append(((last, 1, i), row([i], [], "removed"))) }
                continue
            }
            last = j
            if let others = sections.splits[i] {
                rows.append(((j, 0, 0), row([i], ([j] + others).sorted(), "split")))
            } else if let others = sections.mergers[j] {
                rows.append(((j, 0, 0), row(([i] + others).sorted(), [j], "merged")))
            } else {
                let id = Sides(old.catalog.sections[i].id, new.catalog.sections[j].id)
                rows.append(((j, 0, 0), row([i], [j], kinds.kind(id))))
            }
        }
        for (j, i) in sections.toOld.enumerated() where i == nil && !parts.contains(j) {
            rows.append(((j, 0, 0), row([], [j], "added")))
        }
        return rows.sorted { $0.place < $1.place }.map(\.row)
    }
}

/// What the events say of each pair of sections.
private struct Kinds {
    private var kinds: [Sides<String>: String] = [:]

    /// Of several kinds the first of these is told.
    private static let telling: [(kind: DifferenceEvent.Kind, word: String)] = [
        (.sectionMoved, "moved"), (.sectionRetitled, "retitled"), (.sectionRewritten, "rewritten"),
        (.sectionRenumbered, "renumbered"),
    ]

    init(_ events: [DifferenceEvent]) {
        for (kind, word) in Self.telling {
            for event in events where event.kind == kind {
                for (old, new) in zip(event.sections.old, event.sections.new) where kinds[Sides(old, new)] == nil {
                    kinds[Sides(old, new)] = word
                }
            }
        }
    }

    func kind(_ ids: Sides<String>) -> String { kinds[ids] ?? "same" }
}
