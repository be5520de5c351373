import Gongwen

/// The public bodies that a cell of a table lists, 牵头部门 and the like.
///
///     CellBodies("市财政局、民政局").all       // 市财政局, 市民政局
///     CellBodies("县民政局县卫健委").all       // 县民政局, 县卫健委
///
/// A level that only the first body carries holds for those after it and is written out. Line breaks between bodies
/// are lost when lines are joined, so a name is also cut where one body ends and the level of the next begins.
struct CellBodies {
    /// A body with its name, the level written out, and the units that print it.
    struct Body {
        var name: String
        var range: Range<Int>
    }

    /// The bodies in printed order.
    private(set) var all: [Body] = []

    private let words = CellWords.standard
    private let lines: Set<Int>

    /// The bodies of a cell.
    ///
    /// - Parameter lines: the places at which a line begins that the source broke on purpose.
    init(_ units: ArraySlice<UInt16>, lines: Set<Int> = []) {
        self.lines = lines
        var shared: ArraySlice<UInt16> = []
        for token in tokens(units) {
            for printed in bodies(in: token) {
                let body = trimmed(printed)
                guard !body.isEmpty else { continue }
                let level = level(of: body)
                let prefix = level.isEmpty && needsLevel(body) ? shared : []
                if shared.isEmpty, all.isEmpty { shared = level }
                let name = (Array(prefix) + body).filter { !UnitClass.of($0).contains(.space) }
                all.append(Body(name: String(units: name[...]), range: body.indices))
            }
        }
    }

    /// The stretches between commas and white space, those in brackets apart: 各县（市、区）政府 is one.
    private func tokens(_ units: ArraySlice<UInt16>) -> [ArraySlice<UInt16>] {
        var tokens: [ArraySlice<UInt16>] = []
        var depth = 0
        var start = units.startIndex
        for (index, unit) in zip(units.indices, units) {
            let kind = UnitClass.of(unit)
            if kind.contains(.opener) { depth += 1 }
            if kind.contains(.closer) { depth = max(0, depth - 1) }
            guard depth == 0, !kind.isDisjoint(with: [.comma, .stop, .space]) || unit == ";" else { continue }
            if index > start { tokens.append(units[start..<index]) }
            start = index + 1
        }
        if start < units.endIndex { tokens.append(units[start...]) }
        return tokens
    }

    /// A stretch cut where a body ends and the level of another begins: 县民政局|县卫健委, 市民政局|和|市财政局.
    private func bodies(in token: ArraySlice<UInt16>) -> [ArraySlice<UInt16>] {
        guard token.count <= 400 else { return [token] }  // a name is short: this is running text
        var bodies: [ArraySlice<UInt16>] = []
        var start = token.startIndex
        var index = start + 2
        while index < token.endIndex {
            let conjoined = token[index].isOne(of: "和及与")
            let next = conjoined ? index + 1 : index
            let isCut = words.ends(token[start..<index], .body) && words.startsBody(token[next...])
            if next + 2 < token.endIndex, isCut || breaksLine(token[start..<index]) {
                bodies.append(token[start..<index])
                start = next
                index = next + 1
            }
            index += 1
        }
        bodies.append(token[start...])
        return bodies
    }

    /// Whether a line ends behind a name of a body: 人民银行岳阳市分行⏎国家金融监督管理总局岳阳监管分局.
    private func breaksLine(_ name: ArraySlice<UInt16>) -> Bool {
        guard lines.contains(name.endIndex) else { return false }
        if words.ends(name, .body) { return true }
        return Array(name).read { DepartmentForm($0, $0.indices) }.map { $0.grade > .weak } ?? false
    }

    /// A body without what is said of its part: 市民政局牵头, 市财政局等部门, 市民政局（牵头）.
    private func trimmed(_ body: ArraySlice<UInt16>) -> ArraySlice<UInt16> {
        var body = body
        if let last = body.last, UnitClass.of(last).contains(.closer),
            let opener = body.lastIndex(where: { UnitClass.of($0).contains(.opener) })
        {
            let inside = body[(opener + 1)...].dropLast()
            if let length = words.endLength(inside, .role), length == inside.count { body = body[..<opener] }
        }
        while let length = words.endLength(body, .role), length < body.count { body = body.dropLast(length) }
        return body
    }

    /// The level that a body's name begins with, such as 市; empty where it begins with none.
    private func level(of body: ArraySlice<UInt16>) -> ArraySlice<UInt16> {
        guard words.startsBody(body), let length = words.startLength(body, .level) else { return [] }
        return body.prefix(length)
    }

    /// Whether a body without a level takes that of the first: not 中国人民银行, nor one that begins with its place.
    private func needsLevel(_ body: ArraySlice<UInt16>) -> Bool {
        !words.starts(body, .ownlevel) && !startsWithPlace(body) && !namesOwnPlace(body)
    }

    /// Whether a name is that of a government with its place: 随县人民政府.
    private func namesOwnPlace(_ body: ArraySlice<UInt16>) -> Bool {
        guard words.ends(body, .government), let government = words.endLength(body, .government) else { return false }
        let place = body.dropLast(government)
        return place.count >= 2 && place.last.isOne(of: "省市县区旗州盟镇乡")
    }

    /// Whether a name begins with that of a province, with or without 省.
    private func startsWithPlace(_ body: ArraySlice<UInt16>) -> Bool {
        Self.provinces.match(Array(body.prefix(8)), at: 0, end: min(8, body.count)) != nil
    }

    private static let longProvinces = ["内蒙古", "黑龙江"].map { Array($0.utf16) }

    private static let provinces: Trie = {
        var trie = Trie()
        let divisions = Divisions.standard
        for row in 0..<divisions.count where divisions.level(row) == .province {
            // 内蒙古自治区 and 黑龙江省 are called by their first three characters, the others by two.
            let name = divisions.name(row)
            let isLong = longProvinces.contains { name.starts(with: $0) }
            trie.insert(name.prefix(isLong ? 3 : 2), 0)
        }
        return trie
    }()
}
