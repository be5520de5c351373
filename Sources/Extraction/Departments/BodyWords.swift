import Gongwen

/// How names of bodies look where no table knows them, 机关单位名称的构词.
///
/// Read from `bodies.tsv`, which explains its classes.
final class BodyWords: Sendable {
    /// What a word at the beginning of a name says.
    private struct Start: OptionSet, Sendable {
        let rawValue: UInt8

        static let opener = Start(rawValue: 1)
        static let central = Start(rawValue: 2)
        static let level = Start(rawValue: 4)
        static let noLevel = Start(rawValue: 8)
        static let own = Start(rawValue: 16)

        static let named: [String: Start] = [
            "opener": .opener, "central": .central, "level": .level, "no-level": .noLevel, "own": .own,
        ]
    }

    private let starts: [Start]
    private let trie: Trie
    /// The last words of bodies; 1 for those that share no place with others.
    private let endings: Endings
    private let places: Endings
    /// 政府, 管委会 and the like; 1 for governments.
    private let heads: Endings
    /// 行政主管部门, 部门 and the like.
    private let suffixes: Endings

    /// The program's own words.
    static let standard = BodyWords(table: "bodies.tsv")

    init(table: String) {
        var starts: [Start] = []
        var trie = Trie()
        var (endings, places, heads, suffixes) = (Endings(), Endings(), Endings(), Endings())
        Lexicon.eachRow(of: table) { row in
            if row[1] == "alone" { endings.insert(row.units(of: 0), 1) }
        }
        Lexicon.eachRow(of: table) { row in
            guard row.count >= 2 else { return }
            let word = row.units(of: 0)
            switch row[1] {
            case "alone": break
            case "ending": endings.insert(word, 0)
            case "place": if word.count <= 2 { places.insert(word, 0) }
            case "head": heads.insert(word, row[2] == "government" ? 1 : 0)
            case "suffix": suffixes.insert(word, 0)
            case let name:
                let index = trie.insert(word, starts.count)
                if index == starts.count { starts.append([]) }
                starts[index].formUnion(Start.named[name] ?? [])
            }
        }
        (self.starts, self.trie) = (starts, trie)
        (self.endings, self.places, self.heads, self.suffixes) = (endings, places, heads, suffixes)
    }

    /// Whether a word of the beginnings starts with a unit.
    @inline(__always)
    func canStart(_ unit: UInt16) -> Bool { trie.canStart(unit) }

    /// Where a word that opens a phrase for many bodies ends, or nil.
    @inline(__always)
    func opener(_ units: UnitText, at index: Int, end: Int) -> Int? {
        guard let (entry, after) = trie.match(units, at: index, end: end), starts[entry].contains(.opener) else {
            return nil
        }
        return after
    }

    /// Where a level such as 市 or 自治区 before a name ends, or nil; 市场 and 区域 are none.
    func level(_ units: UnitText, at index: Int, end: Int) -> Int? {
        guard let (entry, after) = trie.match(units, at: index, end: end) else { return nil }
        if starts[entry].contains(.level) { return after }
        // 市直, 市级: an opener that begins with a level
        return starts[entry].contains(.opener) && !starts[entry].contains(.noLevel) && index + 1 < end
            && trie.match(units, at: index, end: index + 1).map { starts[$0.entry].contains(.level) } == true
            ? index + 1 : nil
    }

    /// Whether a word such as 市场 stands at an index, which begins like a level and is none.
    func isNoLevel(_ units: UnitText, at index: Int, end: Int) -> Bool {
        trie.match(units, at: index, end: end).map { starts[$0.entry].contains(.noLevel) } ?? false
    }

    /// Whether a name begins like one of the nation's bodies.
    func isCentral(_ units: UnitText, _ name: Range<Int>) -> Bool { start(of: units, name).contains(.central) }

    /// Whether a name takes no place from the body before it: it begins like one of the nation's or says its level.
    func standsAlone(_ units: UnitText, _ name: Range<Int>) -> Bool {
        !start(of: units, name).isDisjoint(with: [.central, .own])
    }

    private func start(of units: UnitText, _ name: Range<Int>) -> Start {
        let end = min(name.upperBound, name.lowerBound + 8)
        return trie.match(units, at: name.lowerBound, end: end).map { starts[$0.entry] } ?? []
    }

    /// How a name ends: as a body that shares the place before it, as one that does not, or not as a body.
    func ending(of units: UnitText, _ name: Range<Int>) -> (length: Int, isAlone: Bool)? {
        endings.match(units, name).map { ($0.length, $0.entry == 1) }
    }

    /// Whether a name ends as a place does.
    func endsAsPlace(_ units: UnitText, _ name: Range<Int>) -> Bool { places.match(units, name) != nil }

    /// The 政府 or 管委会 that a name ends with: its length, and whether it is a government.
    func head(of units: UnitText, _ name: Range<Int>) -> (length: Int, isGovernment: Bool)? {
        heads.match(units, name).map { ($0.length, $0.entry == 1) }
    }

    /// The length of the 部门 or the like that a name ends with, or nil.
    func suffix(of units: UnitText, _ name: Range<Int>) -> Int? { suffixes.match(units, name)?.length }
}
