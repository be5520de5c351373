extension UnsafeBufferPointer<UInt16> {
    /// The first index from one on at which a character stands; the count of units where it stands nowhere.
    @inline(__always)
    func place(of character: Unicode.Scalar, from start: Int) -> Int {
        place(of: character, or: character, from: start)
    }

    /// The first index from one on at which one of two characters stands; the count of units where neither does.
    ///
    /// Eight units at a time are looked at, for most stretches of a page are long.
    @inline(__always)
    func place(of first: Unicode.Scalar, or second: Unicode.Scalar, from start: Int) -> Int {
        guard let base = baseAddress.map({ UnsafeRawPointer($0) }) else { return count }
        let firsts = SIMD8(repeating: UInt16(unit: first))
        let seconds = SIMD8(repeating: UInt16(unit: second))
        var index = start
        while index &+ 8 <= count {
            let units = base.loadUnaligned(fromByteOffset: index &* 2, as: SIMD8<UInt16>.self)
            // sixteen bits set for each unit that is found, those of the first four units in the first half
            let found = unsafeBitCast((units .== firsts) .| (units .== seconds), to: SIMD2<UInt64>.self)
            if found[0] | found[1] != 0 {
                let isEarly = found[0] != 0
                let half = UInt64(littleEndian: isEarly ? found[0] : found[1])
                return index &+ (isEarly ? 0 : 4) &+ half.trailingZeroBitCount / 16
            }
            index &+= 8
        }
        while index < count, self[index] != first, self[index] != second { index += 1 }
        return index
    }

    /// Where one of two characters first stands in a range, or nil.
    @inline(__always)
    func firstIndex(of one: Unicode.Scalar, or other: Unicode.Scalar, in range: Range<Int>) -> Int? {
        let place = UnsafeBufferPointer(rebasing: self[..<range.upperBound])
            .place(of: one, or: other, from: range.lowerBound)
        return place < range.upperBound ? place : nil
    }

    /// Where a character first stands in a range, or nil.
    @inline(__always)
    func firstIndex(of character: Unicode.Scalar, in range: Range<Int>) -> Int? {
        firstIndex(of: character, or: character, in: range)
    }

    /// The first index of a range at which none of the plain ideographs stands, U+4000 to U+BFFF, which are of no class but
    /// ideographs and numerals; the end of the range where all are.
    @inline(__always)
    package func endOfIdeographs(in range: Range<Int>) -> Int {
        guard let base = baseAddress.map({ UnsafeRawPointer($0) }) else { return range.upperBound }
        let high: UInt64 = 0x8000_8000_8000_8000
        var index = range.lowerBound
        while index &+ 4 <= range.upperBound {
            // Of the two high bits of such a unit one is set.
            let units = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index &<< 1, as: UInt64.self))
            let others = ~(units ^ units << 1) & high
            if others != 0 { return index &+ others.trailingZeroBitCount / 16 }
            index &+= 4
        }
        while index < range.upperBound, 0x4000..<0xC000 ~= self[index] { index += 1 }
        return index
    }

    /// The indices of the second halves of surrogate pairs, in order.
    package var secondHalves: [Int] {
        var halves: [Int] = []
        var index = endOfIdeographs(in: 0..<count)
        while index < count {
            if UTF16.isTrailSurrogate(self[index]) { halves.append(index) }
            index = endOfIdeographs(in: index + 1..<count)
        }
        return halves
    }

    /// Whether white space stands in a range.
    package func holdsSpace(in range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while true {
            index = endOfIdeographs(in: index..<range.upperBound)
            if index == range.upperBound { return false }
            if UnitClass.of(self[index]).contains(.space) { return true }
            index += 1
        }
    }
}
