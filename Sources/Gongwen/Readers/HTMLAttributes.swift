#if canImport(Glibc)
    import Glibc
#endif

/// The attributes of a start tag, as far as they tell how its text is shown.
struct HTMLAttributes {
    private var met: Met = []
    private var traits: HTMLTree.Traits = []
    private var isCentred: Bool?
    private var rows: UInt16 = 1
    private var columns: UInt16 = 1

    /// The attributes that are read.
    private struct Met: OptionSet {
        let rawValue: UInt8

        static let style = Met(rawValue: 1)
        static let href = Met(rawValue: 2)
        static let align = Met(rawValue: 4)
        static let `class` = Met(rawValue: 8)
        static let id = Met(rawValue: 16)
        static let hidden = Met(rawValue: 32)
        static let rowspan = Met(rawValue: 64)
        static let colspan = Met(rawValue: 128)
    }

    /// No attributes.
    init() {}

    /// Reads libxml2's list of names and values in turn, which ends in a null pointer.
    init(_ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>) {
        var index = 0
        while let name = list[index] {
            Self.withUnits(of: name) { name in
                guard let attribute = Self.attribute(name), met.insert(attribute).inserted else { return }
                guard let value = list[index + 1] else { return read(attribute, nil) }
                Self.withUnits(of: value) { read(attribute, $0) }
            }
            index += 2
        }
    }

    /// Whether nothing was told.
    var isEmpty: Bool { traits.isEmpty && isCentred == nil && rows == 1 && columns == 1 }

    /// Puts what was read into a node; traits at hand are inherited ones.
    func apply(to node: inout HTMLTree.Node, _ inherited: inout HTMLTree.Traits) {
        inherited.formUnion(node.tag == .link ? traits : traits.subtracting(.link))
        if let isCentred, node.tag.isBlock, node.tag != .table {
            if isCentred { inherited.insert(.centred) } else { inherited.remove(.centred) }
        }
        if node.tag.isCell { node.span = (Int(rows), Int(columns)) }
    }

    /// Reads an attribute as it stands in the page, with or without a value; only the first of a name counts.
    @inline(__always)
    mutating func read(
        _ name: UnsafeBufferPointer<UInt16>, _ value: UnsafeBufferPointer<UInt16>?, hasReference: Bool
    ) {
        switch name[0] | 0x20 {
        case "s", "h", "a", "c", "i", "r": readMarkup(name, value, hasReference: hasReference)
        default: break
        }
    }

    private mutating func readMarkup(
        _ name: UnsafeBufferPointer<UInt16>, _ value: UnsafeBufferPointer<UInt16>?, hasReference: Bool
    ) {
        guard let attribute = Self.attribute(name), met.insert(attribute).inserted else { return }
        // of a link only the first character matters
        if hasReference, let value, attribute != .href || value.first == "&" {
            value.withReferencesRead { read(attribute, $0) }
        } else {
            read(attribute, value)
        }
    }

    private mutating func read(_ attribute: Met, _ value: UnsafeBufferPointer<UInt16>?) {
        if attribute == .hidden { traits.insert(.hidden) }
        guard let value else { return }
        switch attribute {
        case .hidden: break
        case .class, .id: if HTMLWords.shared.isFurniture(hint: value) { traits.insert(.furniture) }
        case .style: readStyle(HTMLStyle(value))
        case .align:
            if !value.contains(where: { $0 <= 0x20 }), let side = HTMLStyle.alignment(HTMLStyle.Word(value)) {
                isCentred = side
            }
        case .href: if value.first != "#" { traits.insert(.link) }
        case .rowspan: rows = Self.number(value, upTo: 65534, zero: 65534)
        default: columns = Self.number(value, upTo: 1000, zero: 1)
        }
    }

    private mutating func readStyle(_ style: HTMLStyle) {
        if style.isHidden { traits.insert(.hidden) }
        if style.isPreformatted { traits.insert(.preformatted) }
        if let isCentred = style.isCentred { self.isCentred = isCentred }
    }

    private static func attribute(_ name: UnsafeBufferPointer<UInt16>) -> Met? {
        func isNamed(_ text: StaticString) -> Bool {
            guard text.utf8CodeUnitCount == name.count else { return false }
            for index in 0..<name.count where name[index] | 0x20 != UInt16(text.utf8Start[index]) { return false }
            return true
        }
        switch name[0] | 0x20 {
        case "s": return isNamed("style") ? .style : nil
        case "h": return isNamed("href") ? .href : isNamed("hidden") ? .hidden : nil
        case "a": return isNamed("align") ? .align : nil
        case "c": return isNamed("class") ? .class : isNamed("colspan") ? .colspan : nil
        case "i": return isNamed("id") ? .id : nil
        case "r": return isNamed("rowspan") ? .rowspan : nil
        default: return nil
        }
    }

    /// The number an attribute starts with, as browsers read it (WHATWG HTML, 4.9.11).
    private static func number(_ value: UnsafeBufferPointer<UInt16>, upTo limit: Int, zero: UInt16) -> UInt16 {
        var number = 0
        var hasDigits = false
        for unit in value {
            if unit <= 0x20, !hasDigits { continue }
            guard unit >= 0x30, unit <= 0x39 else { break }
            hasDigits = true
            number = min(number * 10 + Int(unit - 0x30), limit)
        }
        guard hasDigits else { return 1 }
        return number == 0 ? zero : UInt16(number)
    }

    /// Gives the bytes of a C string as units; what is not ASCII need not be told apart.
    private static func withUnits(of text: UnsafePointer<UInt8>, _ body: (UnsafeBufferPointer<UInt16>) -> Void) {
        let count = strlen(text)
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: count) { room in
            for index in 0..<count { room[index] = UInt16(text[index]) }
            body(UnsafeBufferPointer(room))
        }
    }
}

extension UnsafeBufferPointer<UInt16> {
    /// Gives the units of a value with the characters that references in it stand for.
    ///
    /// A name without a semicolon is none, as in libxml2: a value may be an address with parameters.
    fileprivate func withReferencesRead(_ body: (UnsafeBufferPointer<UInt16>) -> Void) {
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: count) { room in
            var written = 0
            var index = 0
            while index < count {
                let isMark = self[index] == "&"
                let end = isMark ? endOfReference(at: index) : place(of: "&", from: index)
                if isMark, self[end - 1] == ";" || end > index + 1 && self[index + 1] == "#",
                    let reference = CharacterReference(Array(self[index..<end]))
                {
                    for unit in reference.units {  // never more than a reference has itself
                        room[written] = unit
                        written += 1
                    }
                } else {
                    for place in index..<end { room[written + place - index] = self[place] }
                    written += end - index
                }
                index = end
            }
            body(UnsafeBufferPointer(rebasing: room[..<written]))
        }
    }

    /// The end of what can be a character reference that starts with & at an index.
    func endOfReference(at start: Int) -> Int {
        var index = start + 1
        if index < count, self[index] == "#" { index += 1 }
        while index < count, UnitClass.of(self[index]).contains(.asciiWord) { index += 1 }
        return index < count && self[index] == ";" ? index + 1 : index
    }
}
