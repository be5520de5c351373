/// From which places words of action run to the end of a phrase, and the role they give: 牵头|负责, 配合|落实.
///
/// Places are counted from the first that is looked at, 64 of them at most.
struct ActionRuns {
    /// The places from which words run to the end, one bit each.
    private var runs: UInt64 = 0
    private var leads: UInt64 = 0
    private var supports: UInt64 = 0
    private var parties: UInt64 = 0
    private let end: Int

    /// The runs to an end, of which there are none yet.
    init(end: Int) { self.end = end }

    /// Adds a word from one place to another, where a run begins or the phrase ends; other words run nowhere.
    mutating func add(_ start: Int, _ after: Int, _ role: DutyRole?) {
        guard after == end || runs >> UInt64(after) & 1 != 0 else { return }
        let bit: UInt64 = 1 << UInt64(start)
        runs |= bit
        // 牵头负责 leads and 配合落实 supports: the first word that gives a distinct role does.
        switch (role, after == end ? nil : self.role(at: after)) {
        case (.lead, _), (_, .lead): leads |= bit
        case (.support, _), (_, .support): supports |= bit
        case (.party, _), (_, .party): parties |= bit
        case (nil, nil): break
        }
    }

    /// The places from which words run to the end, the first first.
    var starts: some Sequence<Int> {
        sequence(state: runs) { rest -> Int? in
            guard rest != 0 else { return nil }
            defer { rest &= rest - 1 }
            return rest.trailingZeroBitCount
        }
    }

    /// The role that the words from a place to the end give.
    func role(at start: Int) -> DutyRole? {
        let bit: UInt64 = 1 << UInt64(start)
        if leads & bit != 0 { return .lead }
        if supports & bit != 0 { return .support }
        return parties & bit != 0 ? .party : nil
    }
}
