/// A set of UTF-16 units, 码元集, asked with one load: what a rule can start at, so that it looks nowhere else.
///
///     let openers = UnitSet("《“（")
///     openers.contains(units[index])
struct UnitSet: Sendable {
    private var bits = [UInt64](repeating: 0, count: 0x10000 / 64)

    /// The units of a text.
    init(_ text: String) {
        for unit in text.utf16 { insert(unit) }
    }

    /// Adds a unit, if there is one.
    mutating func insert(_ unit: UInt16?) {
        if let unit { bits[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }
    }

    /// Adds the units of another set.
    mutating func formUnion(_ other: UnitSet) {
        for index in bits.indices { bits[index] |= other.bits[index] }
    }

    /// Calls a function with each unit of the set.
    func forEach(_ body: (UInt16) -> Void) {
        for (index, word) in bits.enumerated() {
            var rest = word
            while rest != 0 {
                body(UInt16(index * 64 + rest.trailingZeroBitCount))
                rest &= rest - 1
            }
        }
    }

    /// Whether a unit is in the set.
    @inline(__always)
    func contains(_ unit: UInt16) -> Bool { bits[Int(unit >> 6)] >> UInt64(unit & 63) & 1 != 0 }
}
