/// What a cell plainly holds, as far as its text alone tells, 单元格.
///
///     CellShape("≥60")           // .value
///     CellShape("2025年底前")     // .time
///     CellShape("起/百万人")      // .unit
enum CellShape {
    /// A mark that says that there is nothing: ——, /, 无.
    case nothing
    /// A number, with what bounds it: 56.8, ≥60, 58左右, 〔3000〕.
    case value
    /// A time by or in which something is due: 2025年底前, 长期坚持.
    case time
    /// 约束性 or 预期性.
    case binding
    /// A unit of measure: 张, %, 起/百万人.
    case unit
    /// Anything else.
    case text

    /// The shape of a text without white space.
    init(_ text: ArraySlice<UInt16>, words: CellWords = .standard) {
        guard text.count <= 24 else {
            self = .text
            return
        }
        if Self.isNothing(text, words) {
            self = .nothing
        } else if text.count <= 5, words.ends(text, "binding") {
            self = .binding
        } else if Self.isTime(text, words) {
            self = .time
        } else if Self.isValue(text, words) {
            self = .value
        } else if Self.isUnit(text) {
            self = .unit
        } else {
            self = .text
        }
    }

    private static func isNothing(_ text: ArraySlice<UInt16>, _ words: CellWords) -> Bool {
        guard let first = text.first, words.starts(text, "none") else { return false }
        return text.count <= 4 && text.allSatisfy { $0 == first }
    }

    /// A time is a word for one, or starts with a number and ends as a date does.
    private static func isTime(_ text: ArraySlice<UInt16>, _ words: CellWords) -> Bool {
        if text.count <= 12, words.starts(text, "deadline") { return true }
        guard words.ends(text, "deadline"), text.contains("年") || text.contains("月") else { return false }
        var rest = text
        if let first = rest.first, first.isOne(of: "到至于") { rest.removeFirst() }
        return rest.first?.digit != nil
    }

    /// A value is a number with little around it.
    private static func isValue(_ text: ArraySlice<UInt16>, _ words: CellWords) -> Bool {
        var rest = text
        while let first = rest.first, first.isOne(of: "（(〔[［【≥≤＞＜><≧≦=＝约±+＋-－−～~↑↓") { rest.removeFirst() }
        if let length = words.startLength(rest, "value") { rest = rest.dropFirst(length) }
        guard rest.first?.digit != nil else { return false }
        let after = rest.drop { $0.digit != nil || $0.isOne(of: ".．,，:：-—~～–") }
        return after.count <= 4
    }

    private static func isUnit(_ text: ArraySlice<UInt16>) -> Bool {
        if units.contains(Array(text)) { return true }
        guard text.count <= 12 else { return false }
        // 元/人·月 is a unit if what stands before the stroke is one.
        let parts = text.split(maxSplits: 1) { $0.isOne(of: "/／") }
        return parts.count == 2 && units.contains(Array(parts[0]))
    }

    private static let units: Set<[UInt16]> = {
        var units: Set<[UInt16]> = []
        let large = ["", "万", "亿", "千", "百"]
        for row in Lexicon.rows(of: "units.tsv") where !row.isEmpty {
            for number in large { units.insert(Array((number + row[0]).utf16)) }
        }
        return units
    }()
}

extension ColumnField {
    /// The shape of the cells of a column whose cells all have one, or nil.
    var shape: CellShape? {
        switch self {
        case .deadline: .time
        case .binding: .binding
        case .unit: .unit
        case .value, .baseline: .value
        default: nil
        }
    }

    /// Whether cells of the column say what a row is about, from the coarsest to the finest: 类别, 任务, 具体内容.
    var describes: Bool {
        switch self {
        case .type, .audience, .name, .content, .task, .indicator: true
        default: false
        }
    }

    /// Whether a cell of the column may reach down over several rows that a finer column tells apart.
    var mayBeCoarse: Bool { describes || self == .remark }

    /// Whether cells of the column look like those of another: 牵头单位 and 配合单位, 2020年 and 2025年.
    func isAlike(_ other: ColumnField?) -> Bool {
        guard let other else { return false }
        return holdsBodies && other.holdsBodies || holdsNumbers && other.holdsNumbers
    }
}
