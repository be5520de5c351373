import Gongwen

/// A number with its unit and bound as it stands in a sentence, before anyone asks what it measures.
package struct QuantityMention: Sendable {
    /// The index of its (first) numeral's token.
    package var token: Int
    /// The index of the token after its last numeral.
    package var next: Int
    /// The units of number, unit and bound after it: 7600户以上.
    package var core: Range<Int>
    /// The units of the number alone, the first of a range.
    package var number: Range<Int>
    /// The value, or the lower end of a range.
    package var value: Double
    /// The upper end of a range.
    package var max: Double?
    /// The unit.
    package var unit: String
    /// What the unit is used for.
    package var use: MeasureUnit.Use
    /// The bound that follows the unit, or nil.
    package var boundAfter: String?
    /// Whether the numeral is written in Chinese.
    package var isHan: Bool
    /// What the unit is per, after a slash: 元/人·月.
    package var per: [String] = []
    /// Whether a remark says that the bound includes the number: 超过50人（含50人）.
    package var includesBound = false
    /// Whether it is a ratio, a:b.
    package var isRatio = false

    /// Whether its unit is %.
    @inline(__always)
    var isPercent: Bool { isUnit("%") }

    /// Whether its unit is one character.
    @inline(__always)
    func isUnit(_ character: Unicode.Scalar) -> Bool {
        unit.utf8.count == UTF8.width(character) && unit.unicodeScalars.first == character
    }

    /// Whether it is an amount of money.
    var isMoney: Bool { unit.utf16.last == "元" }

    /// Whether its unit is one that 个 belongs to: 80个工作日, 3个月.
    var isLong: Bool { use == .duration && (unit == "工作日" || unit == "个月" || unit == "自然日") }

    /// Whether it is an age, points or part of a name (三星级), and so never a target.
    package var isNamePart: Bool { use == .age || use == .name || use == .score }
}
