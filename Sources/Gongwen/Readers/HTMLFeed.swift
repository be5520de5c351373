/// The text of a page in UTF-8, as libxml2 takes it, with the way back from bytes to units.
///
/// The page has been decoded before, so that a wrong label or a bad byte does no harm here. Characters that XML forbids
/// would be dropped by the parser and are fed as U+FFFD, a carriage return as a space: both keep one unit for one unit.
struct HTMLFeed {
    /// The text in UTF-8, always valid.
    let bytes: [UInt8]
    private var byte = 0
    private var unit = 0

    /// The feed of a text.
    init(_ units: [UInt16]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(units.count * 2)
        var index = 0
        while index < units.count {
            let unit = units[index]
            index += 1
            switch unit {
            case 0x20..<0x80, 0x09, 0x0A: bytes.append(UInt8(truncatingIfNeeded: unit))
            case 0x0D: bytes.append(0x20)
            case 0x80..<0x800:
                bytes.append(0xC0 | UInt8(truncatingIfNeeded: unit >> 6))
                bytes.append(0x80 | UInt8(truncatingIfNeeded: unit & 0x3F))
            case 0xD800..<0xDC00 where index < units.count && units[index] & 0xFC00 == 0xDC00:
                let scalar = (UInt32(unit & 0x3FF) << 10 | UInt32(units[index] & 0x3FF)) + 0x10000
                bytes.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
                bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 12 & 0x3F))
                bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
                bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
                index += 1
            case 0..<0x20, 0x7F, 0xD800..<0xE000, 0xFFFE, 0xFFFF: bytes += [0xEF, 0xBF, 0xBD]
            default:
                bytes.append(0xE0 | UInt8(truncatingIfNeeded: unit >> 12))
                bytes.append(0x80 | UInt8(truncatingIfNeeded: unit >> 6 & 0x3F))
                bytes.append(0x80 | UInt8(truncatingIfNeeded: unit & 0x3F))
            }
        }
        self.bytes = bytes
    }

    /// The unit that a byte belongs to; bytes must be asked for in rising order, which keeps the whole walk linear.
    mutating func unit(at target: Int) -> Int {
        while byte < target, byte < bytes.count {
            switch bytes[byte] {
            case 0..<0x80: byte += 1
            case 0x80..<0xE0: byte += 2
            case 0xE0..<0xF0: byte += 3
            default:
                byte += 4
                unit += 1
            }
            unit += 1
        }
        return unit
    }
}
