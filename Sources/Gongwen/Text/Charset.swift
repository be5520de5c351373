/// A character encoding that notices are published in, 字符集.
///
///     Charset(label: "gb2312")   // .gb18030, of which GB 2312 and GBK are subsets
public enum Charset: String, Sendable, CaseIterable {
    /// UTF-8, with or without a byte order mark.
    case utf8 = "utf-8"
    /// UTF-16, little-endian.
    case utf16LE = "utf-16le"
    /// UTF-16, big-endian.
    case utf16BE = "utf-16be"
    /// GB 18030-2005, which GB 2312 and GBK texts are read as.
    case gb18030 = "gb18030"

    /// The charset that a label of a web page or a header names, or nil for one this program does not read.
    public init?(label: String) {
        switch label.lowercased() {
        case "utf-8", "utf8", "us-ascii", "ascii": self = .utf8
        case "utf-16", "utf-16le", "utf16": self = .utf16LE
        case "utf-16be": self = .utf16BE
        case "gb18030", "gbk", "gb2312", "gb_2312-80", "x-gbk", "cp936", "hz-gb-2312", "chinese": self = .gb18030
        default: return nil
        }
    }

    /// The byte order of UTF-16 without a mark, told by where the zero bytes of line ends, digits and spaces stand.
    fileprivate static func wideOrder(of bytes: [UInt8]) -> Charset? {
        guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
        let sample = bytes.prefix(4096)
        var zeros = (even: 0, odd: 0)
        for (index, byte) in sample.enumerated() where byte == 0 {
            if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        guard zeros.even + zeros.odd > 1 else { return nil }
        if zeros.even * 8 < zeros.odd { return .utf16LE }
        if zeros.odd * 8 < zeros.even { return .utf16BE }
        return nil
    }
}

extension SourceText {
    /// The text of a source whose charset nothing but its bytes and its own label tell, and that charset.
    ///
    /// A byte order mark decides; then zero bytes in every second place (UTF-16 without a mark); then bytes that are
    /// valid UTF-8 throughout; then the declared label; what is left is GB 18030. Valid UTF-8 outranks a label because
    /// pages are converted without their labels being changed, and Chinese in GB 18030 is practically never valid UTF-8.
    static func decoding(_ bytes: [UInt8], declared: Charset?) -> (text: SourceText, charset: Charset) {
        func text(_ charset: Charset, from start: Int = 0) -> (SourceText, Charset) {
            (SourceText(decoding: bytes, as: charset, from: start), charset)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return text(.utf8, from: 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return text(.utf16LE, from: 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return text(.utf16BE, from: 2) }
        if let wide = Charset.wideOrder(of: bytes) { return text(wide) }
        let utf8 = text(.utf8)
        if utf8.0.damage.isEmpty { return utf8 }
        if let declared, declared != .utf8 { return text(declared) }
        // A few damaged bytes in a page that is otherwise UTF-8 do not make it GB 18030.
        return utf8.0.damage.count * 20 < utf8.0.soundCharacters ? utf8 : text(.gb18030)
    }

    /// How many characters of several bytes a text of UTF-8 has, those that stand for damage aside.
    private var soundCharacters: Int {
        units.count { $0 >= 0x80 && !UTF16.isTrailSurrogate($0) } - damage.count
    }
}
