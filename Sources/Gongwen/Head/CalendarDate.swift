/// A day as notices print it, 日期: 2024年8月30日, 二〇二三年十月二十三日, 2024.8.30.
///
///     CalendarDate.read("2024年8月30日印发", at: 0)   // 2024-08-30, end 10
struct CalendarDate: Equatable {
    var year: Int
    var month: Int
    var day: Int

    /// ISO 8601.
    var iso: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(day))"
    }

    /// The date that starts at an index of a text, with the index after it, or nil where none starts or none exists.
    static func read(_ text: Units, at start: Int) -> (date: CalendarDate, end: Int)? {
        guard let (year, afterYear) = readYear(text, at: start), afterYear < text.endIndex else { return nil }
        let mark = text[afterYear]
        if mark == "年" {
            guard let (month, afterMonth) = readNumber(text, at: afterYear + 1), afterMonth < text.endIndex,
                text[afterMonth] == "月",
                let (day, afterDay) = readNumber(text, at: afterMonth + 1), afterDay < text.endIndex,
                text[afterDay].isOne(of: "日号")
            else { return nil }
            return CalendarDate(year, month, day).map { ($0, afterDay + 1) }
        }
        guard mark.isOne(of: ".．-/"), let (month, afterMonth) = readNumber(text, at: afterYear + 1),
            afterMonth < text.endIndex, text[afterMonth] == mark,
            let (day, afterDay) = readNumber(text, at: afterMonth + 1)
        else { return nil }
        return CalendarDate(year, month, day).map { ($0, afterDay) }
    }

    /// Whether a date can end with a unit.
    static func canEnd(with unit: UInt16) -> Bool {
        unit.isOne(of: "日号十") || unit.digit != nil || unit.dateDigit != nil
    }

    /// The date that a whole text is, brackets around it allowed.
    static func whole(_ text: Units) -> CalendarDate? {
        let inner = text.unbracketed ?? text
        guard inner.count <= 16, let (date, end) = read(inner, at: inner.startIndex), end == inner.endIndex else {
            return nil
        }
        return date
    }

    /// The first date in a text.
    static func first(in text: Units) -> (date: CalendarDate, range: Range<Int>)? {
        var index = text.startIndex
        while index < text.endIndex {
            if let (date, end) = read(text, at: index) { return (date, index..<end) }
            index += 1
        }
        return nil
    }

    /// Nil where the calendar has no such day.
    init?(_ year: Int, _ month: Int, _ day: Int) {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1900..<2200).contains(year), (1...12).contains(month), (1...lengths[month - 1]).contains(day) else {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Four digits, which no digit stands before.
    static func readYear(_ text: Units, at start: Int) -> (Int, Int)? {
        guard start + 4 <= text.endIndex else { return nil }
        if start > text.startIndex, text[start - 1].digit != nil { return nil }
        var year = 0
        for index in start..<start + 4 {
            guard let digit = text[index].digit ?? text[index].dateDigit else { return nil }
            year = year * 10 + digit
        }
        return (year, start + 4)
    }

    /// One or two digits, or a Chinese number up to 九十九.
    private static func readNumber(_ text: Units, at start: Int) -> (Int, Int)? {
        var index = start
        var number = 0
        while index < text.endIndex, index < start + 2, let digit = text[index].digit {
            number = number * 10 + digit
            index += 1
        }
        if index > start {
            return index < text.endIndex && text[index].digit != nil ? nil : (number, index)
        }
        var tens: Int?
        var ones: Int?
        while index < text.endIndex, index < start + 3 {
            if text[index] == "十", tens == nil {
                tens = ones ?? 1
                ones = nil
            } else if let digit = text[index].dateDigit, ones == nil {
                ones = digit
            } else {
                break
            }
            index += 1
        }
        guard index > start else { return nil }
        return ((tens ?? 0) * 10 + (ones ?? 0), index)
    }
}
