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
    init(_ text: UnsafeBufferPointer<UInt16>, words: CellWords = .standard) {
        guard text.count <= 24 else {
            self = .text
            return
        }
        let start = words.starts(text)
        let end = words.ends(text)
        if start.contains(.none), text.count <= 4, text.allSatisfy({ $0 == text[0] }) {
            self = .nothing
        } else if end.contains(.binding), text.count <= 5 {
            self = .binding
        } else if start.contains(.deadline) && text.count <= 12 || end.contains(.deadline) && Self.isDate(text) {
            self = .time
        } else if Self.isValue(text, words) {
            self = .value
        } else if UnitNames.standard.isUnit(text) {
            self = .unit
        } else {
            self = .text
        }
    }

    /// Whether a text that ends as a date does starts with a number.
    private static func isDate(_ text: UnsafeBufferPointer<UInt16>) -> Bool {
        guard text.contains("年") || text.contains("月") else { return false }
        let first = text[0].isOne(of: "到至于") ? 1 : 0
        return first < text.count && text[first].digit != nil
    }

    /// A value is a number with little around it.
    private static func isValue(_ text: UnsafeBufferPointer<UInt16>, _ words: CellWords) -> Bool {
        var index = 0
        while index < text.count, isBound(text[index]) { index += 1 }
        if let length = words.startLength(text.part(index..<text.count), .value) { index += length }
        guard index < text.count, text[index].digit != nil else { return false }
        while index < text.count, text[index].digit != nil || text[index].isOne(of: ".．,，:：-—~～–") { index += 1 }
        return text.count - index <= 4
    }

    /// Whether a unit before a number bounds it or opens a bracket around it.
    private static func isBound(_ unit: UInt16) -> Bool {
        switch unit {
        case "（", "(", "〔", "[", "［", "【", "≥", "≤", "＞", "＜", ">", "<", "≧", "≦", "=", "＝", "约", "±", "+", "＋", "-",
            "－",
            "−", "～", "~", "↑", "↓":
            true
        default: false
        }
    }
}

/// The names of units of measure as they stand alone in a cell: 张, 万人, 起/百万人.
private struct UnitNames: Sendable {
    static let standard = UnitNames()

    private let names: Trie

    private init() {
        var names = Trie()
        Lexicon.eachRow(of: "units.tsv") { names.insert($0.units(of: 0), 0) }
        self.names = names
    }

    /// Whether a text is a unit, or one for another: 元/人·月.
    func isUnit(_ text: UnsafeBufferPointer<UInt16>) -> Bool {
        if isName(text) { return true }
        guard text.count <= 12, text.contains(where: { $0.isOne(of: "/／") }) else { return false }
        // 元/人·月 is a unit if what stands before the stroke is one.
        let parts = text.split(maxSplits: 1) { $0.isOne(of: "/／") }
        return parts.count == 2 && isName(parts[0].buffer)
    }

    /// Whether a text is the name of a unit, a large number before it or none.
    private func isName(_ text: UnsafeBufferPointer<UInt16>) -> Bool {
        guard let first = text.first else { return false }
        return names.word(text) != nil
            || first.isOne(of: "万亿千") && names.word(text.part(1..<text.count)) != nil
            || first == "百" && names.word(text.part(1..<text.count)) != nil
    }
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
