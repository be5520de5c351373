/// How two prints of the same words are told to be the same: by width, kind of quotation mark, dash and white space.
enum Folding {
    /// What a scalar value stands for in a comparison, 0 for nothing: `７` is `7`, `“` is `"`, a blank is nothing.
    static func fold(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 { return ascii(scalar) }
        if scalar >= 0x4E00 && scalar <= 0x9FFF { return scalar }
        switch scalar {
        case 0xFF01...0xFF5E: return ascii(scalar - 0xFEE0)
        case 0x85, 0xA0, 0x2000...0x200F, 0x2028, 0x2029, 0x202F, 0x2060, 0x3000, 0xFEFF: return 0
        case 0x201C, 0x201D, 0x300C...0x300F: return 0x22
        case 0x2018, 0x2019: return 0x27
        case 0x2010...0x2015, 0x2212, 0x2500, 0x301C: return 0x2D
        case 0x3014, 0x3010, 0x3016, 0x3018: return 0x5B
        case 0x3015, 0x3011, 0x3017, 0x3019: return 0x5D
        case 0x22C5, 0x2022, 0x2027, 0x30FB: return 0xB7
        default: return scalar
        }
    }

    private static func ascii(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0...0x20, 0x7F: 0
        case 0x7E: 0x2D
        default: scalar
        }
    }

    /// The words of a text as they are compared.
    static func fold(_ text: String) -> [UInt32] {
        text.unicodeScalars.lazy.map { fold($0.value) }.filter { $0 != 0 }
    }

    /// Whether two texts are the same words.
    static func same(_ left: String?, _ right: String?) -> Bool {
        left == right || (left.map(fold) ?? []) == (right.map(fold) ?? [])
    }

    /// Whether a folded scalar is a mark and no word: its loss changes no value.
    static func isMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0xB7, 0x3001...0x3003, 0x3008...0x3020, 0x2026: true
        default: false
        }
    }

    /// Whether a folded scalar is a digit.
    static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }
}
