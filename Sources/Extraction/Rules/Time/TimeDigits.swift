import Gongwen

/// Reads the numerals of dates, 日期数字, in any script, at places in text.
struct TimeDigits {
    /// The text.
    let units: UnsafeBufferPointer<UInt16>
    /// The first unit that may be read.
    let begin: Int
    /// The unit after the last that may be read.
    let end: Int

    /// The index of the first unit at or after an index that is no white space.
    func skip(_ start: Int) -> Int {
        var index = start
        while index < end, UnitClass.of(units[index]).contains(.space) { index += 1 }
        return index
    }

    /// Whether a unit stands at an index, white space passed over; the index after it.
    func unit(_ unit: Unicode.Scalar, at start: Int) -> Int? {
        let index = skip(start)
        return index < end && units[index] == unit ? index + 1 : nil
    }

    /// A number of at most so many digits, or nil where there are more or none.
    func digits(at start: Int, most: Int) -> (value: Int, end: Int)? {
        var index = start
        var value = 0
        while index < end, let digit = units[index].digit {
            if index - start >= most { return nil }
            value = value * 10 + digit
            index += 1
        }
        return index > start ? (value, index) : nil
    }

    /// Whether a number below a hundred starts at an index.
    @inline(__always)
    func startsSmall(_ start: Int) -> Bool {
        start < end && (units[start].digit != nil || units[start] == "十" || units[start].dateDigit != nil)
    }

    /// A number below a hundred in digits or Chinese numerals, such as 12, 十二 or 三十一.
    func small(at start: Int) -> (value: Int, end: Int)? {
        guard start < end else { return nil }
        if units[start].digit != nil { return digits(at: start, most: 2) }
        var index = start
        var value = 0
        var last = 0
        while index < end, index - start < 3 {
            if units[index] == "十" {
                value = (last == 0 ? 1 : last) * 10
                last = 0
            } else if let digit = units[index].dateDigit, last == 0 {
                last = digit
            } else {
                break
            }
            index += 1
        }
        return index > start && value + last > 0 ? (value + last, index) : nil
    }

    /// A year of four digits, 2025 or 二〇二五, without 年.
    func fourDigits(at start: Int) -> (value: Int, end: Int)? {
        guard start + 4 <= end else { return nil }
        if units[start].digit != nil {
            guard let number = digits(at: start, most: 4), number.end == start + 4 else { return nil }
            return (1900...2199).contains(number.value) ? number : nil
        }
        var value = 0
        for index in start..<start + 4 {
            guard let digit = units[index].dateDigit else { return nil }
            value = value * 10 + digit
        }
        return (1900...2199).contains(value) ? (value, start + 4) : nil
    }

    /// The index after a word that joins the ends of a range: 至, 到, a dash or two.
    func connector(at start: Int) -> Int? {
        let index = skip(start)
        guard index < end, joins(index) else { return nil }
        let next = skip(index + 1)
        if units[index].isOne(of: "至到") { return next }
        return next < end && units[next] == units[index] ? skip(next + 1) : next
    }

    /// Whether a word that joins the ends of a range stands at an index.
    func joins(_ index: Int) -> Bool {
        switch units[index] {
        case "至", "到", "-", "‐"..."―", "−", "~", "∼", "～", "－", "〜", "─": true
        default: false
        }
    }
}
