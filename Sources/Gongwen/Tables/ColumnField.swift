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
        guard let field = Array(name).withUnsafeBufferPointer(ColumnField.init(named:)) else { return nil }
        self = field
    }

    /// The field of a printed name, or nil for a name that is not known.
    package init?(named name: UnsafeBufferPointer<UInt16>) {
        let names = ColumnNames.standard
        guard let first = name.first(where: { !UnitClass.of($0).contains(.space) }), names.canStart(first) else {
            return nil
        }
        let field = withUnsafeTemporaryAllocation(of: UInt16.self, capacity: ColumnNames.longest) { bare in
            var count = 0
            for unit in name {
                let bareName = UnsafeBufferPointer(rebasing: bare[..<count])
                // A bracket at the end of a name says the unit or the year, not what the column is.
                if count > 0, UnitClass.of(unit).contains(.opener) { break }
                if unit.isColon, names.field(bareName) == .unit { break }
                if UnitClass.of(unit).contains(.space) { continue }
                if count == ColumnNames.longest { return nil as ColumnField? }
                bare[count] = unit
                count += 1
            }
            let bareName = UnsafeBufferPointer(rebasing: bare[..<count])
            return names.field(bareName) ?? names.year(bareName)
        }
        guard let field else { return nil }
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
}
