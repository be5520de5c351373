/// A stretch of units that lie in memory for as long as something looks at them, with their indices in the whole text.
typealias UnitSlice = Slice<UnsafeBufferPointer<UInt16>>

extension UnsafeBufferPointer<UInt16> {
    /// The units of a range by themselves, counted from 0.
    @inline(__always)
    func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt16> { UnsafeBufferPointer(rebasing: self[range]) }

    /// A range without the white space at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, UnitClass.of(self[start]).contains(.space) { start += 1 }
        while end > start, UnitClass.of(self[end - 1]).contains(.space) { end -= 1 }
        return start..<end
    }
}

extension UnitSlice {
    /// The units by themselves, counted from 0.
    @inline(__always)
    var buffer: UnsafeBufferPointer<UInt16> { UnsafeBufferPointer(rebasing: self) }
}
