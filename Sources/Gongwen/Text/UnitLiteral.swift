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
    /// A literal of up to ten bytes (three ideographs) is folded to comparisons with constants; the characters of a longer
    /// one are compared in the UTF-8 they are compiled to.
    @inlinable @inline(__always)
    public func isOne(of characters: StaticString) -> Bool {
        let bytes = characters.utf8Start
        let count = characters.utf8CodeUnitCount
        guard count <= 10 else { return stands(among: bytes, count) }
        // A loop over bytes, since its count is known where it is compiled: so it is unrolled.
        var found = false
        for index in 0..<count {
            let lead = UInt16(bytes[index])
            if lead < 0x80 {
                if lead == self { found = true }
            } else if lead >= 0xE0 {
                let rest = UInt16(bytes[index &+ 1] & 0x3F) << 6 | UInt16(bytes[index &+ 2] & 0x3F)
                if lead < 0xF0, (lead & 0x0F) << 12 | rest == self { found = true }
            } else if lead >= 0xC0 {
                if (lead & 0x1F) << 6 | UInt16(bytes[index &+ 1] & 0x3F) == self { found = true }
            }
        }
        return found
    }

    /// Whether a unit is one of the characters of some UTF-8.
    @inlinable @inline(never)
    func stands(among bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        var index = 0
        while index < count {
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
