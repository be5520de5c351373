import Gongwen

/// The administrative divisions as names of bodies use them, 行政区划: 濮阳市民政局, 陕西银保监局.
struct Places: Sendable {
    private var divisions: [Division] = []
    private var byCode: [String: Int] = [:]
    private var trie = Trie()

    /// The program's own table of divisions.
    static let standard = Places(table: "divisions.tsv")

    init(table: String) {
        for row in Lexicon.rows(of: table) where row.count >= 3 {
            guard let level = Division.Level(rawValue: row[2]) else { continue }
            byCode[row[0]] = divisions.count
            divisions.append(Division(code: row[0], name: row[1], level: level))
        }
        for (index, division) in divisions.enumerated() { trie.insert(division.name ?? "", index) }
        for (index, division) in divisions.enumerated() {
            if let stem = Self.stem(of: division) { trie.insert(stem, index) }
        }
    }

    /// The division whose name or short name (陕西) is printed at an index, with the index after it.
    func match(_ units: [UInt16], at index: Int, end: Int) -> (division: Division, end: Int)? {
        guard index < end else { return nil }
        return trie.match(units, at: index, end: end).map { (divisions[$0.entry], $0.end) }
    }

    /// The place that a level such as 市 or 省 means in a notice of a place, or nil where that is open.
    ///
    ///     place(of: "省", in: 濮阳市)   // 河南省
    func place(of level: String, in home: Division?) -> Division? {
        guard let home, let name = home.name else { return nil }
        switch level {
        case "市" where name.hasSuffix("市"), "县" where name.hasSuffix("县"),
            "区" where name.hasSuffix("区") && home.level == .county,
            "州" where name.hasSuffix("州"), "盟" where name.hasSuffix("盟"), "旗" where name.hasSuffix("旗"),
            "省" where name.hasSuffix("省"), "自治区" where name.hasSuffix("自治区"), "自治州" where name.hasSuffix("自治州"),
            "自治县" where name.hasSuffix("自治县"), "镇" where name.hasSuffix("镇"), "乡" where name.hasSuffix("乡"),
            "地区" where name.hasSuffix("地区"):
            return home
        default: break
        }
        guard let above = parent(of: home) else { return nil }
        return place(of: level, in: above)
    }

    /// The division above one: the prefecture of a county, else the province.
    func parent(of division: Division) -> Division? {
        guard let code = division.code, code.utf8.count == 6 else { return nil }
        switch division.level {
        case .county:
            if let index = byCode[code.prefix(4) + "00"], divisions[index].name != division.name {
                return divisions[index]
            }
            return byCode[code.prefix(2) + "0000"].map { divisions[$0] }
        case .prefecture: return byCode[code.prefix(2) + "0000"].map { divisions[$0] }
        default: return nil
        }
    }

    /// The name of a division without its kind: 陕西, 濮阳, 广西, 恩施; nil for districts, whose short names are everyday
    /// words (和平, 新华).
    static func stem(of division: Division) -> String? {
        guard let name = division.name else { return nil }
        if name.hasSuffix("自治区") { return name.hasPrefix("内蒙古") ? "内蒙古" : String(name.prefix(2)) }
        if name.hasSuffix("自治州") || name.hasSuffix("自治县") { return String(name.prefix(2)) }
        if name.hasSuffix("地区") { return String(name.dropLast(2)) }
        guard name.hasSuffix("省") || name.hasSuffix("市") || name.hasSuffix("县") || name.hasSuffix("盟") else {
            return nil
        }
        let stem = name.dropLast()
        return stem.count >= 2 ? String(stem) : nil
    }
}
