/// A style of numbering, 层次序数: 一、 （一） 1. （1） ① 第一章 第一条 1.1.
///
/// The styles are rows of `numbering.tsv`; decimal numbers (2.1.3) are read by rule.
struct NumberingStyle: Sendable {
    enum Digits: String {
        case han, arabic, circled
        /// Chinese or Arabic: 第一章, 第1章.
        case any
    }

    let name: String
    /// The usual depth, from the outermost: decides where a style goes that was not seen before.
    let rank: Int
    let prefixes: [[UInt16]]
    let digits: Digits
    let suffixes: [[UInt16]]

    /// The rank of decimal numbers, next to 第X条 and 一、.
    static let decimalRank = 5

    /// Whether a style is that of articles at their usual rank: 第X条 above 一、 and （一）.
    static func isArticle(_ style: Int, rank: Int) -> Bool {
        style < all.count && all[style].name == "article" && all[style].rank == rank
    }

    /// The index of the style of a name, or nil.
    static func index(of name: String) -> Int? { all.firstIndex { $0.name == name } }

    static let all: [NumberingStyle] = Lexicon.rows(of: "numbering.tsv").compactMap { row in
        guard row.count >= 5, let rank = Int(row[1]), let digits = Digits(rawValue: row[3]) else { return nil }
        func alternatives(_ field: String) -> [[UInt16]] {
            field == "-" ? [[]] : field.split(separator: " ").map { Array($0.utf16) }
        }
        return NumberingStyle(
            name: row[0], rank: rank, prefixes: alternatives(row[2]), digits: digits, suffixes: alternatives(row[4]))
    }
}

/// A marker that numbers a paragraph, 序号.
struct Marker: Sendable, Equatable {
    /// The index of its style in `NumberingStyle.all`; the count of styles for decimals.
    var style: Int
    var rank: Int
    /// The printed number; the last of a decimal.
    var ordinal: Int
    /// The numbers before the last of a decimal: 2 of 2.1.
    var parents: [Int] = []
    /// The units of the marker, the suffix included.
    var range: Range<Int>

    /// All printed numbers.
    var ordinals: [Int] { parents + [ordinal] }
    /// Whether it is numbered as decimals are: 2.1, and 2 above it.
    var isDecimal: Bool { style == NumberingStyle.all.count }

    /// The marker that starts at a unit, or nil where none does.
    static func read(_ units: UnsafeBufferPointer<UInt16>, at start: Int, end: Int) -> Marker? {
        guard start < end, canStart(units[start]) else { return nil }
        if let decimal = readDecimal(units, at: start, end: end) { return decimal }
        let forms = MarkerForms.standard
        for form in forms.forms(startingWith: units[start]) {
            guard forms.matches(form.prefix, units, at: start, end: end),
                let (ordinal, next) = readOrdinal(units, form.digits, at: start + form.prefix.count, end: end)
            else { continue }
            for suffix in forms.suffixes[form.suffixes] where forms.matches(suffix, units, at: next, end: end) {
                let after = next + suffix.count
                guard isSound(units, after: after, end: end, form: form, ordinal: ordinal) else { continue }
                return Marker(style: form.style, rank: form.rank, ordinal: ordinal, range: start..<after)
            }
        }
        return nil
    }

    /// A quick refusal for most units.
    @inline(__always)
    private static func canStart(_ unit: UInt16) -> Bool {
        let kind = UnitClass.of(unit)
        return !kind.isDisjoint(with: [.digit, .hanDigit, .opener]) || unit == "第"
            || "①"..."⑳" ~= unit
    }

    /// Refuses what only looks like a marker: 1.5, 2024.8, 一，…, 第一条路.
    private static func isSound(
        _ units: UnsafeBufferPointer<UInt16>, after: Int, end: Int, form: MarkerForms.Form, ordinal: Int
    ) -> Bool {
        guard ordinal > 0, ordinal < 400 else { return false }
        guard after < end else { return form.rank <= 2 || form.digits != .arabic }
        let next = UnitClass.of(units[after])
        if form.digits == .arabic, next.contains(.digit) { return startsCount(units, after, end) }
        if units[after - 1] == "，" { return false }
        if form.isOfLaws, ReferenceWords.begin(units, at: after, end: end) { return false }
        return !next.contains(.closer) || form.digits == .circled
    }

    /// 1.80周岁及以上, 11.121人才: after the marker of an item a count of years or people can follow without a space.
    private static func startsCount(_ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ end: Int) -> Bool {
        guard let (value, index) = readOrdinal(units, .arabic, at: start, end: end), index < end, value >= 10 else {
            return false
        }
        return units[index].isOne(of: "周岁年户名人家所")
    }

    /// 1.1 总则, 2.3.4: at least two numbers, the last followed by text, none of them a year or a quantity.
    private static func readDecimal(_ units: UnsafeBufferPointer<UInt16>, at start: Int, end: Int) -> Marker? {
        var parents: [Int] = []
        var ordinal = 0
        var depth = 0
        var index = start
        while let (number, next) = readOrdinal(units, .arabic, at: index, end: end), number < 100 {
            if depth > 0 { parents.append(ordinal) }
            ordinal = number
            depth += 1
            index = next
            guard index + 1 < end, units[index].isOne(of: ".．"),
                UnitClass.of(units[index + 1]).contains(.digit)
            else { break }
            index += 1
        }
        guard depth > 1, index < end, ordinal > 0, parents.allSatisfy({ $0 > 0 }) else { return nil }
        // 1.1. 总则: a stop may close the number.
        if units[index].isOne(of: ".．"), index + 1 < end, UnitClass.of(units[index + 1]).contains(.han) {
            return decimal(ordinal, under: parents, start..<index + 1)
        }
        let hasSpace = UnitClass.of(units[index]).contains(.space)
        guard UnitClass.of(units[index]).contains(.han) || hasSpace, !isUnit(units[index]) || hasSpace else {
            return nil
        }
        return decimal(ordinal, under: parents, start..<index)
    }

    /// A marker of the style of decimals.
    static func decimal(_ ordinal: Int, under parents: [Int], _ range: Range<Int>) -> Marker {
        Marker(
            style: NumberingStyle.all.count, rank: NumberingStyle.decimalRank, ordinal: ordinal, parents: parents,
            range: range)
    }

    /// The first characters of units that follow a decimal number: 1.5倍, 2.3万, 0.2平方米, 1.2亿, 3.5元, 6.5个.
    static func isUnit(_ unit: UInt16) -> Bool {
        unit.isOne(of: "倍万平亿元个米公吨亩年岁户周名")
    }

    static func readOrdinal(
        _ units: UnsafeBufferPointer<UInt16>, _ digits: NumberingStyle.Digits, at start: Int, end: Int
    ) -> (Int, Int)? {
        switch digits {
        case .arabic:
            var value = 0
            var index = start
            while index < end, index - start < 4, let digit = units[index].digit {
                value = value * 10 + digit
                index += 1
            }
            return index > start ? (value, index) : nil
        case .circled:
            guard start < end, "①"..."⑳" ~= units[start] else { return nil }
            return (Int(units[start] - UInt16(unit: "①")) + 1, start + 1)
        case .han:
            return readHan(units, at: start, end: end)
        case .any:
            return readHan(units, at: start, end: end) ?? readOrdinal(units, .arabic, at: start, end: end)
        }
    }

    /// 一 to 三百九十九; ordinals of notices are never written 二〇.
    private static func readHan(_ units: UnsafeBufferPointer<UInt16>, at start: Int, end: Int) -> (Int, Int)? {
        var total = 0
        var digit = 0
        var index = start
        scan: while index < end, index - start < 7 {
            switch units[index] {
            case "十":
                total += max(digit, 1) * 10
                digit = 0
            case "百":
                total += max(digit, 1) * 100
                digit = 0
            case "零", "〇": digit = 0
            default:
                guard digit == 0, let value = units[index].hanDigit else { break scan }
                digit = value
            }
            index += 1
        }
        let value = total + digit
        return index > start && value > 0 ? (value, index) : nil
    }
}
