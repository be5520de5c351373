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
        let head = ascii(bytes.prefix(4096))
        let meta = Array("<meta".utf8)
        let key = Array("charset".utf8)
        var isInMeta = false
        var index = 0
        while index < head.count {
            switch head[index] {
            case UInt8(ascii: "<"): isInMeta = head[index...].starts(with: meta)
            case UInt8(ascii: ">"): isInMeta = false
            case UInt8(ascii: "c") where isInMeta && head[index...].starts(with: key):
                var rest = head[(index + key.count)...].drop { $0 <= 0x20 }
                guard rest.first == UInt8(ascii: "=") else { break }
                rest = rest.dropFirst().drop { $0 <= 0x20 || "\"'".utf8.contains($0) }
                let label = rest.prefix { $0 > 0x20 && !"\"';>/".utf8.contains($0) }
                if let charset = Charset(label: String(decoding: label, as: UTF8.self)) { return charset }
            default: break
            }
            index += 1
        }
        return nil
    }

    /// Bytes in lower case, without a byte order mark and without the zero bytes of UTF-16.
    private static func ascii(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var bytes = bytes
        for mark in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]] where bytes.starts(with: mark) {
            bytes = bytes.dropFirst(mark.count)
        }
        return bytes.filter { $0 != 0 }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
    }
}
