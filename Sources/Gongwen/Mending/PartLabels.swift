/// The words that open a part of a notice at the start of a line, from `labels.tsv`.
enum PartLabels {
    private static let trie: Trie = {
        var trie = Trie()
        for (index, row) in Lexicon.rows(of: "labels.tsv").enumerated() { trie.insert(row[0], index) }
        return trie
    }()

    /// Whether text starts with a label.
    static func opens(_ units: UnsafeBufferPointer<UInt16>) -> Bool {
        !units.isEmpty && trie.match(units, at: 0, end: units.count) != nil
    }
}
