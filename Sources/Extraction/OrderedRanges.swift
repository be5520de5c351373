extension Range<Int> {
    /// The range some places further on.
    @inline(__always)
    func moved(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}

extension RandomAccessCollection<Range<Int>> where Index == Int {
    /// The index of the first range that ends behind a place, by halving: each range ends behind the one before it.
    ///
    /// The index behind the last where none does.
    func index(endingAfter place: Int) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if self[middle].upperBound <= place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The range that holds a place; the ranges stand in order and apart.
    func range(holding place: Int) -> Range<Int>? {
        let index = index(endingAfter: place)
        return index < endIndex && self[index].lowerBound <= place ? self[index] : nil
    }
}
