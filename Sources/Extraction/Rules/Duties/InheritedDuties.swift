import Gongwen
import Qingdan

/// What a note says once for all that follows: 以下均需各县区政府落实，不再列出; 列第一位者为牵头单位，下同.
struct InheritedDuties: Sendable {
    private struct Body: Sendable {
        var name: DepartmentName
        var block: Int
        var plan: Int?
    }

    private var bodies: [Body] = []
    /// The place in the list that makes the leader in each plan.
    private var ranks: [(plan: Int?, rank: DutyRank)] = []

    /// Adds bodies that a note in a block of a plan (the attachment, or nil) makes answer for all later tasks.
    mutating func add(_ names: [DepartmentName], block: Int, plan: Int?) {
        for name in names where !bodies.contains(where: { $0.plan == plan && Self.same($0.name.name, name.name) }) {
            bodies.append(Body(name: name, block: block, plan: plan))
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
    func departments(besides own: [Department], plan: Int?, in reading: Reading) -> [Department] {
        bodies.filter { body in
            body.plan == plan && !own.contains { Self.same($0.name, body.name.name) }
        }.map { body in
            Department(
                name: body.name.name, canonical: body.name.canonical, function: body.name.function,
                role: DutyRole.party.rawValue, inherited: true,
                evidence: reading.evidence(body.name.range, inBlock: body.block))
        }
    }

    /// Whether two names are the same but for the kind of their brackets.
    private static func same(_ left: String, _ right: String) -> Bool {
        left.utf16.elementsEqual(right.utf16) { left, right in
            left == right || left.opensBracket && right.opensBracket
                || left.closesBracket && right.closesBracket
        }
    }
}
