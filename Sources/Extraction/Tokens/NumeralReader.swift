import Gongwen

/// Reads numerals in any script: 7,600, ７６００, 七千六百, 1.2万, 百分之八十五, 三分之一, 1/3, 半.
///
/// The rules of the language: 十 alone is ten; 两 is two; a last digit behind 百, 千, 万 or 亿 counts the next place
/// (一万三 is 13000) unless 零 stands between; a row of digits such as 二〇二三 is read digit by digit; 点 is a decimal
/// point only where what follows shows it (三点五亿 but not 一点一策); 余, 多 and 几 before 万 and 亿 leave the number its
/// known part: 500余万 is 5000000.
package enum NumeralReader {
    /// The numeral that starts at an index with the index after it, or nil where none does.
    package static func read(_ units: UnsafeBufferPointer<UInt16>, at start: Int, end: Int) -> (Numeral, Int)? {
        let unit = units[start]
        if unit.digit != nil { return readDigits(units, at: start, end: end) }
        guard UnitClass.of(unit).contains(.hanDigit) else { return nil }
        if let percent = readPercent(units, at: start, end: end) { return percent }
        return readHan(units, at: start, end: end)
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

    /// 百分之八十五, 千分之五 and 三分之一.
    private static func readPercent(_ units: UnsafeBufferPointer<UInt16>, at start: Int, end: Int) -> (Numeral, Int)? {
        guard let of = find分之(units, from: start, end: end), of + 2 < end else { return nil }
        let isHundred = of == start + 1 && units[start] == "百"
        let isThousand = of == start + 1 && units[start] == "千"
        guard
            let rest = units[of + 2].digit != nil
                ? readDigits(units, at: of + 2, end: end, isPart: true)
                : readHan(units, at: of + 2, end: end, isShare: true)
        else { return nil }
        if isHundred {
            let numeral = Numeral(value: rest.0.value, isHan: true, isPercent: true, isFraction: false, isScaled: false)
            return (numeral, rest.1)
        }
        guard let (denominator, after) = readHan(units, at: start, end: of), after == of, denominator.value > 0 else {
            return nil
        }
        let value = rest.0.value / denominator.value
        let numeral = Numeral(
            value: value, isHan: true, isPercent: false, isPermille: isThousand, isFraction: true, isScaled: false)
        return (numeral, rest.1)
    }

    private static func find分之(_ units: UnsafeBufferPointer<UInt16>, from start: Int, end: Int) -> Int? {
        var index = start
        while index < end, index - start < 4, UnitClass.of(units[index]).contains(.hanDigit) { index += 1 }
        guard index + 1 < end, units[index] == "分", units[index + 1] == "之" else { return nil }
        return index
    }
}
