/// The words of `head.tsv` that are looked for at every unit of a text to tell its place, 地名用词.
final class PlaceWords: Sendable {
    /// The words of the lexicon.
    static let standard = PlaceWords(.standard, .standard)

    /// The short names of provinces, by their index in `provinceRows`.
    let provinces: Trie
    /// The row of each province, nil for a code that no row has.
    let provinceRows: [Int?]
    /// The words by which a text speaks of its own place, by their index in `levelNames`.
    let levels: Trie
    /// The level that each of them tells.
    let levelNames: [String]
    /// The names of divisions that are common nouns too.
    let common: Trie
    /// What the words above and the names of divisions begin with.
    let beginnings: UnitPairs

    private init(_ words: HeadWords, _ divisions: Divisions) {
        func trie(of words: [HeadWords.Word]) -> Trie {
            var trie = Trie()
            for (index, word) in words.enumerated() { trie.insert(word.units[...], index) }
            return trie
        }
        let (provinces, levels) = (words.all(.province), words.all(.level))
        self.provinces = trie(of: provinces)
        self.levels = trie(of: levels)
        common = trie(of: words.all(.common))
        provinceRows = provinces.map { Int32($0.note).flatMap(divisions.row(ofCode:)) }
        levelNames = levels.map(\.note)
        var beginnings = divisions.beginnings
        for word in provinces + levels { beginnings.insert(word.units[...]) }
        self.beginnings = beginnings
    }
}
