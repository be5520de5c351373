/// The parts of a start tag that tell how a page is shown, for those tags that are in the common form.
///
///     <p class="a" style="font-size:16px;text-align:center" title="x">   gives   <p class="a" style="text-align:center">
///
/// Nothing is left out that holds < or the end of a comment: a script may look like tags, and must end where it does.
struct HTMLTagScan {
    /// The units to keep, in order.
    private(set) var kept: [Range<Int>] = []
    /// The attributes that were met, which count once.
    private var met: Set = []

    /// Attributes that are read from pages.
    private struct Set: OptionSet {
        let rawValue: UInt8

        static let style = Set(rawValue: 1)
        static let href = Set(rawValue: 2)
        static let align = Set(rawValue: 4)
        static let `class` = Set(rawValue: 8)
        static let id = Set(rawValue: 16)
        static let hidden = Set(rawValue: 32)
        static let rowspan = Set(rawValue: 64)
        static let colspan = Set(rawValue: 128)
    }

    /// Reads the tag that starts with < at an index; returns the index after it, or nil where it is not in the common
    /// form: names, and values in quotes or without, parted by white space.
    mutating func read(_ units: UnsafeBufferPointer<UInt16>, at start: Int) -> Int? {
        kept.removeAll(keepingCapacity: true)
        met = []
        var index = start + 1
        guard index < units.count, isLetter(units[index]) else { return nil }
        while index < units.count, isNameUnit(units[index]) { index += 1 }
        kept.append(start..<index)
        while true {
            let space = index
            while index < units.count, units[index].isHTMLSpace { index += 1 }
            guard index < units.count else { return nil }
            if units[index] == ">" || units[index] == "/" {
                let end = units[index] == "/" ? index + 2 : index + 1
                guard end <= units.count, units[end - 1] == ">" else { return nil }
                kept.append(index..<end)
                return end
            }
            guard index > space, let end = readAttribute(units, at: index) else { return nil }
            index = end
        }
    }

    /// Reads an attribute that white space stands before; returns the index after it.
    private mutating func readAttribute(_ units: UnsafeBufferPointer<UInt16>, at start: Int) -> Int? {
        var index = start
        guard isLetter(units[index]) else { return nil }
        while index < units.count, isNameUnit(units[index]) {
            if units[index] == "-", units[index - 1] == "-" { return nil }
            index += 1
        }
        let name = start..<index
        var look = index
        while look < units.count, units[look].isHTMLSpace { look += 1 }
        guard look < units.count else { return nil }
        guard units[look] == "=" else {
            keep(units, name, value: nil, end: index)
            return index
        }
        look += 1
        while look < units.count, units[look].isHTMLSpace { look += 1 }
        guard look < units.count else { return nil }
        let quote = units[look]
        let isQuoted = quote == "\"" || quote == "'"
        let first = isQuoted ? look + 1 : look
        var last = first
        while last < units.count, isQuoted ? units[last] != quote : isBareValueUnit(units[last]) {
            if units[last] == "<" || units[last] == ">" || units[last] == "-" && units[last - 1] == "-" { return nil }
            last += 1
        }
        guard last < units.count, isQuoted || last > first else { return nil }
        keep(units, name, value: first..<last, end: isQuoted ? last + 1 : last)
        return isQuoted ? last + 1 : last
    }

    /// Keeps an attribute, or what matters of it, if it is read from pages and is the first of its name in the tag.
    private mutating func keep(
        _ units: UnsafeBufferPointer<UInt16>, _ name: Range<Int>, value: Range<Int>?, end: Int
    ) {
        guard let attribute = attribute(units, name), met.insert(attribute).inserted else { return }
        let start = name.lowerBound - 1  // with the white space before it
        guard let value, value.upperBound < end, !value.contains(where: { units[$0] == "&" }) else {
            kept.append(start..<end)
            return
        }
        switch attribute {
        case .style:
            let count = kept.count
            kept.append(start..<value.lowerBound)
            keepDeclarations(units, value)
            if kept.count == count + 1 { kept.removeLast() } else { kept.append(value.upperBound..<end) }
        case .href:  // only whether it leads to a place on the page matters
            kept.append(start..<min(value.lowerBound + 8, value.upperBound))
            kept.append(value.upperBound..<end)
        default: kept.append(start..<end)
        }
    }

    /// Keeps the declarations of a style that can tell how text is shown.
    private mutating func keepDeclarations(_ units: UnsafeBufferPointer<UInt16>, _ style: Range<Int>) {
        var start = style.lowerBound
        while start < style.upperBound {
            let end = units[start..<style.upperBound].firstIndex(of: ";") ?? style.upperBound
            let next = min(end + 1, style.upperBound)
            let declaration = units[start..<end].drop { $0 <= 0x20 || $0 == ":" }
            if let first = declaration.first, HTMLStyle.Property.canStart(with: UInt8(truncatingIfNeeded: first)) {
                let name = declaration.prefix { $0 != ":" }.lazy.map { UInt8(truncatingIfNeeded: $0) }
                if HTMLStyle.Property(name) != nil { kept.append(start..<next) }
            }
            start = next
        }
    }

    private func attribute(_ units: UnsafeBufferPointer<UInt16>, _ name: Range<Int>) -> Set? {
        func isNamed(_ text: StaticString) -> Bool {
            guard text.utf8CodeUnitCount == name.count else { return false }
            for offset in 0..<name.count where units[name.lowerBound + offset] | 0x20 != UInt16(text.utf8Start[offset])
            {
                return false
            }
            return true
        }
        switch units[name.lowerBound] | 0x20 {
        case "s": return isNamed("style") ? .style : nil
        case "h": return isNamed("href") ? .href : isNamed("hidden") ? .hidden : nil
        case "a": return isNamed("align") ? .align : nil
        case "c": return isNamed("class") ? .class : isNamed("colspan") ? .colspan : nil
        case "i": return isNamed("id") ? .id : nil
        case "r": return isNamed("rowspan") ? .rowspan : nil
        default: return nil
        }
    }

    private func isLetter(_ unit: UInt16) -> Bool {
        let kind = UnitClass.of(unit)
        return kind.contains(.asciiWord) && !kind.contains(.digit)
    }

    private func isNameUnit(_ unit: UInt16) -> Bool {
        UnitClass.of(unit).contains(.asciiWord) || unit.isOne(of: "-_:.")
    }

    private func isBareValueUnit(_ unit: UInt16) -> Bool {
        unit > 0x20 && unit < 0x7F && !unit.isOne(of: "\"'>=`")
    }
}

extension UInt16 {
    /// Whether a unit is white space between attributes.
    fileprivate var isHTMLSpace: Bool { self == " " || self == "\n" || self == "\t" || self == "\r" }
}
