import Gongwen

/// The standard bodies of the state, 机关单位, with all the ways they are printed.
///
/// Read from `departments.tsv`. Spellings are compared by a key, so that 人力资源社会保障局 and 人力资源和社会保障局,
/// 卫生健康委 and 卫生健康委员会 need one entry between them.
struct DepartmentTable: Sendable {
    /// A standard body: what it does and its full name at each level.
    struct Body: Sendable {
        /// What it does, such as `civil-affairs`.
        var function: String
        /// The full name of the nation's, empty where there is none.
        var central: String
        /// The full name at each level below, where … stands for the place and ~ for its short name.
        var province, municipality, prefecture, county: String
    }

    /// What a printed name stands for.
    struct Match: Sendable {
        /// The index of the body.
        var body: Int
        /// The full name of a local variant or former name, empty where it differs from place to place, or nil where the
        /// standard name of the level applies.
        var ownName: String?
        /// Whether the name is one of the nation's bodies only.
        var isCentral: Bool
        /// Whether the name only says what is done (民政部门, 医保), not which body does it.
        var isMatter: Bool
        /// Whether the name says its place inside (人民银行西安分行).
        var hasPlaceInside = false
    }

    /// A spelling with anything in its middle: 人民银行…分行.
    private struct Pattern: Sendable {
        var head: [UInt16]
        var tail: [UInt16]
        var body: Int
    }

    /// The bodies, in the order of the table.
    private(set) var bodies: [Body] = []
    private var spellings: [[UInt16]: Match] = [:]
    private var matters: [[UInt16]: Int] = [:]
    private var patterns: [Pattern] = []
    private let suffixes: [[UInt16]]

    /// The program's own table.
    static let standard = DepartmentTable(table: "departments.tsv")

    init(table: String) {
        suffixes = BodyWords.standard.suffixes
        let rows = Lexicon.rows(of: table).filter { $0.count >= 8 }
        for row in rows {
            let prefecture = row[4]
            bodies.append(
                Body(
                    function: row[0], central: String(row[1].prefix { $0 != "|" }), province: row[2],
                    municipality: row[3].isEmpty ? prefecture : row[3],
                    prefecture: prefecture, county: row[5].isEmpty ? prefecture : row[5]))
        }
        // Standard names come first, so that no variant of one body takes the name of another; the nation's come last,
        // since 中国残联 and 残联 have one key and 残联 can be anybody's.
        for (body, row) in rows.enumerated() {
            for name in row[2...5] { add(name, body, ownName: nil, isCentral: false) }
        }
        for (body, row) in rows.enumerated() {
            for entry in row[6].split(separator: "|") { addVariant(String(entry), body, isCentral: false) }
            for matter in row[7].split(separator: "|") {
                let key = Self.key(Array(matter.utf16)[...])
                if matters[key] == nil { matters[key] = body }
            }
        }
        for (body, row) in rows.enumerated() {
            for entry in row[1].split(separator: "|") { addVariant(String(entry), body, isCentral: true) }
        }
    }

    private mutating func addVariant(_ entry: String, _ body: Int, isCentral: Bool) {
        let parts = entry.split(separator: "=", omittingEmptySubsequences: false)
        let spelling = String(parts[0])
        var ownName = parts.count < 2 ? nil : String(parts[1])
        if ownName == "" { ownName = spelling } else if ownName == "?" { ownName = "" }
        add(spelling, body, ownName: ownName, isCentral: isCentral)
        if let ownName, ownName != spelling { add(ownName, body, ownName: ownName, isCentral: isCentral) }
    }

    private mutating func add(_ name: String, _ body: Int, ownName: String?, isCentral: Bool) {
        guard !name.isEmpty else { return }
        let units = Array(name.utf16)
        if let gap = units.firstIndex(where: { $0.isOne(of: "…~") }) {
            patterns.append(Pattern(head: Array(units[..<gap]), tail: Array(units[(gap + 1)...]), body: body))
            return
        }
        let key = Self.key(units[...])
        if spellings[key] == nil {
            spellings[key] = Match(body: body, ownName: ownName, isCentral: isCentral, isMatter: false)
        }
    }

    /// What a name without its level or place stands for, or nil where the table does not know it.
    func find(_ name: ArraySlice<UInt16>) -> Match? {
        guard !name.isEmpty, name.count <= 40 else { return nil }
        if let match = spellings[Self.key(name)] { return match }
        for pattern in patterns where name.count > pattern.head.count + pattern.tail.count {
            guard !pattern.head.isEmpty, name.starts(with: pattern.head), name.hasSuffix(pattern.tail),
                !name.contains("、")
            else { continue }
            return Match(
                body: pattern.body, ownName: nil, isCentral: false, isMatter: false, hasPlaceInside: true)
        }
        return nil
    }

    /// The body that sees to a matter, where a name is one (医保) or says so (民政部门).
    func findMatter(_ name: ArraySlice<UInt16>) -> Match? {
        guard name.count <= 40 else { return nil }
        var matter = name
        if let suffix = suffixes.first(where: { name.count > $0.count && name.hasSuffix($0) }) {
            matter = name.dropLast(suffix.count)
        }
        guard let body = matters[Self.key(matter)] else { return nil }
        return Match(body: body, ownName: nil, isCentral: false, isMatter: true)
    }

    /// The full name, without its place, that a printed name stands for at a level; nil where that is not certain.
    ///
    /// 北京市商务局 is no 委员会 although the standard name of a municipality is 商务委员会, and 县政务服务中心 is no 局: of
    /// the standard names the first is taken that ends as the printed name does.
    func fullName(of match: Match, printed: ArraySlice<UInt16>, at level: KeyPath<Body, String>) -> String? {
        if let ownName = match.ownName { return ownName.isEmpty ? nil : ownName }
        let body = bodies[match.body]
        let names = [body[keyPath: level], body.prefecture, body.province, body.municipality, body.county]
        let kind = Self.kind(printed)
        return names.first { !$0.isEmpty && Self.kind(Array($0.utf16)[...]) == kind }
    }

    /// What kind of body a name ends as: 局, 委, 办; 联 and 协 are short for 联合会 and 协会.
    private static func kind(_ name: ArraySlice<UInt16>) -> UInt16? {
        guard let last = key(name).last else { return nil }
        return last.isOne(of: "联协") ? UInt16(unit: "会") : last
    }

    /// The units that tell names apart: without 和, 与 and a leading 国家, 中国 or 全国, with 委 for 委员会, 监管 for
    /// 监督管理 and 办 for 办公室.
    static func key(_ name: ArraySlice<UInt16>) -> [UInt16] {
        var key: [UInt16] = []
        key.reserveCapacity(name.count)
        var index = name.startIndex
        for prefix in leading where name.count > prefix.count + 1 && name.starts(with: prefix) {
            index += prefix.count
            break
        }
        while index < name.endIndex {
            let rest = name[index...]
            if let (long, short) = shortened.first(where: { rest.starts(with: $0.long) }) {
                key += short
                index += long.count
            } else {
                key.append(name[index])
                index += 1
            }
        }
        return key
    }

    /// Whether a name begins with 国家, 中国 or 全国.
    static func beginsWithNation(_ name: ArraySlice<UInt16>) -> Bool { leading.contains { name.starts(with: $0) } }

    private static let leading = ["国家", "中国", "全国"].map { Array($0.utf16) }
    private static let shortened: [(long: [UInt16], short: [UInt16])] = [
        ("和", ""), ("与", ""), ("委员会", "委"), ("监督管理", "监管"), ("办公室", "办"),
    ].map { (Array($0.0.utf16), Array($0.1.utf16)) }
}

extension ArraySlice<UInt16> {
    /// Whether the units end with others.
    func hasSuffix(_ suffix: [UInt16]) -> Bool {
        count >= suffix.count && self[(endIndex - suffix.count)...].elementsEqual(suffix)
    }
}
