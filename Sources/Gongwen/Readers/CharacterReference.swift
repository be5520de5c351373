import CLibXML2

/// A character reference of HTML, 字符引用: `&ldquo;`, `&#8220;`, `&#x201C;`.
///
///     CharacterReference(Array("&nbsp;".utf16))?.units   // [0xA0]
public struct CharacterReference: Sendable {
    /// The UTF-16 units of the character it stands for.
    public let units: [UInt16]

    /// Reads a whole reference; nil where the text is none. The final semicolon may be missing, as pages have it.
    public init?(_ text: [UInt16]) {
        guard text.count > 2, text[0] == "&" else { return nil }
        let name = text[1..<(text[text.count - 1] == ";" ? text.count - 1 : text.count)]
        if name.first == "#" {
            let isHex = name.count > 1 && name[2] | 0x20 == "x"
            guard let value = Self.number(name.dropFirst(isHex ? 2 : 1), isHex: isHex) else { return nil }
            self.init(value: value)
        } else {
            guard let entity = htmlEntityLookup(String(units: name)) else { return nil }
            self.init(value: entity.pointee.value)
        }
    }

    private static func number(_ digits: ArraySlice<UInt16>, isHex: Bool) -> UInt32? {
        guard !digits.isEmpty else { return nil }
        var value: UInt32 = 0
        for unit in digits {
            switch unit {
            case "0"..."9": value = value * (isHex ? 16 : 10) + UInt32(unit - 0x30)
            case "a"..."f" where isHex, "A"..."F" where isHex: value = value * 16 + UInt32(unit | 0x20) - 0x57
            default: return nil
            }
            if value > 0x10FFFF { return nil }
        }
        return value
    }

    /// Numbers 128 to 159 mean the characters of Windows-1252, as browsers read them.
    private init?(value: UInt32) {
        let unit = UInt16(exactly: value).map { UInt32(HTMLWords.windows1252($0)) } ?? value
        guard let scalar = Unicode.Scalar(unit) else { return nil }
        units = Array(UTF16.encode(scalar) ?? .init())
    }
}
