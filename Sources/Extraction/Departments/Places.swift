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
        var names: [[UInt16]] = []
        var byCode: [Int: Int] = [:]
        let rows = Lexicon.rows(of: table)
        divisions.reserveCapacity(rows.count)
        byCode.reserveCapacity(rows.count)
        for row in rows where row.count >= 3 {
            guard let level = Division.Level(rawValue: row[2]) else { continue }
            if let code = Int(row[0]) { byCode[code] = divisions.count }
            divisions.append(Division(code: row[0], name: row[1], level: level))
            names.append(Array(row[1].utf16))
        }
        var trie = Trie()
        // A full name comes before the short name of another.
        for (index, name) in names.enumerated() { trie.insert(name[...], index) }
        for (index, name) in names.enumerated() {
            if let length = Self.stemLength(name) { trie.insert(name[..<length], index) }
        }
        (self.divisions, self.byCode, self.trie) = (divisions, byCode, trie)
    }

    /// The number of the division whose name or short name (陕西) is printed at an index, with the index after it.
    @inline(__always)
    func match(_ units: UnitText, at index: Int, end: Int) -> (division: Int, end: Int)? {
        trie.match(units, at: index, end: end).map { ($0.entry, $0.end) }
    }

    /// The levels that a name can end with.
    private static let levelNames = [
        "市", "县", "区", "州", "盟", "旗", "省", "自治区", "自治州", "自治县", "镇", "乡", "地区",
    ].map { Array($0.utf8) }

    private static let levels: Trie = {
        var levels = Trie()
        for (index, name) in levelNames.enumerated() { levels.insert(String(decoding: name, as: UTF8.self), index) }
        return levels
    }()

    /// The place that a printed level such as 市 or 省 means in a notice of a place, or nil where that is open.
    ///
    ///     place(of: 省, in: 濮阳市)   // 河南省
    func place(of level: Range<Int>, _ units: UnitText, in home: Division?) -> Division? {
        guard let match = Self.levels.match(units, at: level.lowerBound, end: level.upperBound),
            match.end == level.upperBound
        else { return nil }
        let text = Self.levelNames[match.entry]
        let isDistrict = level.count == 1 && units[level.lowerBound] == "区"
        var place = home
        while let division = place, let name = division.name {
            if name.utf8.ends(with: text), !isDistrict || division.level == .county { return division }
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
        let units = Array(name.utf16)
        return stemLength(units).map { String(units: units[..<$0]) }
    }

    /// How many units of a name are its stem, or nil.
    private static func stemLength(_ name: [UInt16]) -> Int? {
        guard let last = name.last, name.count > 1 else { return nil }
        let before = name[name.count - 2]
        let isAutonomous = name.count > 2 && name[name.count - 3] == "自" && before == "治"
        switch last {
        case "区" where isAutonomous:
            return name[0] == "内" && name[1] == "蒙" && name[2] == "古" ? 3 : 2
        case "州" where isAutonomous, "县" where isAutonomous: return min(2, name.count)
        case "区" where before == "地": return name.count - 2
        case "省", "市", "县", "盟": return name.count >= 3 ? name.count - 1 : nil
        default: return nil
        }
    }
}

extension String.UTF8View {
    /// Whether the text ends with some bytes.
    @inline(__always)
    fileprivate func ends(with bytes: [UInt8]) -> Bool {
        count >= bytes.count && suffix(bytes.count).elementsEqual(bytes)
    }
}
