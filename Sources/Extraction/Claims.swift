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

    /// All claims in the order of their starts.
    package var all: [Range<Int>] { (sorted + added).sorted { $0.lowerBound < $1.lowerBound } }

    /// Puts what was added in its place; called between rules, so that each rule sees the claims of those before it.
    package mutating func settle() {
        guard !added.isEmpty else { return }
        sorted = all
        added = []
    }

    /// The settled claims that begin in a stretch of text.
    package func within(_ text: Range<Int>) -> ArraySlice<Range<Int>> {
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
}
