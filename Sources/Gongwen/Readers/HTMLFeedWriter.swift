/// Writes what libxml2 is fed of a page; the room holds three bytes for each unit.
struct HTMLFeedWriter {
    private let room: UnsafeMutableBufferPointer<UInt8>
    /// How many bytes there are.
    private(set) var count = 0
    /// The stretches of text in them.
    private(set) var stretches: [HTMLFeed.Stretch] = []
    /// What attributes tell.
    private(set) var marks: [HTMLFeed.Mark] = []
    private var tag = HTMLTagScan()
    /// Whether the body has begun and has not ended.
    private var isInBody = false
    /// Whether the last markup may be open to the parser: what follows may be taken for a part of it.
    private var isOpen = false

    /// The byte that stands for text; as itself it is never fed.
    private static let placeholder: UInt8 = 0x7F

    /// Nothing yet.
    init(_ room: UnsafeMutableBufferPointer<UInt8>) {
        self.room = room
        stretches.reserveCapacity(room.count / 96)
        marks.reserveCapacity(room.count / 384)
    }

    /// Feeds a page.
    mutating func feed(_ units: UnsafeBufferPointer<UInt16>) {
        var index = 0
        while index < units.count {
            switch units[index] {
            case "<": index = feedMarkup(units, from: index)
            case "&":
                let end = units.endOfReference(at: index)
                append(units, index..<end)
                index = end
            default: index = feedText(units, from: index)
            }
        }
    }

    /// Feeds text up to the next markup or reference as one byte, which is a space where the text is blank; returns the
    /// index after it.
    private mutating func feedText(_ units: UnsafeBufferPointer<UInt16>, from start: Int) -> Int {
        var index = start
        while index < units.count, units[index].isHTMLSpace { index += 1 }
        let end = units.place(of: "<", or: "&", from: index)
        stretches.append(HTMLFeed.Stretch(byte: count, units: start..<end, stride: 0))
        put(end == index ? 0x20 : UInt16(Self.placeholder))
        return end
    }

    /// Feeds what starts with <; returns the index after it.
    private mutating func feedMarkup(_ units: UnsafeBufferPointer<UInt16>, from start: Int) -> Int {
        let next = start + 1 < units.count ? units[start + 1] : 0
        switch next {
        case "/":
            if let (name, end) = units.endTag(at: start) {
                if units.isPage(name) { isInBody = false }
                isOpen = false
                put("<")
                put("/")
                putName(units, name)
                put(">")
                return end
            }
            isOpen = true
            let end = units.place(of: "<", from: start + 1)
            append(units, start..<end)
            return end
        case "!", "?":
            if next == "!", let end = units.endOfComment(at: start) ?? units.endOfCondition(at: start) { return end }
            let end = units.place(of: "<", or: ">", from: start + 1)
            isOpen = end == units.count || units[end] == "<"
            append(units, start..<(isOpen ? end : end + 1))
            return isOpen ? end : end + 1
        case _ where next.isHTMLLetter || next == "_" || next == ":":
            return feedTag(units, from: start)
        default:
            append(units, start..<start + 1)
            return start + 1
        }
    }

    /// Feeds a start tag, of a script or style without the text that follows; returns the index after it.
    private mutating func feedTag(_ units: UnsafeBufferPointer<UInt16>, from start: Int) -> Int {
        guard let end = tag.read(units, at: start) else { return feedUnsoundTag(units, from: start) }
        if isInBody, !isOpen, !tag.isClosed, units.isPhrase(tag.name),
            let phrase = units.endOfPhrase(from: end, of: tag.name)
        {
            let stretch = HTMLFeed.Stretch(byte: count, units: end..<phrase.text, stride: 0, phrase: tag.attributes)
            stretches.append(stretch)
            put(UInt16(Self.placeholder))
            return phrase.end
        }
        put("<")
        let name = count
        putName(units, tag.name)
        if !tag.attributes.isEmpty {
            marks.append(HTMLFeed.Mark(byte: count, name: name, attributes: tag.attributes))
        }
        if tag.isClosed { put("/") }
        put(">")
        isOpen = false
        return endOfContent(units, from: end)
    }

    /// Where what follows the tag at hand begins: past the text of a script or style.
    private mutating func endOfContent(_ units: UnsafeBufferPointer<UInt16>, from end: Int) -> Int {
        if units.isPage(tag.name) { isInBody = units[tag.name.lowerBound] | 0x20 == "b" }
        guard units.isRawText(tag.name), !tag.isClosed else { return end }
        return units.endOfRawText(from: end, of: tag.name)
    }

    /// Feeds a tag that is not in the common form as it is, within the limit of a tag; returns the index after it and
    /// after the text of a script or style.
    private mutating func feedUnsoundTag(_ units: UnsafeBufferPointer<UInt16>, from start: Int) -> Int {
        var limit = HTMLTagLimit()
        var index = start
        repeat {
            let next = index + 1 < units.count ? units[index + 1] : 0
            if limit.isExceeded(by: units[index], before: next) {
                put(" ")
                index += 1
            } else {
                let isPair = units[index] & 0xFC00 == 0xD800 && next & 0xFC00 == 0xDC00
                append(units, index..<(isPair ? index + 2 : index + 1))
                index += isPair ? 2 : 1
            }
        } while index < units.count && limit.isInside
        tag.isClosed = units[index - 1] == ">" && units[index - 2] == "/"
        isOpen = true
        return endOfContent(units, from: index)
    }

    /// Feeds some units as they are, which the parser may take for text.
    private mutating func append(_ units: UnsafeBufferPointer<UInt16>, _ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let unit = units[index]
            switch unit {
            case "\r":
                add(1, index)
                put(" ")
            case "\t", "\n", " "..."~":
                add(1, index)
                put(unit)
            case 0x80..<0x800:
                add(2, index)
                put(0xC0 | unit >> 6)
                put(0x80 | unit & 0x3F)
            case 0xD800..<0xDC00 where index + 1 < range.upperBound && units[index + 1] & 0xFC00 == 0xDC00:
                add(2, index)  // four bytes for two units
                add(2, index + 1)
                let scalar = (UInt32(unit & 0x3FF) << 10 | UInt32(units[index + 1] & 0x3FF)) + 0x10000
                put(UInt16(0xF0 | scalar >> 18))
                put(UInt16(0x80 | scalar >> 12 & 0x3F))
                put(UInt16(0x80 | scalar >> 6 & 0x3F))
                put(UInt16(0x80 | scalar & 0x3F))
                index += 1
            case 0x800..<0xD800, 0xE000..<0xFFFE:
                add(3, index)
                putThree(unit)
            default:
                add(3, index)
                putThree(0xFFFD)
            }
            index += 1
        }
    }

    /// Says that a unit is fed next and how many bytes it takes.
    private mutating func add(_ stride: Int, _ unit: Int) {
        if let last = stretches.last, last.stride == stride, last.units.upperBound == unit, last.end == count {
            stretches[stretches.count - 1].units = last.units.lowerBound..<unit + 1
        } else {
            stretches.append(HTMLFeed.Stretch(byte: count, units: unit..<unit + 1, stride: stride))
        }
    }

    /// Feeds a name in lower case, as the parser tells it.
    private mutating func putName(_ units: UnsafeBufferPointer<UInt16>, _ name: Range<Int>) {
        for index in name { put(units[index] &- 0x41 < 26 ? units[index] + 0x20 : units[index]) }
    }

    @inline(__always)
    private mutating func put(_ byte: UInt16) {
        room[count] = UInt8(truncatingIfNeeded: byte)
        count += 1
    }

    @inline(__always)
    private mutating func put(_ character: Unicode.Scalar) { put(UInt16(unit: character)) }

    private mutating func putThree(_ unit: UInt16) {
        put(0xE0 | unit >> 12)
        put(0x80 | unit >> 6 & 0x3F)
        put(0x80 | unit & 0x3F)
    }
}
