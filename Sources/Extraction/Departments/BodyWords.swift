import Gongwen

/// How names of bodies look where no table knows them, 机关单位名称的构词.
///
/// Read from `bodies.tsv`, which explains its classes.
struct BodyWords: Sendable {
    /// Begins of names: openers, levels and the like.
    private struct Start: Sendable {
        var isOpener = false
        var isCentral = false
        var isLevel = false
        var isNoLevel = false
        var isOwn = false
    }

    private var starts: [Start] = []
    private var trie = Trie()
    private var endings: Set<[UInt16]> = []
    private var lonely: Set<[UInt16]> = []
    private var places: Set<[UInt16]> = []
    private var heads: [(units: [UInt16], isGovernment: Bool)] = []
    private var longestEnding = 1
    /// 行政主管部门, 部门 and the like, longest first.
    private(set) var suffixes: [[UInt16]] = []

    /// The program's own words.
    static let standard = BodyWords(table: "bodies.tsv")

    init(table: String) {
        var indices: [String: Int] = [:]
        for row in Lexicon.rows(of: table) where row.count >= 2 {
            let units = Array(row[0].utf16)
            switch row[1] {
            case "ending": endings.insert(units)
            case "alone": lonely.insert(units)
            case "place": places.insert(units)
            case "head": heads.append((units, row.count > 2 && row[2] == "government"))
            case "suffix": suffixes.append(units)
            default:
                let index = indices[row[0]] ?? starts.count
                if index == starts.count {
                    indices[row[0]] = index
                    starts.append(Start())
                    trie.insert(row[0], index)
                }
                starts[index].isOpener = starts[index].isOpener || row[1] == "opener"
                starts[index].isCentral = starts[index].isCentral || row[1] == "central"
                starts[index].isLevel = starts[index].isLevel || row[1] == "level"
                starts[index].isNoLevel = starts[index].isNoLevel || row[1] == "no-level"
                starts[index].isOwn = starts[index].isOwn || row[1] == "own"
                continue
            }
            longestEnding = max(longestEnding, units.count)
        }
        suffixes.sort { $0.count > $1.count }
        heads.sort { $0.units.count > $1.units.count }
    }

    /// Where a word that opens a phrase for many bodies ends, or nil.
    func opener(_ units: [UInt16], at index: Int, end: Int) -> Int? {
        guard index < end, let (entry, after) = trie.match(units, at: index, end: end), starts[entry].isOpener else {
            return nil
        }
        return after
    }

    /// Where a level such as 市 or 自治区 before a name ends, or nil; 市场 and 区域 are none.
    func level(_ units: [UInt16], at index: Int, end: Int) -> Int? {
        guard index < end, let (entry, after) = trie.match(units, at: index, end: end) else { return nil }
        if starts[entry].isLevel { return after }
        // 市直, 市级: an opener that begins with a level
        return starts[entry].isOpener && !starts[entry].isNoLevel && index + 1 < end
            && trie.match(units, at: index, end: index + 1).map { starts[$0.entry].isLevel } == true ? index + 1 : nil
    }

    /// Whether a word such as 市场 stands at an index, which begins like a level and is none.
    func isNoLevel(_ units: [UInt16], at index: Int, end: Int) -> Bool {
        index < end && trie.match(units, at: index, end: end).map { starts[$0.entry].isNoLevel } ?? false
    }

    /// Whether a name begins like one of the nation's bodies.
    func isCentral(_ name: ArraySlice<UInt16>) -> Bool { start(of: name)?.isCentral ?? false }

    /// Whether a name takes no place from the body before it: it begins like one of the nation's or says its level.
    func standsAlone(_ name: ArraySlice<UInt16>) -> Bool { start(of: name).map { $0.isCentral || $0.isOwn } ?? false }

    private func start(of name: ArraySlice<UInt16>) -> Start? {
        let units = Array(name.prefix(8))
        return units.isEmpty ? nil : trie.match(units, at: 0, end: units.count).map { starts[$0.entry] }
    }

    /// How a name ends: as a body that shares the place before it, as one that does not, or not as a body.
    func ending(of name: ArraySlice<UInt16>) -> (length: Int, isAlone: Bool)? {
        for length in stride(from: min(longestEnding, name.count), to: 0, by: -1) {
            let tail = Array(name.suffix(length))
            if lonely.contains(tail) { return (length, true) }
            if endings.contains(tail) { return (length, false) }
        }
        return nil
    }

    /// Whether a name ends as a place does.
    func endsAsPlace(_ name: ArraySlice<UInt16>) -> Bool {
        for length in 1...2 where name.count >= length && places.contains(Array(name.suffix(length))) { return true }
        return false
    }

    /// The 政府 or 管委会 that a name ends with: its length, and whether it is a government.
    func head(of name: ArraySlice<UInt16>) -> (length: Int, isGovernment: Bool)? {
        heads.first { name.hasSuffix($0.units) }.map { ($0.units.count, $0.isGovernment) }
    }
}
