/// The printed names of columns, 栏目名: those of `columns.tsv`, and years.
struct ColumnNames: Sendable {
    /// The names of the lexicon.
    static let standard = ColumnNames()

    /// The most units that a name has.
    static let longest = 14

    private let names: Trie
    private let fields: [ColumnField]

    private init() {
        var (names, fields) = (Trie(), [ColumnField]())
        Lexicon.eachRow(of: "columns.tsv") { row in
            guard row.count > 1, let field = ColumnField(rawValue: row[1]) else { return }
            let name = names.insert(row.units(of: 0), fields.count)
            // Of a name that stands in the table twice the last row counts.
            if name == fields.count { fields.append(field) } else { fields[name] = field }
        }
        (self.names, self.fields) = (names, fields)
    }

    /// Whether a name of a column can start with a unit.
    @inline(__always)
    func canStart(_ unit: UInt16) -> Bool {
        names.canStart(unit) || UnitClass.of(unit).contains(.digit) || unit.isOne(of: "到至")
    }

    /// Whether a text can be the name of a column or its first printed line; most are not by their second unit.
    func mayBegin(with text: UnsafeBufferPointer<UInt16>) -> Bool {
        var node = 0
        var digits = 0
        for unit in text {
            let kind = UnitClass.of(unit)
            if kind.contains(.space) { continue }
            if node == 0 {
                // A year has four digits, and may have a word before it.
                if kind.contains(.digit) {
                    if names.canStart(unit) { return true }
                    digits += 1
                    continue
                }
                if digits > 0 { return digits == 4 }
                if unit == "到" || unit == "至" { return true }
            }
            // A bracket or a colon ends the name.
            if node != 0, kind.contains(.opener) || unit.isColon { return true }
            guard let next = names.node(after: node, unit) else { return false }
            node = next
        }
        return true
    }

    /// The field of a name of the table without white space.
    func field(_ name: UnsafeBufferPointer<UInt16>) -> ColumnField? { names.word(name).map { fields[$0] } }

    /// The field of a year: 2025年, 2025年目标值, 到2025年, 2021—2025年; 2020年基期值 is what was.
    func year(_ name: UnsafeBufferPointer<UInt16>) -> ColumnField? {
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
        if field(rest.buffer) == .baseline { return .baseline }
        // What follows says when in the year, or that it is an aim: 2025年末, 2025年规划目标值.
        return rest.count <= 8 ? .value : nil
    }
}
