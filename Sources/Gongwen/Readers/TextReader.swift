extension Reader {
    /// Plain text, with lines as printed: wrapped or a paragraph each.
    static let plainText = Reader(
        mediaType: "text/plain",
        recognises: { _ in true },
        declaredCharset: { _ in nil },
        layOut: { text throws(ReadingError) in layOutLines(of: text) }
    )
}

/// One soft line for every line of the text, blank ones included: mending needs to see them.
private func layOutLines(of text: SourceText) -> Layout {
    var layout = Layout()
    // Room that is not used costs nothing, and growing would copy all that is there.
    layout.lines.reserveCapacity(text.units.count / 16)
    layout.runs.reserveCapacity(text.units.count / 16)
    text.units.withUnsafeBufferPointer { units in
        var start = 0
        while start < units.count {
            let end = units.firstLineEnd(from: start) ?? units.count
            let run = layout.runs.count
            layout.runs.append(Run(start..<end))
            layout.lines.append(Line(runs: run..<run + 1, bound: .soft, number: run + 1))
            start = end + 1
            if start < units.count, units[end] == "\r", units[start] == "\n" { start += 1 }
        }
    }
    return layout
}

extension UnsafeBufferPointer<UInt16> {
    /// The first unit from an index on that ends a line: a line feed, carriage return, form feed, U+2028 or U+2029.
    fileprivate func firstLineEnd(from start: Int) -> Int? {
        guard let base = baseAddress.map({ UnsafeRawPointer($0) }) else { return nil }
        var index = start
        while index < count {
            if index &+ 4 <= count {
                // four units at a time are looked at: most hold no control and neither of the two separators
                let units = base.loadUnaligned(fromByteOffset: index &<< 1, as: UInt64.self)
                let clear = Self.clearUnits(UInt64(littleEndian: units))
                index &+= clear
                if clear == 4 { continue }
            }
            switch self[index] {
            case "\n", "\r", "\u{C}", "\u{2028}", "\u{2029}": return index
            default: index &+= 1
            }
        }
        return nil
    }

    /// How many of four units, the first in the low bits, stand before one below U+000E, or U+2028 or U+2029.
    ///
    /// Each test borrows from the high bit of a unit that is below a bound; what is borrowed further stands behind it.
    @inline(__always)
    private static func clearUnits(_ units: UInt64) -> Int {
        let ones: UInt64 = 0x0001_0001_0001_0001
        let separators = (units & (ones &* 0xFFFE)) ^ (ones &* 0x2028)
        let found = ((units &- ones &* 0x0E) & ~units | (separators &- ones) & ~separators) & (ones &* 0x8000)
        return found.trailingZeroBitCount / 16
    }
}
