package import Gongwen

/// What a responsibility note says, 责任分工: （牵头单位：市民政局；配合单位：市财政局，完成时限：2024年10月）.
///
/// A note is read from its words alone, so that one in brackets and one on lines of its own are read alike.
package struct DutyNote {
    /// A body of the note with its role.
    package struct Entry: Sendable {
        package var department: DepartmentName
        package var role: DutyRole
        package var grade: DepartmentForm.Grade?
    }

    /// The bodies in printed order.
    package private(set) var entries: [Entry] = []
    /// The bodies that answer for all later tasks as well: 以下均需各县区政府落实，不再列出.
    package private(set) var carried: [DepartmentName] = []
    /// The words of a completion time.
    package private(set) var time: Range<Int>?
    /// What it says of the place in the list that makes the leader: 列第一位者为牵头单位.
    package private(set) var rank: DutyRank?
    /// How many of the bodies stand before the first comma; all where there is none.
    package private(set) var countBeforeComma: Int?
    /// The numbers of the words that are its labels, such as 责任单位.
    private(set) var labels: [Int] = []
    /// Whether words of action such as 按职责分工负责 stand in it.
    package private(set) var hasAction = false
    /// Whether words stand in it that the grammar cannot account for.
    package private(set) var hasOthers = false

    private let units: UnitText
    private var namer: DepartmentNamer
    private var isCarrying = false

    /// Reads the words of a range in a notice of a place (nil: of the nation).
    package init(_ units: UnitText, _ range: Range<Int>, home: Division?) {
        self.units = units
        namer = DepartmentNamer(units, home: home)
        for (label, part) in labelled(range) {
            switch label {
            case .time: time = time ?? trimmed(part)
            case .other: break
            case .bodies(let role): read(part, default: role, isLabelled: true)
            case nil: read(part, default: .party, isLabelled: false)
            }
        }
    }

    /// Whether the words are a responsibility note beyond doubt.
    package var isCertain: Bool {
        guard !entries.isEmpty || !carried.isEmpty else { return false }
        if hasLabel { return true }
        guard !hasOthers else { return false }
        return hasAction ? !carried.isEmpty || entries.contains { ($0.grade ?? .weak) > .weak } : isFirm
    }

    /// Whether nothing that follows can make it a note.
    private var isHopeless: Bool { hasOthers && !hasLabel }

    /// Whether a label such as 责任单位： stands in it.
    var hasLabel: Bool { !labels.isEmpty }

    /// Whether at least one of the bodies is beyond doubt.
    ///
    /// Two phrases for many bodies make each other certain: 各镇（街道）、区级各部门.
    var isFirm: Bool {
        entries.contains { $0.grade == .firm } || entries.count > 1 && entries.allSatisfy { $0.grade == .generic }
    }

    /// The stretches of a range under their labels; the words before the first label have none.
    private mutating func labelled(_ range: Range<Int>) -> [(ResponsibilityWords.Label?, Range<Int>)] {
        let words = ResponsibilityWords.standard
        var parts: [(ResponsibilityWords.Label?, Range<Int>)] = []
        var label: ResponsibilityWords.Label?
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            if words.canLabel(units[index]), let next = words.label(units, at: index, end: range.upperBound) {
                if start < index { parts.append((label, start..<index)) }
                label = next.label
                labels.append(next.word)
                start = next.end
                index = next.end
            } else {
                index += 1
            }
        }
        if start < range.upperBound { parts.append((label, start..<range.upperBound)) }
        return parts
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var (start, end) = (range.lowerBound, range.upperBound)
        func isEdge(_ unit: UInt16) -> Bool {
            !UnitClass.of(unit).isDisjoint(with: [.space, .comma, .stop]) || unit.isStop
        }
        while start < end, isEdge(units[start]) { start += 1 }
        while start < end, isEdge(units[end - 1]) { end -= 1 }
        return start < end ? start..<end : nil
    }

    private mutating func read(_ range: Range<Int>, default role: DutyRole, isLabelled: Bool) {
        for sentence in split(range, at: \.isStop) {
            isCarrying = false
            var pending = entries.count  // the first of the bodies that await their words of action
            for clause in split(sentence, at: \.isComma) {
                read(clause: clause, default: role, isLabelled: isLabelled, pending: &pending)
                if countBeforeComma == nil, !entries.isEmpty { countBeforeComma = entries.count }
            }
        }
        isCarrying = false
    }

    private mutating func read(clause: Range<Int>, default role: DutyRole, isLabelled: Bool, pending: inout Int) {
        let words = ResponsibilityWords.standard
        guard !isHopeless, var clause = trimmed(clause),
            !words.isRest(units, at: clause.lowerBound, end: clause.upperBound)
        else {
            return
        }
        if let rank = words.rank(units, in: clause) {
            self.rank = rank
            return
        }
        if let start = words.carry(units, in: clause) {
            isCarrying = true
            clause = start..<clause.upperBound
        }
        var assists = false
        for piece in DepartmentList.pieces(units, clause) {
            if isHopeless { return }
            for part in BodyPhrase.parts(units, piece, words) {
                if part.assists {
                    settle(from: pending, as: .lead)
                    pending = entries.count
                    assists = true
                }
                if !append(part, role: assists ? .support : role, isLabelled: isLabelled), !isTime(part.name) {
                    hasOthers = true
                }
                guard part.hasAction else { continue }
                hasAction = true
                guard let given = part.role else { continue }
                if given == .support || given == .lead && !assists { settle(from: pending, as: given) }
                pending = entries.count
                assists = false
            }
        }
    }

    /// Adds the body of a part; false where its words name none.
    private mutating func append(_ part: BodyPhrase.Part, role: DutyRole, isLabelled: Bool) -> Bool {
        let department: DepartmentName
        let form = DepartmentForm(units, part.name)
        if let form {
            department = namer.name(form)
        } else {
            guard isLabelled || isCarrying, isPlausible(part.name) else { return false }
            let name = units.string(part.name)
            department = DepartmentName(name: name, range: part.name, canonical: nil, function: nil)
        }
        if isCarrying {
            carried.append(department)
        } else {
            entries.append(Entry(department: department, role: part.ownRole ?? role, grade: form?.grade))
        }
        return true
    }

    /// Gives a role to the bodies that awaited it.
    private mutating func settle(from first: Int, as role: DutyRole) {
        for index in min(first, entries.count)..<entries.count { entries[index].role = role }
    }

    /// Whether words after a label can be a name: neither long nor with a digit.
    private func isPlausible(_ range: Range<Int>) -> Bool {
        range.count >= 2 && range.count <= 30
            && !units[range].contains { !UnitClass.of($0).isDisjoint(with: [.digit, .stop]) }
    }

    /// Whether words say a time: 2024年6月底前完成.
    private mutating func isTime(_ range: Range<Int>) -> Bool {
        guard units[range].contains(where: { UnitClass.of($0).contains(.digit) }) else { return false }
        time = time ?? range
        return true
    }

    /// The stretches of a range between marks outside brackets.
    private func split(_ range: Range<Int>, at isMark: (UInt16) -> Bool) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        var depth = 0
        for index in range {
            if units[index].opensBracket { depth += 1 }
            if units[index].closesBracket { depth = max(0, depth - 1) }
            guard depth == 0, isMark(units[index]) else { continue }
            if start < index { parts.append(start..<index) }
            start = index + 1
        }
        if start < range.upperBound { parts.append(start..<range.upperBound) }
        return parts
    }
}
