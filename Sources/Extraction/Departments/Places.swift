import Gongwen

/// The administrative divisions as names of bodies use them, 行政区划: 濮阳市民政局, 陕西银保监局.
final class Places: Sendable {
    private let divisions = Divisions.standard
    /// The short names, and the names that were added to the table.
    private let short: Trie

    /// The program's own table of divisions.
    static let standard = Places()

    private init() {
        let divisions = Divisions.standard
        var short = Trie(nodes: divisions.count * 2)
        let added = divisions.added
        for row in added { short.insert(divisions.name(row), row) }
        for row in added + Array(0..<divisions.count) {
            if let stem = Self.stem(divisions.name(row)) { short.insert(stem, row) }
        }
        self.short = short
    }

    /// The division of a number.
    func division(_ number: Int) -> Division { divisions.division(number) }

    /// The number of the division whose name or short name (陕西) is printed at an index, with the index after it.
    ///
    /// Added names come before the program's own, and a full name before the short name of another.
    func match(_ units: UnitText, at index: Int, end: Int) -> (division: Int, end: Int)? {
        let full = divisions.match(units, at: index, end: end)
        guard let short = short.match(units, at: index, end: end) else { return full.map { ($0.name, $0.end) } }
        guard let full, full.end >= short.end else { return (short.entry, short.end) }
        let isAdded = full.end == short.end && divisions.name(short.entry).count == short.end - index
        return isAdded ? (short.entry, short.end) : (full.name, full.end)
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

    /// How many levels there are.
    static var levelCount: Int { levelNames.count }

    /// The number of the level that is printed, such as 市 or 省, or nil.
    static func level(_ printed: Range<Int>, _ units: UnitText) -> Int? {
        guard let match = levels.match(units, at: printed.lowerBound, end: printed.upperBound),
            match.end == printed.upperBound
        else { return nil }
        return match.entry
    }

    /// The place that a printed level means in a notice of a place, or nil where that is open.
    ///
    ///     place(ofLevel: 省, in: 濮阳市)   // 河南省
    func place(ofLevel level: Int, in home: Division?) -> Division? {
        let text = Self.levelNames[level]
        let isDistrict = level == Self.district
        var place = home
        while let division = place, let name = division.name {
            if name.utf8.ends(with: text), !isDistrict || division.level == .county { return division }
            place = parent(of: division)
        }
        return nil
    }

    private static let district = levelNames.firstIndex(of: Array("区".utf8))

    /// The division above one: the prefecture of a county, else the province.
    func parent(of division: Division) -> Division? {
        guard let text = division.code, text.utf8.count == 6, let code = Int32(text) else { return nil }
        let province = divisions.row(ofCode: code / 10_000 * 10_000).map { divisions.division($0) }
        switch division.level {
        case .county:
            guard let row = divisions.row(ofCode: code / 100 * 100) else { return province }
            let prefecture = divisions.division(row)
            return prefecture.name == division.name ? province : prefecture
        case .prefecture: return province
        default: return nil
        }
    }

    /// The name of a division without its kind: 陕西, 濮阳, 广西, 恩施; nil for districts, whose short names are everyday
    /// words (和平, 新华).
    static func stem(of division: Division) -> String? {
        guard let name = division.name else { return nil }
        return stem(Array(name.utf16)[...]).map { String(units: $0) }
    }

    /// The name of a division without its kind, or nil.
    private static func stem(_ name: ArraySlice<UInt16>) -> ArraySlice<UInt16>? {
        guard let last = name.last, name.count > 1 else { return nil }
        let before = name[name.endIndex - 2]
        let isAutonomous = name.count > 2 && name[name.endIndex - 3] == "自" && before == "治"
        switch last {
        case "区" where isAutonomous: return name.prefix(name.starts(with: innerMongolia) ? 3 : 2)
        case "州" where isAutonomous, "县" where isAutonomous: return name.prefix(2)
        case "区" where before == "地": return name.dropLast(2)
        case "省", "市", "县", "盟": return name.count >= 3 ? name.dropLast() : nil
        default: return nil
        }
    }

    private static let innerMongolia = Array("内蒙古".utf16)
}

extension String.UTF8View {
    /// Whether the text ends with some bytes.
    @inline(__always)
    fileprivate func ends(with bytes: [UInt8]) -> Bool {
        count >= bytes.count && suffix(bytes.count).elementsEqual(bytes)
    }
}
