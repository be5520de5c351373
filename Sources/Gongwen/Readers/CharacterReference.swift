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
        let name = String(units: text[1...].filter { $0 != ";" }[...])
        if name.hasPrefix("#") {
            let digits = name.dropFirst()
            let isHex = digits.first == "x" || digits.first == "X"
            guard let value = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10) else { return nil }
            self.init(value: value)
        } else {
            guard let entity = htmlEntityLookup(name) else { return nil }
            self.init(value: entity.pointee.value)
        }
    }

    /// Numbers 128 to 159 mean the characters of Windows-1252, as browsers read them.
    private init?(value: UInt32) {
        let unit = UInt16(exactly: value).map { UInt32(HTMLWords.windows1252($0)) } ?? value
        guard let scalar = Unicode.Scalar(unit) else { return nil }
        units = Array(String(scalar).utf16)
    }
}
