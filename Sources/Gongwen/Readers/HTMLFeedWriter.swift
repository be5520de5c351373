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
    private var references = HTMLReferences()
    /// Whether the body has begun and has not ended.
    private var isInBody = false
    /// Whether the last markup may be open to the parser: what follows may be taken for a part of it.
    private var isOpen = false
    /// Where the tag fed last was, as far as that is known.
    private var place = HTMLFeeding.Place.unknown
    /// The element that is being fed as text, as long as it holds nothing else.
    private var leaf = HTMLLeaf()
    /// Where the start tag of a block ended that was fed last.
    private var blockEnd = -1
    /// Whether no text has been fed since a table began.
    private var isAtTable = false
    /// What is known of links.
    private var links = HTMLLinks.none

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
        while index < units.count || leaf.isOpen {
            guard index < units.count else {
                index = dropLeaf(at: index)
                continue
            }
            switch units[index] {
            case "<": index = feedMarkup(units, from: index)
            case "&": index = feedReference(units, from: index)
            default: index = feedText(units, from: index)
            }
        }
    }

    /// Feeds a character reference as one byte where its meaning is plain, and else as it is; returns the index after it.
    private mutating func feedReference(_ units: UnsafeBufferPointer<UInt16>, from start: Int) -> Int {
        let end = units.endOfReference(at: start)
        if isInBody, !isOpen, let unit = references.unit(of: start..<end, in: units) {
            stretches.append(HTMLFeed.Stretch(byte: count, units: start..<end, stride: 0, substitute: unit))
            put(UInt16(Self.placeholder))
        } else {
            append(units, start..<end)
        }
        return end
    }

    /// Feeds text up to the next markup or reference as one byte, which is a space where the text is blank; returns the
    /// index after it.
    ///
    /// Blank text at the start of a line or before the next line is not fed, for it is not seen; but the first text in a
    /// table tells where that stands.
    private mutating func feedText(_ units: UnsafeBufferPointer<UInt16>, from start: Int) -> Int {
        var index = start
        while index < units.count, units[index].isHTMLSpace { index += 1 }
        let end = units.place(of: "<", or: "&", from: index)
        if end == index, isInBody, !isOpen, !isAtTable, count == blockEnd || units.isBlockStart(at: end) { return end }
        isAtTable = false
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
                let feeding = units.feeding(of: name)
                if let top = leaf.last {
                    guard units.stands(top, at: name.lowerBound) else { return dropLeaf(at: start) }
                    leaf.close()
                    if feeding == .link { links = .none }
                    putPhrase(feeding, .end, end..<end)
                    return end
                }
                noteEnd(of: feeding)
                put("<")
                put("/")
                putName(units, name)
                put(">")
                return end
            }
            if leaf.isOpen { return dropLeaf(at: start) }
            isOpen = true
            place = .unknown
            let end = units.place(of: "<", from: start + 1)
            append(units, start..<end)
            return end
        case "!", "?":
            if next == "!", let end = units.endOfComment(at: start) ?? units.endOfCondition(at: start) { return end }
            if leaf.isOpen { return dropLeaf(at: start) }
            place = .unknown
            let end = units.place(of: "<", or: ">", from: start + 1)
            isOpen = end == units.count || units[end] == "<"
            append(units, start..<(isOpen ? end : end + 1))
            return isOpen ? end : end + 1
        case _ where next.isHTMLLetter || next == "_" || next == ":":
            return feedTag(units, from: start)
        default:
            if leaf.isOpen { return dropLeaf(at: start) }
            append(units, start..<start + 1)
            return start + 1
        }
    }

    /// Feeds a start tag, of a script or style without the text that follows; returns the index after it.
    private mutating func feedTag(_ units: UnsafeBufferPointer<UInt16>, from start: Int) -> Int {
        guard let end = tag.read(units, at: start) else { return feedUnsoundTag(units, from: start) }
        let feeding = units.feeding(of: tag.name)
        if isInBody, !isOpen {
            if let next = feedPhrase(units, feeding, from: end) { return next }
            if openLeaf(units, feeding, from: start, end) { return end }
        }
        if leaf.isOpen { return dropLeaf(at: start) }
        noteStart(of: feeding)
        put("<")
        let name = count
        putName(units, tag.name)
        if !tag.attributes.isEmpty {
            marks.append(HTMLFeed.Mark(byte: count, name: name, attributes: tag.attributes))
        }
        if tag.isClosed { put("/") }
        put(">")
        isOpen = false
        if feeding.startsLine { blockEnd = count }
        return endOfContent(units, feeding, from: end)
    }

    /// Feeds the element of the tag at hand as text where it nests nowhere else than text would, and a script or style not
    /// at all; returns the index after it.
    private mutating func feedPhrase(
        _ units: UnsafeBufferPointer<UInt16>, _ feeding: HTMLFeeding, from end: Int
    ) -> Int? {
        var text = end
        var next = end
        switch feeding {
        case .void, .lineBreak: break
        case .phrase, .link:
            guard feeding == .phrase || links == .none else { return nil }
            if tag.isClosed { break }
            guard let phrase = units.endOfPhrase(from: end, of: tag.name) else { return nil }
            (text, next) = phrase
        case .rawText:
            guard !tag.isClosed else { return nil }
            let close = units.endOfRawText(from: end, of: tag.name)
            guard units.stands(tag.name, at: close + 2), let endTag = units.endTag(at: close) else { return nil }
            return endTag.end
        default: return nil
        }
        putPhrase(feeding, .whole, end..<text)
        return next
    }

    /// Begins to feed the element of the tag at hand as text, or a phrase inside of it; says whether that can be.
    private mutating func openLeaf(
        _ units: UnsafeBufferPointer<UInt16>, _ feeding: HTMLFeeding, from start: Int, _ end: Int
    ) -> Bool {
        guard !tag.isClosed, start >= leaf.barrier else { return false }
        let isPhrase = feeding == .phrase || feeding == .link && links == .none
        if !leaf.isOpen {
            guard isPhrase || feeding.nests(at: place), !units.isBlockStart(at: units.place(of: "<", from: end)) else {
                return false
            }
            leaf.begin(at: start, count: count, stretches: stretches.count, isAtTable: isAtTable, links: links)
        } else if !isPhrase {
            return false
        }
        if feeding == .link { links = .open }
        leaf.open(tag.name)
        putPhrase(feeding, .start, end..<end)
        if feeding.startsLine { blockEnd = count }
        return true
    }

    /// Gives up to feed an element as text, for it holds something else at an index; returns the index of its start tag, from
    /// where all is fed anew.
    private mutating func dropLeaf(at index: Int) -> Int {
        count = leaf.count
        stretches.removeSubrange(leaf.stretches...)
        isAtTable = leaf.isAtTable
        links = leaf.links
        return leaf.drop(at: index)
    }

    private mutating func putPhrase(_ feeding: HTMLFeeding, _ part: HTMLFeed.Phrase.Part, _ text: Range<Int>) {
        let phrase = HTMLFeed.Phrase(tag: feeding.tag, attributes: tag.attributes, part: part)
        stretches.append(HTMLFeed.Stretch(byte: count, units: text, stride: 0, phrase: phrase))
        put(UInt16(Self.placeholder))
    }

    /// Keeps what the start tag at hand changes for what follows.
    private mutating func noteStart(of feeding: HTMLFeeding) {
        place = isOpen || tag.isClosed ? .unknown : .inside(feeding)
        switch feeding {
        case .phrase: return
        case .body: isInBody = true
        case .page: isInBody = false
        case .table: isAtTable = true
        case .link where links == .none:
            if !tag.isClosed { links = .open }
            return
        default: break
        }
        if links == .open { links = .lost }  // what it holds may end it, or be ended with it
    }

    /// Keeps what an end tag changes for what follows.
    private mutating func noteEnd(of feeding: HTMLFeeding) {
        if !isOpen, case .inside(feeding) = place { place = .after(feeding) } else { place = .unknown }
        isOpen = false
        if feeding == .body || feeding == .page { isInBody = false }
        if feeding == .link, links == .open { links = .none }
    }

    /// Where what follows the tag at hand begins: past the text of a script or style.
    private func endOfContent(
        _ units: UnsafeBufferPointer<UInt16>, _ feeding: HTMLFeeding, from end: Int
    ) -> Int {
        feeding == .rawText && !tag.isClosed ? units.endOfRawText(from: end, of: tag.name) : end
    }

    /// Feeds a tag that is not in the common form as it is, within the limit of a tag; returns the index after it and
    /// after the text of a script or style.
    private mutating func feedUnsoundTag(_ units: UnsafeBufferPointer<UInt16>, from start: Int) -> Int {
        if leaf.isOpen { return dropLeaf(at: start) }
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
        let feeding = units.feeding(of: tag.name)
        noteStart(of: feeding)
        place = .unknown
        isOpen = true
        return endOfContent(units, feeding, from: index)
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
