#if canImport(Glibc)
    import Glibc
#endif

/// What the units of a cell's text tell by themselves, without any words.
struct CellTraits {
    /// How many units it has.
    let count: Int
    /// The logarithm of that.
    let logLength: Double
    /// The whole text, where it is short.
    let key: CellKey?
    /// Its first two units.
    let start: UInt32
    /// Its last two units.
    let end: UInt32
    /// Whether it ends a sentence.
    let endsWithStop: Bool

    /// Looks at a text without white space.
    init(_ text: UnsafeBufferPointer<UInt16>) {
        count = text.count
        logLength = log(Double(text.count))
        key = CellKey(text)
        start = text.isEmpty ? 0 : Self.pair(text[0], text.count > 1 ? text[1] : 0)
        end = text.isEmpty ? 0 : Self.pair(text.count > 1 ? text[text.count - 2] : 0, text[text.count - 1])
        endsWithStop = text.last.map { UnitClass.of($0).contains(.stop) } ?? false
    }

    private static func pair(_ first: UInt16, _ second: UInt16) -> UInt32 { UInt32(first) << 16 | UInt32(second) }
}

/// A short text that many cells of a column may share, kept without memory of its own.
struct CellKey: Equatable {
    /// Four units in each number, zeros behind the last.
    private var units: (UInt64, UInt64, UInt64) = (0, 0, 0)
    private let count: Int

    /// The most units of a text that is looked up.
    static let longest = 12

    /// The key of a text, or nil for a long one.
    init?(_ text: UnsafeBufferPointer<UInt16>) {
        guard text.count <= Self.longest else { return nil }
        count = text.count
        for (index, unit) in text.enumerated() {
            let place = UInt64(unit) << UInt64(index % 4 * 16)
            switch index / 4 {
            case 0: units.0 |= place
            case 1: units.1 |= place
            default: units.2 |= place
            }
        }
    }

    static func == (one: CellKey, other: CellKey) -> Bool { one.count == other.count && one.units == other.units }

    /// A number that tells nearly all texts apart.
    var digest: UInt64 { units.0 ^ (units.1 &* 0x9E37_79B9_7F4A_7C15) ^ (units.2 &* 0xC2B2_AE3D_27D4_EB4F) }
}
