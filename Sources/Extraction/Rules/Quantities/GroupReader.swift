import Gongwen

/// Deals values out to groups, 分别: 80-89岁、90-99岁、100岁及以上老年人，每人每月分别按照50元、100元、300元.
struct GroupReader {
    let units: UnsafeBufferPointer<UInt16>

    /// The groups in a stretch of text, as many as there are values, or nil where their number differs.
    ///
    /// Where the last group carries a noun that all share (区级、街道级社区养老服务设施), each gets it.
    func groups(in range: Range<Int>, count: Int) -> [String]? {
        let range = withoutLead(range)
        for separators in [Self.commas, Self.conjunctions] {
            let members = split(range, at: separators)
            if members.count == count { return names(of: members) }
        }
        return nil
    }

    private static let commas = UnitSet("、")
    private static let conjunctions = UnitSet("、和及与")

    /// The stretch behind 为 and before 的: 服务评估为|优秀、良好、合格等级|的.
    private func withoutLead(_ range: Range<Int>) -> Range<Int> {
        guard let comma = range.first(where: { units[$0] == "、" }) else { return range }
        var start = range.lowerBound
        for index in stride(from: comma - 1, through: range.lowerBound, by: -1) where units[index] == "为" {
            start = index + 1
            break
        }
        if start < comma, units[start] == "对" { start += 1 }
        var end = range.upperBound
        while end > start, units[end - 1] == "的" || UnitClass.of(units[end - 1]).contains(.comma) { end -= 1 }
        return start..<end
    }

    private func split(_ range: Range<Int>, at separators: UnitSet) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        var depth = 0
        for index in range {
            let kind = UnitClass.of(units[index])
            if kind.contains(.opener) { depth += 1 }
            if kind.contains(.closer) { depth -= 1 }
            guard depth == 0, separators.contains(units[index]) else { continue }
            let isUpward = units[index] == "及" && index + 1 < range.upperBound && units[index + 1] == "以"  // 及以上
            if isUpward { continue }
            if start < index { parts.append(start..<index) }
            start = index + 1
        }
        if start < range.upperBound { parts.append(start..<range.upperBound) }
        return parts
    }

    /// The names of the members, the noun that only the last one carries given to all.
    private func names(of members: [Range<Int>]) -> [String] {
        let plain = members.map { units.string($0) }
        guard let last = members.last, let mark = members[0].last.map({ units[$0] }),
            members.dropLast().allSatisfy({ units[$0.upperBound - 1] == mark }),
            let at = last.first(where: { units[$0] == mark }), last.upperBound - at > 2,
            !units[at + 1].isOne(of: "及以（(")
        else { return plain }
        let noun = units.string(at + 1..<last.upperBound)
        return plain.dropLast().map { $0 + noun } + [plain[plain.count - 1]]
    }
}
