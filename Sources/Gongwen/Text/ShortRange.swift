/// A range of indices in half the room of `Range<Int>`: a source has less than 4 GB, and so has all that is made of it.
@usableFromInline
struct ShortRange: Sendable, Equatable {
    @usableFromInline let lower: UInt32
    @usableFromInline let upper: UInt32

    @inlinable @inline(__always)
    init(_ range: Range<Int>) {
        lower = UInt32(range.lowerBound)
        upper = UInt32(range.upperBound)
    }

    @inlinable @inline(__always)
    var range: Range<Int> { Range(uncheckedBounds: (Int(lower), Int(upper))) }
}

/// An index that may be missing, in half the room of `Int?`.
@usableFromInline
struct ShortIndex: Sendable, Equatable {
    @usableFromInline let number: Int32

    @inlinable @inline(__always)
    init(_ index: Int?) { number = index.map { Int32($0) } ?? -1 }

    @inlinable @inline(__always)
    var index: Int? { number < 0 ? nil : Int(number) }
}
