import Gongwen

/// Deals values out to groups, 分别: 80-89岁、90-99岁、100岁及以上老年人，每人每月分别按照50元、100元、300元.
struct GroupReader {
    let units: UnsafeBufferPointer<UInt16>

    /// The groups that so many values are for: listed before them in their clause or in the one before, or, for one
    /// amount of money, whoever the clause names: 第一类资助对象|每人每月|400元; 在校学生：…; 五星级的|给予|10万元.
    func groups(before: Range<Int>, clause: Range<Int>, clauses: Clauses, count: Int, isMoney: Bool) -> [String]? {
        if count > 1 {
            if !before.isEmpty, let names = groups(in: before, count: count) { return names }
            return clauses.before(clause.lowerBound).flatMap { groups(in: $0, count: count) }
        }
        return nil
    }

    /// The groups in a stretch of text, as many as there are values, or nil where their number differs.
    ///
    /// Where the last group carries a noun that all share (区级、街道级社区养老服务设施), each gets it.
    func groups(in range: Range<Int>, count: Int) -> [String]? {
        let range = withoutLead(range)
        for cut in [Self.separators, Self.looseSeparators] {
            let members = split(range, at: cut)
            guard members.count == count else { continue }
            return shared(members.map { trimmed($0) })
        }
        return nil
    }

    /// The stretch behind 为, 按照 and the like and before 等级的: 服务评估为|优秀、良好、合格|等级的.
    private func withoutLead(_ range: Range<Int>) -> Range<Int> {
        guard let comma = range.first(where: { units[$0] == 0x3001 }) else { return range }
        var start = range.lowerBound
        for index in stride(from: comma - 1, through: range.lowerBound, by: -1) where units[index] == 0x4E3A {  // 为
            start = index + 1
            break
        }
        var end = range.upperBound
        if end > start, units[end - 1] == 0x7684 { end -= 1 }  // 的
        return start..<end
    }

    private static let separators: Set<UInt16> = [0x3001]
    private static let looseSeparators: Set<UInt16> = [0x3001, 0x548C, 0x53CA, 0x4E0E]  // 和及与

    private func split(_ range: Range<Int>, at separators: Set<UInt16>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        var depth = 0
        for index in range {
            let kind = UnitClass.of(units[index])
            if kind.contains(.opener) { depth += 1 }
            if kind.contains(.closer) { depth -= 1 }
            guard depth == 0, separators.contains(units[index]) else { continue }
            if units[index] != 0x3001, index + 1 < range.upperBound, units[index + 1] == 0x4EE5 { continue }  // 及以上
            if start < index { parts.append(start..<index) }
            start = index + 1
        }
        if start < range.upperBound { parts.append(start..<range.upperBound) }
        return parts
    }

    /// The last words of the first group are the group: …当前标准为80—90岁.
    private func trimmed(_ part: Range<Int>) -> String {
        String(decoding: units[part], as: UTF16.self)
    }

    private func shared(_ names: [String]) -> [String] {
        guard let last = names.last, let mark = names.first?.last, names.dropLast().allSatisfy({ $0.last == mark }),
            let at = last.firstIndex(of: mark)
        else { return names }
        let head = last[last.index(after: at)...]
        guard head.count > 1, let first = head.first, !"及以（(".contains(first) else { return names }
        return names.dropLast().map { $0 + head } + [last]
    }
}
