import Gongwen

/// Reads numerals in any script: 7,600, ７６００, 七千六百, 1.2万, 百分之八十五, 三分之一, 1/3, 半.
///
/// The rules of the language: 十 alone is ten; 两 is two; a trailing digit after 百, 千 or 万 without a place is a digit
/// of the next place only in speech and is not read so here; a row of digits such as 二〇二三 is read digit by digit.
package enum NumeralReader {
    /// The numeral that starts at an index with the index after it, or nil where none does.
    package static func read(_ units: UnsafeBufferPointer<UInt16>, at start: Int, end: Int) -> (Numeral, Int)? {
        let unit = units[start]
        if digit(unit) != nil { return readDigits(units, at: start, end: end) }
        guard UnitClass.of(unit).contains(.hanDigit) else { return nil }
        if let percent = readPercent(units, at: start, end: end) { return percent }
        return readHan(units, at: start, end: end)
    }

    /// The value of an ASCII or full-width digit.
    @inline(__always)
    static func digit(_ unit: UInt16) -> Int? {
        switch unit {
        case 0x30...0x39: Int(unit) - 0x30
        case 0xFF10...0xFF19: Int(unit) - 0xFF10
        default: nil
        }
    }

    private static func readDigits(_ units: UnsafeBufferPointer<UInt16>, at start: Int, end: Int) -> (Numeral, Int)? {
        var index = start
        var value = 0.0
        while index < end, let next = digit(units[index]) {
            value = value * 10 + Double(next)
            index += 1
            // 7,600: a comma between groups of three digits
            while index + 3 < end || index + 3 == end - 0, index + 3 < end + 1, isGroup(units, at: index, end: end),
                index - start <= 3 || units[max(start, index - 4)] == units[index]
            {
                for place in 1...3 { value = value * 10 + Double(digit(units[index + place]) ?? 0) }
                index += 4
            }
        }
        if index + 1 < end, units[index] == 0x2E || units[index] == 0xFF0E, digit(units[index + 1]) != nil {
            var decimals = 0.0
            var places = 0
            index += 1
            while index < end, let next = digit(units[index]) {
                decimals = decimals * 10 + Double(next)
                places += 1
                index += 1
            }
            value = decimal(value, decimals, places)
        }
        var numeral = Numeral(value: value, isHan: false, isPercent: false, isFraction: false, isScaled: false)
        if let (denominator, after) = readDenominator(units, at: index, end: end), value < denominator {
            numeral.value /= denominator
            numeral.isFraction = true
            return (numeral, after)
        }
        let scaled = scale(units, at: index, end: end)
        if scaled.factor > 1 {
            numeral.value = exact(value * scaled.factor)
            numeral.isScaled = true
        }
        return (numeral, scaled.end)
    }

    /// Decimals without the error of adding tenths: the digits as one whole number over a power of ten.
    private static func decimal(_ whole: Double, _ decimals: Double, _ places: Int) -> Double {
        var power = 1.0
        for _ in 0..<min(places, 15) { power *= 10 }
        return (whole * power + decimals) / power
    }

    /// A product that should be whole or nearly so, without the dust of binary fractions.
    private static func exact(_ value: Double) -> Double {
        let scaled = (value * 1000).rounded() / 1000
        return abs(scaled - value) < 1e-6 * max(1, abs(value)) ? scaled : value
    }

    private static func isGroup(_ units: UnsafeBufferPointer<UInt16>, at index: Int, end: Int) -> Bool {
        guard index + 3 < end || index + 4 == end, index + 3 < end, units[index] == 0x2C || units[index] == 0xFF0C else {
            return false
        }
        for place in 1...3 where digit(units[index + place]) == nil { return false }
        return index + 4 >= end || digit(units[index + 4]) == nil
    }

    /// The denominator of 1/3; a date or a path (1/3/5) is none.
    private static func readDenominator(
        _ units: UnsafeBufferPointer<UInt16>, at index: Int, end: Int
    ) -> (Double, Int)? {
        guard index + 1 < end, units[index] == 0x2F || units[index] == 0xFF0F else { return nil }
        var after = index + 1
        var value = 0.0
        while after < end, after - index < 4, let next = digit(units[after]) {
            value = value * 10 + Double(next)
            after += 1
        }
        guard value > 0, after >= end || units[after] != units[index] else { return nil }
        return (value, after)
    }

    /// 万, 亿, 百万 and so on after digits, with the index after them.
    private static func scale(
        _ units: UnsafeBufferPointer<UInt16>, at start: Int, end: Int
    ) -> (factor: Double, end: Int) {
        var factor = 1.0
        var index = start
        while index < end, let place = place(units[index]), place >= 100 {
            // 100千米 and 3千克 are units, not thousands
            if place == 1000, index + 1 < end, [0x7C73, 0x514B, 0x74E6].contains(units[index + 1]) { break }
            factor *= place
            index += 1
        }
        return (factor, index)
    }

    private static func place(_ unit: UInt16) -> Double? {
        switch unit {
        case 0x5341: 10  // 十
        case 0x767E: 100  // 百
        case 0x5343: 1000  // 千
        case 0x4E07: 10_000  // 万
        case 0x4EBF: 100_000_000  // 亿
        default: nil
        }
    }

    private static func hanDigit(_ unit: UInt16) -> Int? {
        switch unit {
        case 0x3007, 0x96F6: 0  // 〇零
        case 0x4E00: 1
        case 0x4E8C, 0x4E24: 2  // 二两
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        default: nil
        }
    }

    /// 百分之八十五 and 三分之一.
    private static func readPercent(_ units: UnsafeBufferPointer<UInt16>, at start: Int, end: Int) -> (Numeral, Int)? {
        guard let of = find分之(units, from: start, end: end), of + 2 < end else { return nil }
        let isHundred = of == start + 1 && units[start] == 0x767E
        guard let rest = digit(units[of + 2]) != nil
            ? readDigits(units, at: of + 2, end: end) : readHan(units, at: of + 2, end: end)
        else { return nil }
        if isHundred {
            let numeral = Numeral(value: rest.0.value, isHan: true, isPercent: true, isFraction: false, isScaled: false)
            return (numeral, rest.1)
        }
        guard let (denominator, after) = readHan(units, at: start, end: of), after == of, denominator.value > 0 else {
            return nil
        }
        let value = rest.0.value / denominator.value
        return (Numeral(value: value, isHan: true, isPercent: false, isFraction: true, isScaled: false), rest.1)
    }

    private static func find分之(_ units: UnsafeBufferPointer<UInt16>, from start: Int, end: Int) -> Int? {
        var index = start
        while index < end, index - start < 4, UnitClass.of(units[index]).contains(.hanDigit) { index += 1 }
        guard index + 1 < end, units[index] == 0x5206, units[index + 1] == 0x4E4B else { return nil }
        return index
    }

    private static func readHan(_ units: UnsafeBufferPointer<UInt16>, at start: Int, end: Int) -> (Numeral, Int)? {
        var numeral = Numeral(value: 0, isHan: true, isPercent: false, isFraction: false, isScaled: false)
        if units[start] == 0x534A {  // 半
            numeral.value = 0.5
            return (numeral, start + 1)
        }
        if units[start] == 0x4E00, start + 1 < end, units[start + 1] == 0x534A {  // 一半
            numeral.value = 0.5
            numeral.isFraction = true
            return (numeral, start + 2)
        }
        var index = start
        var total = 0.0  // what 万 and 亿 have closed
        var section = 0.0  // below 万
        var digits = 0.0
        var run = 0  // digits in a row
        while index < end, index - start < 24 {
            if let value = hanDigit(units[index]) {
                digits = run > 0 ? digits * 10 + Double(value) : Double(value)
                run += 1
            } else if let place = place(units[index]) {
                if place >= 10_000 {
                    section += digits
                    total = (total + max(section, total == 0 && section == 0 ? 1 : section)) * place
                    numeral.isScaled = true
                    section = 0
                } else {
                    section += (run == 0 ? 1 : digits) * place
                }
                digits = 0
                run = 0
            } else {
                break
            }
            index += 1
        }
        guard index > start else { return nil }
        numeral.value = total + section + digits
        return (numeral, index)
    }
}
