import Qingdan

/// What stands before and after a quote, so that two places of equal words can be told apart, 上下文.
struct Surroundings: Hashable {
    /// The scalars before the words.
    let before: [Unicode.Scalar]
    /// The scalars after them.
    let after: [Unicode.Scalar]

    /// The surroundings that a quote tells.
    init(of quote: TextQuote) {
        before = Array(quote.prefix.unicodeScalars)
        after = Array(quote.suffix.unicodeScalars)
    }

    /// The surroundings of a stretch of a text.
    init(of range: Range<Int>, in space: TextSpace) {
        before = Array(space.scalars[max(0, range.lowerBound - TextSpace.reach)..<range.lowerBound])
        after = Array(space.scalars[range.upperBound..<min(space.scalars.count, range.upperBound + TextSpace.reach)])
    }

    /// How alike two surroundings are.
    struct Likeness: Comparable {
        /// The share of pairs of neighbouring scalars that both have, in thousandths.
        var share: Int
        /// The same for the side that is more alike, where that side is long enough to tell anything.
        var side: Int

        static func < (left: Likeness, right: Likeness) -> Bool { left.share < right.share }

        /// Whether the surroundings are the same but for small changes: most of both sides; or one side as a whole, as
        /// where a neighbour was taken out, and then under the same heading.
        func isEnough(underSameHeading isSame: Bool) -> Bool { share >= 600 || isSame && side >= 900 }
    }

    /// How alike these surroundings are to others.
    func likeness(to other: Surroundings) -> Likeness {
        if self == other { return Likeness(share: 1000, side: 1000) }
        let (left, right) = (Self.common(before, other.before), Self.common(after, other.after))
        let sides = [left, right].filter { $0.total >= TextSpace.reach }.map { 2000 * $0.common / $0.total }
        let total = left.total + right.total
        // Small changes are still changes: only equal surroundings are wholly alike.
        let share = total == 0 ? 0 : min(999, 2000 * (left.common + right.common) / total)
        return Likeness(share: share, side: sides.max() ?? 0)
    }

    /// How many pairs of neighbours two texts have in common, and how many they have together.
    private static func common(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> (common: Int, total: Int) {
        let (left, right) = (pairs(left).sorted(), pairs(right).sorted())
        var (common, first, second) = (0, 0, 0)
        while first < left.count, second < right.count {
            if left[first] == right[second] {
                (common, first, second) = (common + 1, first + 1, second + 1)
            } else if left[first] < right[second] {
                first += 1
            } else {
                second += 1
            }
        }
        return (common, left.count + right.count)
    }

    private static func pairs(_ scalars: [Unicode.Scalar]) -> [UInt64] {
        zip(scalars, scalars.dropFirst()).map { UInt64($0.value) << 21 | UInt64($1.value) }
    }

    /// Every four scalars in a row, packed into a number, by which like surroundings are looked up.
    var shingles: Set<UInt64> {
        var shingles: Set<UInt64> = []
        for side in [before, after] where side.count >= 4 {
            // Scalars over the sixteen bits of a place run into the next, which only makes a look at a place in vain.
            var packed: UInt64 = 0
            for (index, scalar) in side.enumerated() {
                packed = packed << 16 ^ UInt64(scalar.value)
                if index >= 3 { shingles.insert(packed) }
            }
        }
        return shingles
    }
}
