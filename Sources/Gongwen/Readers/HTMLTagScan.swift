/// A start tag in the common form: a name, and attributes in quotes or without, parted by white space.
///
///     <p class="a" style="font-size:16px;text-align:center" title="x">   is a p that is centred
struct HTMLTagScan {
    /// Where the name stands.
    private(set) var name = 0..<0
    /// What its attributes tell.
    private(set) var attributes = HTMLAttributes()
    /// Whether it is closed at once: `<br/>`.
    var isClosed = false

    /// No longer name is in the common form; libxml2 would cut it.
    private static let longest = 64

    /// Reads the tag that starts with < at an index; returns the index after it, or nil where it is in another form.
    mutating func read(_ units: UnsafeBufferPointer<UInt16>, at start: Int) -> Int? {
        attributes = HTMLAttributes()
        isClosed = false
        name = start + 1..<start + 1
        var index = start + 1
        guard index < units.count, units[index].isHTMLLetter else { return nil }
        while index < units.count, units[index].isHTMLName { index += 1 }
        name = start + 1..<index
        guard name.count <= Self.longest else { return nil }
        while true {
            let space = index
            while index < units.count, units[index].isHTMLSpace { index += 1 }
            guard index < units.count else { return nil }
            if units[index] == ">" || units[index] == "/" {
                isClosed = units[index] == "/"
                let end = isClosed ? index + 2 : index + 1
                return end <= units.count && units[end - 1] == ">" ? end : nil
            }
            guard index > space, let end = readAttribute(units, at: index) else { return nil }
            index = end
        }
    }

    /// Reads an attribute that white space stands before; returns the index after it.
    private mutating func readAttribute(_ units: UnsafeBufferPointer<UInt16>, at start: Int) -> Int? {
        var index = start
        guard units[index].isHTMLLetter else { return nil }
        while index < units.count, units[index].isHTMLName { index += 1 }
        let name = start..<index
        var look = index
        while look < units.count, units[look].isHTMLSpace { look += 1 }
        guard look < units.count, name.count <= Self.longest else { return nil }
        guard units[look] == "=" else {
            attributes.read(units.part(name), nil, hasReference: false)
            return index
        }
        look += 1
        while look < units.count, units[look].isHTMLSpace { look += 1 }
        guard look < units.count else { return nil }
        let quote = units[look]
        let isQuoted = quote == "\"" || quote == "'"
        let first = isQuoted ? look + 1 : look
        var last = first
        var hasReference = false
        while last < units.count {
            if isQuoted {
                last =
                    quote == "\""
                    ? units.place(of: "\"", or: "&", from: last) : units.place(of: "'", or: "&", from: last)
            } else {
                while last < units.count, units[last].isHTMLBareValue { last += 1 }
            }
            guard last < units.count, units[last] == "&" else { break }
            hasReference = true
            last += 1
        }
        guard last < units.count, isQuoted || last > first else { return nil }
        attributes.read(units.part(name), units.part(first..<last), hasReference: hasReference)
        return isQuoted ? last + 1 : last
    }
}

extension UInt16 {
    /// Whether a unit is white space of markup.
    @inline(__always)
    var isHTMLSpace: Bool { self == " " || self == "\n" || self == "\t" || self == "\r" }

    /// Whether a unit is a letter, as names of elements and attributes start with.
    @inline(__always)
    var isHTMLLetter: Bool { (self | 0x20) &- 0x61 < 26 }

    /// Whether a unit may stand in the name of an element or attribute.
    @inline(__always)
    var isHTMLName: Bool { UnitClass.of(self).contains(.asciiWord) || isOne(of: "-_:.") }

    /// Whether a unit may stand in a value without quotes.
    @inline(__always)
    fileprivate var isHTMLBareValue: Bool { self > 0x20 && self < 0x7F && !isOne(of: "\"'>=`&") }
}
