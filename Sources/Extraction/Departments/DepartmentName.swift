import Gongwen

/// The name of a body in a text, 机关名称.
///
///     市统计局、民政局   // 市统计局; 市民政局, whose range is 民政局
package struct DepartmentName: Sendable, Equatable {
    /// The name as printed, with a place or level that it shares with the one before it written out.
    package var name: String
    /// The printed words.
    package var range: Range<Int>
    /// The full standard name with the place, such as 濮阳市民政局, or nil where it is not certain.
    package var canonical: String?
    /// What the body does, such as `civil-affairs`, or nil for one that the table does not know.
    package var function: String?
}

/// Names the bodies of a list in order, writing out the place that they share.
struct DepartmentNamer {
    private let units: UnitText
    private let home: Division?
    /// The place or level of the body before, which the next ones may share.
    private var shared: DepartmentForm.Prefix = .none

    /// A namer for a text in a notice of a place (nil: of the nation).
    init(_ units: UnitText, home: Division?) {
        self.units = units
        self.home = home
    }

    /// The name of the next body of the list.
    mutating func name(_ form: DepartmentForm) -> DepartmentName {
        var prefix = form.prefix
        var written = ""
        switch form.prefix {
        case .level: shared = form.prefix
        case .place(let division, let range):
            // 陕西 before 银保监局 is a name, and 韩城市政府 is not one of several bodies of 韩城市
            let isDepartment = form.grade == .firm && BodyWords.standard.head(of: units, form.range) == nil
            if isDepartment, string(range) == Places.standard.division(division).name { shared = form.prefix }
        case .none:
            if form.sharesPlace {
                prefix = shared
                written = sharedWords(for: form)
            }
        }
        let printed = string(form.range)
        return DepartmentName(
            name: written.isEmpty ? printed : written + printed, range: form.range, canonical: canonical(form, prefix),
            function: form.match.map { DepartmentTable.standard.bodies[$0.body].function })
    }

    /// 市, or 市委 before a party organ where the list began with one: 市委组织部、宣传部.
    private func sharedWords(for form: DepartmentForm) -> String {
        switch shared {
        case .none: return ""
        case .place(_, let range): return string(range)
        case .level(let range, let isParty):
            guard isParty, let match = form.match,
                DepartmentTable.standard.bodies[match.body].name(at: .prefecture).isOfParty
            else { return string(range) }
            return string(range) + "委"
        }
    }

    private func string(_ range: Range<Int>) -> String { units.string(range) }

    /// The full standard name of a body of the table at its place.
    private func canonical(_ form: DepartmentForm, _ prefix: DepartmentForm.Prefix) -> String? {
        guard let match = form.match, !match.isMatter else { return nil }
        if match.hasPlaceInside {
            // 国家税务总局河南省税务局 is printed in full
            return DepartmentKeys.beginsWithNation(units, form.range) ? string(form.range) : nil
        }
        if match.isCentral || BodyWords.standard.isCentral(units, form.range) { return centralName(match) }
        let place: Division?
        switch prefix {
        case .none:
            if home?.name == nil { return centralName(match) }
            place = levelInside(form.range).map { Places.standard.place(of: $0, units, in: home) } ?? home
        case .level(let range, _): place = Places.standard.place(of: range, units, in: home)
        case .place(let division, _): place = Places.standard.division(division)
        }
        guard let place else { return nil }
        let printed = form.range.lowerBound..<DepartmentForm.withoutBrackets(units, form.range)
        return DepartmentTable.standard.fullName(of: match, units, printed: printed, at: level(of: place))?
            .name(in: place)
    }

    private func centralName(_ match: DepartmentTable.Match) -> String? {
        let name = match.ownName ?? DepartmentTable.standard.bodies[match.body].name(at: .central)
        return name.isEmpty ? nil : name.text
    }

    /// The level that a name says inside: 市 of 团市委.
    private func levelInside(_ range: Range<Int>) -> Range<Int>? {
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
