import Gongwen

/// A number with its unit and bound as it stands in a sentence, before anyone asks what it measures.
///
/// It holds numbers alone, so that it is copied like one; its words are made when a target is written.
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
    /// The unit; none for a number that is itself the measure and for a rate of a population (14.5/10万).
    package var unit: MeasureUnit.Name
    /// What the unit is used for.
    package var use: MeasureUnit.Use
    /// The units of what stands behind the unit from its slash on: 元|/人·月, 14.5|/10万; empty where there is none.
    package var slash = 0..<0
    /// The bound that follows the unit, or nil.
    package var boundAfter: Bound?
    /// Whether the numeral is written in Chinese.
    package var isHan: Bool
    /// Whether it is an amount of money, or one per money (吨标准煤/万元).
    package var isMoney: Bool
    /// Whether a remark says that the bound includes the number: 超过50人（含50人）.
    package var includesBound = false
    /// Whether it is a ratio, a:b.
    package var isRatio = false

    /// A number with a unit.
    init(
        token: Int, next: Int, core: Range<Int>, number: Range<Int>, value: Double, unit: MeasureUnit.Name,
        use: MeasureUnit.Use, isHan: Bool
    ) {
        (self.token, self.next, self.core, self.number) = (token, next, core, number)
        (self.value, self.unit, self.use, self.isHan) = (value, unit, use, isHan)
        isMoney = unit.isMoney
    }

    /// Whether what stands behind the slash says what an amount is per, and belongs to no unit.
    private var saysPer: Bool { unit.isMoney }

    /// Whether its unit is %.
    @inline(__always)
    var isPercent: Bool { isUnit(.percent) }

    /// Whether its unit is one of the table, with nothing behind it.
    @inline(__always)
    func isUnit(_ name: MeasureUnit.Name) -> Bool { unit == name && slash.isEmpty }

    /// Whether its unit is that of another.
    func sharesUnit(with other: QuantityMention, in units: UnitText) -> Bool {
        if slash.isEmpty || saysPer, other.slash.isEmpty || other.saysPer { return unit == other.unit }
        return unitText(in: units) == other.unitText(in: units)
    }

    /// The unit as the catalog writes it: 立方米/日; empty where there is none.
    func unitText(in units: UnitText) -> String {
        if slash.isEmpty || saysPer { return unit.text }
        var text = unit.text
        var parts = SlashedUnits(units, slash)
        if unit == .none { text += "/" + units.string(parts.nextRate()) }
        var mark = "/"
        while let part = parts.next() {
            text += mark + units.string(part)
            mark = "·"
        }
        return text
    }

    /// What an amount is per, after a slash: 元/|人|·|月.
    func per(in units: UnitText) -> [String] {
        if slash.isEmpty || !saysPer { return [] }
        var per: [String] = []
        var parts = SlashedUnits(units, slash)
        while let part = parts.next() { per.append(units.string(part)) }
        return per
    }

    /// Whether its unit is one that 个 belongs to: 80个工作日, 3个月.
    var isLong: Bool {
        use == .duration && slash.isEmpty && (unit == .workingDay || unit == .months || unit == .calendarDay)
    }

    /// Whether its unit is one that people, households and bodies are counted in.
    var countsParties: Bool { unit.countsParties && (slash.isEmpty || saysPer) }

    /// Whether it is an age, points or part of a name (三星级), and so never a target.
    package var isNamePart: Bool { use == .age || use == .name || use == .score }
}

/// The parts of what stands behind a unit, each behind a slash or a dot: /人·月.
struct SlashedUnits {
    private let units: UnitText
    private let end: Int
    /// Where the next part begins with its mark.
    private(set) var place: Int

    init(_ units: UnitText, _ range: Range<Int>) {
        self.units = units
        (place, end) = (range.lowerBound, range.upperBound)
    }

    /// The next part without its mark, or nil where none follows.
    mutating func next() -> Range<Int>? {
        guard place + 1 < end, Self.isMark(units[place]) else { return nil }
        let start = place + 1
        let isScaled = start + 1 < end && units[start].isOne(of: "百千万亿")  // 吨标准煤/万元
        let next =
            PerNouns.trie.match(units, at: start, end: end)?.end
            ?? MeasureUnit.read(units, at: isScaled ? start + 1 : start, end: end)?.1
            ?? (UnitClass.of(units[start]).contains(.han) ? start + 1 : nil)
        guard let next else { return nil }
        place = next
        return start..<next
    }

    /// The number of people that a rate is of: 14.5/|10万; empty where no scale follows the slash.
    mutating func nextRate() -> Range<Int> {
        guard place < end, units[place] == "/" || units[place] == "／" else { return place..<place }
        let start = place + 1
        var index = start
        while index < end, units[index].digit != nil { index += 1 }
        let close = NumeralReader.scale(units, at: index, end: end).end
        guard close > index else { return place..<place }
        place = close
        return start..<close
    }

    private static func isMark(_ unit: UInt16) -> Bool {
        switch unit {
        case "/", "／", "·", "•", "・": true
        default: false
        }
    }
}
