/// What a column of a table holds, told by its printed name, 栏目.
///
///     ColumnField(name: Array("牵 头 单 位".utf16))       // .leads
///     ColumnField(name: Array("2025年目标值".utf16))     // .value
///     ColumnField(name: Array("单位：%".utf16))          // .unit
///
/// The names stand in `columns.tsv` of the lexicon; years are values without standing there.
public enum ColumnField: String, Sendable, CaseIterable {
    /// 序号, a running number.
    case number = "no"
    /// 服务对象, who is entitled.
    case audience
    /// 服务项目, the name of a service.
    case name
    /// 服务内容, what is done.
    case content
    /// 服务类型, what kind of service it is.
    case type
    /// 服务标准, how much.
    case standard
    /// 支出责任, who pays.
    case funding
    /// 牵头部门, who leads.
    case leads
    /// 责任单位, who answers, without distinction.
    case bodies
    /// 配合单位, who helps.
    case supports
    /// 任务, what is to be done.
    case task
    /// 完成时限, by when.
    case deadline
    /// 指标, what is measured.
    case indicator
    /// 计量单位.
    case unit
    /// 基期值, what it was.
    case baseline
    /// 目标值, what it is to be.
    case value
    /// 属性, whether it binds.
    case binding
    /// 备注 and other columns.
    case remark

    /// The field of a printed name, or nil for a name that is not known.
    public init?(name: some Sequence<UInt16>) {
        var bare: [UInt16] = []
        for unit in name {
            // A bracket at the end of a name says the unit or the year, not what the column is.
            if UnitClass.of(unit).contains(.opener), !bare.isEmpty { break }
            if unit.isColon, Self.names[bare] == .unit { break }
            if !UnitClass.of(unit).contains(.space) { bare.append(unit) }
            if bare.count > Self.longestName { return nil }
        }
        guard let field = Self.names[bare] ?? Self.year(bare) else { return nil }
        self = field
    }

    /// Whether cells of the column name public bodies.
    var holdsBodies: Bool { self == .leads || self == .bodies || self == .supports }

    /// Whether cells of the column are often numbers.
    var holdsNumbers: Bool { self == .value || self == .baseline }

    /// Whether cells of the column are sentences rather than names.
    var holdsSentences: Bool { self == .content || self == .standard || self == .funding || self == .task }

    /// Whether a running number without a column of its own stands before this one: 服务项目 spans number and name.
    var isNumbered: Bool { self == .name || self == .task || self == .indicator }

    private static let longestName = 14

    private static let names: [[UInt16]: ColumnField] = {
        var names: [[UInt16]: ColumnField] = [:]
        for row in Lexicon.rows(of: "columns.tsv") where row.count > 1 {
            if let field = ColumnField(rawValue: row[1]) { names[Array(row[0].utf16)] = field }
        }
        return names
    }()

    /// 2025年, 2025年目标值, 到2025年, 2021—2025年; 2020年基期值 is what was.
    private static func year(_ name: [UInt16]) -> ColumnField? {
        var rest = name[...]
        if let first = rest.first, first.isOne(of: "到至") { rest.removeFirst() }
        func takeYear() -> Bool {
            let digits = rest.prefix { UnitClass.of($0).contains(.digit) }.count
            rest = rest.dropFirst(digits)
            return digits == 4
        }
        guard takeYear() else { return nil }
        if let dash = rest.first, dash.isOne(of: "-–—－―至") {
            rest = rest.drop { $0.isOne(of: "-–—－―至") }
            guard takeYear() else { return nil }
        }
        guard rest.first == "年" else { return nil }
        rest.removeFirst()
        if names[Array(rest)] == .baseline { return .baseline }
        // What follows says when in the year, or that it is an aim: 2025年末, 2025年规划目标值.
        return rest.count <= 8 ? .value : nil
    }
}
