extension SourceText {
    /// The text of a source's bytes in a charset.
    ///
    ///     SourceText(decoding: Array("一、总体要求".utf8), as: .utf8)
    ///
    /// Never fails: bytes that make no character become U+FFFD and are listed in `damage`.
    /// - Parameter start: the first byte to decode, past a byte order mark.
    public init(decoding bytes: [UInt8], as charset: Charset, from start: Int = 0) {
        var offsets = ByteOffsets()
        var damage: [Int] = []
        // In each of the charsets a unit takes at least one byte.
        let units = [UInt16](unsafeUninitializedCapacity: bytes.count) { room, count in
            var decoder = UnitDecoder(room)
            bytes.withUnsafeBufferPointer { buffer in
                switch charset {
                case .utf8: decoder.decodeUTF8(buffer, from: start)
                case .utf16LE: decoder.decodeUTF16(buffer, from: start, low: 0, high: 1)
                case .utf16BE: decoder.decodeUTF16(buffer, from: start, low: 1, high: 0)
                case .gb18030: decoder.decodeGB18030(buffer, from: start)
                }
            }
            count = decoder.count
            offsets = decoder.offsets
            damage = decoder.damage
        }
        offsets.finish(units: units.count, bytes: bytes.count)
        self.init(units: units, offsets: offsets, damage: damage)
    }

    /// An empty text.
    static let empty = SourceText(decoding: [], as: .utf8)
}

/// The units of a text while its bytes are decoded one after the other.
///
/// The room must hold a unit for each byte.
struct UnitDecoder {
    private let room: UnsafeMutableBufferPointer<UInt16>
    /// How many units there are.
    private(set) var count = 0
    /// Where they come from.
    private(set) var offsets = ByteOffsets()
    /// The bytes that could not be decoded.
    private(set) var damage: [Int] = []

    init(_ room: UnsafeMutableBufferPointer<UInt16>) { self.room = room }

    /// Adds a unit that takes so many bytes.
    @inline(__always)
    mutating func append(_ unit: UInt16, at byte: Int, taking length: Int) {
        precondition(count < room.count)
        offsets.run(length, from: count, at: byte)
        room[count] = unit
        count += 1
    }

    /// Adds the two units of a character, both of which stand for all of its bytes.
    @inline(__always)
    mutating func append(_ high: UInt16, _ low: UInt16, at byte: Int, taking length: Int) {
        append(high, at: byte, taking: 0)
        append(low, at: byte, taking: length)
    }

    /// Adds U+FFFD for bytes that make no character.
    mutating func appendDamage(at byte: Int, taking length: Int = 1) {
        damage.append(byte)
        append(0xFFFD, at: byte, taking: length)
    }

    mutating func decodeUTF8(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        guard let base = bytes.baseAddress.map({ UnsafeRawPointer($0) }) else { return }
        var index = start
        while index < bytes.count {
            let lead = bytes[index]
            var end = index
            if lead < 0x80 {
                end = appendASCII(bytes, from: index)
            } else if lead & 0xF0 == 0xE0 {
                end = appendThrees(base, bytes.count, from: index)
            }
            index = end > index ? end : index + appendOne(bytes, at: index)
        }
    }

    /// Adds characters of one byte as far as they go; returns the byte after them.
    @inline(__always)
    private mutating func appendASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        offsets.run(1, from: count, at: start)
        var index = start
        var next = count
        if let base = bytes.baseAddress.map({ UnsafeRawPointer($0) }),
            let units = room.baseAddress.map({ UnsafeMutableRawPointer($0) })
        {
            while index &+ 8 <= bytes.count {
                let part = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                guard part & 0x8080_8080_8080_8080 == 0 else { break }
                let letters = unsafeBitCast(part, to: SIMD8<UInt8>.self)
                units.storeBytes(
                    of: SIMD8<UInt16>(truncatingIfNeeded: letters), toByteOffset: next &* 2, as: SIMD8<UInt16>.self)
                next &+= 8
                index &+= 8
            }
        }
        while index < bytes.count, bytes[index] < 0x80 {
            room[next] = UInt16(bytes[index])
            next += 1
            index += 1
        }
        count = next
        return index
    }

    /// Adds characters of three bytes as far as they go; returns the byte after them.
    @inline(__always)
    private mutating func appendThrees(_ base: UnsafeRawPointer, _ end: Int, from start: Int) -> Int {
        var index = start
        var next = count
        while index + 8 <= end {  // two at a time, as long as both are below the surrogates
            let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            guard word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0 else { break }
            let first = UInt32(word & 0x0F) << 12 | UInt32(word >> 2 & 0x0FC0) | UInt32(word >> 16 & 0x3F)
            let second =
                UInt32(word >> 24 & 0x0F) << 12 | UInt32(word >> 26 & 0x0FC0) | UInt32(word >> 40 & 0x3F)
            guard first &- 0x800 < 0xD000, second &- 0x800 < 0xD000 else { break }
            room[next] = UInt16(truncatingIfNeeded: first)
            room[next + 1] = UInt16(truncatingIfNeeded: second)
            next += 2
            index += 6
        }
        while index + 4 <= end {
            let word = UInt32(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt32.self))
            guard word & 0xC0C0F0 == 0x8080E0 else { break }
            let unit = (word & 0x0F) << 12 | (word >> 2) & 0x0FC0 | (word >> 16) & 0x3F
            // overlong forms and surrogates are no characters
            guard unit >= 0x800, unit & 0xF800 != 0xD800 else { break }
            room[next] = UInt16(truncatingIfNeeded: unit)
            next += 1
            index += 3
        }
        if next > count {
            offsets.run(3, from: count, at: start)
            count = next
        }
        return index
    }

    /// Adds the character of several bytes at an index, or damage; returns how many bytes it took.
    private mutating func appendOne(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let lead = bytes[index]
        let length = utf8Length(bytes, at: index)
        switch length {
        case 2:
            append(UInt16(lead & 0x1F) << 6 | UInt16(bytes[index + 1] & 0x3F), at: index, taking: 2)
        case 3:
            let high = UInt16(lead & 0x0F) << 12 | UInt16(bytes[index + 1] & 0x3F) << 6
            append(high | UInt16(bytes[index + 2] & 0x3F), at: index, taking: 3)
        case 4:
            let high = UInt32(lead & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
            let scalar = high | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F)
            append(
                UInt16(truncatingIfNeeded: 0xD7C0 + (scalar >> 10)),
                UInt16(truncatingIfNeeded: 0xDC00 + (scalar & 0x3FF)), at: index, taking: 4)
        default:
            appendDamage(at: index)
            return 1
        }
        return length
    }

    mutating func decodeUTF16(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, low: Int, high: Int) {
        var index = start
        while index + 1 < bytes.count {
            let unit = UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + low])
            switch unit {
            case 0xD800..<0xDC00 where index + 3 < bytes.count:
                let next = UInt16(bytes[index + 2 + high]) << 8 | UInt16(bytes[index + 2 + low])
                if next & 0xFC00 == 0xDC00 {
                    append(unit, next, at: index, taking: 4)
                    index += 4
                } else {
                    appendDamage(at: index, taking: 2)
                    index += 2
                }
            case 0xD800..<0xE000:
                appendDamage(at: index, taking: 2)
                index += 2
            default:
                append(unit, at: index, taking: 2)
                index += 2
            }
        }
        if index < bytes.count { appendDamage(at: index) }
    }
}

/// The length in bytes of the UTF-8 character that starts at an index, or 0 where none does.
@inline(__always)
func utf8Length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    let length: Int
    switch lead {
    case 0x00..<0x80: return 1
    case 0xC2..<0xE0: length = 2
    case 0xE0..<0xF0: length = 3
    case 0xF0..<0xF5: length = 4
    default: return 0
    }
    guard index + length <= bytes.count else { return 0 }
    for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    let second = bytes[index + 1]
    switch lead {  // overlong forms, surrogates and values past U+10FFFF
    case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90, 0xF4 where second > 0x8F:
        return 0
    default: return length
    }
}
