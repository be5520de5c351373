/// What a word of time does, 时间词的作用: the columns of `time.tsv` behind the word.
struct TimeWord {
    /// What a word does, the second column of the table.
    enum Sense: String {
        /// Before a time: 到, 自, 于.
        case before
        /// Before a year that something is compared with: 比, 较.
        case versus
        /// The name of a time limit: 完成时限.
        case label
        /// A year told from the document's own: 今年, 每年.
        case year
        /// A five-year plan: 十四五.
        case plan
        /// A part of the document's own year: 年底.
        case alone
        /// A part of the year before it: 年底, 上半年.
        case part
        /// A part of the month before it: 底, 上旬.
        case month
        /// After a time: 前, 起, 期间.
        case after
        /// After a time that belongs to a name or to history: 度, 出台.
        case name
        /// Says that something has been done: 已.
        case done
    }

    /// Which end of a time a word before it makes it.
    enum Before: String {
        /// 到.
        case to
        /// 自.
        case since
        /// 于.
        case `in`
        /// 截至.
        case asof
    }

    /// How a year is told.
    enum Year: Equatable {
        /// 每年.
        case every
        /// 次年 and the like, which hang on something else.
        case none
        /// So many years from the document's own: 今年 is 0.
        case offset(Int)
        /// In no way that is known.
        case unknown
    }

    /// What follows a time, one word or several: 前, 起, 期间.
    struct After: OptionSet {
        let rawValue: UInt8

        /// 前, 底前.
        static let by = After(rawValue: 1)
        /// 起.
        static let from = After(rawValue: 2)
        /// 后, 以后.
        static let later = After(rawValue: 4)
        /// 期间, 时期.
        static let during = After(rawValue: 8)
        /// 以来.
        static let past = After(rawValue: 16)

        init(rawValue: UInt8) { self.rawValue = rawValue }

        init(_ name: String) {
            switch name {
            case "by": self = .by
            case "from": self = .from
            case "later": self = .later
            case "during": self = .during
            case "past": self = .past
            default: self = []
            }
        }
    }

    /// What a word behind a time makes it part of.
    enum Name {
        /// 2000年以后|出生: it says who is meant.
        case status
        /// 2024年8月30日|印发.
        case verb
        /// 2024年|度.
        case year
        /// Any other name.
        case other
    }

    /// What a word says of the time before it.
    enum Done {
        /// 已.
        case done
        /// 以来.
        case since
        /// 修正.
        case enacted
        /// In no way that is known.
        case unknown
    }

    /// A part of a year: its first and last day.
    struct Part {
        /// The days, nil where the table has none that can be read.
        var days: (first: TimePoint.Date, last: TimePoint.Date)?
        /// Whether work is due in it: 年底, 年内.
        var closes: Bool
        /// Whether it is the end of the year: 年底.
        var isEnd: Bool
    }

    /// A part of a month.
    struct Month {
        /// The first and last day, nil where it has none of its own.
        var days: (first: Int, last: Int)?
        /// Whether it is the end of the month: 底.
        var isEnd: Bool
    }

    /// Before a time.
    private(set) var before: Before?
    /// Whether it stands before a year that something is compared with.
    private(set) var isVersus = false
    /// Whether it is the name of a time limit.
    private(set) var isLabel = false
    /// The year that it tells.
    private(set) var year: Year?
    /// The first and last year of the plan that it is.
    private(set) var plan: (first: Int, last: Int)?
    /// The part of the document's own year that it is.
    private(set) var alone: Part?
    /// The part of the year before it that it is.
    private(set) var part: Part?
    /// The part of the month before it that it is.
    private(set) var month: Month?
    /// After a time.
    private(set) var after: After?
    /// What it makes the time before it part of.
    private(set) var name: Name?
    /// What it says of the time before it.
    private(set) var done: Done?

    /// Takes in a row of the table.
    mutating func add(_ sense: Sense, _ values: [String]) {
        let first = values.first
        switch sense {
        case .before: before = first.flatMap { Before(rawValue: $0) }
        case .versus: isVersus = true
        case .label: isLabel = true
        case .year: year = first.map(Self.year)
        case .plan:
            plan = values.count < 2 ? nil : Int(values[0]).flatMap { first in Int(values[1]).map { (first, $0) } }
        case .alone: alone = Self.part(values)
        case .part: part = Self.part(values)
        case .month:
            let days = values.count < 2 ? nil : Int(values[0]).flatMap { first in Int(values[1]).map { (first, $0) } }
            month = Month(days: days, isEnd: first == "end")
        case .after: after = first.map { After($0) }
        case .name:
            switch first {
            case "status": name = .status
            case "verb": name = .verb
            case "year": name = .year
            default: name = .other
            }
        case .done:
            switch first {
            case nil: done = .done
            case "since": done = .since
            case "enacted": done = .enacted
            default: done = .unknown
            }
        }
    }

    private static func year(_ value: String) -> Year {
        switch value {
        case "every": .every
        case "none": .none
        default: Int(value).map { .offset($0) } ?? .unknown
        }
    }

    private static func part(_ values: [String]) -> Part {
        var days: (TimePoint.Date, TimePoint.Date)?
        if values.count >= 2, let first = date(values[0]), let last = date(values[1]) { days = (first, last) }
        return Part(days: days, closes: values.count > 2, isEnd: values.last == "end")
    }

    private static func date(_ text: String) -> TimePoint.Date? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: true)
        guard parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]) else { return nil }
        return TimePoint.Date(month: month, day: day)
    }
}
