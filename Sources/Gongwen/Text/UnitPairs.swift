/// The first two units of many words, 词首, so that one look turns away nearly every place where none of them stands.
///
///     var pairs = UnitPairs()
///     pairs.insert("泰安市".units[...])
///     pairs.mayHold(0x6CF0, 0x5B89)   // true: 泰安
///     pairs.mayHold(0x6CF0, 0x5C71)   // false, but for one pair in so many: 泰山
///
/// A set of digests: a pair that was put in is always found, another one rarely.
package struct UnitPairs: Sendable {
    private var bits = [UInt64](repeating: 0, count: 0x10000 / 64)

    /// An empty set.
    package init() {}

    /// Puts in the first two units of a word; a word of one unit goes with any unit behind it.
    package mutating func insert(_ word: ArraySlice<UInt16>) {
        guard let first = word.first else { return }
        if word.count > 1 {
            insert(first, word[word.startIndex + 1])
        } else {
            for second in 0...UInt16.max { insert(first, second) }
        }
    }

    /// Puts in two units.
    mutating func insert(_ first: UInt16, _ second: UInt16) {
        let digest = Self.digest(first, second)
        bits[digest >> 6] |= 1 << UInt64(digest & 63)
    }

    @inline(__always)
    private static func digest(_ first: UInt16, _ second: UInt16) -> Int {
        Int((UInt32(first) &* 0x9E37_79B1 &+ UInt32(second) &* 0x85EB_CA77) >> 16)
    }

    /// Whether a word may begin with two units.
    @inline(__always)
    package func mayHold(_ first: UInt16, _ second: UInt16) -> Bool {
        let digest = Self.digest(first, second)
        return bits.withUnsafeBufferPointer { $0[digest >> 6] } >> UInt64(digest & 63) & 1 != 0
    }
}
