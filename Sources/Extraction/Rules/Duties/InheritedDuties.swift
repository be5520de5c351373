import Gongwen
import Qingdan

/// What a note says once for all that follows: 以下均需各县区政府落实，不再列出; 列第一位者为牵头单位，下同.
struct InheritedDuties: Sendable {
    /// A body that answers for all later tasks of a plan.
    private struct Body: Sendable {
        var department: Department
        var name: ComparedName
        var plan: Int?
    }

    private var bodies: [Body] = []
    /// The place in the list that makes the leader in each plan.
    private var ranks: [(plan: Int?, rank: DutyRank)] = []

    /// Adds bodies that a note in a block of a plan (the attachment, or nil) makes answer for all later tasks.
    mutating func add(_ names: [DepartmentName], block: Int, plan: Int?, in reading: Reading) {
        for name in names {
            guard !bodies.contains(where: { $0.plan == plan && $0.name.isSame(as: name.name) }) else { continue }
            let department = Department(
                name: name.name, canonical: name.canonical, function: name.function, role: DutyRole.party.rawValue,
                inherited: true, evidence: reading.evidence(name.range, inBlock: block))
            bodies.append(Body(department: department, name: ComparedName(name.name), plan: plan))
        }
    }

    /// Notes what place in the list makes the leader from here on in a plan.
    mutating func add(_ rank: DutyRank?, plan: Int?) {
        guard let rank, self.rank(plan: plan) == nil else { return }
        ranks.append((plan, rank))
    }

    /// What place in the list makes the leader in a plan.
    func rank(plan: Int?) -> DutyRank? { ranks.first { $0.plan == plan }?.rank }

    /// The number of bodies that lead a note by their place in it.
    func leaders(of note: DutyNote, plan: Int?) -> Int {
        guard !note.entries.contains(where: { $0.role != .party }) else { return 0 }
        switch rank(plan: plan) {
        case nil: return 0
        case .first: return min(1, note.entries.count)
        case .comma:
            let count = note.countBeforeComma ?? 0
            return count < note.entries.count || count == 1 ? count : 0
        }
    }

    /// Adds the inherited bodies of a plan to those that a duty's own note names.
    func complete(_ departments: inout [Department], plan: Int?) {
        let own = departments.count
        departments.reserveCapacity(own + bodies.count { $0.plan == plan })
        for body in bodies.indices where bodies[body].plan == plan {
            let isNamed = (0..<own).contains { bodies[body].name.isSame(as: departments[$0].name) }
            if !isNamed { departments.append(bodies[body].department) }
        }
    }
}

/// A name that others are compared with, brackets of one kind being as good as those of another.
private struct ComparedName: Sendable {
    private let name: String
    /// The units where there are brackets among them, brackets of one kind.
    private let key: [UInt16]?

    init(_ name: String) {
        self.name = name
        let key = Self.key(name)
        self.key = key.contains { $0.opensBracket || $0.closesBracket } ? key : nil
    }

    /// Whether another name is the same.
    func isSame(as other: String) -> Bool {
        guard let key else { return name.utf8.count == other.utf8.count && name.utf8.elementsEqual(other.utf8) }
        guard key.first == other.utf16.first.map(Self.key) else { return false }
        return key == Self.key(other)
    }

    private static func key(_ name: String) -> [UInt16] { name.utf16.map(key) }

    private static func key(_ unit: UInt16) -> UInt16 {
        unit.opensBracket ? UInt16(unit: "（") : unit.closesBracket ? UInt16(unit: "）") : unit
    }
}
