import Gongwen

/// The standard bodies of the state, 机关单位, with all the ways they are printed.
///
/// Read from `departments.tsv`. Spellings are compared by a key, so that 人力资源社会保障局 and 人力资源和社会保障局,
/// 卫生健康委 and 卫生健康委员会 need one entry between them.
final class DepartmentTable: Sendable {
    /// A level at which a body has a standard name.
    enum Level: Int {
        case central, province, municipality, prefecture, county
    }

    /// A standard body: what it does and its full name at each level.
    struct Body: Sendable {
        /// What it does, such as `civil-affairs`.
        var function: String
        /// The full names, in the order of the levels; empty where there is none.
        var names: [PlacedName]

        /// The full name at a level.
        func name(at level: Level) -> PlacedName { names[level.rawValue] }
    }

    /// What a printed name stands for.
    struct Match: Sendable {
        /// The index of the body.
        var body: Int
        /// The number of the full name of a local variant or former name, or nil where the standard name of the level
        /// applies.
        var ownName: Int?
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
    let bodies: [Body]
    /// The full names of local variants and former names, by number; empty for one that differs from place to place.
    let ownNames: [PlacedName]
    private let matches: [Match]
    private let spellings: DepartmentKeys
    private let matters: DepartmentKeys
    private let patterns: [Pattern]
    /// The units that patterns begin with.
    private let patternHeads: UnitSet

    /// The program's own table.
    static let standard = DepartmentTable(table: "departments.tsv")

    init(table: String) {
        let rows = Lexicon.unitRows(of: table).filter { $0.count >= 8 }
        bodies = rows.map { row in
            let central = row[1].drop { $0 == "|" }.prefix { $0 != "|" }
            let municipality = row[3].isEmpty ? row[4] : row[3]
            let county = row[5].isEmpty ? row[4] : row[5]
            return Body(
                function: String(units: row[0]),
                names: [central, row[2], municipality, row[4], county].map(PlacedName.init))
        }
        // Standard names come first, so that no variant of one body takes the name of another; the nation's come last,
        // since 中国残联 and 残联 have one key and 残联 can be anybody's.
        var spellings = Spellings()
        for (body, row) in rows.enumerated() {
            for name in row[2...5] { spellings.add(name, body, ownName: nil, isCentral: false) }
        }
        for (body, row) in rows.enumerated() {
            Self.eachPart(of: row[6]) { spellings.addVariant($0, body, isCentral: false) }
        }
        for (body, row) in rows.enumerated() {
            Self.eachPart(of: row[1]) { spellings.addVariant($0, body, isCentral: true) }
        }
        (self.spellings, matches, ownNames) = (spellings.keys, spellings.matches, spellings.ownNames)
        (patterns, patternHeads) = (spellings.patterns, spellings.patternHeads)
        var matters = DepartmentKeys(nodes: 1_000)
        for (body, row) in rows.enumerated() {
            Self.eachPart(of: row[7]) { matters.insert($0, body) }
        }
        self.matters = matters
    }

    /// Gives the parts of a field between | to a function; empty ones are left out.
    private static func eachPart(of field: ArraySlice<UInt16>, _ found: (ArraySlice<UInt16>) -> Void) {
        var start = field.startIndex
        for index in field.startIndex...field.endIndex where index == field.endIndex || field[index] == "|" {
            if start < index { found(field[start..<index]) }
            start = index + 1
        }
    }

    /// The spellings as they are added.
    private struct Spellings {
        var keys = DepartmentKeys(nodes: 6_000)
        var matches: [Match] = []
        var ownNames: [PlacedName] = []
        var patterns: [Pattern] = []
        var patternHeads = UnitSet("")

        /// Adds a spelling with the full name that may stand behind =, as the table explains it.
        mutating func addVariant(_ entry: ArraySlice<UInt16>, _ body: Int, isCentral: Bool) {
            guard let mark = entry.firstIndex(of: "=") else {
                return add(entry, body, ownName: nil, isCentral: isCentral)
            }
            let spelling = entry[..<mark]
            let value = entry[(mark + 1)...].prefix { $0 != "=" }
            let ownName = value.isEmpty ? spelling : value.count == 1 && value.first == "?" ? [] : value
            add(spelling, body, ownName: ownName, isCentral: isCentral)
            if !ownName.elementsEqual(spelling) { add(ownName, body, ownName: ownName, isCentral: isCentral) }
        }

        mutating func add(_ name: ArraySlice<UInt16>, _ body: Int, ownName: ArraySlice<UInt16>?, isCentral: Bool) {
            guard !name.isEmpty else { return }
            if let gap = name.firstIndex(where: PlacedName.isGap) {
                guard gap > name.startIndex else { return }
                patternHeads.insert(name.first)
                patterns.append(Pattern(head: Array(name[..<gap]), tail: Array(name[(gap + 1)...]), body: body))
                return
            }
            keys.insert(name, matches.count)
            let number = ownName == nil ? nil : ownNames.count
            if let ownName { ownNames.append(PlacedName(ownName)) }
            matches.append(Match(body: body, ownName: number, isCentral: isCentral, isMatter: false))
        }
    }

    /// What a name without its level or place stands for, or nil where the table does not know it.
    func find(_ units: UnitText, _ name: Range<Int>) -> Match? {
        guard !name.isEmpty, name.count <= 40 else { return nil }
        if let match = spellings.find(units, name) { return matches[match] }
        guard patternHeads.contains(units[name.lowerBound]) else { return nil }
        for pattern in patterns where name.count > pattern.head.count + pattern.tail.count {
            guard units.holds(pattern.head, at: name.lowerBound, end: name.upperBound),
                units.holds(pattern.tail, at: name.upperBound - pattern.tail.count, end: name.upperBound),
                !units[name].contains("、")
            else { continue }
            return Match(
                body: pattern.body, ownName: nil, isCentral: false, isMatter: false, hasPlaceInside: true)
        }
        return nil
    }

    /// Whether a body has a name with a 、 and a unit behind it: 科委、|中关村管委会.
    func canGoOn(behindMark unit: UInt16) -> Bool { spellings.canGoOn(behindMark: unit) }

    /// The body that sees to a matter, where a name is one (医保) or says so (民政部门).
    func findMatter(_ units: UnitText, _ name: Range<Int>) -> Match? {
        guard !name.isEmpty, name.count <= 40 else { return nil }
        let suffix = BodyWords.standard.suffix(of: units, name.lowerBound + 1..<name.upperBound) ?? 0
        return matters.find(units, name.lowerBound..<name.upperBound - suffix).map {
            Match(body: $0, ownName: nil, isCentral: false, isMatter: true)
        }
    }

    /// The full name, without its place, that a printed name stands for at a level; nil where that is not certain.
    ///
    /// 北京市商务局 is no 委员会 although the standard name of a municipality is 商务委员会, and 县政务服务中心 is no 局: of
    /// the standard names the first is taken that ends as the printed name does.
    func fullName(of match: Match, _ units: UnitText, printed: Range<Int>, at level: Level) -> PlacedName? {
        if let ownName = match.ownName { return ownNames[ownName].isEmpty ? nil : ownNames[ownName] }
        let body = bodies[match.body]
        let kind = DepartmentKeys.kind(units, printed)
        func ends(_ level: Level) -> Bool { !body.name(at: level).isEmpty && body.name(at: level).kind == kind }
        if ends(level) { return body.name(at: level) }
        if ends(.prefecture) { return body.name(at: .prefecture) }
        if ends(.province) { return body.name(at: .province) }
        if ends(.municipality) { return body.name(at: .municipality) }
        return ends(.county) ? body.name(at: .county) : nil
    }
}
