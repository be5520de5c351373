extension UnsafeBufferPointer<UInt16> {
    /// Where one of two characters first stands in a range, or nil.
    @inline(__always)
    func firstIndex(of one: Unicode.Scalar, or other: Unicode.Scalar, in range: Range<Int>) -> Int? {
        firstIndex(of: UInt16(unit: one), or: UInt16(unit: other), in: range)
    }

    /// Where one of two units first stands in a range, or nil; four units cost little more than one.
    private func firstIndex(of one: UInt16, or other: UInt16, in range: Range<Int>) -> Int? {
        guard let base = baseAddress.map({ UnsafeRawPointer($0) }) else { return nil }
        let ones: UInt64 = 0x0001_0001_0001_0001
        let (first, second) = (ones &* UInt64(one), ones &* UInt64(other))
        var index = range.lowerBound
        while index + 4 <= range.upperBound {
            let units = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: 2 * index, as: UInt64.self))
            // What is zero borrows from the high bit of its unit; what is borrowed further stands behind it.
            let (left, right) = (units ^ first, units ^ second)
            let found = ((left &- ones) & ~left | (right &- ones) & ~right) & (ones &* 0x8000)
            if found != 0 { return index + found.trailingZeroBitCount / 16 }
            index += 4
        }
        while index < range.upperBound {
            if self[index] == one || self[index] == other { return index }
            index += 1
        }
        return nil
    }

    /// Where a character first stands in a range, or nil.
    @inline(__always)
    func firstIndex(of character: Unicode.Scalar, in range: Range<Int>) -> Int? {
        firstIndex(of: UInt16(unit: character), or: UInt16(unit: character), in: range)
    }

    /// The first index of a range at which none of the plain ideographs stands, U+4000 to U+BFFF, which are of no class but
    /// ideographs and numerals; the end of the range where all are.
    @inline(__always)
    func endOfIdeographs(in range: Range<Int>) -> Int {
        guard let base = baseAddress.map({ UnsafeRawPointer($0) }) else { return range.upperBound }
        let high: UInt64 = 0x8000_8000_8000_8000
        var index = range.lowerBound
        while index + 4 <= range.upperBound {
            // Of the two high bits of such a unit one is set.
            let units = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: 2 * index, as: UInt64.self))
            let others = ~(units ^ units << 1) & high
            if others != 0 { return index + others.trailingZeroBitCount / 16 }
            index += 4
        }
        while index < range.upperBound, 0x4000..<0xC000 ~= self[index] { index += 1 }
        return index
    }

    /// The indices of the second halves of surrogate pairs, in order.
    var secondHalves: [Int] {
        var halves: [Int] = []
        var index = endOfIdeographs(in: 0..<count)
        while index < count {
            if UTF16.isTrailSurrogate(self[index]) { halves.append(index) }
            index = endOfIdeographs(in: index + 1..<count)
        }
        return halves
    }

    /// Whether white space stands in a range.
    func holdsSpace(in range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while true {
            index = endOfIdeographs(in: index..<range.upperBound)
            if index == range.upperBound { return false }
            if UnitClass.of(self[index]).contains(.space) { return true }
            index += 1
        }
    }

    /// The first index from one on at which a character stands; the count of units where it stands nowhere.
    @inline(__always)
    func place(of character: Unicode.Scalar, from start: Int) -> Int {
        firstIndex(of: character, in: start..<count) ?? count
    }

    /// The first index from one on at which one of two characters stands; the count of units where neither does.
    @inline(__always)
    func place(of first: Unicode.Scalar, or second: Unicode.Scalar, from start: Int) -> Int {
        firstIndex(of: first, or: second, in: start..<count) ?? count
    }
}
