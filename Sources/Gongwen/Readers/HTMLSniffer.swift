/// What the first bytes of a file say of a page, read before its charset is known.
enum HTMLSniffer {
    /// Whether the first kilobyte begins with a tag that only a page begins with.
    static func isPage(_ bytes: [UInt8]) -> Bool {
        var head = ascii(bytes.prefix(1024))[...]
        while true {
            head = head.drop { $0 <= 0x20 }
            guard head.starts(with: Array("<!--".utf8)) || head.starts(with: Array("<?xml".utf8)) else { break }
            guard let close = head.firstIndex(of: UInt8(ascii: ">")) else { return false }
            head = head[(close + 1)...]
        }
        let tags = [
            "<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<p", "<div", "<table", "<span", "<h1",
            "<h2",
            "<center", "<font", "<section", "<article",
        ]
        return tags.contains { tag in
            guard head.starts(with: Array(tag.utf8)), head.count > tag.utf8.count else { return false }
            let next = head[head.startIndex + tag.utf8.count]
            return next <= 0x20 || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
        }
    }

    /// The charset that a `<meta>` in the first 4 KB names, with `charset=` in either of its forms.
    static func charset(of bytes: [UInt8]) -> Charset? {
        ascii(bytes.prefix(4096)).withUnsafeBufferPointer { head in
            var isInMeta = false
            for index in head.indices {
                switch head[index] {
                case UInt8(ascii: "<"): isInMeta = stands("<meta", in: head, at: index)
                case UInt8(ascii: ">"): isInMeta = false
                case UInt8(ascii: "c") where isInMeta && stands("charset", in: head, at: index):
                    var rest = head[(index + 7)...].drop { $0 <= 0x20 }
                    guard rest.first == UInt8(ascii: "=") else { break }
                    rest = rest.dropFirst().drop { $0 <= 0x20 || "\"'".utf8.contains($0) }
                    let label = rest.prefix { $0 > 0x20 && !"\"';>/".utf8.contains($0) }
                    if let charset = Charset(label: String(decoding: label, as: UTF8.self)) { return charset }
                default: break
                }
            }
            return nil
        }
    }

    /// Whether a word stands at a byte.
    private static func stands(_ word: StaticString, in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard start + word.utf8CodeUnitCount <= bytes.count else { return false }
        for index in 0..<word.utf8CodeUnitCount where bytes[start + index] != word.utf8Start[index] { return false }
        return true
    }

    /// Bytes in lower case, without a byte order mark and without the zero bytes of UTF-16.
    private static func ascii(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var bytes = bytes
        for mark in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]] where bytes.starts(with: mark) {
            bytes = bytes.dropFirst(mark.count)
        }
        return bytes.withUnsafeBufferPointer { bytes in
            [UInt8](unsafeUninitializedCapacity: bytes.count) { room, count in
                for byte in bytes where byte != 0 {
                    room[count] = byte &- 0x41 < 26 ? byte + 0x20 : byte
                    count += 1
                }
            }
        }
    }
}
