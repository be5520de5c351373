/// What a UTF-16 unit is, as far as reading a notice depends on it.
///
/// All units are looked up in one table of 64K entries, so a scan costs one load a unit.
///
/// The classes are computed and not stored, so that every module sees them as constants.
@frozen
public struct UnitClass: OptionSet, Sendable {
    /// The bits of the classes.
    public let rawValue: UInt16

    /// A set of classes from its bits.
    @inlinable @inline(__always)
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// White space of any width, byte order marks and invisible joiners: dropped between Chinese characters.
    @inlinable @inline(__always)
    public static var space: UnitClass { UnitClass(rawValue: 1) }
    /// A digit 0-9, half- or full-width.
    @inlinable @inline(__always)
    public static var digit: UnitClass { UnitClass(rawValue: 2) }
    /// A Chinese numeral: 〇零一二两三四五六七八九十百千万亿半廿.
    @inlinable @inline(__always)
    public static var hanDigit: UnitClass { UnitClass(rawValue: 4) }
    /// A letter or digit of ASCII.
    @inlinable @inline(__always)
    public static var asciiWord: UnitClass { UnitClass(rawValue: 8) }
    /// An ideograph.
    @inlinable @inline(__always)
    public static var han: UnitClass { UnitClass(rawValue: 16) }
    /// A mark that ends a sentence or a clause group: 。！？；.
    @inlinable @inline(__always)
    public static var stop: UnitClass { UnitClass(rawValue: 32) }
    /// An opening bracket or quotation mark.
    @inlinable @inline(__always)
    public static var opener: UnitClass { UnitClass(rawValue: 64) }
    /// A closing bracket or quotation mark.
    @inlinable @inline(__always)
    public static var closer: UnitClass { UnitClass(rawValue: 128) }
    /// A comma, enumeration comma or colon: ，、：, half- or full-width.
    @inlinable @inline(__always)
    public static var comma: UnitClass { UnitClass(rawValue: 256) }

    /// The class of every unit.
    nonisolated(unsafe) public static let table: UnsafeBufferPointer<UnitClass> = {
        // The table lasts as long as the program, so that reading it counts no references.
        let table = UnsafeMutableBufferPointer<UnitClass>.allocate(capacity: 0x10000)
        table.initialize(repeating: [])
        func mark(_ text: String, _ flags: UnitClass) {
            for unit in text.utf16 { table[Int(unit)].formUnion(flags) }
        }
        for unit in 0x3400...0x9FFF { table[unit] = .han }
        for unit in 0xF900...0xFAFF { table[unit] = .han }
        for unit in 0xD800...0xDFFF { table[unit] = .han }  // halves of rarer ideographs
        mark("0123456789", [.digit, .asciiWord])
        mark("０１２３４５６７８９", .digit)
        mark("〇零一二两三四五六七八九十百千万亿半廿", .hanDigit)
        mark("〇", .han)
        mark("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", .asciiWord)
        mark(
            " \t\r\n\u{B}\u{C}\u{85}\u{A0}\u{3000}\u{FEFF}\u{200B}\u{200C}\u{200D}\u{2060}\u{2028}\u{2029}\u{AD}",
            .space)
        for unit in 0x2000...0x200A { table[unit] = .space }
        mark("。！？；", .stop)
        mark("（(〔[［【《〈「『“‘", .opener)
        mark("）)〕]］】》〉」』”’", .closer)
        mark("，,、：:", .comma)
        return UnsafeBufferPointer(table)
    }()

    /// The class of one unit.
    @inlinable @inline(__always)
    public static func of(_ unit: UInt16) -> UnitClass { table[Int(unit)] }
}
