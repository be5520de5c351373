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

    /// The charset of a source and the length of its byte order mark.
    ///
    /// A byte order mark decides; then bytes that are valid UTF-8 throughout; then zero bytes in every second place
    /// (UTF-16 without a mark); then the declared label; what is left is GB 18030. Valid UTF-8 outranks a label because
    /// pages are converted without their labels being changed, and Chinese in GB 18030 is practically never valid UTF-8.
    static func detect(in bytes: [UInt8], declared: Charset?) -> (charset: Charset, mark: Int) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LE, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BE, 2) }
        let faults = UTF8Check(bytes)
        if let wide = wideOrder(of: bytes) { return (wide, 0) }
        if faults.invalid == 0 { return (.utf8, 0) }
        if let declared, declared != .utf8 { return (declared, 0) }
        // A few damaged bytes in a page that is otherwise UTF-8 do not make it GB 18030.
        return (faults.invalid * 20 < faults.multibyte ? .utf8 : .gb18030, 0)
    }

    /// The byte order of UTF-16 without a mark, told by where the zero bytes of line ends, digits and spaces stand.
    private static func wideOrder(of bytes: [UInt8]) -> Charset? {
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

/// A count of the sound and unsound sequences of bytes read as UTF-8.
struct UTF8Check {
    var multibyte = 0
    var invalid = 0

    init(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            while index < buffer.count {
                if buffer[index] < 0x80 {
                    index += 1
                    continue
                }
                let length = utf8Length(buffer, at: index)
                if length > 0 { multibyte += 1 } else { invalid += 1 }
                index += max(length, 1)
            }
        }
    }
}

/// The length in bytes of the UTF-8 character that starts at an index, or 0 where none does.
@inline(__always)
func utf8Length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    let length: Int
    switch lead {
    case 0x00..<0x80: return 1
    case 0xC2..<0xE0: length = 2
    case 0xE0..<0xF0: length = 3
    case 0xF0..<0xF5: length = 4
    default: return 0
    }
    guard index + length <= bytes.count else { return 0 }
    for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    let second = bytes[index + 1]
    switch lead {  // overlong forms, surrogates and values past U+10FFFF
    case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90, 0xF4 where second > 0x8F:
        return 0
    default: return length
    }
}
