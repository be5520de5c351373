/// How like two texts are: the share of their pairs of neighbouring scalars that they have in common (Dice).
///
///     Likeness.of(Folding.fold("新建100个"), Folding.fold("新建200个"))   // 0.71
enum Likeness {
    /// The pairs of neighbours of a text in order, both ends counted as neighbours of nothing.
    static func pairs(_ folded: some RandomAccessCollection<UInt32>) -> [UInt64] {
        var pairs: [UInt64] = []
        pairs.reserveCapacity(folded.count + 1)
        var last: UInt64 = 0
        for scalar in folded {
            pairs.append(last << 32 | UInt64(scalar))
            last = UInt64(scalar)
        }
        pairs.append(last << 32)
        return pairs
    }

    /// How many pairs two sorted lists have in common.
    static func common(sorted left: [UInt64], _ right: [UInt64]) -> Int {
        var (i, j, common) = (0, 0, 0)
        while i < left.count, j < right.count {
            if left[i] == right[j] {
                common += 1
                i += 1
                j += 1
            } else if left[i] < right[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return common
    }

    /// From 0, nothing in common, to 1, the same pairs; both lists sorted.
    static func of(sorted left: [UInt64], _ right: [UInt64]) -> Double {
        let all = left.count + right.count
        return all == 0 ? 1 : 2 * Double(common(sorted: left, right)) / Double(all)
    }

    /// From 0, nothing in common, to 1, the same pairs.
    static func of(_ left: some RandomAccessCollection<UInt32>, _ right: some RandomAccessCollection<UInt32>) -> Double
    {
        of(sorted: pairs(left).sorted(), pairs(right).sorted())
    }

    /// From 0, nothing in common, to 1, the same words.
    static func of(_ left: String?, _ right: String?) -> Double {
        of(Folding.fold(left ?? ""), Folding.fold(right ?? ""))
    }
}
