/// A data table of the notice, merged cells filled in, 表.
public struct DataTable: Sendable, Equatable, Decodable {
    /// Its number in the catalog, from 1.
    public var id: Int
    /// The attachment it stands in, from 1, or nil.
    public var attachment: Int?
    /// `services`, `tasks`, `indicators` or `other`.
    public var kind: String
    /// The words above it that name it, or nil.
    public var caption: String?
    /// The names of the columns.
    public var header: [String]
    /// The rows of names above the header, the outermost first, where columns are named in several rows.
    public var upperHeader: [[String]] = []
    /// The cells, row by row; group rows, notes and repeated names are none.
    public var rows: [[Cell]]
    /// The rows across all columns that name the rows below them: 一、经济发展.
    public var groups: [RowGroup] = []
    /// The notes in the table: 单位：万元 above, 注：… below its rows.
    public var notes: [Cell] = []

    /// A table.
    public init(id: Int, attachment: Int?, kind: String, caption: String?, header: [String], rows: [[Cell]]) {
        self.id = id
        self.attachment = attachment
        self.kind = kind
        self.caption = caption
        self.header = header
        self.rows = rows
    }
}

/// A row of a table across all its columns, 分组行.
public struct RowGroup: Sendable, Equatable, Decodable {
    /// The first row below it, from 1.
    public var row: Int
    /// The id of the block that holds its text.
    public var block: Int
    /// Its text.
    public var text: String

    /// A group row.
    public init(row: Int, block: Int, text: String) {
        self.row = row
        self.block = block
        self.text = text
    }
}

/// A cell of a data table.
public struct Cell: Sendable, Equatable, Decodable {
    /// The id of the block that holds its text, or nil for an empty cell.
    public var block: Int?
    /// Its text, empty for an empty cell.
    public var text: String

    /// A cell.
    public init(block: Int?, text: String) {
        self.block = block
        self.text = text
    }
}

/// A row of a service list, 服务清单: who is entitled to what.
public struct Service: Sendable, Equatable, Decodable {
    /// A stable id.
    public var id: String
    /// The row's printed number, or nil where the source lost it.
    public var no: Int?
    /// 服务对象, who is entitled.
    public var audience: String?
    /// 服务项目, the service.
    public var name: String?
    /// 服务内容, what is done.
    public var content: String?
    /// 服务类型, its type.
    public var type: String?
    /// 服务标准, how much.
    public var standard: String?
    /// 支出责任, who pays.
    public var funding: String?
    /// 牵头部门, who leads.
    public var leads: [Department] = []
    /// The quantities in the standard.
    public var amounts: [Amount] = []
    /// The id of the table.
    public var table: Int
    /// The row in that table, from 1.
    public var row: Int
    /// The words of each cell.
    public var evidence: ServiceEvidence
    /// Whether the program found it or a reviewer has decided on it.
    public var status = ItemStatus.extracted

    /// A row of a table with nothing in it.
    public init(table: Int, row: Int) {
        id = ""
        self.table = table
        self.row = row
        evidence = ServiceEvidence()
    }
}

/// Where the cells of a service row stand; nil where a cell is empty or lost.
public struct ServiceEvidence: Sendable, Equatable, Decodable {
    /// The printed number.
    public var no: Evidence?
    /// Who is entitled.
    public var audience: Evidence?
    /// The service.
    public var name: Evidence?
    /// What is done.
    public var content: Evidence?
    /// Its type.
    public var type: Evidence?
    /// How much.
    public var standard: Evidence?
    /// Who pays.
    public var funding: Evidence?

    /// Nothing known.
    public init() {}
}

/// A quantity in a service's standard, 金额或次数.
public struct Amount: Sendable, Equatable, Decodable {
    /// The value; the lower end of a range.
    public var value: Double?
    /// The unit.
    public var unit: String?
    /// The bound, as in a quantity.
    public var op: String
    /// What it is per.
    public var per: [String] = []
    /// The upper end of a range, else nil.
    public var max: Double?
    /// The group it is for, else nil.
    public var `for`: String?
    /// The words that say it.
    public var evidence: Evidence

    /// An amount with a quantity's value.
    public init(_ quantity: Quantity, for group: String?) {
        value = quantity.value
        unit = quantity.unit
        op = quantity.op
        per = quantity.per
        max = quantity.max
        self.for = group
        evidence = quantity.evidence
    }
}
