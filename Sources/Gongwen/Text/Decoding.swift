#if canImport(Glibc)
    import Glibc
#endif

extension SourceText {
    /// The text of a source's bytes in a charset.
    ///
    ///     SourceText(decoding: Array("一、总体要求".utf8), as: .utf8)
    ///
    /// Never fails: bytes that make no character become U+FFFD and are listed in `damage`.
    /// - Parameter start: the first byte to decode, past a byte order mark.
    public init(decoding bytes: [UInt8], as charset: Charset, from start: Int = 0) {
        self.init(capacity: charset == .utf8 ? bytes.count / 2 : bytes.count / 2 + 1)
        bytes.withUnsafeBufferPointer { buffer in
            switch charset {
            case .utf8: decodeUTF8(buffer, from: start)
            case .utf16LE: decodeUTF16(buffer, from: start, low: 0, high: 1)
            case .utf16BE: decodeUTF16(buffer, from: start, low: 1, high: 0)
            case .gb18030: decodeGB18030(buffer, from: start)
            }
        }
        finish(at: bytes.count)
    }

    private mutating func decodeUTF8(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        var index = start
        while index < bytes.count {
            let lead = bytes[index]
            if lead < 0x80 {
                append(UInt16(lead), at: index)
                index += 1
                continue
            }
            switch utf8Length(bytes, at: index) {
            case 2:
                append(UInt16(lead & 0x1F) << 6 | UInt16(bytes[index + 1] & 0x3F), at: index)
                index += 2
            case 3:
                let high = UInt16(lead & 0x0F) << 12 | UInt16(bytes[index + 1] & 0x3F) << 6
                append(high | UInt16(bytes[index + 2] & 0x3F), at: index)
                index += 3
            case 4:
                let high = UInt32(lead & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
                let low = UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F)
                append(scalar: high | low, at: index)
                index += 4
            default:
                appendDamage(at: index)
                index += 1
            }
        }
    }

    private mutating func decodeUTF16(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, low: Int, high: Int) {
        var index = start
        while index + 1 < bytes.count {
            let unit = UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + low])
            switch unit {
            case 0xD800..<0xDC00 where index + 3 < bytes.count:
                let next = UInt16(bytes[index + 2 + high]) << 8 | UInt16(bytes[index + 2 + low])
                if next & 0xFC00 == 0xDC00 {
                    append(unit, at: index)
                    append(next, at: index)
                    index += 4
                } else {
                    appendDamage(at: index)
                    index += 2
                }
            case 0xD800..<0xE000:
                appendDamage(at: index)
                index += 2
            default:
                append(unit, at: index)
                index += 2
            }
        }
        if index < bytes.count { appendDamage(at: index) }
    }

    /// GB 18030 by glibc's iconv, with the length of each character read off its bytes.
    ///
    /// iconv gives no positions, but GB 18030 tells a character's length by its second byte, so the converted text and
    /// the bytes are walked side by side.
    private mutating func decodeGB18030(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        guard let converter = iconv_open("UTF-16LE", "GB18030"), Int(bitPattern: converter) != -1 else {
            preconditionFailure("glibc's iconv lacks GB18030, which it always carries")
        }
        defer { iconv_close(converter) }
        var wide = [UInt16](repeating: 0, count: 4096)
        var index = start
        while index < bytes.count {
            if bytes[index] < 0x80 {
                append(UInt16(bytes[index]), at: index)
                index += 1
                continue
            }
            var end = index  // a stretch of multi-byte characters, at most as many as the buffer holds
            while end < bytes.count, end - index < 4096, bytes[end] >= 0x80 { end += gbLength(bytes, at: end) }
            end = min(end, bytes.count)
            index = convert(bytes, index..<end, with: converter, through: &wide)
        }
    }

    /// Converts a stretch as far as it is sound; returns the byte it came to.
    private mutating func convert(
        _ bytes: UnsafeBufferPointer<UInt8>, _ stretch: Range<Int>, with converter: iconv_t,
        through wide: inout [UInt16]
    ) -> Int {
        guard let base = bytes.baseAddress else { return stretch.upperBound }
        var source: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: base + stretch.lowerBound)
            .assumingMemoryBound(to: CChar.self)
        var left = stretch.count
        let room = wide.count * 2
        var space = room
        let status = wide.withUnsafeMutableBytes { target in
            var out: UnsafeMutablePointer<CChar>? = target.baseAddress?.assumingMemoryBound(to: CChar.self)
            return iconv(converter, &source, &left, &out, &space)
        }
        var index = stretch.lowerBound
        var unit = 0
        let produced = (room - space) / 2
        while unit < produced {
            let pair = wide[unit] & 0xFC00 == 0xD800 && unit + 1 < produced
            append(wide[unit], at: index)
            if pair { append(wide[unit + 1], at: index) }
            unit += pair ? 2 : 1
            index += gbLength(bytes, at: index)
        }
        if status == -1, index < stretch.upperBound {
            appendDamage(at: index)
            index += 1
            iconv(converter, nil, nil, nil, nil)
        }
        return index
    }
}

/// The length in bytes of the GB 18030 character at an index: 1, 2 or 4.
@inline(__always)
private func gbLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    guard bytes[index] >= 0x80 else { return 1 }
    guard bytes[index] != 0x80, index + 1 < bytes.count else { return 1 }
    switch bytes[index + 1] {
    case 0x30...0x39: return 4
    case 0x40...0x7E, 0x80...0xFE: return 2
    default: return 1
    }
}
