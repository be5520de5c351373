public import CLexicon

/// What a UTF-16 unit is, as far as reading a notice depends on it.
///
/// All units are looked up in one table of 64K entries, which is part of the program (`unit_classes.c`), so a scan costs
/// one load a unit.
@frozen
public struct UnitClass: OptionSet, Sendable {
    /// The bits of the classes.
    public let rawValue: UInt16

    /// A set of classes from its bits.
    @inlinable
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// White space of any width, byte order marks and invisible joiners: dropped between Chinese characters.
    @inlinable public static var space: UnitClass { UnitClass(rawValue: 1) }
    /// A digit 0-9, half- or full-width.
    @inlinable public static var digit: UnitClass { UnitClass(rawValue: 2) }
    /// A Chinese numeral: 〇零一二两三四五六七八九十百千万亿半廿.
    @inlinable public static var hanDigit: UnitClass { UnitClass(rawValue: 4) }
    /// A letter or digit of ASCII.
    @inlinable public static var asciiWord: UnitClass { UnitClass(rawValue: 8) }
    /// An ideograph.
    @inlinable public static var han: UnitClass { UnitClass(rawValue: 16) }
    /// A mark that ends a sentence or a clause group: 。！？；.
    @inlinable public static var stop: UnitClass { UnitClass(rawValue: 32) }
    /// An opening bracket or quotation mark.
    @inlinable public static var opener: UnitClass { UnitClass(rawValue: 64) }
    /// A closing bracket or quotation mark.
    @inlinable public static var closer: UnitClass { UnitClass(rawValue: 128) }
    /// A comma, enumeration comma or colon: ，、：, half- or full-width.
    @inlinable public static var comma: UnitClass { UnitClass(rawValue: 256) }

    /// A mark that markup of a text can begin with: #, *, <, >.
    @inlinable public static var markup: UnitClass { UnitClass(rawValue: 512) }

    /// The class of one unit.
    @inlinable @inline(__always)
    public static func of(_ unit: UInt16) -> UnitClass { UnitClass(rawValue: unit_class(unit)) }

    /// The classes of all units, for a loop over a text.
    @inlinable
    public static var table: UnitClassTable { UnitClassTable() }
}

/// The classes of all 64K units, by unit.
public struct UnitClassTable: Sendable {
    @inlinable
    init() {}

    /// Gives the classes to a loop as one buffer.
    @inlinable
    public func withUnsafeBufferPointer<Result>(
        _ body: (UnsafeBufferPointer<UnitClass>) throws -> Result
    ) rethrows -> Result {
        try unit_class_table().withMemoryRebound(to: UnitClass.self, capacity: 0x10000) {
            try body(UnsafeBufferPointer(start: $0, count: 0x10000))
        }
    }
}
