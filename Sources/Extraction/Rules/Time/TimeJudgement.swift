import Gongwen

/// Tells times for work from history and names, 时限的判断, by the words around a time and the notice's own date.
struct TimeJudgement {
    /// The text around.
    let digits: TimeDigits
    /// What the document says about its own time.
    let context: TimeContext
    let lexicon: TimeLexicon
    private var units: UnsafeBufferPointer<UInt16> { digits.units }

    /// What a time says, by its grain and the words around it.
    func kind(of point: TimePoint, isRange: Bool, _ around: TimeScan.Surroundings) -> TimeMention.Kind {
        if around.isCompared || around.isStatus { return .name }
        if around.after.contains(.past) { return .past }
        if around.before == .since, isRange { return .period }
        if around.after.contains(.by) { return .limit }
        if around.after.contains(.from) || around.after.contains(.later) { return isRange ? .period : .start }
        // 从2024年春季学期起 starts on no day that the words tell.
        if around.before == .since { return around.isName ? .name : .start }
        if isRange {
            // 2023—2024年度 and 2023—2025年行动计划 are names.
            return around.isName && around.after.isEmpty && !around.isLabelled && around.before == nil ? .name : .period
        }
        if point.closes || around.before == .to || around.before == .asof { return .limit }
        if around.isName, !around.isLabelled { return .name }
        if around.after.contains(.during) || point.grain == .plan {
            return point.grain == .plan ? .period : .limit
        }
        return .plain
    }

    /// Whether a time sets a time for work.
    func isCommitment(
        _ mention: TimeMention, _ point: TimePoint, _ first: Day, _ last: Day, _ around: TimeScan.Surroundings
    ) -> Bool {
        if mention.kind == .name || mention.kind == .past || mention.kind == .relative { return false }
        // What ended before the year of the notice is told as history.
        if let present = context.present {
            if (mention.kind == .start ? first.year : last.year) < present { return false }
        }
        if around.isLabelled { return true }
        if around.before == .asof, !around.after.contains(.by) {
            // 截至2022年底 tells what was; 截至 a day past the notice's own sets an end.
            guard let signed = context.signed else { return false }
            return last > signed
        }
        switch mention.kind {
        case .limit: return !isDone(mention, last)
        case .start: return !hasGoneOn(mention, around)
        case .period:
            if let signed = context.signed, last < signed { return false }
            if point.grain == .plan { return isPlanPeriod(mention, point, around) }
            return !isSubtitle(mention.range)
        case .plain: return isPlainCommitment(mention, point, last, around)
        default: return mention.kind == .recurring
        }
    }

    /// 到2023年6月底，已建成…: what was done by a day that has passed, or that may have.
    private func isDone(_ mention: TimeMention, _ last: Day) -> Bool {
        if let signed = context.signed, last > signed { return false }
        var index = digits.skip(mention.range.upperBound)
        if index < digits.end, UnitClass.of(units[index]).contains(.comma) { index = digits.skip(index + 1) }
        return clause(from: index, within: 8, says: .done)
    }

    /// 自2019年实施以来: a start that the text looks back on.
    private func hasGoneOn(_ mention: TimeMention, _ around: TimeScan.Surroundings) -> Bool {
        around.before == .since && clause(from: mention.range.upperBound, within: 16, says: .since)
    }

    /// Whether a word that says that something is done stands in the next units of a clause.
    private func clause(from start: Int, within reach: Int, says wanted: TimeWord.Done) -> Bool {
        var index = start
        let stop = min(digits.end, start + reach)
        while index < stop, UnitClass.of(units[index]).isDisjoint(with: [.stop, .comma]) {
            if lexicon.match(.tail, units, at: index, end: digits.end)?.word.done == wanted { return true }
            index += 1
        }
        return false
    }

    /// A plan's name sets a time with 期间, 时期, 末 or a word before it; “十四五”规划 and “十四五”时期是 do not.
    private func isPlanPeriod(_ mention: TimeMention, _ point: TimePoint, _ around: TimeScan.Surroundings) -> Bool {
        guard around.after.contains(.during) else { return false }
        let next = digits.skip(mention.range.upperBound)
        return next >= digits.end || units[next] != "是"
    }

    /// A bare time sets a time for work where a clause begins with it, or after 于 and 在, if it is not the notice's past.
    private func isPlainCommitment(
        _ mention: TimeMention, _ point: TimePoint, _ last: Day, _ around: TimeScan.Surroundings
    ) -> Bool {
        if let signed = context.signed, last < signed { return false }
        let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
        let next = digits.skip(end)
        let opensClause = start == digits.begin || Self.canPrecedeClause(units[start - 1])
        // （2018年5月30日） and 2024年8月30日印发 say when something was issued.
        if point.grain == .day, isBracketed(start, end) || around.isIssue { return false }
        // 2018年12月20日 市人大常委会第八次会议修正
        if point.grain == .day, clause(from: end, within: 60, says: .enacted) { return false }
        if start > digits.begin, TimePointParser.isQuote(units[start - 1]) { return false }
        if opensClause { return next < digits.end && !Self.isClosed(units[next]) || isBracketed(start, end) }
        return around.before == .in
    }

    /// （2021—2025年） on a line of its own belongs to the title above it.
    private func isSubtitle(_ range: Range<Int>) -> Bool {
        isBracketed(range.lowerBound, range.upperBound) && range.lowerBound == digits.begin + 1
            && range.upperBound == digits.end - 1
    }

    private func isBracketed(_ start: Int, _ end: Int) -> Bool {
        guard start > digits.begin, end < digits.end else { return false }
        return UnitClass.of(units[start - 1]).contains(.opener) && UnitClass.of(units[end]).contains(.closer)
    }

    /// The marks and marker ends that a clause can follow.
    private static func canPrecedeClause(_ unit: UInt16) -> Bool {
        let kind = UnitClass.of(unit)
        if !kind.isDisjoint(with: [.stop, .space]) || unit.isOne(of: ".．;") { return true }
        if kind.contains(.comma) { return unit != "、" }  // 、
        return !kind.isDisjoint(with: [.opener, .closer]) && !TimePointParser.isQuote(unit)
    }

    private static func isClosed(_ unit: UInt16) -> Bool {
        unit.isOne(of: "。、") || UnitClass.of(unit).contains(.closer)
    }
}
