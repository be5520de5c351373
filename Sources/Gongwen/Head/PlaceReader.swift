/// Reads whose policy a notice is, 行政区划, from the names of its issuers and from its text.
final class PlaceReader: Sendable {
    let words: HeadWords
    let placeWords: PlaceWords
    let divisions: Divisions

    static let standard = PlaceReader(words: .standard, placeWords: .standard, divisions: .standard)

    private init(words: HeadWords, placeWords: PlaceWords, divisions: Divisions) {
        self.words = words
        self.placeWords = placeWords
        self.divisions = divisions
    }

    /// A place as far as its name tells: the rows it can be, or a place that has no row.
    enum Finding {
        case rows([Int])
        case division(Division)
    }

    /// The place in the name of a body: the deepest division it begins with, or the nation.
    ///
    ///     山东省泰安市人民政府   // 泰安市
    ///     沂水县马栏镇人民政府   // 马栏镇
    ///     国务院办公厅           // the nation
    func place(ofBody body: Units) -> Finding? {
        var rest = body
        if let word = words.prefix(of: rest, .place) {
            return .division(
                Division(code: nil, name: word.units.string, level: Division.Level(rawValue: word.note) ?? .province))
        }
        let isNational = words.prefix(of: rest, .bodyStart) != nil
        for prefix in Self.partyPrefixes where rest.starts(with: prefix) { rest = rest.dropFirst(prefix.count) }
        if let word = words.prefix(of: rest, .umbrella) { rest = rest.dropFirst(word.units.count) }
        let named = rest.withUnsafeBufferPointer { chain($0, at: 0, end: $0.count) }
        if let named {
            if let town = township(rest.dropFirst(named.end)) { return .division(town) }
            return .rows(rows(of: named))
        }
        if isNational {
            return zone(rest) ?? .division(Self.nation)
        }
        return township(rest).map(Finding.division) ?? unlisted(rest).map(Finding.division)
    }

    /// 中国（上海）自由贸易试验区 is of 上海市, and no national body.
    private func zone(_ body: Units) -> Finding? {
        guard body.starts(with: Self.zoneStart), let open = body.firstIndex(where: \.opensBracket),
            open == body.startIndex + Self.zoneStart.count, let close = body.firstIndex(where: \.closesBracket),
            close > open
        else { return nil }
        for level in Self.zoneLevels {
            let name = Array(body[(open + 1)..<close]) + [level]
            if let (row, end) = divisions.match(name[...], at: 0), end == name.count {
                return .rows(divisions.rows(named: row))
            }
        }
        return nil
    }

    private static let zoneStart = "中国".units
    private static let zoneLevels = "省市".units

    /// The first place that a text names in full, such as a title; common nouns and names of many places are passed by.
    func firstPlace(in text: Units) -> Finding? {
        text.withUnsafeBufferPointer { text in
            var index = 0
            while index < text.count {
                if let named = chain(text, at: index, end: text.count) {
                    if !isCommon(text.part(index..<named.end)) { return .rows(rows(of: named)) }
                    index = named.end
                } else {
                    index += 1
                }
            }
            return nil
        }
    }

    static let nation = Division(code: nil, name: nil, level: .national)
    private static let partyPrefixes = ["中共", "中国共产党", "共青团"].map(\.units)

    /// The division that a name by itself says, told by its first row; nil where several bear it or it is a common noun.
    func place(named row: Int) -> Int? {
        guard let place = divisions.single(divisions.rows(named: row)) else { return nil }
        return divisions.name(row).withUnsafeBufferPointer(isCommon) ? nil : place
    }

    func isCommon(_ name: UnsafeBufferPointer<UInt16>) -> Bool { placeWords.common.word(name) != nil }

    /// Divisions that follow one on the other: 北京市朝阳区.
    struct Chain {
        /// The first row of the last name.
        var name: Int
        /// The rows of that name that lie in what stands before it; nil where nothing does.
        var inner: [Int]?
        /// The index after the last name.
        var end: Int
    }

    /// The divisions that start at an index of a text, each in the one before.
    @inline(__always)
    func chain(_ text: UnsafeBufferPointer<UInt16>, at start: Int, end limit: Int) -> Chain? {
        guard let (name, end) = divisions.match(text, at: start, end: limit) else { return nil }
        var chain = Chain(name: name, inner: nil, end: end)
        while let (next, after) = divisions.match(text, at: chain.end, end: limit) {
            let outer = rows(of: chain)
            let inner = divisions.rows(named: next).filter { row in
                outer.contains { divisions.lies(row, in: divisions.code($0)) }
            }
            if inner.isEmpty { break }
            chain = Chain(name: next, inner: inner, end: after)
        }
        return chain
    }

    /// The rows of the last of divisions that follow one on the other.
    func rows(of chain: Chain) -> [Int] { chain.inner ?? divisions.rows(named: chain.name) }

    private static let townEnds = ["镇", "乡", "街道", "苏木"].map(\.units)
    private static let townBodies = ["人民政府", "办事处", "党委", "党工委", "委员会", "政府"].map(\.units)

    /// 马栏镇人民政府, 光明街道办事处: the names of towns have no table.
    private func township(_ text: Units) -> Division? {
        for length in 2...8 where length < text.count {
            let name = text.prefix(length)
            let rest = text.dropFirst(length)
            guard Self.townEnds.contains(where: { name.ends(with: $0) }),
                Self.townBodies.contains(where: { rest.starts(with: $0) }), isHan(name)
            else { continue }
            return Division(code: nil, name: name.string, level: .township)
        }
        return nil
    }

    /// The level that the last character of a place's name tells, as far as one character tells it.
    private static func level(endingIn unit: UInt16) -> Division.Level? {
        switch unit {
        case "县", "旗", "区": .county
        case "市", "州", "盟": .prefecture
        default: nil
        }
    }

    /// A place of a body that the table does not have: what stands before 人民政府, with the level of its last unit.
    private func unlisted(_ text: Units) -> Division? {
        guard let government = text.firstRange(of: "人民政府".units) else { return nil }
        let name = text[text.startIndex..<government.lowerBound]
        guard (3...12).contains(name.count), isHan(name), let last = name.last,
            let level = Self.level(endingIn: last)
        else { return nil }
        return Division(code: nil, name: name.string, level: level)
    }

    private func isHan(_ text: Units) -> Bool { text.allSatisfy { UnitClass.of($0).contains(.han) } }
}
