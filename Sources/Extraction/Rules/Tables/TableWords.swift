import Gongwen

/// Words in the names, captions and first columns of tables, from `tablewords.tsv`, 表格用词.
struct TableWords: Sendable {
    private enum Sense: String {
        case past, commits, place, total, cumulative
    }

    private var trie = Trie()
    private var senses: [Sense] = []

    /// The words of the lexicon.
    static let standard = TableWords()

    private init() {
        for row in Lexicon.rows(of: "tablewords.tsv") where row.count > 1 {
            guard let sense = Sense(rawValue: row[1]) else { continue }
            trie.insert(row[0], senses.count)
            senses.append(sense)
        }
    }

    /// Whether a word for what was stands at an index: 现状, 基期.
    func isPast(_ text: ArraySlice<UInt16>, at index: Int) -> Bool { sense(text, at: index)?.0 == .past }

    /// Whether a text says that what a table lists is to be done: 任务分解表, 目标值.
    func commits(_ text: ArraySlice<UInt16>) -> Bool { text.indices.contains { sense(text, at: $0)?.0 == .commits } }

    /// Whether a name of a column says that the column lists places: 县（市、区）, 乡镇名称; not 地区|生产总值.
    func namesPlaces(_ text: ArraySlice<UInt16>) -> Bool {
        let text = Array(text.filter { !UnitClass.of($0).contains(.space) })
        guard let found = sense(text[...], at: 0), found.0 == .place else { return false }
        let rest = text[found.end...]
        return rest.first.map { UnitClass.of($0).contains(.opener) || $0.isOne(of: "名单、/") } ?? true
    }

    /// Whether the first cell of a row says that it sums up the others: 合计.
    func isTotal(_ text: ArraySlice<UInt16>) -> Bool {
        text.withUnsafeBufferPointer { units in
            guard let first = units.first(where: { !UnitClass.of($0).contains(.space) }), trie.canStart(first) else {
                return false
            }
            let text = units.filter { !UnitClass.of($0).contains(.space) }
            return sense(text[...], at: 0).map { $0.0 == .total && $0.end == text.count } ?? false
        }
    }

    /// Whether a name of a column says that its values are of several years: 年均增长, 五年累计.
    func isCumulative(_ text: ArraySlice<UInt16>) -> Bool {
        text.indices.contains { sense(text, at: $0)?.0 == .cumulative }
    }

    private func sense(_ text: ArraySlice<UInt16>, at index: Int) -> (Sense, end: Int)? {
        text.withUnsafeBufferPointer { units in
            trie.match(units, at: index - text.startIndex, end: units.count).map {
                (senses[$0.entry], $0.end + text.startIndex)
            }
        }
    }
}
