/// A day as the contract writes it: 2025-12-31, or --03-31 for one of every year.
struct CalendarDay: Comparable {
    /// The year, or nil for a day of every year.
    let year: Int?
    /// The month, from 1.
    let month: Int
    /// The day of the month, from 1.
    let day: Int

    /// A day as the contract writes it; nil for other texts.
    init?(_ text: String) {
        let isYearly = text.hasPrefix("--")
        let parts = (isYearly ? text.dropFirst(2) : text[...]).split(separator: "-").map { Int($0) }
        guard parts.count == (isYearly ? 2 : 3), !parts.contains(nil) else { return nil }
        let numbers = parts.compactMap { $0 }
        year = isYearly ? nil : numbers[0]
        month = numbers[numbers.count - 2]
        day = numbers[numbers.count - 1]
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    }

    static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        (left.year ?? 0, left.month, left.day) < (right.year ?? 0, right.month, right.day)
    }

    /// How much of the year has gone at the end of the day, in thousandths; a month is taken as a twelfth.
    var ended: Int { ((month - 1) * 31 + day) * 1000 / 372 }

    /// How much of the year has gone at the start of the day, in thousandths.
    var started: Int { ((month - 1) * 31 + day - 1) * 1000 / 372 }

    /// The day of every year in words: 每年3月31日.
    var yearly: String { "每年\(month)月\(day)日" }
}
