/// The page's frame and what is put into it.
enum PageFrame {
    /// The frame with each `{{name}}` replaced.
    static func filled(_ values: [String: [UInt8]]) -> [UInt8] {
        let frame = PageAssets.frame
        var page: [UInt8] = []
        page.reserveCapacity(values.values.reduce(frame.count) { $0 + $1.count })
        var index = 0
        while index < frame.count {
            if frame[index...].starts(with: "{{".utf8), let end = frame[index...].firstIndex(of: UInt8(ascii: "}")) {
                page += values[String(decoding: frame[(index + 2)..<end], as: UTF8.self)] ?? []
                index = end + 2
            } else {
                page.append(frame[index])
                index += 1
            }
        }
        return page
    }

    /// Text as it may stand in an element.
    static func escaped(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
            case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
            default: bytes.append(byte)
            }
        }
        return bytes
    }

    /// JSON as it may stand in a script element: `<` could end the element or open a comment in it, and U+2028 and
    /// U+2029 end a line to readers that take JSON for JavaScript. All three stand only in texts of JSON.
    static func embedded(_ json: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(json.count + json.count / 16)
        var index = 0
        while index < json.count {
            let byte = json[index]
            if byte == UInt8(ascii: "<") {
                bytes += Array("\\u003c".utf8)
            } else if byte == 0xE2, index + 2 < json.count, json[index + 1] == 0x80, json[index + 2] & 0xFE == 0xA8 {
                bytes += Array((json[index + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8)
                index += 2
            } else {
                bytes.append(byte)
            }
            index += 1
        }
        return bytes
    }
}
