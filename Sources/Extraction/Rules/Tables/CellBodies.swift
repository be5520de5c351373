import Gongwen

/// The public bodies that a cell of a table lists, 牵头部门 and the like.
///
///     CellBodies(市财政局、民政局).all       // 市财政局, 市民政局
///     CellBodies(县民政局县卫健委).all       // 县民政局, 县卫健委
///
/// A level that only the first body carries holds for those after it and is written out. Line breaks between bodies
/// are lost when lines are joined, so a name is also cut where one body ends and the level of the next begins.
struct CellBodies {
    /// A body of the cell.
    struct Body {
        /// The units that print it.
        var range: Range<Int>
        /// The level that it takes over from the first body; empty where it takes none.
        var level: Range<Int>
        /// Whether white space stands in it, which is no part of its name.
        var hasSpace: Bool
    }

    /// The bodies in printed order.
    private(set) var all: [Body] = []

    private let words = CellWords.standard
    private let units: UnitText
    /// The places of lines that have not been passed.
    private var lines: ArraySlice<Int>
    private let start: Int
    /// The level of the first body.
    private var level = 0..<0

    /// The bodies of a cell.
    ///
    /// - Parameters:
    ///   - units: the text of the cell.
    ///   - lines: the places at which a line begins that the source broke on purpose, in order.
    ///   - start: the place of the first unit of the cell, as those of the lines are counted.
    init(_ units: UnitText, lines: ArraySlice<Int> = [], from start: Int = 0) {
        self.units = units
        self.lines = lines
        self.start = start
        all.reserveCapacity(4)
        var (depth, first) = (0, 0)
        // stretches between commas and white space, those in brackets apart: 各县（市、区）政府 is one
        for index in units.indices {
            let kind = UnitClass.of(units[index])
            if kind.contains(.han) { continue }
            if kind.contains(.opener) { depth += 1 }
            if kind.contains(.closer) { depth = max(0, depth - 1) }
            guard depth == 0, !kind.isDisjoint(with: [.comma, .stop, .space]) || units[index] == ";" else { continue }
            if index > first { cut(first..<index) }
            first = index + 1
        }
        if first < units.count { cut(first..<units.count) }
    }

    /// Gives the name of a body, the level written out, to a function.
    func withName<Result>(of body: Body, _ read: (UnitText) -> Result) -> Result {
        if body.level.isEmpty, !body.hasSpace { return read(UnsafeBufferPointer(rebasing: units[body.range])) }
        return withUnsafeTemporaryAllocation(of: UInt16.self, capacity: body.level.count + body.range.count) { room in
            var count = 0
            for index in body.level where !UnitClass.of(units[index]).contains(.space) {
                room[count] = units[index]
                count += 1
            }
            for index in body.range where !UnitClass.of(units[index]).contains(.space) {
                room[count] = units[index]
                count += 1
            }
            return read(UnsafeBufferPointer(rebasing: room[..<count]))
        }
    }

    /// Adds the bodies of a stretch, cut where a body ends and the level of another begins: 县民政局|县卫健委,
    /// 市民政局|和|市财政局.
    private mutating func cut(_ token: Range<Int>) {
        // a name is short: what is long is running text
        guard token.count <= 400 else { return add(token) }
        var start = token.lowerBound
        var index = start + 2
        while index < token.upperBound {
            if words.canEnd(units[index - 1]) || !lines.isEmpty {
                let next = units[index].isOne(of: "和及与") ? index + 1 : index
                if next + 2 < token.upperBound,
                    words.startsBody(text(next..<token.upperBound)) && ends(start..<index) || breaksLine(start..<index)
                {
                    add(start..<index)
                    start = next
                    index = next + 1
                }
            }
            index += 1
        }
        add(start..<token.upperBound)
    }

    private mutating func add(_ printed: Range<Int>) {
        let body = trimmed(printed)
        guard !body.isEmpty else { return }
        let own = level(of: body)
        let shared = own.isEmpty && needsLevel(body) ? level : 0..<0
        if all.isEmpty { level = own }
        let hasSpace = text(body).contains { UnitClass.of($0).contains(.space) }
        all.append(Body(range: body, level: shared, hasSpace: hasSpace))
    }

    @inline(__always)
    private func text(_ range: Range<Int>) -> UnitText { UnsafeBufferPointer(rebasing: units[range]) }

    /// Whether a text ends as a body does.
    @inline(__always)
    private func ends(_ name: Range<Int>) -> Bool { words.ends(text(name)).contains(.body) }

    /// Whether a line ends behind a name of a body: 人民银行岳阳市分行⏎国家金融监督管理总局岳阳监管分局.
    private mutating func breaksLine(_ name: Range<Int>) -> Bool {
        while let line = lines.first, line < start + name.upperBound { lines.removeFirst() }
        guard lines.first == start + name.upperBound else { return false }
        if ends(name) { return true }
        return DepartmentForm(units, name).map { $0.grade > .weak } ?? false
    }

    /// A body without what is said of its part: 市民政局牵头, 市财政局等部门, 市民政局（牵头）.
    private func trimmed(_ body: Range<Int>) -> Range<Int> {
        var body = body
        if UnitClass.of(units[body.upperBound - 1]).contains(.closer),
            let opener = body.last(where: { UnitClass.of(units[$0]).contains(.opener) })
        {
            let inside = opener + 1..<max(opener + 1, body.upperBound - 1)
            if let length = words.endLength(text(inside), .role), length == inside.count {
                body = body.lowerBound..<opener
            }
        }
        while let length = words.endLength(text(body), .role), length < body.count {
            body = body.lowerBound..<body.upperBound - length
        }
        return body
    }

    /// The level that a body's name begins with, such as 市; empty where it begins with none.
    private func level(of body: Range<Int>) -> Range<Int> {
        guard words.startsBody(text(body)), let length = words.startLength(text(body), .level) else { return 0..<0 }
        return body.lowerBound..<body.lowerBound + length
    }

    /// Whether a body without a level takes that of the first: not 中国人民银行, nor one that begins with its place.
    private func needsLevel(_ body: Range<Int>) -> Bool {
        !words.starts(text(body)).contains(.ownlevel) && !startsWithPlace(body) && !namesOwnPlace(body)
    }

    /// Whether a name is that of a government with its place: 随县人民政府.
    private func namesOwnPlace(_ body: Range<Int>) -> Bool {
        guard let government = words.endLength(text(body), .government) else { return false }
        let place = body.lowerBound..<body.upperBound - government
        return place.count >= 2 && units[place.upperBound - 1].isOne(of: "省市县区旗州盟镇乡")
    }

    /// Whether a name begins with that of a province, with or without 省.
    private func startsWithPlace(_ body: Range<Int>) -> Bool {
        Self.provinces.match(units, at: body.lowerBound, end: min(body.lowerBound + 8, body.upperBound)) != nil
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

extension TableCell {
    /// Gives each body that the cell lists to a function: its name, what is known of it, and the units that print it.
    ///
    /// - Parameter lines: the places at which a line begins that the source broke on purpose, in order.
    func eachBody(
        _ departments: inout DepartmentReader, lines: ArraySlice<Int> = [],
        _ found: (_ name: String, DepartmentName?, _ printed: Range<Int>) -> Void
    ) {
        units.withUnsafeBufferPointer { text in
            let bodies = CellBodies(text, lines: lines, from: units.startIndex)
            for body in bodies.all {
                bodies.withName(of: body) { name in
                    let known = departments.first(name, name.indices)
                    let isWhole = known?.range == name.indices
                    found(
                        isWhole ? known?.name ?? "" : String(units: name), known,
                        body.range.moved(by: units.startIndex))
                }
            }
        }
    }
}
