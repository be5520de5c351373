/// One time of the text without the words around it, 时点: 2025年底, 6月上旬, “十四五”.
struct TimePoint: Equatable {
    /// How fine a time is.
    enum Grain: Int, Comparable {
        case plan, year, part, month, day

        static func < (left: Grain, right: Grain) -> Bool { left.rawValue < right.rawValue }
    }

    /// Where its year comes from.
    enum Year: Equatable {
        /// Printed, or told from the document's own.
        case known(Int)
        /// 每年.
        case every
        /// Not printed.
        case elided
        /// 次年 and the like, which hang on something else.
        case dependent
    }

    /// A day of a year.
    struct Date: Equatable {
        var month: Int
        var day: Int
    }

    /// The units it was read from.
    var range: Range<Int>
    /// The year of its first day.
    var year: Year
    /// The year of its last day, where that is another.
    var lastYear: Int?
    /// The first day.
    var first = Date(month: 1, day: 1)
    /// The last day; a day past the end of its month is the month's last.
    var last = Date(month: 12, day: 31)
    /// How fine it is.
    var grain: Grain
    /// Whether it names the end of a stretch: 底, 末.
    var closes = false
    /// Whether both ends are printed: 2021—2025年, 1—6月.
    var isRange = false

    /// Its first and last day in a year.
    func days(in year: Int) -> (first: Day, last: Day) {
        (Day(year, first.month, first.day), Day(lastYear ?? year, last.month, last.day))
    }
}
