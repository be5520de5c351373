/// Stretches of a text, joined where they overlap, in order.
struct Stretches {
    private var ranges: [Range<Int>] = []

    /// Adds a stretch; an empty one says nothing.
    mutating func insert(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let first = ranges.boundary { $0.upperBound >= range.lowerBound }
        var last = first
        var joined = range
        while last < ranges.count, ranges[last].lowerBound <= range.upperBound {
            joined = min(joined.lowerBound, ranges[last].lowerBound)..<max(joined.upperBound, ranges[last].upperBound)
            last += 1
        }
        ranges.replaceSubrange(first..<last, with: [joined])
    }

    /// Whether a stretch has something in common with these.
    func overlaps(_ range: Range<Int>) -> Bool {
        let index = ranges.boundary { $0.upperBound > range.lowerBound }
        return index < ranges.count && ranges[index].overlaps(range)
    }
}
