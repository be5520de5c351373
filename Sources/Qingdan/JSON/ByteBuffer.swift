/// Bytes that are written one after the other and handed on in large pieces.
///
/// Room is made once for many bytes, so that a byte costs one store; what has been written goes to `drain` when enough
/// has gathered, so that a long document is never held whole.
struct ByteBuffer: ~Copyable {
    /// What takes the bytes, a piece at a time, or nil where they stay here.
    private let drain: ((UnsafeBufferPointer<UInt8>) -> Void)?
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var count = 0

    /// How many bytes gather before they are handed on.
    private static let piece = 1 << 16

    /// A buffer that keeps its bytes, or hands them to `drain`.
    init(capacity: Int, drain: ((UnsafeBufferPointer<UInt8>) -> Void)? = nil) {
        self.drain = drain
        self.capacity = max(capacity, 64)
        start = .allocate(capacity: self.capacity)
    }

    deinit { start.deallocate() }

    /// What has been written and not handed on.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

    /// Makes room for some more bytes.
    @inline(__always)
    mutating func reserve(_ more: Int) {
        if capacity &- count < more { grow(by: more) }
    }

    @inline(never)
    private mutating func grow(by more: Int) {
        precondition(more >= 0)
        let wanted = max(count + more, capacity * 2)
        let room = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted)
        room.update(from: start, count: count)
        start.deallocate()
        start = room
        capacity = wanted
    }

    /// Hands on what has been written, if that is much.
    @inline(__always)
    mutating func drainIfFull() {
        if count >= Self.piece, drain != nil { drainAll() }
    }

    /// Hands on what has been written.
    @inline(never)
    mutating func drainAll() {
        guard let drain, count > 0 else { return }
        drain(bytes)
        count = 0
    }

    /// Writes a byte.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        start[count] = byte
        count &+= 1
    }

    /// Writes some bytes as they are.
    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        reserve(bytes.count)
        // What is written never lies in the buffer itself, and the bytes of a literal are stored without a call.
        UnsafeMutableRawPointer(start + count).copyMemory(from: source, byteCount: bytes.count)
        count &+= bytes.count
    }

    /// Writes the characters of a literal.
    @inline(__always)
    mutating func append(_ text: StaticString) { text.withUTF8Buffer { append($0) } }

    /// Writes a whole number in decimal digits, two at a time.
    mutating func append(decimal value: Int) {
        reserve(20)
        var rest = value.magnitude
        if value < 0 { append(UInt8(ascii: "-")) }
        count &+= Self.length(ofDecimal: rest)
        var place = UnsafeMutableRawPointer(start + count)
        let pairs = UnsafeRawPointer(Self.pairs.utf8Start)
        while rest >= 10 {
            place -= 2
            place.copyMemory(from: pairs + 2 * Int(truncatingIfNeeded: rest % 100), byteCount: 2)
            rest /= 100
            if rest == 0 { return }
        }
        (place - 1).storeBytes(of: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest), as: UInt8.self)
    }

    /// How many decimal digits a number has.
    @inline(__always)
    private static func length(ofDecimal value: UInt) -> Int {
        var length = 1
        var rest = value
        while rest >= 10_000 {
            rest /= 10_000
            length &+= 4
        }
        return length &+ (rest >= 10 ? 1 : 0) &+ (rest >= 100 ? 1 : 0) &+ (rest >= 1000 ? 1 : 0)
    }

    /// The numbers from 00 to 99.
    private static let pairs: StaticString = """
        0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849\
        5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899
        """

    /// Writes a comma if wished, and a name of a field with its quotation marks and colon.
    @inline(__always)
    mutating func append(key name: StaticString, comma: Bool) {
        reserve(name.utf8CodeUnitCount &+ 4)
        var place = count
        start[place] = UInt8(ascii: ",")
        place &+= comma ? 1 : 0
        start[place] = UInt8(ascii: "\"")
        (UnsafeMutableRawPointer(start) + place + 1).copyMemory(
            from: name.utf8Start, byteCount: name.utf8CodeUnitCount)
        place &+= name.utf8CodeUnitCount &+ 1
        start[place] = UInt8(ascii: "\"")
        start[place &+ 1] = UInt8(ascii: ":")
        count = place &+ 2
    }

    /// Writes UTF-8 in quotation marks with the escapes of RFC 8259.
    mutating func append(quoting text: UnsafeBufferPointer<UInt8>) {
        append(UInt8(ascii: "\""))
        var rest = UnsafeRawBufferPointer(text)
        while rest.count > Self.stretch {
            append(escaping: UnsafeRawBufferPointer(rebasing: rest.prefix(Self.stretch)))
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(Self.stretch))
        }
        append(escaping: rest)
        append(UInt8(ascii: "\""))
    }

    /// How many bytes of a text room is made for at a time, since each may become six.
    private static let stretch = 4096

    /// Writes UTF-8 with the escapes of RFC 8259, as many bytes at a time as need none.
    @inline(__always)
    private mutating func append(escaping text: UnsafeRawBufferPointer) {
        guard let source = text.baseAddress else { return }
        reserve(6 &* text.count &+ 8)  // \u0000 is the longest escape
        let length = text.count
        var index = 0
        while index &+ 16 <= length {
            let first = source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let second = source.loadUnaligned(fromByteOffset: index &+ 8, as: UInt64.self)
            if Self.escapes(in: first) | Self.escapes(in: second) != 0 {
                append(escaping: source + index, 16)
            } else {
                let place = UnsafeMutableRawPointer(start + count)
                place.storeBytes(of: first, as: UInt64.self)
                place.storeBytes(of: second, toByteOffset: 8, as: UInt64.self)
                count &+= 16
            }
            index &+= 16
        }
        if index &+ 8 <= length { append(UInt64.self, of: source, at: &index) }
        if index &+ 4 <= length { append(UInt32.self, of: source, at: &index) }
        append(last: length &- index, of: text)
    }

    /// Writes the last bytes, three at most: with those before them, which are written again where none has an escape.
    @inline(__always)
    private mutating func append(last rest: Int, of text: UnsafeRawBufferPointer) {
        guard rest > 0, let source = text.baseAddress else { return }
        if text.count >= 4 {
            let word = source.loadUnaligned(fromByteOffset: text.count &- 4, as: UInt32.self)
            if Self.escapes(in: word) == 0 {
                count &+= rest
                UnsafeMutableRawPointer(start + (count &- 4)).storeBytes(of: word, as: UInt32.self)
                return
            }
        }
        append(escaping: source + (text.count &- rest), rest)
    }

    /// Writes some bytes at a time; there must be room for them and their escapes.
    @inline(__always)
    private mutating func append<Word: FixedWidthInteger & UnsignedInteger>(
        _ type: Word.Type, of source: UnsafeRawPointer, at index: inout Int
    ) {
        let size = MemoryLayout<Word>.size
        let word = source.loadUnaligned(fromByteOffset: index, as: Word.self)
        if Self.escapes(in: word) != 0 {
            append(escaping: source + index, size)
        } else {
            UnsafeMutableRawPointer(start + count).storeBytes(of: word, as: Word.self)
            count &+= size
        }
        index &+= size
    }

    /// The high bits of those bytes that are a control, a quotation mark or a backslash.
    ///
    /// Each test borrows from the high bit of a byte that is below a bound; bytes past 0x7F are left out by `~word`.
    @inline(__always)
    private static func escapes<Word: FixedWidthInteger & UnsignedInteger>(in word: Word) -> Word {
        let ones = Word.max / 0xFF  // 0x0101…
        let quotes = word ^ (ones &* 0x22)
        let strokes = word ^ (ones &* 0x5C)
        let below = (word &- ones &* 0x20) | (quotes &- ones) | (strokes &- ones)
        return below & ~word & (ones &* 0x80)
    }

    /// Writes some bytes of which one needs an escape; rare, so it stays out of the loops.
    @inline(never)
    private mutating func append(escaping bytes: UnsafeRawPointer, _ size: Int) {
        for offset in 0..<size { append(escaped: bytes.load(fromByteOffset: offset, as: UInt8.self)) }
    }

    @inline(__always)
    private mutating func append(escaped byte: UInt8) {
        if byte >= 0x20, byte != 0x22, byte != 0x5C {
            start[count] = byte
            count &+= 1
        } else {
            append(escapeOf: byte)
        }
    }

    @inline(never)
    private mutating func append(escapeOf byte: UInt8) {
        append(UInt8(ascii: "\\"))
        switch byte {
        case 0x22, 0x5C: append(byte)
        case 0x0A: append(UInt8(ascii: "n"))
        case 0x0D: append(UInt8(ascii: "r"))
        case 0x09: append(UInt8(ascii: "t"))
        default:
            append("u00")
            append(hexadecimal: byte >> 4)
            append(hexadecimal: byte & 15)
        }
    }

    private mutating func append(hexadecimal digit: UInt8) {
        append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
}
