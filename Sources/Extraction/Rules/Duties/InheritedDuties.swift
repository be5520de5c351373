import Gongwen
import Qingdan

/// What a note says once for all that follows: 以下均需各县区政府落实，不再列出; 列第一位者为牵头单位，下同.
struct InheritedDuties: Sendable {
    /// A body that answers for all later tasks of a plan.
    private struct Body: Sendable {
        var department: Department
        var key: [UInt16]
        var plan: Int?
    }

    private var bodies: [Body] = []
    /// The place in the list that makes the leader in each plan.
    private var ranks: [(plan: Int?, rank: DutyRank)] = []

    /// Adds bodies that a note in a block of a plan (the attachment, or nil) makes answer for all later tasks.
    mutating func add(_ names: [DepartmentName], block: Int, plan: Int?, in reading: Reading) {
        for name in names {
            let key = Self.key(name.name)
            guard !bodies.contains(where: { $0.plan == plan && $0.key == key }) else { continue }
            let department = Department(
                name: name.name, canonical: name.canonical, function: name.function, role: DutyRole.party.rawValue,
                inherited: true, evidence: reading.evidence(name.range, inBlock: block))
            bodies.append(Body(department: department, key: key, plan: plan))
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

    /// The inherited bodies of a duty in a plan, without those that its own note names.
    func departments(besides own: [Department], plan: Int?) -> [Department] {
        guard bodies.contains(where: { $0.plan == plan }) else { return [] }
        let own = own.map { Self.key($0.name) }
        return bodies.filter { $0.plan == plan && !own.contains($0.key) }.map(\.department)
    }

    /// What tells names apart: their units, brackets of one kind.
    private static func key(_ name: String) -> [UInt16] {
        name.utf16.map { $0.opensBracket ? UInt16(unit: "（") : $0.closesBracket ? UInt16(unit: "）") : $0 }
    }
}
