import Gongwen
import Qingdan

/// The name of a body in a text, 机关名称.
///
///     市统计局、民政局   // 市统计局; 市民政局, whose range is 民政局
package struct DepartmentName: Sendable {
    /// What the words of a name say, made once for all places of a notice that print it.
    final class Words: Sendable {
        let name: String
        let printed: String
        let canonical: String?
        let function: String?
        let number: Int

        init(name: String, printed: String, canonical: String?, function: String?, number: Int) {
            (self.name, self.printed, self.number) = (name, printed, number)
            (self.canonical, self.function) = (canonical, function)
        }
    }

    /// What the words say.
    let words: Words
    /// The printed words.
    package var range: Range<Int>

    /// The name as printed, with a place or level that it shares with the one before it written out.
    package var name: String { words.name }
    /// The text of the printed words.
    package var printed: String { words.printed }
    /// The full standard name with the place, such as 濮阳市民政局, or nil where it is not certain.
    package var canonical: String? { words.canonical }
    /// What the body does, such as `civil-affairs`, or nil for one that the table does not know.
    package var function: String? { words.function }
    /// A number that names have in common in a notice which differ in the kind of their brackets only.
    var number: Int { words.number }
}

extension Reading {
    /// The evidence that the printed words of a body are, in the block that holds them.
    func evidence(of body: DepartmentName, inBlock block: Int) -> Evidence {
        let start = scalarCount(document.blocks[block].range.lowerBound..<body.range.lowerBound)
        return Evidence(
            block: document.blocks[block].id, start: start, end: start + scalarCount(body.range),
            quote: body.printed)
    }
}

/// Writes out the names of bodies as a notice means them: with the place that they share, and in full as the table has them.
struct DepartmentNamer: Sendable {
    private let home: Division?
    /// The places that printed levels mean in the notice, by level; nil for those that have not been asked for.
    private var places: [Division??]

    /// A namer for a notice of a place (nil: of the nation).
    init(home: Division?) {
        self.home = home
        places = Array(repeating: nil, count: Places.levelCount)
    }

    /// The place or level of a name that those after it in a list may share, or nil where they cannot.
    func shared(by form: DepartmentForm, _ units: UnitText) -> DepartmentForm.Prefix? {
        switch form.prefix {
        case .none: return nil
        case .level: return form.prefix
        case .place(let division, let range):
            // 陕西 before 银保监局 is a name, and 韩城市政府 is not one of several bodies of 韩城市
            let isDepartment = form.grade == .firm && BodyWords.standard.head(of: units, form.range) == nil
            return isDepartment && units.string(range) == Places.standard.division(division).name ? form.prefix : nil
        }
    }

    /// What is written before a name that shares a place or level: 市, or 市委 before a party organ where the list began
    /// with one (市委组织部、宣传部).
    func written(_ shared: DepartmentForm.Prefix, for form: DepartmentForm, _ units: UnitText) -> String {
        switch shared {
        case .none: return ""
        case .place(_, let range): return units.string(range)
        case .level(let range, let isParty):
            guard isParty, let match = form.match,
                DepartmentTable.standard.bodies[match.body].name(at: .prefecture).isOfParty
            else { return units.string(range) }
            return units.string(range) + "委"
        }
    }

    /// The full standard name of a body of the table at the place or level before its name, or nil.
    mutating func canonical(_ form: DepartmentForm, at prefix: DepartmentForm.Prefix, _ units: UnitText) -> String? {
        guard let match = form.match, !match.isMatter else { return nil }
        if match.hasPlaceInside {
            // 国家税务总局河南省税务局 is printed in full
            return DepartmentKeys.beginsWithNation(units, form.range) ? units.string(form.range) : nil
        }
        if match.isCentral || BodyWords.standard.isCentral(units, form.range) { return centralName(match) }
        let place: Division?
        switch prefix {
        case .none:
            if home?.name == nil { return centralName(match) }
            place = levelInside(form.range, units).map { self.place(of: $0, units) } ?? home
        case .level(let range, _): place = self.place(of: range, units)
        case .place(let division, _): place = Places.standard.division(division)
        }
        guard let place else { return nil }
        let printed = form.range.lowerBound..<DepartmentForm.withoutBrackets(units, form.range)
        return DepartmentTable.standard.fullName(of: match, units, printed: printed, at: level(of: place))?
            .name(in: place)
    }

    private func centralName(_ match: DepartmentTable.Match) -> String? {
        let table = DepartmentTable.standard
        let name = match.ownName.map { table.ownNames[$0] } ?? table.bodies[match.body].name(at: .central)
        return name.isEmpty ? nil : name.text
    }

    /// The place that a printed level means in the notice.
    private mutating func place(of range: Range<Int>, _ units: UnitText) -> Division? {
        guard let level = Places.level(range, units) else { return nil }
        if let place = places[level] { return place }
        let place = Places.standard.place(ofLevel: level, in: home)
        places[level] = .some(place)
        return place
    }

    /// The level that a name says inside: 市 of 团市委.
    private func levelInside(_ range: Range<Int>, _ units: UnitText) -> Range<Int>? {
        guard BodyWords.standard.standsAlone(units, range) else { return nil }
        for index in range.prefix(4) {
            if let end = BodyWords.standard.level(units, at: index, end: range.upperBound) { return index..<end }
        }
        return nil
    }

    private func level(of place: Division) -> DepartmentTable.Level {
        switch place.level {
        case .national: .central
        case .province: place.name?.hasSuffix("市") == true ? .municipality : .province
        case .prefecture: .prefecture
        case .county, .township: .county
        }
    }
}
