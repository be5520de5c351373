/// The decoded text of a source, each unit tied to the byte it came from.
///
///     let text = SourceText(decoding: [0xE5, 0xB8, 0x82], as: .utf8)
///     text.units                // [0x5E02], 市
///     text.bytes(of: 0..<1)     // 0..<3
///
/// Units are UTF-16: a character outside the basic plane takes two. A byte that cannot be decoded stands as U+FFFD
/// and is listed in `damage`; nothing after it is lost.
public struct SourceText: Sendable {
    /// The text in UTF-16 units.
    public let units: [UInt16]
    /// The byte offsets that could not be decoded, in order.
    public let damage: [Int]
    private let offsets: ByteOffsets

    init(units: [UInt16], offsets: ByteOffsets, damage: [Int]) {
        self.units = units
        self.offsets = offsets
        self.damage = damage
    }

    /// The text of a range of units as a string.
    public func string(_ range: Range<Int>) -> String { String(units: units[range]) }

    /// Whether a character is outside of the basic plane, and so has two units.
    var holdsPairs: Bool { offsets.holdsPairs }

    /// The byte in the source that a unit was decoded from; both halves of a surrogate pair have that of their character.
    public func byte(of unit: Int) -> Int { offsets.byte(of: unit) }

    /// The byte range in the source that a range of units was decoded from.
    public func bytes(of range: Range<Int>) -> Range<Int> {
        offsets.bytes(of: range)
    }

    /// The byte range in the source that a range of units was decoded from; ranges that follow each other are found at once
    /// where they are asked for in turn with one `place`, which is 0 at first.
    package func bytes(of range: Range<Int>, near place: inout Int) -> Range<Int> {
        offsets.bytes(of: range, near: &place)
    }
}
