import Gongwen

/// A unit as the heads and names of a table print it, 计量单位: %, 万吨标准煤, 微克/立方米, 个/千人.
///
/// 万 and 亿 before the unit belong to the number: a cell of 3.5 under 万亩 is 35000 亩.
struct UnitName: Equatable {
    /// The unit as the catalog writes it.
    var name: String
    /// What the numbers are multiplied with.
    var factor: Double

    /// The unit that is all of a text, or nil.
    init?(_ text: some Sequence<UInt16>) {
        let text = text.filter { !UnitClass.of($0).contains(.space) }
        guard !text.isEmpty, text.count <= 14 else { return nil }
        let read = text.withUnsafeBufferPointer { units -> (String, Double)? in
            let scale = NumeralReader.scale(units, at: 0, end: units.count)
            let start = scale.end
            guard let end = Self.end(of: units, from: start) else { return nil }
            if let (unit, after) = MeasureUnit.read(units, at: start, end: units.count), after == end {
                return (unit.name.text, scale.factor)
            }
            return (units.string(start..<end), scale.factor)
        }
        guard let (name, factor) = read else { return nil }
        self.name = name
        self.factor = factor
    }

    /// The end of a text that is a unit, or one over another: 千瓦时/平方米, 件/万人; nil where it is more.
    private static func end(of units: UnsafeBufferPointer<UInt16>, from start: Int) -> Int? {
        guard var index = MeasureUnit.read(units, at: start, end: units.count)?.1 else { return nil }
        while index < units.count, units[index].isOne(of: "/／·") {
            let below = NumeralReader.scale(units, at: index + 1, end: units.count).end
            let next =
                PerNouns.trie.match(units, at: index + 1, end: units.count)?.end
                ?? MeasureUnit.read(units, at: below, end: units.count)?.1 ?? units.count
            index = next
        }
        return index == units.count ? index : nil
    }
}
