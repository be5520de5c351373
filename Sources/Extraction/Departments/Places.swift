import Gongwen

/// The administrative divisions as names of bodies use them, 行政区划: 濮阳市民政局, 陕西银保监局.
final class Places: Sendable {
    /// The divisions, in the order of the table.
    let divisions: [Division]
    private let byCode: [Int: Int]
    private let trie: Trie

    /// The program's own table of divisions.
    static let standard = Places(table: "divisions.tsv")

    init(table: String) {
        var divisions: [Division] = []
        var byCode: [Int: Int] = [:]
        let rows = Lexicon.rows(of: table)
        divisions.reserveCapacity(rows.count)
        byCode.reserveCapacity(rows.count)
        for row in rows where row.count >= 3 {
            guard let level = Division.Level(rawValue: row[2]) else { continue }
            if let code = Int(row[0]) { byCode[code] = divisions.count }
            divisions.append(Division(code: row[0], name: row[1], level: level))
        }
        var trie = Trie()
        for (index, division) in divisions.enumerated() { trie.insert(division.name ?? "", index) }
        for (index, division) in divisions.enumerated() {
            if let stem = Self.stem(of: division) { trie.insert(stem, index) }
        }
        (self.divisions, self.byCode, self.trie) = (divisions, byCode, trie)
    }

    /// The number of the division whose name or short name (陕西) is printed at an index, with the index after it.
    @inline(__always)
    func match(_ units: UnitText, at index: Int, end: Int) -> (division: Int, end: Int)? {
        trie.match(units, at: index, end: end).map { ($0.entry, $0.end) }
    }

    /// The levels that a name can end with.
    private static let levels = [
        "市", "县", "区", "州", "盟", "旗", "省", "自治区", "自治州", "自治县", "镇", "乡", "地区",
    ].map { (units: Array($0.utf16), text: Array($0.utf8)) }

    /// The place that a printed level such as 市 or 省 means in a notice of a place, or nil where that is open.
    ///
    ///     place(of: 省, in: 濮阳市)   // 河南省
    func place(of level: Range<Int>, _ units: UnitText, in home: Division?) -> Division? {
        guard
            let level = Self.levels.first(where: {
                $0.units.count == level.count && units.holds($0.units, at: level.lowerBound, end: level.upperBound)
            })
        else { return nil }
        let isDistrict = level.units.count == 1 && level.units[0] == "区"
        var place = home
        while let division = place, let name = division.name {
            if name.utf8.ends(with: level.text), !isDistrict || division.level == .county { return division }
            place = parent(of: division)
        }
        return nil
    }

    /// The division above one: the prefecture of a county, else the province.
    func parent(of division: Division) -> Division? {
        guard let text = division.code, text.utf8.count == 6, let code = Int(text) else { return nil }
        let province = byCode[code / 10_000 * 10_000].map { divisions[$0] }
        switch division.level {
        case .county:
            guard let index = byCode[code / 100 * 100], divisions[index].name != division.name else { return province }
            return divisions[index]
        case .prefecture: return province
        default: return nil
        }
    }

    /// The name of a division without its kind: 陕西, 濮阳, 广西, 恩施; nil for districts, whose short names are everyday
    /// words (和平, 新华).
    static func stem(of division: Division) -> String? {
        guard let name = division.name else { return nil }
        let bytes = name.utf8
        func first(_ characters: Int) -> String { String(name.unicodeScalars.prefix(characters)) }
        if bytes.ends(with: "自治区") { return bytes.starts(with: "内蒙古".utf8) ? "内蒙古" : first(2) }
        if bytes.ends(with: "自治州") || bytes.ends(with: "自治县") { return first(2) }
        if bytes.ends(with: "地区") { return String(bytes.dropLast(6)) }
        guard bytes.ends(with: "省") || bytes.ends(with: "市") || bytes.ends(with: "县") || bytes.ends(with: "盟")
        else { return nil }
        return name.unicodeScalars.count >= 3 ? String(bytes.dropLast(3)) : nil
    }
}

extension String.UTF8View {
    /// Whether the text ends with some bytes.
    @inline(__always)
    fileprivate func ends(with bytes: some BidirectionalCollection<UInt8>) -> Bool {
        count >= bytes.count && suffix(bytes.count).elementsEqual(bytes)
    }

    /// Whether the text ends with a word.
    @inline(__always)
    fileprivate func ends(with word: StaticString) -> Bool { word.withUTF8Buffer { ends(with: $0) } }
}
