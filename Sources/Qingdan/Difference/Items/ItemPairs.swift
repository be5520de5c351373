/// Which item of the new catalog is which of the old one, within one kind of items.
struct ItemPairs {
    /// Items that are one, by index, in old order.
    private(set) var pairs: [(old: Int, new: Int)] = []
    /// Old items without a new one.
    private(set) var removed: [Int] = []
    /// New items without an old one.
    private(set) var added: [Int] = []

    /// How surely two items are one: from 0, cannot be, to 1, certain.
    typealias Score = (_ old: Int, _ new: Int) -> Double

    /// Lines up items by where they stand: first in sentences that are one, then in sections that are one.
    ///
    /// In a sentence a score above `inSentence` makes a pair, in a section one above `inSection`.
    init(
        _ old: [Evidence], _ new: [Evidence], in comparison: Comparison, inSentence: Double, inSection: Double,
        score: Score
    ) {
        var toNew: [Int?] = Array(repeating: nil, count: old.count)
        var isTaken = Array(repeating: false, count: new.count)
        let places = Sides(old.map { comparison.old.sentence(of: $0) }, new.map { comparison.new.sentence(of: $0) })
        func run(_ keys: Sides<[Int?]>, least: Double) {
            var groups: [Int: Sides<[Int]>] = [:]
            for (i, key) in keys.old.enumerated() where toNew[i] == nil {
                if let key { groups[key, default: Sides([], [])].old.append(i) }
            }
            for (j, key) in keys.new.enumerated() where !isTaken[j] {
                if let key { groups[key, default: Sides([], [])].new.append(j) }
            }
            for group in groups.values where !group.old.isEmpty && !group.new.isEmpty {
                for (i, j) in Self.align(group.old, group.new, least: least, score: score) {
                    toNew[i] = j
                    isTaken[j] = true
                }
            }
        }
        let sentences = comparison.sentences
        run(Sides(places.old.map { $0.flatMap { sentences.toNew[$0] } }, places.new), least: inSentence)
        run(
            Sides(
                places.old.map { $0.map { comparison.component(ofOld: comparison.old.sentences[$0].section) } },
                places.new.map { $0.map { comparison.component(ofNew: comparison.new.sentences[$0].section) } }),
            least: inSection)
        for (i, j) in toNew.enumerated() {
            if let j { pairs.append((i, j)) } else { removed.append(i) }
        }
        added = isTaken.indices.filter { !isTaken[$0] }
    }

    /// The pairs of two lists in order whose scores sum up highest; very long lists are lined up in stretches.
    private static func align(_ old: [Int], _ new: [Int], least: Double, score: Score) -> [(Int, Int)] {
        let stretch = 200
        if old.count > stretch || new.count > stretch {
            let (left, right) = (old.prefix(stretch), new.prefix(stretch))
            return align(Array(left), Array(right), least: least, score: score)
                + align(Array(old.dropFirst(stretch)), Array(new.dropFirst(stretch)), least: least, score: score)
        }
        let width = new.count + 1
        var best = Array(repeating: 0.0, count: (old.count + 1) * width)
        var scores = Array(repeating: 0.0, count: old.count * new.count)
        for i in old.indices.reversed() {
            for j in new.indices.reversed() {
                let one = score(old[i], new[j])
                scores[i * new.count + j] = one
                best[i * width + j] = max(best[(i + 1) * width + j], best[i * width + j + 1])
                if one >= least { best[i * width + j] = max(best[i * width + j], one + best[(i + 1) * width + j + 1]) }
            }
        }
        var pairs: [(Int, Int)] = []
        var (i, j) = (0, 0)
        while i < old.count, j < new.count {
            let one = scores[i * new.count + j]
            if one >= least, best[i * width + j] == one + best[(i + 1) * width + j + 1] {
                pairs.append((old[i], new[j]))
                i += 1
                j += 1
            } else if best[i * width + j] == best[(i + 1) * width + j] {
                i += 1
            } else {
                j += 1
            }
        }
        return pairs
    }
}
