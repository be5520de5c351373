/// The ranges of units that an item, or a reason to make none, accounts for.
///
/// Kept by place, so that the claims in a stretch of text are found without looking at all of them.
package struct Claims: Sendable {
    private var sorted: [Range<Int>] = []
    private var added: [Range<Int>] = []

    /// No claims.
    package init() {}

    /// Adds a claim.
    package mutating func append(_ range: Range<Int>) { added.append(range) }

    /// Adds claims.
    package static func += (claims: inout Claims, ranges: [Range<Int>]) { claims.added += ranges }

    /// Whether there are none.
    var isEmpty: Bool { sorted.isEmpty && added.isEmpty }

    /// All claims in the order of their starts.
    package var all: [Range<Int>] {
        var claims = self
        claims.settle()
        return claims.sorted
    }

    /// Puts what was added in its place; called between rules, so that each rule sees the claims of those before it.
    package mutating func settle() {
        guard !added.isEmpty else { return }
        // a rule finds its claims in the order of the text but for a few
        if !(1..<added.count).allSatisfy({ added[$0 - 1].lowerBound <= added[$0].lowerBound }) {
            added.sort { $0.lowerBound < $1.lowerBound }
        }
        if sorted.isEmpty {
            swap(&sorted, &added)
            return
        }
        var both: [Range<Int>] = []
        both.reserveCapacity(sorted.count + added.count)
        var place = 0
        for range in sorted {
            while place < added.count, added[place].lowerBound < range.lowerBound {
                both.append(added[place])
                place += 1
            }
            both.append(range)
        }
        both += added[place...]
        sorted = both
        added.removeAll()
    }

    /// The settled claims that begin in a stretch of text.
    func within(_ text: Range<Int>) -> ArraySlice<Range<Int>> {
        let first = index(of: text.lowerBound)
        return sorted[first..<max(first, index(of: text.upperBound))]
    }

    /// The index of the first settled claim that begins at or after a unit.
    private func index(of unit: Int) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle].lowerBound < unit { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// A walk over the settled claims, for ranges that are asked for in the order of the text.
    struct Walk {
        private let claims: [Range<Int>]
        private var next = 0
        private var reach = 0

        fileprivate init(_ claims: [Range<Int>]) { self.claims = claims }

        /// Whether a claim holds a range, which does not begin before those asked for earlier.
        mutating func holds(_ range: Range<Int>) -> Bool {
            while next < claims.count, claims[next].lowerBound <= range.lowerBound {
                reach = max(reach, claims[next].upperBound)
                next += 1
            }
            return reach >= range.upperBound
        }
    }

    /// A walk from the start of the text.
    var walk: Walk { Walk(sorted) }
}
