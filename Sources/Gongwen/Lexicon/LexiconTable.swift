/// What a row of a table must look like, 表格式; read from `tables.tsv`.
struct LexiconTable: Sendable {
    /// How many fields a row has at least.
    let fields: Int
    /// How many fields the shortest of the program's own rows has; an added row is filled up to it.
    let width: Int
    /// The fields that tell rows apart; none where rows may share everything.
    let key: [Int]
    /// The fields whose value must be one that the table has.
    let classes: [Int]
    /// The classes whose next field must be one that the class has.
    let closed: Set<String>
    /// The fields that are codes of six digits.
    let codes: [Int]
    /// The values that the class fields have, field by field.
    let values: [Int: Set<String>]
    /// The values behind each closed class.
    let valuesOfClass: [String: Set<String>]

    /// The tables that rows can be added to, by name.
    static let all: [String: LexiconTable] = {
        var all: [String: LexiconTable] = [:]
        for row in Lexicon.ownRows(of: "tables.tsv") where row.count >= 6 { all[row[0]] = LexiconTable(row) }
        return all
    }()

    /// Their names, sorted.
    static var names: [String] { all.keys.sorted() }

    private init(_ row: [String]) {
        func fields(_ text: String) -> [Int] { text.split(separator: " ").compactMap { Int($0) }.map { $0 - 1 } }
        self.fields = Int(row[1]) ?? 1
        key = fields(row[2])
        classes = fields(row[3])
        closed = Set(row[4].split(separator: " ").map(String.init))
        codes = fields(row[5])
        let own = Lexicon.ownRows(of: row[0])
        width = own.map(\.count).min() ?? self.fields
        var values: [Int: Set<String>] = [:]
        var valuesOfClass: [String: Set<String>] = [:]
        for entry in own {
            for field in classes where field < entry.count {
                values[field, default: []].insert(entry[field])
                guard closed.contains(entry[field]) else { continue }
                valuesOfClass[entry[field], default: []].insert(field + 1 < entry.count ? entry[field + 1] : "")
            }
        }
        self.values = values
        self.valuesOfClass = valuesOfClass
    }

    /// What tells a row from others.
    func key(of row: [String]) -> [String] { key.map { $0 < row.count ? row[$0] : "" } }

    /// The row as the table's readers expect it, or what is wrong with it.
    func check(_ row: [String], of table: String) -> Result<[String], LexiconError.Reason> {
        guard row.count >= fields else {
            return .failure(.tooFewFields(table: table, found: row.count, needed: fields))
        }
        guard !row[0].isEmpty else { return .failure(.emptyField(table: table)) }
        for field in classes {
            let known = values[field] ?? []
            guard known.contains(row[field]) else {
                return .failure(.unknownClass(table: table, value: row[field], known: known.sorted()))
            }
            guard let known = valuesOfClass[row[field]] else { continue }
            let value = field + 1 < row.count ? row[field + 1] : ""
            guard known.contains(value) else {
                return .failure(.unknownClass(table: table, value: value, known: known.sorted()))
            }
        }
        for field in codes where field < row.count && !(field > 0 && row[field].isEmpty) {
            guard row[field].utf8.count == 6, row[field].utf8.allSatisfy({ (48...57).contains($0) }) else {
                return .failure(.noCode(table: table, value: row[field]))
            }
        }
        return .success(row + [String](repeating: "", count: max(0, width - row.count)))
    }
}
