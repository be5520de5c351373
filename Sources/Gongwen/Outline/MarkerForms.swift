/// The forms that markers of the numbering styles can have, laid out flat so that reading one allocates nothing.
struct MarkerForms: Sendable {
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

    /// The forms.
    private(set) var all: [Form] = []
    /// The places of suffixes in `units`.
    private(set) var suffixes: [Range<Int>] = []
    /// The units of prefixes and suffixes.
    private var units: [UInt16] = []

    private init(_ styles: [NumberingStyle]) {
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
    }

    private mutating func add(_ text: [UInt16]) -> Range<Int> {
        units += text
        return units.count - text.count..<units.count
    }

    /// Whether a marker of a form can start with a unit.
    @inline(__always)
    func canStart(_ form: Form, with unit: UInt16, _ kind: UnitClass) -> Bool {
        if !form.prefix.isEmpty { return units[form.prefix.lowerBound] == unit }
        return switch form.digits {
        case .arabic: kind.contains(.digit)
        case .han: kind.contains(.hanDigit)
        case .any: !kind.isDisjoint(with: [.digit, .hanDigit])
        case .circled: "①"..."⑳" ~= unit
        }
    }

    /// Whether a prefix or suffix stands at an index of a text.
    @inline(__always)
    func matches(_ place: Range<Int>, _ text: UnsafeBufferPointer<UInt16>, at start: Int, end: Int) -> Bool {
        guard start + place.count <= end else { return false }
        for offset in 0..<place.count where text[start + offset] != units[place.lowerBound + offset] { return false }
        return true
    }
}
