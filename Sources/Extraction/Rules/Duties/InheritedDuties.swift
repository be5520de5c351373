import Gongwen
import Qingdan

/// What a note says once for all that follows: 以下均需各县区政府落实，不再列出; 列第一位者为牵头单位，下同.
struct InheritedDuties: Sendable {
    /// The bodies that answer for all later tasks of a plan.
    private var departments: [Department] = []
    /// The plan of each, and the number of its name.
    private var bodies: [(plan: Int?, name: Int)] = []
    /// The place in the list that makes the leader in each plan.
    private var ranks: [(plan: Int?, rank: DutyRank)] = []

    /// Adds bodies that a note in a block of a plan (the attachment, or nil) makes answer for all later tasks.
    mutating func add(_ names: [DepartmentName], block: Int, plan: Int?, in reading: Reading) {
        for name in names {
            guard !bodies.contains(where: { $0.plan == plan && $0.name == name.number }) else { continue }
            let department = Department(
                name: name.name, canonical: name.canonical, function: name.function, role: DutyRole.party.rawValue,
                inherited: true, evidence: reading.evidence(of: name, inBlock: block))
            departments.append(department)
            bodies.append((plan, name.number))
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

    /// How many bodies answer for all later tasks of a plan.
    func count(plan: Int?) -> Int {
        var count = 0
        for body in bodies.indices where bodies[body].plan == plan { count += 1 }
        return count
    }

    /// Adds the inherited bodies of a plan to those that a duty's own note names.
    ///
    /// - Parameter names: whether a number is that of the name of one of its own.
    func complete(_ all: inout [Department], plan: Int?, unless names: (Int) -> Bool) {
        for body in bodies.indices where bodies[body].plan == plan && !names(bodies[body].name) {
            all.append(departments[body])
        }
    }
}
