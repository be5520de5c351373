import Gongwen

/// A set of words from one table of the lexicon, looked up in text.
struct WordSet: Sendable {
    let trie: Trie

    /// The first column of a table.
    init(table: String) {
        var trie = Trie()
        for (index, row) in Lexicon.rows(of: table).enumerated() { trie.insert(row[0], index) }
        self.trie = trie
    }

    /// Whether a range of text is, as a whole, a word of the set.
    func isWord(_ units: UnsafeBufferPointer<UInt16>, _ range: Range<Int>) -> Bool {
        guard !range.isEmpty, let match = trie.match(units, at: range.lowerBound, end: range.upperBound) else {
            return false
        }
        return match.end == range.upperBound
    }

    /// Nouns for a share or a level, which the verb behind them applies to something: 比例, 标准.
    static let shares = WordSet(table: "shares.tsv")
    /// Words after 每 that make a step of the number behind them.
    static let steps = WordSet(table: "steps.tsv")
    /// Nouns for the parts of a plan: 任务, 举措.
    static let parts = WordSet(table: "parts.tsv")
    /// Nouns that name nothing by themselves.
    static let generic = WordSet(table: "generic.tsv")
}
