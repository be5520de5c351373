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
            if let value = list[index + 1] {
                read(String(cString: name), String(cString: value), words)
            } else if String(cString: name) == "hidden" {
                traits.insert(.hidden)
            }
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

    private mutating func read(_ name: String, _ value: String, _ words: HTMLWords) {
        switch name {
        case "align" where tag.isBlock && tag != .table: align(value.lowercased())
        case "style": readStyle(Array(value.utf8))
        case "class", "id": if words.isFurniture(hint: Array(value.utf8)) { traits.insert(.furniture) }
        case "href" where tag == .link && !value.hasPrefix("#"): traits.insert(.link)
        case "hidden": traits.insert(.hidden)
        case "rowspan" where tag.isCell: rows = Self.number(value, upTo: 65534, zero: 65534)
        case "colspan" where tag.isCell: columns = Self.number(value, upTo: 1000, zero: 1)
        default: break
        }
    }

    private mutating func align(_ value: String) {
        switch value {
        case "center", "middle", "-webkit-center": alignment = true
        case "left", "right", "justify", "start", "end": alignment = false
        default: break
        }
    }

    /// The declarations of a `style` that matter, white space and case aside.
    private mutating func readStyle(_ style: [UInt8]) {
        for declaration in style.split(separator: UInt8(ascii: ";")) {
            let squeezed = declaration.filter { $0 > 0x20 }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
            let sides = squeezed.split(separator: UInt8(ascii: ":"), maxSplits: 1)
            guard sides.count == 2 else { continue }
            let value = String(decoding: sides[1].prefix { $0 != UInt8(ascii: "!") }, as: UTF8.self)
            switch String(decoding: sides[0], as: UTF8.self) {
            case "display": if value == "none" { traits.insert(.hidden) }
            case "visibility": if value == "hidden" { traits.insert(.hidden) }
            case "text-align": if tag.isBlock && tag != .table { align(value) }
            case "white-space": if value.hasPrefix("pre") { traits.insert(.preformatted) }
            default: break
            }
        }
    }

    /// The number an attribute starts with, as browsers read it (WHATWG HTML, 4.9.11).
    private static func number(_ value: String, upTo limit: Int, zero: Int) -> Int {
        var number = 0
        var hasDigits = false
        for byte in value.utf8 {
            if byte <= 0x20, !hasDigits { continue }
            guard byte >= 0x30, byte <= 0x39 else { break }
            hasDigits = true
            number = min(number * 10 + Int(byte - 0x30), limit)
        }
        guard hasDigits else { return 1 }
        return number == 0 ? zero : number
    }
}
