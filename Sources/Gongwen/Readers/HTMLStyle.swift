/// What a `style` attribute tells of how text is shown, white space and case aside.
struct HTMLStyle {
    /// A property that matters.
    enum Property {
        case display, visibility, textAlign, whiteSpace

        /// Whether the name of a property can start with a byte; turns most names away.
        static func canStart(with byte: UInt8) -> Bool {
            switch byte | 0x20 {
            case UInt8(ascii: "d"), UInt8(ascii: "v"), UInt8(ascii: "t"), UInt8(ascii: "w"): true
            default: false
            }
        }

        /// The property of a name, or nil.
        init?(_ name: some Sequence<UInt8>) {
            guard let word = HTMLStyle.Word(name) else { return nil }
            if word.isEqual(to: "display") {
                self = .display
            } else if word.isEqual(to: "visibility") {
                self = .visibility
            } else if word.isEqual(to: "text-align") {
                self = .textAlign
            } else if word.isEqual(to: "white-space") {
                self = .whiteSpace
            } else {
                return nil
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
    init(_ style: UnsafeBufferPointer<UInt8>) {
        for part in style.split(separator: UInt8(ascii: ";")) {
            let declaration = part.drop { $0 <= 0x20 || $0 == UInt8(ascii: ":") }
            guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let value = declaration[(colon + 1)...].prefix { $0 != UInt8(ascii: "!") }
            switch Property(declaration[..<colon]) {
            case .display: if Word(value)?.isEqual(to: "none") == true { isHidden = true }
            case .visibility: if Word(value)?.isEqual(to: "hidden") == true { isHidden = true }
            case .textAlign: if let word = Word(value), let side = Self.alignment(word) { isCentred = side }
            case .whiteSpace:
                let start = value.lazy.filter { $0 > 0x20 }.prefix(3)
                if Word(start)?.isEqual(to: "pre") == true { isPreformatted = true }
            case nil: break
            }
        }
    }

    /// Whether a word for an alignment centres; nil for other words.
    static func alignment(_ word: Word) -> Bool? {
        for name in ["center", "middle", "-webkit-center"] as [StaticString] where word.isEqual(to: name) {
            return true
        }
        for name in ["left", "right", "justify", "start", "end"] as [StaticString] where word.isEqual(to: name) {
            return false
        }
        return nil
    }

    /// A short word of a style in lower case without white space.
    struct Word {
        private var low: UInt64 = 0
        private var high: UInt64 = 0

        /// Nil for what is longer than any word that matters.
        init?(_ bytes: some Sequence<UInt8>) {
            var count = 0
            for byte in bytes where byte > 0x20 {
                let lower = byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
                if count < 8 {
                    low |= UInt64(lower) << UInt64(8 * count)
                } else if count < 16 {
                    high |= UInt64(lower) << UInt64(8 * count - 64)
                } else {
                    return nil
                }
                count += 1
            }
        }

        /// Whether it is a word.
        func isEqual(to word: StaticString) -> Bool {
            guard let other = Word(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)) else {
                return false
            }
            return low == other.low && high == other.high
        }
    }
}
