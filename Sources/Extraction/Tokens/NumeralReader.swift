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
        case "0"..."9": Int(unit) - 0x30
        case "０"..."９": Int(unit) - 0xFF10
        default: nil
        }
    }

    /// The worth of 十百千万亿.
    static func place(_ unit: UInt16) -> Double? {
        switch unit {
        case "十": 10
        case "百": 100
        case "千": 1000
        case "万": 10_000
        case "亿": 100_000_000
        default: nil
        }
    }

    private static func hanDigit(_ unit: UInt16) -> Int? {
        switch unit {
        case "〇", "零": 0
        case "一": 1
        case "二", "两": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        default: nil
        }
    }

    /// 百分之八十五 and 三分之一.
    private static func readPercent(_ units: UnsafeBufferPointer<UInt16>, at start: Int, end: Int) -> (Numeral, Int)? {
        guard let of = find分之(units, from: start, end: end), of + 2 < end else { return nil }
        let isHundred = of == start + 1 && units[start] == "百"
        guard
            let rest = digit(units[of + 2]) != nil
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
        guard index + 1 < end, units[index] == "分", units[index + 1] == "之" else { return nil }
        return index
    }

    private static func readHan(_ units: UnsafeBufferPointer<UInt16>, at start: Int, end: Int) -> (Numeral, Int)? {
        var numeral = Numeral(value: 0, isHan: true, isPercent: false, isFraction: false, isScaled: false)
        if units[start] == "半" {
            numeral.value = 0.5
            return (numeral, start + 1)
        }
        if units[start] == "一", start + 1 < end, units[start + 1] == "半" {
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
