/// Comparing UTF-16 units (码元) with characters, so that a rule shows the character it looks for.
///
///     units[index] == "对"
///     switch unit { case "-", "–", "—": … }
///     unit.isOne(of: "、和及与")
///
/// A character outside of the basic plane is two units and equals none.
extension UInt16 {
    /// Whether a unit is a character.
    @inlinable @inline(__always)
    public static func == (unit: UInt16, character: Unicode.Scalar) -> Bool { UInt32(unit) == character.value }

    /// Whether a unit is not a character.
    @inlinable @inline(__always)
    public static func != (unit: UInt16, character: Unicode.Scalar) -> Bool { UInt32(unit) != character.value }

    /// Whether a character is the case that a switch over a unit takes.
    @inlinable @inline(__always)
    public static func ~= (character: Unicode.Scalar, unit: UInt16) -> Bool { unit == character }

    /// Whether a range of characters, as `"A"..."Z"`, is the case that a switch over a unit takes.
    @inlinable @inline(__always)
    public static func ~= (characters: ClosedRange<Unicode.Scalar>, unit: UInt16) -> Bool {
        characters.lowerBound.value <= UInt32(unit) && UInt32(unit) <= characters.upperBound.value
    }

    /// The unit of a character of the basic plane; U+FFFD for any other.
    @inlinable @inline(__always)
    public init(unit character: Unicode.Scalar) { self = UInt16(exactly: character.value) ?? 0xFFFD }

    /// Whether a unit is one of some characters, as `"、和及与"`.
    ///
    /// The characters are compared in the UTF-8 they are compiled to, so a call allocates nothing.
    @inlinable @inline(__always)
    public func isOne(of characters: StaticString) -> Bool {
        characters.withUTF8Buffer { bytes in
            var index = 0
            while index < bytes.count {
                let lead = UInt16(bytes[index])
                let character: UInt16
                switch lead {
                case 0..<0x80:
                    character = lead
                    index += 1
                case 0x80..<0xE0:
                    character = (lead & 0x1F) << 6 | UInt16(bytes[index + 1] & 0x3F)
                    index += 2
                case 0xE0..<0xF0:
                    let middle = UInt16(bytes[index + 1] & 0x3F)
                    character = (lead & 0x0F) << 12 | middle << 6 | UInt16(bytes[index + 2] & 0x3F)
                    index += 3
                default:
                    index += 4
                    continue
                }
                if character == self { return true }
            }
            return false
        }
    }
}

extension UInt16? {
    /// Whether there is a unit and it is a character.
    @inlinable @inline(__always)
    public static func == (unit: UInt16?, character: Unicode.Scalar) -> Bool {
        if let unit { unit == character } else { false }
    }

    /// Whether there is no unit or it is another than a character.
    @inlinable @inline(__always)
    public static func != (unit: UInt16?, character: Unicode.Scalar) -> Bool { !(unit == character) }

    /// Whether there is a unit and it is one of some characters.
    @inlinable @inline(__always)
    public func isOne(of characters: StaticString) -> Bool {
        if let unit = self { unit.isOne(of: characters) } else { false }
    }
}

extension Collection<UInt16> {
    /// Whether a character is among the units.
    @inlinable
    public func contains(_ character: Unicode.Scalar) -> Bool { contains(UInt16(unit: character)) }

    /// Where a character first stands among the units.
    @inlinable
    public func firstIndex(of character: Unicode.Scalar) -> Index? { firstIndex(of: UInt16(unit: character)) }
}

extension BidirectionalCollection<UInt16> {
    /// Where a character last stands among the units.
    @inlinable
    public func lastIndex(of character: Unicode.Scalar) -> Index? { lastIndex(of: UInt16(unit: character)) }
}
