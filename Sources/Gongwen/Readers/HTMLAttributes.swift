#if canImport(Glibc)
    import Glibc
#endif

/// The attributes of a start tag, as far as they tell how its text is shown.
struct HTMLAttributes {
    private var traits: HTMLTree.Traits = []
    private var alignment: Bool?
    private var rows = 1
    private var columns = 1
    private let tag: HTMLTag

    /// Reads libxml2's list of names and values in turn, which ends in a null pointer.
    init(_ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, of tag: HTMLTag, _ words: HTMLWords) {
        self.tag = tag
        guard let list else { return }
        var index = 0
        while let name = list[index] {
            let value = list[index + 1].map { UnsafeBufferPointer(start: $0, count: strlen($0)) }
            read(name, value, words)
            index += 2
        }
    }

    /// Puts what was read into a node; traits at hand are inherited ones.
    func apply(to node: inout HTMLTree.Node, _ inherited: inout HTMLTree.Traits) {
        inherited.formUnion(traits)
        if let alignment {
            if alignment { inherited.insert(.centred) } else { inherited.remove(.centred) }
        }
        node.span = (rows, columns)
    }

    private mutating func read(
        _ name: UnsafePointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>?, _ words: HTMLWords
    ) {
        func isNamed(_ text: StaticString) -> Bool { strcmp(name, text.utf8Start) == 0 }
        if isNamed("hidden") { traits.insert(.hidden) }
        guard let value else { return }
        if isNamed("class") || isNamed("id") {
            if words.isFurniture(hint: value) { traits.insert(.furniture) }
        } else if isNamed("style") {
            readStyle(HTMLStyle(value))
        } else if isNamed("align"), tag.isBlock, tag != .table {
            if !value.contains(where: { $0 <= 0x20 }), let side = HTMLStyle.Word(value).flatMap(HTMLStyle.alignment) {
                alignment = side
            }
        } else if isNamed("href"), tag == .link {
            if value.first != UInt8(ascii: "#") { traits.insert(.link) }
        } else if isNamed("rowspan"), tag.isCell {
            rows = Self.number(value, upTo: 65534, zero: 65534)
        } else if isNamed("colspan"), tag.isCell {
            columns = Self.number(value, upTo: 1000, zero: 1)
        }
    }

    private mutating func readStyle(_ style: HTMLStyle) {
        if style.isHidden { traits.insert(.hidden) }
        if style.isPreformatted { traits.insert(.preformatted) }
        if let isCentred = style.isCentred, tag.isBlock, tag != .table { alignment = isCentred }
    }

    /// The number an attribute starts with, as browsers read it (WHATWG HTML, 4.9.11).
    private static func number(_ value: UnsafeBufferPointer<UInt8>, upTo limit: Int, zero: Int) -> Int {
        var number = 0
        var hasDigits = false
        for byte in value {
            if byte <= 0x20, !hasDigits { continue }
            guard byte >= 0x30, byte <= 0x39 else { break }
            hasDigits = true
            number = min(number * 10 + Int(byte - 0x30), limit)
        }
        guard hasDigits else { return 1 }
        return number == 0 ? zero : number
    }
}
