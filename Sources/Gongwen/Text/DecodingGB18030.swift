#if canImport(Glibc)
    import Glibc
#endif

extension UnitDecoder {
    /// GB 18030 by glibc's iconv, with the length of each character read off its bytes.
    ///
    /// iconv gives no positions, but GB 18030 tells a character's length by its second byte, so the converted text and
    /// the bytes are walked side by side.
    mutating func decodeGB18030(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        guard let converter = iconv_open("UTF-16LE", "GB18030"), Int(bitPattern: converter) != -1 else {
            preconditionFailure("glibc's iconv lacks GB18030, which it always carries")
        }
        defer { iconv_close(converter) }
        var wide = [UInt16](repeating: 0, count: 4096)
        var index = start
        while index < bytes.count {
            if bytes[index] < 0x80 {
                append(UInt16(bytes[index]), at: index, taking: 1)
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
            let length = gbLength(bytes, at: index)
            if wide[unit] & 0xFC00 == 0xD800, unit + 1 < produced {
                append(wide[unit], wide[unit + 1], at: index, taking: length)
                unit += 2
            } else {
                append(wide[unit], at: index, taking: length)
                unit += 1
            }
            index += length
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
