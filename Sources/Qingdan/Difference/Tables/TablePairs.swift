/// Which table of the new notice is which of the old one, and which row which, 表的对应.
struct TablePairs {
    /// A row: its table's index and its own.
    struct Row: Hashable {
        var table: Int
        var row: Int
    }

    /// The new table of each old one, by index.
    private(set) var tables: [Int: Int] = [:]
    /// The new row of each old one.
    private(set) var toNew: [Row: Row] = [:]
    /// The old row of each new one.
    private(set) var toOld: [Row: Row] = [:]

    /// Lines up the tables of two catalogs: those with most rows in common first, then those with one name.
    init(_ old: Catalog, _ new: Catalog) {
        let (left, right) = (old.tables.map(RowKeys.init), new.tables.map(RowKeys.init))
        var choices: [(score: Double, old: Int, new: Int)] = []
        for i in left.indices {
            for j in right.indices where old.tables[i].kind == new.tables[j].kind || left[i].sharesHeader(right[j]) {
                let score = left[i].likeness(to: right[j])
                if score > 0.3 { choices.append((score, i, j)) }
            }
        }
        choices.sort { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) }
        for choice in choices where tables[choice.old] == nil && !tables.values.contains(choice.new) {
            tables[choice.old] = choice.new
        }
        for (i, j) in tables { pairRows(left[i], right[j], of: i, j) }
    }

    private mutating func pair(_ old: Row, _ new: Row) {
        guard toNew[old] == nil, toOld[new] == nil else { return }
        toNew[old] = new
        toOld[new] = old
    }

    /// Pairs equal rows in order, then like rows between the same neighbours, then like rows anywhere.
    private mutating func pairRows(_ left: RowKeys, _ right: RowKeys, of i: Int, _ j: Int) {
        let steps = EditScript.steps(from: left.keys, to: right.keys)
        var (oldAt, newAt) = (0, 0)
        for step in steps + [.init(old: left.keys.count..<left.keys.count, new: right.keys.count..<right.keys.count)] {
            for (old, new) in zip(oldAt..<step.old.lowerBound, newAt..<step.new.lowerBound) {
                pair(Row(table: i, row: old), Row(table: j, row: new))
            }
            pairLike(left, step.old, right, step.new, of: i, j, least: 0.35)
            (oldAt, newAt) = (step.old.upperBound, step.new.upperBound)
        }
        let restOld = left.keys.indices.filter { toNew[Row(table: i, row: $0)] == nil }
        let restNew = right.keys.indices.filter { toOld[Row(table: j, row: $0)] == nil }
        pairLike(left, restOld, right, restNew, of: i, j, least: 0.6)
    }

    /// Pairs the likest rows of two stretches; long stretches are compared near the same place only.
    private mutating func pairLike(
        _ left: RowKeys, _ old: some RandomAccessCollection<Int>, _ right: RowKeys,
        _ new: some RandomAccessCollection<Int>, of i: Int, _ j: Int, least: Double
    ) {
        var choices: [(score: Double, old: Int, new: Int)] = []
        let window = 40
        for (position, row) in old.enumerated() {
            let middle = old.count == 0 ? 0 : position * new.count / old.count
            for other in new.dropFirst(max(0, middle - window)).prefix(2 * window) {
                let score = left.likeness(row, to: other, of: right)
                if score >= least { choices.append((score, row, other)) }
            }
        }
        choices.sort { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) }
        for choice in choices { pair(Row(table: i, row: choice.old), Row(table: j, row: choice.new)) }
    }
}

/// What the rows of a table are told by: the words of their cells but for a column of numbers that only count rows.
private struct RowKeys {
    let table: DataTable
    private(set) var keys: [UInt64] = []
    private var pairs: [[UInt64]] = []
    private let header: [UInt32]

    init(_ table: DataTable) {
        self.table = table
        header = Folding.fold(table.header.joined())
        for row in table.rows {
            var folded: [UInt32] = []
            for cell in row where Int(cell.text) == nil {
                folded += Folding.fold(cell.text)
                folded.append(0x7C)
            }
            keys.append(folded.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 })
            pairs.append(Likeness.pairs(folded).sorted())
        }
    }

    func sharesHeader(_ other: RowKeys) -> Bool { !header.isEmpty && header == other.header }

    /// How like two tables are: the share of equal rows, and their captions and names.
    func likeness(to other: RowKeys) -> Double {
        let both = Set(keys).intersection(other.keys).count
        let rows = Double(both) / Double(max(1, min(keys.count, other.keys.count)))
        let names = Likeness.of(table.caption, other.table.caption)
        return 0.6 * rows + 0.2 * names + 0.2 * Likeness.of(header, other.header)
    }

    func likeness(_ row: Int, to otherRow: Int, of other: RowKeys) -> Double {
        Likeness.of(sorted: pairs[row], other.pairs[otherRow])
    }
}
