extension String {
    /// The text of UTF-16 units; half of a surrogate pair that stands alone becomes U+FFFD.
    ///
    ///     String(units: Array("市".utf16)[...])   // "市"
    ///
    /// The standard library's own way decodes and encodes through generic parsers, ten times as slow.
    package init(units: ArraySlice<UInt16>) {
        self = units.withUnsafeBufferPointer(String.init(units:))
    }

    /// The text of UTF-16 units; half of a surrogate pair that stands alone becomes U+FFFD.
    package init(units: UnsafeBufferPointer<UInt16>) {
        self = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: units.count * 3 + 1) { room in
            guard let start = room.baseAddress else { return "" }
            let count = units.transcode(to: start)
            // What the loop below writes is valid UTF-8, so it need not be looked through again.
            return String(copying: UTF8Span(unchecked: UnsafeBufferPointer(start: start, count: count).span))
        }
    }
}

extension UnsafeBufferPointer<UInt16> {
    /// Writes the units as UTF-8, three bytes a unit at most and one more that is scratch; returns how many.
    @inline(__always)
    fileprivate func transcode(to bytes: UnsafeMutablePointer<UInt8>) -> Int {
        let room = UnsafeMutableRawPointer(bytes)
        var written = 0
        var index = 0
        while index < count {
            while let four = fourIdeographs(at: index) {
                let encoded = Self.encode(four)
                for place in 0..<4 {
                    room.storeBytes(of: encoded[place].littleEndian, toByteOffset: written, as: UInt32.self)
                    written += 3
                }
                index += 4
            }
            guard index < count else { break }
            let unit = UInt32(self[index])
            index += 1
            if unit >= 0x800, unit & 0xF800 != 0xD800 {  // all of Chinese; the fourth byte is written over
                let encoded = 0x8080E0 | unit >> 12 | (unit >> 6 & 0x3F) << 8 | (unit & 0x3F) << 16
                room.storeBytes(of: encoded.littleEndian, toByteOffset: written, as: UInt32.self)
                written += 3
            } else if unit < 0x80 {
                bytes[written] = UInt8(truncatingIfNeeded: unit)
                written += 1
            } else if unit < 0x800 {
                bytes[written] = UInt8(truncatingIfNeeded: 0xC0 | unit >> 6)
                bytes[written + 1] = UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F)
                written += 2
            } else if unit < 0xDC00, index < count, self[index] & 0xFC00 == 0xDC00 {
                let scalar = ((unit & 0x3FF) << 10) + UInt32(self[index] & 0x3FF) + 0x10000
                index += 1
                bytes[written] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
                bytes[written + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F)
                bytes[written + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
                bytes[written + 3] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
                written += 4
            } else {
                bytes[written] = 0xEF
                bytes[written + 1] = 0xBF
                bytes[written + 2] = 0xBD
                written += 3
            }
        }
        return written
    }

    /// The four units at an index, if they are plain ideographs, U+4000 to U+BFFF; nil for others.
    @inline(__always)
    private func fourIdeographs(at index: Int) -> SIMD4<UInt32>? {
        guard index &+ 4 <= count, let base = baseAddress.map({ UnsafeRawPointer($0) }) else { return nil }
        let units = base.loadUnaligned(fromByteOffset: index &* 2, as: UInt64.self)
        // Of the two high bits of such a unit one is set.
        guard ~(units ^ units << 1) & 0x8000_8000_8000_8000 == 0 else { return nil }
        return SIMD4(truncatingIfNeeded: unsafeBitCast(units, to: SIMD4<UInt16>.self))
    }

    /// The three bytes of units past U+07FF, the first in the lowest bits.
    @inline(__always)
    private static func encode(_ units: SIMD4<UInt32>) -> SIMD4<UInt32> {
        let middle = (units &<< 2) & 0x3F00
        let last = (units & 0x3F) &<< 16
        return (units &>> 12) | middle | last | 0x80_80E0
    }
}
