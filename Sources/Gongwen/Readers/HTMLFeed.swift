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
        var tag = HTMLTagLimit()
        while index < units.count {
            let unit = units[index]
            if unit == "<", let end = Self.endOfCondition(units, at: index) {
                bytes += "<!--".utf8
                bytes += [UInt8](repeating: UInt8(ascii: " "), count: end - index - 7)
                bytes += "-->".utf8
                index = end
                continue
            }
            index += 1
            if tag.isExceeded(by: unit, before: index < units.count ? units[index] : 0) {
                bytes.append(UInt8(ascii: " "))
                continue
            }
            switch unit {
            case 0x20..<0x80, "\t", "\n": bytes.append(UInt8(truncatingIfNeeded: unit))
            case "\r": bytes.append(UInt8(ascii: " "))
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

    /// The end of a condition of word processors, `<![if …]>` or `<![endif]>`, which browsers pass over as a comment and
    /// libxml2 takes for text; fed as a comment as long.
    private static func endOfCondition(_ units: [UInt16], at start: Int) -> Int? {
        guard start + 5 < units.count, units[start + 1] == "!", units[start + 2] == "[" else { return nil }
        guard units[start + 3].isOne(of: "iIeE") else { return nil }  // if, endif
        return units[start..<min(start + 256, units.count)].firstIndex(of: ">").flatMap { end in
            end - start >= 6 && units[start..<end].allSatisfy { $0 >= 0x20 && $0 < 0x80 } ? end + 1 : nil
        }
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

/// A limit to the attributes of one tag.
///
/// libxml2 compares each attribute of a tag with all before it; a page may be one tag with a million of them. What
/// exceeds the limit is fed as spaces. A script or a comment may look like a tag that never ends: so quoted values, `</`
/// where it first comes and the hyphens that end a comment are always fed.
private struct HTMLTagLimit {
    private var cost = -1  // outside of tags
    private var quote: UInt16 = 0
    private var previous: UInt16 = 0
    private var isAfterSpace = false
    private var hasEscaped = false

    /// Whether a unit stands in a tag past its limit: 300 attributes, or as many names as 30000 units hold.
    mutating func isExceeded(by unit: UInt16, before next: UInt16) -> Bool {
        guard cost >= 0 else {
            if unit == "<", UnitClass.of(next).contains(.asciiWord) { self = HTMLTagLimit(cost: 0) }
            return false
        }
        if quote != 0 {
            if unit == quote {
                quote = 0
                cost += 100
            }
            return false
        }
        defer {
            if unit > 0x20 { previous = unit }
            isAfterSpace = unit <= 0x20
        }
        switch unit {
        case ">":
            self = HTMLTagLimit()
            return false
        case "<" where next == "/" && !hasEscaped:
            cost = 0
            hasEscaped = true
            return false
        case "\"", "'":
            if previous == "=", cost <= 30000 { quote = unit }
        default: break
        }
        if cost > 30000 { return unit != "-" }
        cost += isAfterSpace && unit > 0x20 ? 100 : 1
        return false
    }

    init(cost: Int = -1) { self.cost = cost }
}
