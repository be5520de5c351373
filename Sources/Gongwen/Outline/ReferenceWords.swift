/// The words behind a number of a chapter or article that make it a reference and no marker, 援引: 第一条规定的…, 第三条所称….
enum ReferenceWords {
    private static let trie: Trie = {
        var trie = Trie()
        for (index, row) in Lexicon.rows(of: "references.tsv").enumerated() { trie.insert(row[0], index) }
        return trie
    }()

    /// Whether the words at an index go on with a reference.
    static func begin(_ units: UnsafeBufferPointer<UInt16>, at start: Int, end: Int) -> Bool {
        guard start < end else { return false }
        if trie.match(units, at: start, end: end) != nil { return true }
        // 第一条第二款 names a part of the article; 第一条第二类资助… is its text.
        guard units[start] == "第", start + 1 < end else { return false }
        let first = UnitClass.of(units[start + 1]).contains(.opener) ? start + 2 : start + 1
        guard var next = Marker.readOrdinal(units, .any, at: first, end: end)?.1, next < end else { return false }
        if first > start + 1, UnitClass.of(units[next]).contains(.closer) { next += 1 }
        return next < end && units[next].isOne(of: "款项目条")
    }
}
