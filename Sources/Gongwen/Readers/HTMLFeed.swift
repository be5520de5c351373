/// The text of a page in UTF-8, as libxml2 takes it, with the way back from bytes to units.
///
/// The page has been decoded before, so that a wrong label or a bad byte does no harm here. Characters that XML forbids
/// would be dropped by the parser and are fed as U+FFFD, a carriage return as a space. Of tags only what tells how a page
/// is shown is fed (`HTMLTagScan`): most of a page are styles that do not, and each unit fed costs far more than a look.
struct HTMLFeed {
    /// Where stretches of the bytes come from: the first byte and unit, and the bytes a unit takes.
    private struct Stretch {
        var byte: Int
        var unit: Int
        var stride: Int
    }

    /// The text in UTF-8, always valid.
    let bytes: [UInt8]
    private let stretches: [Stretch]
    private var place = 0

    /// The feed of a text.
    init(_ units: [UInt16]) {
        var stretches: [Stretch] = []
        bytes = [UInt8](unsafeUninitializedCapacity: units.count * 3) { room, count in
            var writer = Writer(room: room)
            units.withUnsafeBufferPointer { writer.feed($0) }
            count = writer.count
            stretches = writer.stretches
        }
        self.stretches = stretches
    }

    /// The unit that a byte belongs to; bytes must be asked for in rising order, which keeps the whole walk linear.
    mutating func unit(at byte: Int) -> Int {
        while place + 1 < stretches.count, stretches[place + 1].byte <= byte { place += 1 }
        guard place < stretches.count else { return 0 }
        return stretches[place].unit + (byte - stretches[place].byte) / stretches[place].stride
    }

    /// Writes the feed; the room holds three bytes for each unit.
    private struct Writer {
        let room: UnsafeMutableBufferPointer<UInt8>
        private(set) var count = 0
        private(set) var stretches: [Stretch] = []

        init(room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

        mutating func feed(_ units: UnsafeBufferPointer<UInt16>) {
            var tag = HTMLTagScan()
            var index = 0
            while index < units.count {
                let isTag = units[index] == "<" && units.startsWord(at: index + 1)
                if isTag, let end = tag.read(units, at: index) {
                    for part in tag.kept { append(units, part) }
                    index = end
                } else if isTag {
                    index = appendUnsoundTag(units, from: index)
                } else if units[index] == "<", let end = HTMLFeed.endOfCondition(units, at: index) {
                    run(1, from: index)
                    append("<!--")
                    for _ in 0..<end - index - 7 { append(" ") }
                    append("-->")
                    index = end
                } else if units[index] == "<", let end = HTMLFeed.endOfComment(units, at: index) {
                    append(units, index..<end)
                    index = end
                } else {
                    var end = index + 1
                    while end < units.count, units[end] != "<" { end += 1 }
                    append(units, index..<end)
                    index = end
                }
            }
        }

        /// Feeds a tag that is not in the common form as it is, within the limit of a tag; returns the index after it.
        private mutating func appendUnsoundTag(_ units: UnsafeBufferPointer<UInt16>, from start: Int) -> Int {
            var limit = HTMLTagLimit()
            var index = start
            repeat {
                let next = index + 1 < units.count ? units[index + 1] : 0
                if limit.isExceeded(by: units[index], before: next) {
                    run(1, from: index)
                    append(" ")
                    index += 1
                } else {
                    let isPair = units[index] & 0xFC00 == 0xD800 && next & 0xFC00 == 0xDC00
                    append(units, index..<(isPair ? index + 2 : index + 1))
                    index += isPair ? 2 : 1
                }
            } while index < units.count && limit.isInside
            return index
        }

        /// Says that what is fed next comes from a unit on, and how many bytes a unit takes.
        @inline(__always)
        private mutating func run(_ stride: Int, from unit: Int) {
            if let last = stretches.last, last.stride == stride, last.unit + (count - last.byte) / stride == unit {
                return
            }
            stretches.append(Stretch(byte: count, unit: unit, stride: stride))
        }

        /// Feeds some units.
        private mutating func append(_ units: UnsafeBufferPointer<UInt16>, _ range: Range<Int>) {
            var index = range.lowerBound
            while index < range.upperBound {
                if units[index].isPlainASCII {
                    run(1, from: index)
                    repeat {
                        put(units[index])
                        index += 1
                    } while index < range.upperBound && units[index].isPlainASCII
                } else if units[index].takesThreeBytes {
                    run(3, from: index)
                    repeat {
                        putThree(units[index])
                        index += 1
                    } while index < range.upperBound && units[index].takesThreeBytes
                } else {
                    index += appendOther(units, index, before: range.upperBound)
                }
            }
        }

        /// Feeds a control, a letter of two bytes, or a character of two units; returns how many units it took.
        private mutating func appendOther(_ units: UnsafeBufferPointer<UInt16>, _ index: Int, before end: Int) -> Int {
            let unit = units[index]
            switch unit {
            case "\r":
                run(1, from: index)
                append(" ")
            case 0x80..<0x800:
                run(2, from: index)
                put(0xC0 | unit >> 6)
                put(0x80 | unit & 0x3F)
            case 0xD800..<0xDC00 where index + 1 < end && units[index + 1] & 0xFC00 == 0xDC00:
                run(2, from: index)  // four bytes for two units
                let scalar = (UInt32(unit & 0x3FF) << 10 | UInt32(units[index + 1] & 0x3FF)) + 0x10000
                put(UInt16(0xF0 | scalar >> 18))
                put(UInt16(0x80 | scalar >> 12 & 0x3F))
                put(UInt16(0x80 | scalar >> 6 & 0x3F))
                put(UInt16(0x80 | scalar & 0x3F))
                return 2
            default:
                run(3, from: index)
                putThree(0xFFFD)
            }
            return 1
        }

        @inline(__always)
        private mutating func put(_ byte: UInt16) {
            room[count] = UInt8(truncatingIfNeeded: byte)
            count += 1
        }

        @inline(__always)
        private mutating func putThree(_ unit: UInt16) {
            put(0xE0 | unit >> 12)
            put(0x80 | unit >> 6 & 0x3F)
            put(0x80 | unit & 0x3F)
        }

        private mutating func append(_ text: StaticString) {
            text.withUTF8Buffer { for byte in $0 { put(UInt16(byte)) } }
        }
    }

    /// The end of a condition of word processors, `<![if …]>` or `<![endif]>`, which browsers pass over as a comment and
    /// libxml2 takes for text; fed as a comment as long.
    fileprivate static func endOfCondition(_ units: UnsafeBufferPointer<UInt16>, at start: Int) -> Int? {
        guard start + 5 < units.count, units[start + 1] == "!", units[start + 2] == "[" else { return nil }
        guard units[start + 3].isOne(of: "iIeE") else { return nil }  // if, endif
        return units[start..<min(start + 256, units.count)].firstIndex(of: ">").flatMap { end in
            end - start >= 6 && units[start..<end].allSatisfy { $0 >= 0x20 && $0 < 0x80 } ? end + 1 : nil
        }
    }

    /// The end of a comment, `<!-- … -->`, whose inside is fed as it is; that of the page where it is not closed.
    ///
    /// A condition inside, fed as a comment, closes it.
    fileprivate static func endOfComment(_ units: UnsafeBufferPointer<UInt16>, at start: Int) -> Int? {
        guard start + 3 < units.count, units[start + 1] == "!", units[start + 2] == "-", units[start + 3] == "-" else {
            return nil
        }
        var index = start + 4
        while index + 2 < units.count {
            if units[index] == "-", units[index + 1] == "-", units[index + 2] == ">" { return index + 3 }
            if units[index] == "<", endOfCondition(units, at: index) != nil { return index }
            index += 1
        }
        return units.count
    }
}

extension UnsafeBufferPointer<UInt16> {
    /// Whether a letter or digit of ASCII stands at an index.
    @inline(__always)
    fileprivate func startsWord(at index: Int) -> Bool {
        index < count && UnitClass.of(self[index]).contains(.asciiWord)
    }
}

extension UInt16 {
    /// Whether a unit is fed as one byte: a character of ASCII, a tab or a line feed.
    @inline(__always)
    fileprivate var isPlainASCII: Bool { self >= 0x20 && self < 0x7F || self == "\t" || self == "\n" }

    /// Whether a unit is fed as three bytes: a character of the basic plane past U+07FF that XML allows.
    @inline(__always)
    fileprivate var takesThreeBytes: Bool { self >= 0x800 && self < 0xFFFE && self & 0xF800 != 0xD800 }
}
