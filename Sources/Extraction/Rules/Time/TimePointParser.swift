import Gongwen

/// Reads one time at a place in text, 时点的读法.
///
///     2025年底   2024年第三季度   二〇二五年六月三十日   今年上半年   “十四五”   每年3月底   2021—2025年
struct TimePointParser {
    /// What the document says about its own time.
    let context: TimeContext
    /// The text that is read.
    var digits: TimeDigits
    private let lexicon: TimeLexicon
    private var units: UnsafeBufferPointer<UInt16> { digits.units }
    private var end: Int { digits.end }

    /// A parser of some text up to an index.
    init(_ digits: TimeDigits, context: TimeContext, lexicon: TimeLexicon) {
        self.digits = digits
        self.context = context
        self.lexicon = lexicon
    }

    /// The time that starts at an index, or nil.
    ///
    /// - Parameters:
    ///   - isAnnounced: whether a word before it (到, 完成时限：) says that a time comes, so that 6月 alone is one.
    ///   - earlier: the first end of a range, whose year and month the second may leave out.
    func point(at start: Int, isAnnounced: Bool, after earlier: TimePoint? = nil) -> TimePoint? {
        guard start < end, lexicon.starts.contains(units[start]) else { return nil }
        if let (year, after) = digits.fourDigits(at: start),
            let point = printedYear(year, start, after) ?? numericDate(year, start, after, isAnnounced: isAnnounced)
        {
            return point
        }
        if let point = word(at: start) { return point }
        guard digits.startsSmall(start) else { return nil }
        if let point = monthAlone(at: start, isAnnounced: isAnnounced || earlier != nil) {
            guard let earlier, point.year == .elided else { return point }
            return continued(point, earlier)
        }
        guard let earlier, earlier.grain == .day, let (day, after) = digits.small(at: start), (1...31).contains(day),
            let close = digits.unit("日", at: after)
        else { return nil }
        var point = TimePoint(range: start..<close, year: earlier.year, lastYear: earlier.lastYear, grain: .day)
        point.first = TimePoint.Date(month: earlier.last.month, day: day)
        point.last = point.first
        return point
    }

    /// Whether a time can start at an index: a word begins there, or a numeral that the marks of a date follow.
    func canOpen(at start: Int) -> Bool {
        let unit = units[start]
        guard lexicon.starts.contains(unit) else { return false }
        if lexicon.isHead(units, at: Self.isQuote(unit) ? start + 1 : start, end: end) { return true }
        var index = start
        // a numeral of a date has four units at most
        while index < end, index - start < 5, lexicon.numerals.contains(units[index]) { index += 1 }
        guard index > start, index - start < 5 else { return false }
        index = digits.skip(index)
        return index < end && (units[index].isOne(of: "年月") || units[index].isOne(of: "./．") || digits.joins(index))
    }

    /// The second end of a range, with the year of the first; a month before the first's is of the year after.
    private func continued(_ point: TimePoint, _ earlier: TimePoint) -> TimePoint {
        var point = point
        point.year = earlier.year
        return point
    }

    private func printedYear(_ year: Int, _ start: Int, _ after: Int) -> TimePoint? {
        if let close = digits.unit("年", at: after) {
            return rest(TimePoint(range: start..<close, year: .known(year), grain: .year))
        }
        guard let second = digits.connector(at: after), let (last, afterLast) = digits.fourDigits(at: second),
            last >= year, let close = digits.unit("年", at: afterLast)
        else { return nil }
        var point = TimePoint(range: start..<close, year: .known(year), lastYear: last, grain: .year)
        point.isRange = true
        return point
    }

    /// 2024.10.31, 2024-10-31 or 2024/10; without a day only where a time is announced.
    private func numericDate(_ year: Int, _ start: Int, _ after: Int, isAnnounced: Bool) -> TimePoint? {
        guard after + 1 < end, units[after].isOne(of: ".-/．"),
            let (month, afterMonth) = digits.digits(at: after + 1, most: 2), (1...12).contains(month)
        else { return nil }
        var point = TimePoint(range: start..<afterMonth, year: .known(year), grain: .month)
        point.first = TimePoint.Date(month: month, day: 1)
        point.last = TimePoint.Date(month: month, day: 31)
        if afterMonth + 1 < end, units[afterMonth] == units[after],
            let (day, afterDay) = digits.digits(at: afterMonth + 1, most: 2), (1...31).contains(day)
        {
            point.range = start..<afterDay
            point.grain = .day
            point.first.day = day
            point.last.day = day
            return point
        }
        return isAnnounced ? point : nil
    }

    /// A time that starts with a word: 今年, 每年, “十四五”, 年底.
    private func word(at start: Int) -> TimePoint? {
        let isQuoted = Self.isQuote(units[start])
        let from = isQuoted ? start + 1 : start
        guard let (word, after) = lexicon.match(.head, units, at: from, end: end) else { return nil }
        if let plan = word.plan { return self.plan(start, after, isQuoted, plan.first, plan.last) }
        if isQuoted { return nil }
        if let year = word.year { return toldYear(start, after, year) }
        if let alone = word.alone, !followsCount(start) {
            return part(TimePoint(range: start..<after, year: .elided, grain: .part), alone, to: after)
        }
        return nil
    }

    private func plan(_ start: Int, _ after: Int, _ isQuoted: Bool, _ first: Int, _ last: Int) -> TimePoint? {
        var close = after
        if isQuoted {
            guard after < end, Self.isQuote(units[after]) else { return nil }
            close += 1
        }
        var point = TimePoint(range: start..<close, year: .known(first), lastYear: last, grain: .plan)
        if let (word, next) = lexicon.match(.tail, units, at: close, end: end) {
            if word.part?.isEnd == true {
                point.range = start..<next
                point.closes = true
                return point
            }
            if word.after != nil { return point }
        }
        // Without quotes 十五 is a number unless 期间 or the like follows.
        return isQuoted ? point : nil
    }

    private func toldYear(_ start: Int, _ after: Int, _ told: TimeWord.Year) -> TimePoint? {
        let year: TimePoint.Year
        switch told {
        case .every: year = .every
        case .none: year = .dependent
        case .offset(let offset): year = context.planning.map { .known($0 + offset) } ?? .dependent
        case .unknown: return nil
        }
        let point = rest(TimePoint(range: start..<after, year: year, grain: .year))
        // 每年至少一次 and 当年 say how often or which, not when.
        return point.grain == .year && (told == .every || told == .none) ? nil : point
    }

    /// What follows a year: a part of it, or a month.
    private func rest(_ point: TimePoint) -> TimePoint {
        let next = digits.skip(point.range.upperBound)
        if let (word, after) = lexicon.match(.tail, units, at: next, end: end) {
            return word.part.map { part(point, $0, to: after) } ?? point
        }
        return month(of: point, at: next) ?? point
    }

    private func part(_ whole: TimePoint, _ part: TimeWord.Part, to after: Int) -> TimePoint {
        guard let days = part.days else { return whole }
        var point = whole
        point.range = whole.range.lowerBound..<after
        point.grain = .part
        (point.first, point.last) = days
        point.closes = part.closes
        if !point.closes, let (word, next) = lexicon.match(.tail, units, at: after, end: end),
            word.month?.isEnd == true
        {
            point.closes = true
            point.range = whole.range.lowerBound..<next
        }
        return point
    }

    private func monthAlone(at start: Int, isAnnounced: Bool) -> TimePoint? {
        guard let point = month(of: TimePoint(range: start..<start, year: .elided, grain: .year), at: start) else {
            return nil
        }
        if isAnnounced || point.closes || point.grain == .day || point.last.day != 31 || point.isRange { return point }
        let tail = lexicon.match(.tail, units, at: digits.skip(point.range.upperBound), end: end)
        return tail?.word.after == nil ? nil : point
    }

    /// A month, or a day or part of it, at an index.
    private func month(of whole: TimePoint, at start: Int) -> TimePoint? {
        guard digits.startsSmall(start), let (number, after) = digits.small(at: start), (1...12).contains(number) else {
            return nil
        }
        var point = whole
        point.grain = .month
        point.first = TimePoint.Date(month: number, day: 1)
        point.last = TimePoint.Date(month: number, day: 31)
        guard let close = digits.unit("月", at: after) else {
            guard let second = digits.connector(at: after), let (last, afterLast) = digits.small(at: second),
                (number...12).contains(last), let close = digits.unit("月", at: afterLast)
            else { return nil }
            point.isRange = true
            point.last.month = last
            point.range = whole.range.lowerBound..<close
            return partOfMonth(point)
        }
        point.range = whole.range.lowerBound..<close
        return day(of: point) ?? partOfMonth(point)
    }

    private func partOfMonth(_ month: TimePoint) -> TimePoint {
        guard let (word, after) = lexicon.match(.tail, units, at: digits.skip(month.range.upperBound), end: end),
            let part = word.month
        else { return month }
        var point = month
        point.range = month.range.lowerBound..<after
        point.closes = part.isEnd
        if let days = part.days { (point.first.day, point.last.day) = days }
        return point
    }

    private func day(of month: TimePoint) -> TimePoint? {
        let start = digits.skip(month.range.upperBound)
        guard let (number, after) = digits.small(at: start), (1...31).contains(number) else { return nil }
        var point = month
        point.grain = .day
        point.first.day = number
        point.last.day = number
        if let close = digits.unit("日", at: after) {
            point.range = month.range.lowerBound..<close
            return point
        }
        guard let second = digits.connector(at: after), let (last, afterLast) = digits.small(at: second),
            (number...31).contains(last), let close = digits.unit("日", at: afterLast)
        else { return nil }
        point.last.day = last
        point.isRange = true
        point.range = month.range.lowerBound..<close
        return point
    }

    /// Whether 年内 or 年底 at an index ends a count or another word: 3年内, 每年底, 近年末.
    private func followsCount(_ start: Int) -> Bool {
        guard start > digits.begin else { return false }
        let before = units[start - 1]
        if before.isOne(of: "年去每近") { return true }
        guard units[start] == "年" else { return false }
        if !UnitClass.of(before).isDisjoint(with: [.digit, .hanDigit]) { return true }
        return before.isOne(of: "个周几数多历逐学整壮青老童少成")
    }

    static func isQuote(_ unit: UInt16) -> Bool {
        switch unit {
        case "\"", "＂", "“", "”", "‘", "’", "「", "」": true
        default: false
        }
    }
}
