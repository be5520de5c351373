/// The decoded text of a source, each unit tied to the byte it came from.
///
///     let text = SourceText(decoding: [0xE5, 0xB8, 0x82], as: .utf8)
///     text.units       // [0x5E02], 市
///     text.offsets     // [0, 3]
///
/// Units are UTF-16: a character outside the basic plane takes two. A byte that cannot be decoded stands as U+FFFD
/// and is listed in `damage`; nothing after it is lost.
public struct SourceText: Sendable {
    /// The text in UTF-16 units.
    public internal(set) var units: [UInt16]
    /// The byte offset at which each unit starts in the source, and one more for the end.
    ///
    /// Both halves of a surrogate pair carry the offset of their character.
    public internal(set) var offsets: [UInt32]
    /// The byte offsets that could not be decoded, in order.
    public internal(set) var damage: [Int]

    init(capacity: Int) {
        units = []
        offsets = []
        damage = []
        units.reserveCapacity(capacity)
        offsets.reserveCapacity(capacity + 1)
    }

    @inline(__always)
    mutating func append(_ unit: UInt16, at offset: Int) {
        units.append(unit)
        offsets.append(UInt32(truncatingIfNeeded: offset))
    }

    @inline(__always)
    mutating func append(scalar: UInt32, at offset: Int) {
        if scalar < 0x10000 {
            append(UInt16(truncatingIfNeeded: scalar), at: offset)
        } else {
            append(UInt16(truncatingIfNeeded: 0xD7C0 + (scalar >> 10)), at: offset)
            append(UInt16(truncatingIfNeeded: 0xDC00 + (scalar & 0x3FF)), at: offset)
        }
    }

    mutating func appendDamage(at offset: Int) {
        damage.append(offset)
        append(0xFFFD, at: offset)
    }

    mutating func finish(at end: Int) {
        offsets.append(UInt32(truncatingIfNeeded: end))
    }

    /// The text of a range of units as a string.
    public func string(_ range: Range<Int>) -> String {
        String(units: units[range])
    }

    /// The byte range in the source that a range of units was decoded from.
    public func bytes(of range: Range<Int>) -> Range<Int> {
        Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound])
    }
}
