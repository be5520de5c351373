import Gongwen

/// A stretch of a list between marks, taken apart at 和, 会同 and words of action.
///
///     市文化和旅游局和市财政局牵头   // 市文化和旅游局 | 市财政局, leading
///     市发展改革委会同有关部门负责   // 市发展改革委 | assisted by 有关部门
enum BodyPhrase {
    /// A name with what is said of it.
    struct Part {
        /// The words of the name, or of what should be one.
        var name: Range<Int>
        /// Whether words of action follow it.
        var hasAction = false
        /// The role that they give to it and those before it.
        var role: DutyRole?
        /// The role that a bracket gives to it alone: 市民政局（牵头）.
        var ownRole: DutyRole?
        /// Whether it assists the bodies before it (会同).
        var assists = false
    }

    /// Gives the parts of a piece to a function. A piece that names nobody gives one part with its words.
    static func eachPart(
        _ units: UnitText, _ piece: Range<Int>, _ words: ResponsibilityWords, _ found: (Part) -> Void
    ) {
        guard piece.count <= 200 else { return found(Part(name: piece)) }
        var start = withoutBy(units, piece, words).lowerBound
        var assists = false
        if let join = words.join(units, at: start, end: piece.upperBound), join.isAssist, join.end < piece.upperBound,
            DepartmentForm(units, start..<piece.upperBound)?.match == nil
        {
            assists = true  // 会同 after a comma
            start = join.end
        }
        for join in joins(units, start..<piece.upperBound, words) {
            let left = reading(units, start..<join.start, words)
            guard let form = DepartmentForm(units, left.name),
                left.hasAction || !isOneName(units, start..<piece.upperBound, form, words),
                continues(units, from: join.end, to: piece.upperBound, words)
            else { continue }
            found(with(left, assists: assists))
            assists = join.isAssist
            start = join.end
        }
        found(with(reading(units, start..<piece.upperBound, words), assists: assists))
    }

    /// The words of a range without words of action at their end: 区政府负责落实 → 区政府.
    static func name(_ units: UnitText, _ range: Range<Int>) -> Range<Int> {
        reading(units, range, .standard).name
    }

    private static func with(_ part: Part, assists: Bool) -> Part {
        var part = part
        part.assists = assists
        return part
    }

    /// Without 由 before the name and what may stand before it: 由, 具体由, 以上工作由.
    private static func withoutBy(_ units: UnitText, _ range: Range<Int>, _ words: ResponsibilityWords) -> Range<Int> {
        guard !range.isEmpty else { return range }
        let isLeadIn = words.isLeadIn(units, at: range.lowerBound, end: range.upperBound)
        guard units[range.lowerBound] == "由" || isLeadIn, let index = units[range.prefix(10)].firstIndex(of: "由"),
            index + 1 < range.upperBound
        else {
            return range
        }
        return index + 1..<range.upperBound
    }

    /// The words outside brackets that may join two names, and 等 before more of them.
    private static func joins(
        _ units: UnitText, _ range: Range<Int>, _ words: ResponsibilityWords
    ) -> [(start: Int, end: Int, isAssist: Bool)] {
        var joins: [(start: Int, end: Int, isAssist: Bool)] = []
        var depth = 0
        var index = range.lowerBound
        while index < range.upperBound {
            if !UnitClass.of(units[index]).contains(.han) {
                if units[index].opensBracket { depth += 1 }
                if units[index].closesBracket { depth = max(0, depth - 1) }
            }
            if depth == 0, index > range.lowerBound {
                if words.canJoin(units[index]), let join = words.join(units, at: index, end: range.upperBound) {
                    joins.append((index, join.end, join.isAssist))
                    index = join.end
                    continue
                }
                if units[index] == "等", countedOthers(units, at: index, end: range.upperBound) == nil {
                    joins.append((index, index + 1, false))
                }
            }
            index += 1
        }
        return joins
    }

    /// Where a phrase such as 等14个部门 ends, which names nobody.
    private static func countedOthers(_ units: UnitText, at index: Int, end: Int) -> Int? {
        guard units[index] == "等" else { return nil }
        var after = index + 1
        while after < end, !UnitClass.of(units[after]).isDisjoint(with: [.digit, .hanDigit]) { after += 1 }
        let isClassifier = after < end && units[after].isOne(of: "个家")
        guard after > index + 1, isClassifier else { return nil }
        let rest = after + 1..<min(end, after + 3)
        return rest.count == 2 && BodyWords.standard.ending(of: units, rest)?.length == 2 ? rest.upperBound : nil
    }

    private static func isBody(_ units: UnitText, _ range: Range<Int>) -> Bool { DepartmentForm(units, range) != nil }

    /// Whether the words before a join and after it are one name of the table: 文化和旅游局, 规划和自然资源部门.
    private static func isOneName(
        _ units: UnitText, _ range: Range<Int>, _ left: DepartmentForm, _ words: ResponsibilityWords
    ) -> Bool {
        for stop in joins(units, left.range.upperBound..<range.upperBound, words).dropFirst().map(\.start).prefix(2)
            + [range.upperBound]
        {
            let name = reading(units, range.lowerBound..<stop, words).name
            if name.count > left.range.count, let whole = DepartmentForm(units, name), let match = whole.match {
                if !match.isMatter || left.match?.isMatter == true { return true }
            }
        }
        // a matter joins others only before 部门: 财政和医保部门
        guard let match = left.match, match.isMatter, BodyWords.standard.ending(of: units, left.range) == nil else {
            return false
        }
        let name = reading(units, range, words).name
        return BodyWords.standard.suffix(of: units, name) == nil
    }

    /// Whether a name follows a join: the words up to the next join, or to the end, end as a body does, and are more than
    /// that ending (有关部门和单位 is one phrase).
    private static func continues(_ units: UnitText, from start: Int, to end: Int, _ words: ResponsibilityWords) -> Bool
    {
        guard start < end else { return false }
        let stops = joins(units, start..<end, words).map(\.start) + [end]
        for stop in stops.prefix(4) {
            let name = reading(units, start..<stop, words).name
            guard !name.isEmpty, let form = DepartmentForm(units, name) else { continue }
            if form.grade > .weak { return true }
            return BodyWords.standard.ending(of: units, name).map { $0.length < name.count } ?? (form.match != nil)
        }
        return false
    }

    /// A name and the words of action after it.
    private static func reading(_ units: UnitText, _ range: Range<Int>, _ words: ResponsibilityWords) -> Part {
        var part = Part(name: range)
        guard range.count > 1 else { return part }
        readActions(units, range, words, &part)
        if let (name, role) = bracketRole(units, part.name, words) {
            part.name = name
            part.ownRole = role
        }
        return part
    }

    /// The words of action at the end of a part.
    private static func readActions(
        _ units: UnitText, _ range: Range<Int>, _ words: ResponsibilityWords, _ part: inout Part
    ) {
        // The action begins at the first index from which words of action run to the end and before which a body ends.
        let earliest = max(range.lowerBound + 1, range.upperBound - 40)
        // 市民政局: most parts are a name and nothing else
        guard words.canEndAction(units[range.upperBound - 1]) || units[earliest..<range.upperBound].contains("等")
        else { return }
        var runs = ActionRuns(end: range.upperBound - earliest)
        for index in stride(from: range.upperBound - 1, through: earliest, by: -1) {
            if let end = countedOthers(units, at: index, end: range.upperBound) {
                runs.add(index - earliest, end - earliest, words.action(units, at: index, end: range.upperBound)?.role)
            } else if let action = words.action(units, at: index, end: range.upperBound) {
                runs.add(index - earliest, action.end - earliest, action.role)
            }
        }
        for start in runs.starts {
            let name = range.lowerBound..<start + earliest
            let bare = bracketRole(units, name, words)?.name ?? name
            guard isBody(units, bare) else { continue }
            part.name = name
            part.hasAction = true
            part.role = runs.role(at: start)
            return
        }
    }

    /// The role in a bracket after a name, and the name without it: 市民政局（牵头）.
    private static func bracketRole(
        _ units: UnitText, _ range: Range<Int>, _ words: ResponsibilityWords
    ) -> (name: Range<Int>, role: DutyRole)? {
        guard range.count > 3, units[range.upperBound - 1].closesBracket else { return nil }
        var open = range.upperBound - 2
        while open > range.lowerBound, range.upperBound - open < 12, !units[open].opensBracket { open -= 1 }
        guard open > range.lowerBound, units[open].opensBracket else { return nil }
        let inner = (open + 1)..<(range.upperBound - 1)
        if words.isLeadLabel(units, at: inner.lowerBound, end: inner.upperBound) {
            return (range.lowerBound..<open, .lead)
        }
        guard let action = words.action(units, at: inner.lowerBound, end: inner.upperBound), let role = action.role
        else {
            return nil
        }
        return (range.lowerBound..<open, role)
    }
}
