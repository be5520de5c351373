import Gongwen

/// One pass over a stretch of text for time expressions, 时间扫描: the words before a time, the time or both ends of a
/// range, the words after it.
struct TimeScan {
    /// The words around a time that say what it is.
    struct Surroundings {
        /// The word before it, or nil.
        var before: TimeWord.Before?
        /// Whether the name of a time limit stands before it: 完成时限：.
        var isLabelled = false
        /// Whether it is what something is compared with.
        var isCompared = false
        /// The words after it.
        var after: TimeWord.After = []
        /// Whether the word after it makes it part of a name.
        var isName = false
        /// Whether it says who or what is meant: 2000年以后出生.
        var isStatus = false
        /// Whether a verb of issuing follows: 2024年8月30日印发.
        var isIssue = false
    }

    /// What the times before say about a month printed without its year.
    private enum Carried: Equatable {
        case nothing
        /// 每年, up to the end of the sentence.
        case every
        /// 每两年 and the like, which date no month.
        case other
        /// A year printed before and the last month of that time.
        case year(Int, month: Int)
    }

    private var digits: TimeDigits
    private let context: TimeContext
    private var parser: TimePointParser
    private let lexicon: TimeLexicon
    private var found: [TimeMention] = []
    private var carried = Carried.nothing
    private var units: UnsafeBufferPointer<UInt16> { digits.units }

    /// A pass over stretches of a text, one after the other.
    init(_ units: UnitText, context: TimeContext, lexicon: TimeLexicon = .standard) {
        digits = TimeDigits(units: units, begin: 0, end: 0)
        self.context = context
        self.lexicon = lexicon
        parser = TimePointParser(digits, context: context, lexicon: lexicon)
    }

    /// The time expressions of a stretch, in order, that open at some places.
    mutating func read(_ range: Range<Int>, at places: ArraySlice<Int32>) -> [TimeMention] {
        digits = TimeDigits(units: units, begin: range.lowerBound, end: range.upperBound)
        parser.digits = digits
        carried = .nothing
        found = []
        var free = digits.begin  // the place behind the last time or title
        for place in places where Int(place) >= free {
            let index = Int(place)
            let unit = units[index]
            if isInNumeral(index), !lexicon.canLead(unit) { continue }
            if unit == "《", let close = CitationsTitle.close(units, of: index, end: digits.end) {
                free = close + 1
                continue
            }
            if unit == "。", carried == .every || carried == .other { carried = .nothing }
            if unit == "每", isEverySomeYears(at: index + 1) { carried = .other }
            guard lexicon.canLead(units, at: index, end: digits.end) || parser.canOpen(at: index) else { continue }
            free = mention(at: index) ?? index + 1
        }
        if found.count > 1 { joinLists() }
        return found
    }

    /// Whether 两年, 3年 or 年度 follows 每.
    private func isEverySomeYears(at start: Int) -> Bool {
        var index = digits.skip(start)
        while index < digits.end, index - start < 4,
            !UnitClass.of(units[index]).isDisjoint(with: [.digit, .hanDigit, .space])
        {
            index += 1
        }
        return index > start && index < digits.end && units[index] == "年"
    }

    /// Adds the time expression that starts at an index; the index after it, or nil where none starts.
    private mutating func mention(at start: Int) -> Int? {
        var around = Surroundings()
        let from = lexicon.canLead(units[start]) ? lead(at: start, &around) : start
        guard from < digits.end, parser.canOpen(at: from) else { return nil }
        if from == start, isInNumeral(start) { return nil }
        let isAnnounced = around.isLabelled || around.before != nil
        guard let first = parser.point(at: from, isAnnounced: isAnnounced) else { return nil }
        return add(first, from: start, around)
    }

    /// Adds the time expression whose first time has been read; the index after it.
    private mutating func add(_ first: TimePoint, from start: Int, _ around: Surroundings) -> Int {
        var around = around
        var end = tail(at: first.range.upperBound, &around)
        var second: TimePoint?
        if around.after.isSubset(of: .from), !around.isName,
            let next = digits.connector(at: end),
            let point = parser.point(at: next, isAnnounced: true, after: first)
        {
            second = point
            around.after.remove(.from)
            end = tail(at: point.range.upperBound, &around)
        }
        add(start..<end, first, second, around)
        return end
    }

    /// Whether the rest of a numeral stands at an index, where no time starts; 1.2025年 is an item's number before a year.
    @inline(__always)
    private func isInNumeral(_ index: Int) -> Bool {
        index > digits.begin && !UnitClass.of(units[index - 1]).isDisjoint(with: [.digit, .hanDigit, .asciiWord])
            && !UnitClass.of(units[index]).isDisjoint(with: [.digit, .hanDigit])
    }

    /// The words before a time; the index where the time would start.
    @inline(__always)
    private func lead(at start: Int, _ around: inout Surroundings) -> Int {
        guard let (word, after) = lexicon.lead(units, at: start, end: digits.end) else { return start }
        var index = digits.skip(after)
        if lexicon.isLabel(word) {
            around.isLabelled = true
            while index < digits.end, units[index].isOne(of: "：:为是") {
                index = digits.skip(index + 1)
            }
            if let (word, after) = lexicon.lead(units, at: index, end: digits.end) {
                around.before = lexicon.before(word)
                return digits.skip(after)
            }
            return index
        }
        if lexicon.isVersus(word) {
            // 到2025年与2030年: here 与 joins two times.
            around.isCompared = found.last?.range.upperBound != start
            return index
        }
        around.before = lexicon.before(word)
        return index
    }

    /// Takes up the words after a time; the index after them.
    private func tail(at start: Int, _ around: inout Surroundings) -> Int {
        var end = start
        var index = timeOfDay(at: digits.skip(start))
        while let (word, after) = lexicon.match(.tail, units, at: index, end: digits.end) {
            if let value = word.after {
                around.after.formUnion(value)
                end = after
            } else if let name = word.name {
                if name == .status { around.isStatus = true }
                guard around.after.isEmpty else { break }
                if name == .verb, digits.unit("的", at: after) == nil {
                    around.isIssue = true
                    break
                }
                around.isName = true
                // 自2024年度起: the word stands between the year and 起.
                guard name == .year else { break }
            } else {
                break
            }
            index = digits.skip(after)
        }
        if !around.after.isEmpty { around.isName = false }
        return end
    }

    /// The index after a time of day, 18时 or 17:30, before 前 or 止.
    private func timeOfDay(at start: Int) -> Int {
        guard let (_, after) = digits.digits(at: start, most: 2) else { return start }
        if let end = digits.unit("时", at: after) ?? digits.unit("点", at: after) { return end }
        guard let colon = digits.unit("：", at: after) ?? digits.unit(":", at: after) else { return start }
        return digits.digits(at: colon, most: 2)?.end ?? start
    }

    private mutating func add(_ range: Range<Int>, _ first: TimePoint, _ second: TimePoint?, _ around: Surroundings) {
        let judge = TimeJudgement(digits: digits, context: context, lexicon: lexicon)
        let last = second ?? first
        guard let year = year(of: first) else {
            let kind: TimeMention.Kind
            var mention = TimeMention(range: range, kind: .relative, isCommitment: false)
            if first.year == .every || (first.year == .elided && carried == .every) {
                carried = .every
                kind = .recurring
                mention.recurs = last.days(in: 2023).last.yearly
                mention.isCommitment = !around.isName && !around.after.contains(.from)
            } else {
                kind = .relative
            }
            mention.kind = kind
            found.append(mention)
            return
        }
        let days = first.days(in: year)
        var lastDay = days.last
        if let second {
            let lastYear = self.year(of: second, from: year) ?? year
            lastDay = second.days(in: lastYear).last
            if lastDay < days.first { lastDay = second.days(in: lastYear + 1).last }
        }
        let isRange = second != nil || first.isRange
        var mention = TimeMention(range: range, kind: .plain, isCommitment: false)
        mention.kind = judge.kind(of: last, isRange: isRange, around)
        switch mention.kind {
        case .start: mention.start = (around.after.contains(.later) ? lastDay.next : days.first).iso
        case .period where isRange: (mention.start, mention.end) = (days.first.iso, lastDay.iso)
        default: mention.end = lastDay.iso
        }
        mention.isCommitment = judge.isCommitment(mention, last, days.first, lastDay, around)
        if mention.kind != .name, mention.kind != .past { carried = .year(lastDay.year, month: last.last.month) }
        found.append(mention)
    }

    private func year(of point: TimePoint, from earlier: Int? = nil) -> Int? {
        switch point.year {
        case .known(let year): return year
        case .every: return nil
        case .dependent: return earlier.map { $0 + 1 }
        case .elided:
            if case .year(let year, let month) = carried, point.last.month >= month { return year }
            if carried == .every || carried == .other { return nil }
            return point.grain == .part ? context.planning : context.year(ofMonth: point.last.month)
        }
    }

    /// Lets the times of a list share the word before the first or after the last: 到2025年和2030年, 2025年、2027年底前.
    private mutating func joinLists() {
        for index in found.indices.dropFirst() where found[index].kind == .plain && follows(index) {
            guard found[index - 1].kind == .limit, found[index - 1].isCommitment else { continue }
            found[index].kind = .limit
            found[index].isCommitment = true
        }
        for index in found.indices.dropLast().reversed() where found[index].kind == .plain && follows(index + 1) {
            guard found[index + 1].kind == .limit, found[index + 1].isCommitment else { continue }
            found[index].kind = .limit
            found[index].isCommitment = true
        }
    }

    private func follows(_ index: Int) -> Bool {
        let gap = found[index - 1].range.upperBound..<found[index].range.lowerBound
        // 、和及与或, or 与 taken as the word before the second
        if gap.isEmpty { return units[found[index].range.lowerBound] == "与" }
        return gap.count == 1 && units[gap.lowerBound].isOne(of: "、和及与或")
    }
}
