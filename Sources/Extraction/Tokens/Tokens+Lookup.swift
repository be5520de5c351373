extension Tokens {
    /// The index of the first token that starts at or after a unit, among the tokens of a span.
    func firstIndex(atOrAfter unit: Int, in span: Range<Int>) -> Int {
        var low = span.lowerBound
        var high = span.upperBound
        while low < high {
            let middle = (low &+ high) >> 1
            if all[middle].start < unit { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The word that starts at a unit.
    func word(at unit: Int, in span: Range<Int>) -> Token? {
        let index = firstIndex(atOrAfter: unit, in: span)
        return index < span.upperBound && all[index].start == unit && all[index].kind == .word ? all[index] : nil
    }

    /// The word that ends at a unit.
    func word(endingAt unit: Int, in span: Range<Int>) -> Token? {
        let index = firstIndex(atOrAfter: unit, in: span) - 1
        return index >= span.lowerBound && all[index].end == unit && all[index].kind == .word ? all[index] : nil
    }
}
