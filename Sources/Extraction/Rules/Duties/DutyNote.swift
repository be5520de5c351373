import Gongwen

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
    private var isCarrying = false
    /// Whether it may be more than one list of bodies.
    private var hasParts = true

    /// A note that says nothing.
    init(_ units: UnitText) { self.units = units }

    /// Reads the words of a range with the departments of its notice.
    package init(_ units: UnitText, _ range: Range<Int>, _ departments: inout DepartmentReader) {
        self.units = units
        read(range, &departments)
    }

    /// Reads the words of a range, in the room of the note read before.
    mutating func read(_ range: Range<Int>, _ departments: inout DepartmentReader) {
        entries.removeAll(keepingCapacity: true)
        labels.removeAll(keepingCapacity: true)
        if !carried.isEmpty { carried.removeAll() }
        (time, rank, countBeforeComma) = (nil, nil, nil)
        (hasAction, hasOthers, isCarrying) = (false, false, false)
        let words = ResponsibilityWords.standard
        hasParts = false
        for index in range where words.parts(units[index]) {
            hasParts = true
            break
        }
        departments.startList()
        // every label has a colon behind it
        guard let colon = units[range].lastIndex(where: \.isColon) else {
            read(range, default: .party, isLabelled: false, &departments)
            return
        }
        for (label, part) in labelled(range, upTo: colon) {
            switch label {
            case .time: time = time ?? trimmed(part)
            case .other: break
            case .bodies(let role): read(part, default: role, isLabelled: true, &departments)
            case nil: read(part, default: .party, isLabelled: false, &departments)
            }
        }
    }

    /// The numbers of the names of the bodies.
    var names: [Int] { entries.map(\.department.number) }

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

    /// The stretches of a range, whose last colon is at an index, under their labels; the words before the first label
    /// have none.
    private mutating func labelled(
        _ range: Range<Int>, upTo colon: Int
    ) -> [(ResponsibilityWords.Label?, Range<Int>)] {
        let words = ResponsibilityWords.standard
        var parts: [(ResponsibilityWords.Label?, Range<Int>)] = []
        var label: ResponsibilityWords.Label?
        var start = range.lowerBound
        var index = start
        while index < colon {
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

    private mutating func read(
        _ range: Range<Int>, default role: DutyRole, isLabelled: Bool, _ departments: inout DepartmentReader
    ) {
        guard hasParts else {
            var pending = entries.count
            read(clause: range, default: role, isLabelled: isLabelled, pending: &pending, &departments)
            if countBeforeComma == nil, !entries.isEmpty { countBeforeComma = entries.count }
            return
        }
        for sentence in MarkedStretches(units, range, endingAt: .stop) {
            isCarrying = false
            var pending = entries.count  // the first of the bodies that await their words of action
            for clause in MarkedStretches(units, sentence, endingAt: .comma) {
                read(clause: clause, default: role, isLabelled: isLabelled, pending: &pending, &departments)
                if countBeforeComma == nil, !entries.isEmpty { countBeforeComma = entries.count }
            }
        }
        isCarrying = false
    }

    private mutating func read(
        clause: Range<Int>, default role: DutyRole, isLabelled: Bool, pending: inout Int,
        _ departments: inout DepartmentReader
    ) {
        let words = ResponsibilityWords.standard
        guard !isHopeless, var clause = trimmed(clause),
            !words.isRest(units, at: clause.lowerBound, end: clause.upperBound)
        else {
            return
        }
        if hasParts {
            if let rank = words.rank(units, in: clause) {
                self.rank = rank
                return
            }
            if let start = words.carry(units, in: clause) {
                isCarrying = true
                clause = start..<clause.upperBound
            }
        }
        var assists = false
        for piece in DepartmentPieces(units, clause) {
            if isHopeless { return }
            for number in departments.parts(units, piece) {
                let part = departments.phrase(number)
                if part.assists {
                    settle(from: pending, as: .lead)
                    pending = entries.count
                    assists = true
                }
                let name = name(number, in: piece, isLabelled: isLabelled, &departments)
                if let name {
                    if isCarrying {
                        carried.append(name)
                    } else {
                        if entries.isEmpty { entries.reserveCapacity(4) }
                        let given = part.ownRole ?? (assists ? .support : role)
                        entries.append(Entry(department: name, role: given, grade: departments.grade(number)))
                    }
                } else if !isTime(part.name.moved(by: piece.lowerBound)) {
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

    /// The body of a part of a piece, or nil where its words name none.
    private func name(
        _ part: Int, in piece: Range<Int>, isLabelled: Bool, _ departments: inout DepartmentReader
    ) -> DepartmentName? {
        if let name = departments.name(part, units, at: piece.lowerBound) { return name }
        let range = departments.phrase(part).name.moved(by: piece.lowerBound)
        guard isLabelled || isCarrying, isPlausible(range) else { return nil }
        return departments.plainName(range, units)
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
}
