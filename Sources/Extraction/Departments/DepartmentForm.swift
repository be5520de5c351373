import Gongwen

/// A printed name taken apart: its place or level, and what the rest of it is.
///
///     市卫生健康委   // level 市, rest 卫生健康委, a body of the table
package struct DepartmentForm: Sendable {
    /// What stands before the name proper.
    enum Prefix: Sendable, Equatable {
        /// Nothing.
        case none
        /// A level: 市, 省; with 委 after it where `isParty` (市委宣传部).
        case level(Range<Int>, isParty: Bool)
        /// A named place, by its number in the table: 濮阳市, 陕西.
        case place(Int, Range<Int>)

        /// The same in a text that begins some units earlier.
        func moved(by distance: Int) -> Prefix {
            switch self {
            case .none: .none
            case .level(let range, let isParty): .level(range.moved(by: distance), isParty: isParty)
            case .place(let division, let range): .place(division, range.moved(by: distance))
            }
        }
    }

    /// How sure it is that the words name a body.
    package enum Grade: Int, Sendable, Comparable {
        /// They end as bodies do, and so do other words: 养老机构, 企业.
        case weak
        /// A phrase for many bodies: 各县区政府, 有关部门.
        case generic
        /// A body of the table, or one with its place or level.
        case firm

        package static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
    }

    /// The words as printed.
    var range: Range<Int>
    /// What stands before the name proper.
    var prefix: Prefix
    /// How sure it is.
    var grade: Grade
    /// The entry of the table, or nil.
    var match: DepartmentTable.Match?
    /// Whether the name can share the place of the body before it.
    var sharesPlace: Bool

    /// The same in a text that begins some units earlier.
    func moved(by distance: Int) -> DepartmentForm {
        var form = self
        form.range = range.moved(by: distance)
        form.prefix = prefix.moved(by: distance)
        return form
    }

    /// Takes the words of a range apart, or nil where they are no name of a body.
    init?(_ units: UnitText, _ range: Range<Int>) {
        guard !range.isEmpty, range.count <= 80 else { return nil }
        for index in range where !Self.mayStand(units[index]) { return nil }
        let base = range.lowerBound..<Self.withoutBrackets(units, range)
        guard !base.isEmpty else { return nil }
        self.range = range
        prefix = .none
        grade = .firm
        match = nil
        sharesPlace = false
        defer {
            // 示范区管委会 stands in no place but its own
            if let head = BodyWords.standard.head(of: units, base) {
                // 市委、政府 are both of the city
                sharesPlace = head.isGovernment && head.length == base.count
                if match == nil { readHead(isGovernment: head.isGovernment) }
            }
        }
        let found = readKnown(units, base) || readPlace(units, base) || readOpener(units, base)
        guard found || readLevel(units, base) || readEnding(units, base) else { return nil }
    }

    /// Whether a unit may stand in a name: no quotation, colon or stop.
    private static func mayStand(_ unit: UInt16) -> Bool {
        let kind = UnitClass.of(unit)
        if kind.isDisjoint(with: [.opener, .closer, .stop, .comma]) { return true }
        return unit == "、" || unit.opensBracket || unit.closesBracket || unit == "“"
            || unit == "”"
    }

    /// Where a range ends without bracketed groups at its end: 各县〔市、区〕政府〔管委会〕 → before 〔管委会〕.
    static func withoutBrackets(_ units: UnitText, _ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound, units[end - 1].closesBracket {
            var depth = 0
            var index = end
            while index > range.lowerBound {
                index -= 1
                if units[index].closesBracket { depth += 1 }
                if units[index].opensBracket { depth -= 1 }
                if depth == 0 { break }
            }
            guard depth == 0 else { return end }
            end = index
        }
        return end
    }

    private mutating func readKnown(_ units: UnitText, _ base: Range<Int>) -> Bool {
        guard let known = DepartmentTable.standard.find(units, base) else { return false }
        match = known
        let ending = BodyWords.standard.ending(of: units, base)
        sharesPlace = !known.isCentral && ending?.isAlone != true && !BodyWords.standard.standsAlone(units, base)
        // 街道 and 海关 alone are also words for places
        if ending?.length == base.count { grade = .weak }
        return true
    }

    /// 各县区政府, 有关部门, 市直有关单位, 各县〔区〕.
    private mutating func readOpener(_ units: UnitText, _ base: Range<Int>) -> Bool {
        let words = BodyWords.standard
        guard let after = words.opener(units, at: base.lowerBound, end: base.upperBound) else { return false }
        let rest = after..<base.upperBound
        let matter = DepartmentTable.standard.findMatter(units, rest)
        if let matter, words.ending(of: units, base) != nil {
            // 市级民政部门 is one body, not a phrase for many
            prefix =
                words.level(units, at: base.lowerBound, end: after).map { .level(base.lowerBound..<$0, isParty: false) }
                ?? .none
            match = matter
            return true
        }
        guard
            words.ending(of: units, base) != nil || words.endsAsPlace(units, base)
                || units.holds(Self.parties, at: base.upperBound - 2, end: base.upperBound)
        else {
            return false
        }
        grade = .generic
        return true
    }

    /// A government or a committee of a place that the table does not know: its function is certain, its full name not.
    private mutating func readHead(isGovernment: Bool) {
        match = isGovernment ? Self.government : Self.committee
    }

    private static let parties = Array("方面".utf16)
    private static let government = matter("政府")
    private static let committee = matter("管委会")

    private static func matter(_ name: String) -> DepartmentTable.Match? {
        var match = Array(name.utf16).read { DepartmentTable.standard.find($0, $0.indices) }
        match?.isMatter = true
        return match
    }

    /// 市民政局, 县城市投资建设有限公司, 市委宣传部, 市政府各部门.
    private mutating func readLevel(_ units: UnitText, _ base: Range<Int>) -> Bool {
        let words = BodyWords.standard
        guard let after = words.level(units, at: base.lowerBound, end: base.upperBound), after < base.upperBound else {
            return false
        }
        return readRest(units, base, from: after) { .level(base.lowerBound..<$0, isParty: $1) }
    }

    /// 濮阳市民政局, 陕西银保监局, 韩城市政府.
    private mutating func readPlace(_ units: UnitText, _ base: Range<Int>) -> Bool {
        guard var place = Places.standard.match(units, at: base.lowerBound, end: base.upperBound),
            !BodyWords.standard.isNoLevel(units, at: base.lowerBound, end: base.upperBound)
        else { return false }
        while let inner = Places.standard.match(units, at: place.end, end: base.upperBound),
            DepartmentTable.standard.find(units, place.end..<base.upperBound) == nil
        {
            place = inner
        }
        guard place.end < base.upperBound else {
            prefix = .place(place.division, base)
            grade = .generic
            return true
        }
        let division = place.division
        return readRest(units, base, from: place.end) { end, _ in .place(division, base.lowerBound..<end) }
    }

    /// What stands after a level or place.
    private mutating func readRest(
        _ units: UnitText, _ base: Range<Int>, from after: Int, prefix make: (Int, Bool) -> Prefix
    ) -> Bool {
        let table = DepartmentTable.standard
        let words = BodyWords.standard
        let rest = after..<base.upperBound
        if let known = table.find(units, rest) {
            match = known
            prefix = make(after, false)
            return true
        }
        for (home, isParty) in Self.homes where units.holds(home, at: after, end: base.upperBound) {
            guard let known = table.find(units, after + home.count..<base.upperBound) else { continue }
            match = known
            prefix = make(after, isParty)
            return true
        }
        if let matter = table.findMatter(units, rest) {
            guard words.ending(of: units, rest) != nil else { return readMatter(matter, prefix: make(after, false)) }
            match = matter
            prefix = make(after, false)
            return true
        }
        guard rest.count >= 2, words.ending(of: units, rest) != nil else { return false }
        if words.isNoLevel(units, at: base.lowerBound, end: base.upperBound) { return false }
        prefix = make(after, false)
        grade = namesMany(units, after..<base.upperBound) ? .generic : .firm
        return true
    }

    private mutating func readMatter(_ matter: DepartmentTable.Match, prefix: Prefix) -> Bool {
        self.prefix = prefix
        match = matter
        grade = .weak
        return true
    }

    /// What a body may be said to belong to: 市委宣传部, 省政府国资委.
    private static let homes = [("委", true), ("党委", true), ("政府", false), ("人民政府", false)].map {
        (units: Array($0.0.utf16), isParty: $0.1)
    }

    /// Whether 各 or 有关 stands in a name, which then means many bodies: 市政府各部门, 省有关部门.
    private func namesMany(_ units: UnitText, _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            if BodyWords.standard.opener(units, at: index, end: range.upperBound) != nil { return true }
            index += 1
        }
        return false
    }

    private mutating func readEnding(_ units: UnitText, _ base: Range<Int>) -> Bool {
        let words = BodyWords.standard
        grade = .weak
        if let matter = DepartmentTable.standard.findMatter(units, base) {
            match = matter
            sharesPlace = true
            if words.ending(of: units, base) != nil { grade = .generic }
            return true
        }
        guard base.count >= 2, let ending = words.ending(of: units, base) else { return false }
        sharesPlace = !ending.isAlone && !words.standsAlone(units, base)
        return true
    }
}
