/// Which sections moved and which were only renumbered.
struct SectionMoves {
    /// Old sections, with their new ones, that stand under another parent or in another place among their siblings.
    private(set) var moved: [(old: Int, new: Int)] = []
    /// Runs of neighbouring sections whose markers changed alike, in old order.
    private(set) var renumbered: [[(old: Int, new: Int)]] = []

    private let old: ComparedText
    private let new: ComparedText
    private let pairs: SectionPairs

    /// Looks at every pair of sections.
    init(_ old: ComparedText, _ new: ComparedText, _ pairs: SectionPairs) {
        self.old = old
        self.new = new
        self.pairs = pairs
        findMoved(among: new.outline.roots, under: nil)
        for parent in new.outline.children.indices { findMoved(among: new.outline.children[parent], under: parent) }
        moved.sort { $0.old < $1.old }
        findRenumbered()
    }

    /// Whether an old and a new parent are the same, or parts of what was one.
    private func isSameParent(_ i: Int?, _ j: Int?) -> Bool {
        guard let i, let j else { return i == nil && j == nil }
        return pairs.toNew[i] == j || pairs.splits[i]?.contains(j) ?? false || pairs.mergers[j]?.contains(i) ?? false
    }

    private mutating func findMoved(among siblings: [Int], under parent: Int?) {
        var stayed: [(old: Int, new: Int)] = []
        for j in siblings {
            guard let i = pairs.toOld[j] else { continue }
            if isSameParent(old.outline.parents[i], parent) { stayed.append((i, j)) } else { moved.append((i, j)) }
        }
        let kept = Set(heaviestRun(stayed.map { (order: $0.old, weight: weight($0.old)) }))
        for (index, pair) in stayed.enumerated() where !kept.contains(index) { moved.append(pair) }
    }

    /// How much stands under a section: the heavier of two that changed places is the one that stayed.
    private func weight(_ section: Int) -> Int {
        let block = old.catalog.sections[section].block
        return 1 + (old.range(ofBlock: block)?.count ?? 0) + 50 * old.outline.children[section].count
    }

    /// The indices of the heaviest subsequence in rising order.
    private func heaviestRun(_ items: [(order: Int, weight: Int)]) -> [Int] {
        let ranks = items.indices.sorted { items[$0].order < items[$1].order }
        var best = Array(repeating: (weight: 0, last: -1), count: items.count + 1)
        var before = Array(repeating: -1, count: items.count)
        var rank = Array(repeating: 0, count: items.count)
        for (position, index) in ranks.enumerated() { rank[index] = position + 1 }
        for index in items.indices {
            var top = (weight: 0, last: -1)
            var at = rank[index] - 1
            while at > 0 {
                if best[at].weight > top.weight { top = best[at] }
                at -= at & -at
            }
            before[index] = top.last
            let weight = top.weight + items[index].weight
            at = rank[index]
            while at <= items.count {
                if best[at].weight < weight { best[at] = (weight, index) }
                at += at & -at
            }
        }
        var run: [Int] = []
        var totals = Array(repeating: 0, count: items.count)
        for index in items.indices {
            totals[index] = items[index].weight + (before[index] >= 0 ? totals[before[index]] : 0)
        }
        var index = items.indices.max { totals[$0] < totals[$1] } ?? -1
        while index >= 0 {
            run.append(index)
            index = before[index]
        }
        return run.reversed()
    }

    /// Gathers sections that stayed and whose marker changed into runs that shifted together.
    private mutating func findRenumbered() {
        let isMoved = Set(moved.map(\.old))
        var open: [Int?: Int] = [:]
        for (i, section) in old.catalog.sections.enumerated() {
            guard let j = pairs.toNew[i] else { continue }
            let changed = !Folding.same(section.marker, new.catalog.sections[j].marker)
            guard changed, !isMoved.contains(i) else { continue }
            let parent = old.outline.parents[i]
            if let run = open[parent], let last = renumbered[run].last, areSiblings(last, (i, j)) {
                renumbered[run].append((i, j))
            } else {
                open[parent] = renumbered.count
                renumbered.append([(i, j)])
            }
        }
    }

    /// Whether two pairs of sections stand under one parent each, next to each other.
    private func areSiblings(_ last: (old: Int, new: Int), _ next: (old: Int, new: Int)) -> Bool {
        old.outline.areNeighbours(last.old, next.old) && new.outline.areNeighbours(last.new, next.new)
    }
}
