import Gongwen

/// A unit of measure, 计量单位, from `units.tsv`.
package struct MeasureUnit: Sendable {
    /// What a number with the unit can be.
    package enum Use: String, Sendable {
        /// A count or a measure.
        case measure
        /// A measure of things, or the number of parts a plan has: 30项标准, 五项任务.
        case part
        /// A length of time.
        case duration
        /// An age, which says who is entitled.
        case age
        /// Points of a scoring scheme.
        case score
        /// Part of a name or of an ordinal: 三级, 12号.
        case name
    }

    /// The unit as the catalog writes it.
    package var name: String
    /// What it is used for.
    package var use: Use

    private static let table: (units: [MeasureUnit], ofParties: Set<String>, trie: Trie) = {
        var units: [MeasureUnit] = []
        var ofParties: Set<String> = []
        var trie = Trie()
        Lexicon.eachRow(of: "units.tsv") { row in
            if row.count > 3, row[3] == "party" { ofParties.insert(row[1]) }
            guard row.count >= 3, let use = Use(rawValue: row[2]) else { return }
            trie.insert(row.units(of: 0), units.count)
            units.append(MeasureUnit(name: row[1], use: use))
        }
        return (units, ofParties, trie)
    }()

    /// The names of the units that people, households and bodies are counted in: 名, 户, 家.
    static var ofParties: Set<String> { table.ofParties }

    /// The unit that starts at an index, by longest match, with the index after it.
    static func read(_ text: UnsafeBufferPointer<UInt16>, at start: Int, end: Int) -> (MeasureUnit, Int)? {
        guard start < end, let match = table.trie.match(text, at: start, end: end) else { return nil }
        // MW is a unit, the MW of MWp none
        let isLatin = UnitClass.of(text[match.end - 1]).contains(.asciiWord)
        if isLatin, match.end < end, UnitClass.of(text[match.end]).contains(.asciiWord) { return nil }
        return (table.units[match.entry], match.end)
    }
}
