/// The forms that markers of the numbering styles can have, laid out flat so that reading one allocates nothing.
final class MarkerForms: Sendable {
    /// A prefix of a style with its digits and suffixes.
    struct Form: Sendable {
        /// The index of the style in `NumberingStyle.all`.
        var style: Int
        var rank: Int
        var digits: NumberingStyle.Digits
        /// The place of the prefix in `units`.
        var prefix: Range<Int>
        /// The places of its suffixes in `suffixes`.
        var suffixes: Range<Int>
        /// Whether the style numbers parts of laws: 第X条.
        var isOfLaws: Bool
    }

    /// The forms of all styles, in the order of the table.
    static let standard = MarkerForms(NumberingStyle.all)

    /// The places of suffixes in `units`.
    let suffixes: [Range<Int>]
    /// The units of prefixes and suffixes.
    private let units: [UInt16]
    /// The forms that start with each unit that a prefix starts with.
    private let prefixed: [(unit: UInt16, forms: [Form])]
    /// The forms that start with other digits, Chinese numerals and circled numbers.
    private let digits: [Form]
    private let numerals: [Form]
    private let circled: [Form]

    private init(_ styles: [NumberingStyle]) {
        var (all, suffixes, units) = ([Form](), [Range<Int>](), [UInt16]())
        func add(_ text: [UInt16]) -> Range<Int> {
            units += text
            return units.count - text.count..<units.count
        }
        for (index, style) in styles.enumerated() {
            let first = suffixes.count
            for suffix in style.suffixes { suffixes.append(add(suffix)) }
            for prefix in style.prefixes {
                all.append(
                    Form(
                        style: index, rank: style.rank, digits: style.digits, prefix: add(prefix),
                        suffixes: first..<suffixes.count, isOfLaws: style.prefixes.contains { $0.first == "第" }))
            }
        }
        func select(startingWith unit: UInt16) -> [Form] {
            let kind = UnitClass.of(unit)
            return all.filter { form in
                if !form.prefix.isEmpty { return units[form.prefix.lowerBound] == unit }
                return switch form.digits {
                case .arabic: kind.contains(.digit)
                case .han: kind.contains(.hanDigit)
                case .any: !kind.isDisjoint(with: [.digit, .hanDigit])
                case .circled: "①"..."⑳" ~= unit
                }
            }
        }
        let firsts = Set(all.compactMap { $0.prefix.first.map { units[$0] } }).sorted()
        prefixed = firsts.map { ($0, select(startingWith: $0)) }
        digits = select(startingWith: UInt16(unit: "1"))
        numerals = select(startingWith: UInt16(unit: "一"))
        circled = select(startingWith: UInt16(unit: "①"))
        (self.suffixes, self.units) = (suffixes, units)
    }

    /// The forms of the markers that can start with a unit, in the order of the table.
    func forms(startingWith unit: UInt16) -> [Form] {
        for (first, forms) in prefixed where first == unit { return forms }
        let kind = UnitClass.of(unit)
        if kind.contains(.digit) { return digits }
        if kind.contains(.hanDigit) { return numerals }
        return "①"..."⑳" ~= unit ? circled : []
    }

    /// Whether a prefix or suffix stands at an index of a text.
    @inline(__always)
    func matches(_ place: Range<Int>, _ text: UnsafeBufferPointer<UInt16>, at start: Int, end: Int) -> Bool {
        guard start + place.count <= end else { return false }
        for offset in 0..<place.count where text[start + offset] != units[place.lowerBound + offset] { return false }
        return true
    }
}
