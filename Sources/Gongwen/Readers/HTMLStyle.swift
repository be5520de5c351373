/// What a `style` attribute tells of how text is shown, white space and case aside.
struct HTMLStyle {
    /// A property that matters.
    private enum Property {
        case display, visibility, textAlign, whiteSpace

        /// Whether the name of a property can start with a unit; turns most names away.
        @inline(__always)
        static func canStart(with unit: UInt16) -> Bool { (unit | 0x20).isOne(of: "dvtw") }

        /// The property of a name, or nil.
        init?(_ name: UnsafeBufferPointer<UInt16>) {
            guard let last = name.last(where: { $0 > 0x20 }) else { return nil }
            // the first and the last letter turn away the others: text-indent, width, vertical-align
            switch name[0] | 0x20 {
            case "t" where last | 0x20 == "n" && Word(name).isEqual(to: "text-align"): self = .textAlign
            case "d" where last | 0x20 == "y" && Word(name).isEqual(to: "display"): self = .display
            case "v" where last | 0x20 == "y" && Word(name).isEqual(to: "visibility"): self = .visibility
            case "w" where last | 0x20 == "e" && Word(name).isEqual(to: "white-space"): self = .whiteSpace
            default: return nil
            }
        }
    }

    /// Whether the text is not shown.
    private(set) var isHidden = false
    /// Whether white space stands as it is.
    private(set) var isPreformatted = false
    /// The last alignment: centred or to a side.
    private(set) var isCentred: Bool?

    /// Reads the declarations of a style.
    init(_ style: UnsafeBufferPointer<UInt16>) {
        var start = 0
        while start < style.count {
            while start < style.count, style[start] <= 0x20 || style[start] == ":" { start += 1 }
            guard start < style.count else { return }
            if Property.canStart(with: style[start]) {
                let colon = style.place(of: ":", or: ";", from: start)
                guard colon < style.count else { return }
                if style[colon] == ":", let property = Property(style.part(start..<colon)) {
                    let end = style.place(of: ";", or: "!", from: colon + 1)
                    read(property, style.part(colon + 1..<end))
                }
                start = colon
            }
            start = style.place(of: ";", from: start) + 1
        }
    }

    private mutating func read(_ property: Property, _ value: UnsafeBufferPointer<UInt16>) {
        let word = Word(value)
        switch property {
        case .display: if word.isEqual(to: "none") { isHidden = true }
        case .visibility: if word.isEqual(to: "hidden") { isHidden = true }
        case .textAlign: if let side = Self.alignment(word) { isCentred = side }
        case .whiteSpace: if word.starts(with: "pre") { isPreformatted = true }
        }
    }

    /// Whether a word for an alignment centres; nil for other words.
    static func alignment(_ word: Word) -> Bool? {
        if word.isEqual(to: "center") || word.isEqual(to: "middle") || word.isEqual(to: "-webkit-center") {
            return true
        }
        let isSide =
            word.isEqual(to: "left") || word.isEqual(to: "right") || word.isEqual(to: "justify")
            || word.isEqual(to: "start") || word.isEqual(to: "end")
        return isSide ? false : nil
    }

    /// A word of a style in lower case without white space, as far as 16 characters, which no word that matters has.
    struct Word {
        private var low: UInt64 = 0
        private var high: UInt64 = 0
        private var count = 0

        /// The word that some units are.
        init(_ units: UnsafeBufferPointer<UInt16>) {
            for unit in units where unit > 0x20 {
                if count == 16 { return }
                let byte = unit < 0x80 ? UInt64(unit) : 0x7F  // no word that matters has more than ASCII
                let lower = byte &- 0x41 < 26 ? byte + 0x20 : byte
                if count < 8 { low |= lower << UInt64(8 * count) } else { high |= lower << UInt64(8 * count - 64) }
                count += 1
            }
        }

        /// Whether it is a word of fewer than 16 characters.
        @inline(__always)
        func isEqual(to word: StaticString) -> Bool { count == word.utf8CodeUnitCount && starts(with: word) }

        /// Whether it starts with a word of fewer than 16 characters.
        @inline(__always)
        func starts(with word: StaticString) -> Bool {
            for index in 0..<word.utf8CodeUnitCount {
                let part = index < 8 ? low >> UInt64(8 * index) : high >> UInt64(8 * index - 64)
                if UInt8(truncatingIfNeeded: part) != word.utf8Start[index] { return false }
            }
            return true
        }
    }
}
