/// A calendar day, 日, as far as time limits need one.
///
///     Day(2024, 6, 31).iso   // "2024-06-30": a day past the end of its month is the month's last
package struct Day: Sendable, Equatable, Comparable {
    /// The year.
    package var year: Int
    /// The month, from 1.
    package var month: Int
    /// The day of the month, from 1.
    package var day: Int

    /// A day; one past the end of its month is taken as the month's last.
    package init(_ year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = min(day, Self.length(ofMonth: month, year))
    }

    /// The day that an ISO 8601 calendar date names, or nil where it is none.
    package init?(iso: String) {
        let parts = iso.utf8.split(separator: UInt8(ascii: "-")).map { digits in
            digits.prefix(4).reduce(0) { $0 * 10 + Int($1) - 0x30 }
        }
        guard parts.count == 3, (1...12).contains(parts[1]), (1...31).contains(parts[2]) else { return nil }
        self.init(parts[0], parts[1], parts[2])
    }

    /// The date as YYYY-MM-DD; years are those of four digits.
    package var iso: String {
        String(unsafeUninitializedCapacity: 10) { bytes in
            let year = max(0, min(year, 9999))
            Self.write(year / 100, to: bytes, at: 0)
            Self.write(year % 100, to: bytes, at: 2)
            writeMonthAndDay(to: bytes, at: 4)
            return 10
        }
    }

    /// The day of every year, as --MM-DD.
    package var yearly: String {
        String(unsafeUninitializedCapacity: 7) { bytes in
            bytes[0] = UInt8(ascii: "-")
            writeMonthAndDay(to: bytes, at: 1)
            return 7
        }
    }

    /// The day after it.
    package var next: Day {
        if day < Self.length(ofMonth: month, year) { return Day(year, month, day + 1) }
        return month < 12 ? Day(year, month + 1, 1) : Day(year + 1, 1, 1)
    }

    /// Whether a day comes before another.
    package static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// The number of days of a month.
    static func length(ofMonth month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Writes -MM-DD.
    private func writeMonthAndDay(to bytes: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
        bytes[start] = UInt8(ascii: "-")
        Self.write(month, to: bytes, at: start + 1)
        bytes[start + 3] = UInt8(ascii: "-")
        Self.write(day, to: bytes, at: start + 4)
    }

    /// Writes a number below a hundred in two digits.
    private static func write(_ number: Int, to bytes: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
        bytes[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10)
        bytes[start + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
    }
}
