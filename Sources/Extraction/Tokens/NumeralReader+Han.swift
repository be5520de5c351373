import Gongwen

extension NumeralReader {
    /// A numeral in Chinese characters, 汉字数字: 七千六百 · 二〇二三 · 三点五亿 · 十余万 · 半 · 一半.
    ///
    /// - Parameter isShare: whether 百分之 stands before it, behind which 点 is always a decimal point.
    static func readHan(
        _ units: UnsafeBufferPointer<UInt16>, at start: Int, end: Int, isShare: Bool = false
    ) -> (Numeral, Int)? {
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
        guard let whole = readWhole(units, at: start, end: end) else { return nil }
        (numeral.value, numeral.isScaled) = (whole.value, whole.isScaled)
        var index = whole.end
        if let decimals = readHanDecimals(units, at: index, end: end, whole: whole.value, isShare: isShare) {
            (numeral.value, index) = decimals
            let scaled = scale(units, at: index, end: end)
            if scaled.factor >= 10_000 {
                numeral.value = exact(numeral.value * scaled.factor)
                numeral.isScaled = true
                index = scaled.end
            }
        } else if let more = readMore(units, at: index, end: end) {
            numeral.value *= more.factor
            numeral.isScaled = true
            index = more.end
        }
        return (numeral, index)
    }

    /// 余万, 多亿 and 几万 behind a numeral: more than what is printed, of which the printed part is known.
    static func readMore(
        _ units: UnsafeBufferPointer<UInt16>, at index: Int, end: Int
    ) -> (factor: Double, end: Int)? {
        guard index + 1 < end, units[index].isOne(of: "余多几"),
            let place = place(units[index + 1]), place >= 10_000
        else { return nil }
        let scaled = scale(units, at: index + 1, end: end)
        return (scaled.factor, scaled.end)
    }

    /// The longest numeral in characters; what is longer is no number.
    private static let longest = 36

    private static func readWhole(
        _ units: UnsafeBufferPointer<UInt16>, at start: Int, end: Int
    ) -> (value: Double, isScaled: Bool, end: Int)? {
        var index = start
        var isScaled = false
        var high = 0.0  // what 亿 has closed
        var middle = 0.0  // what 万 has closed since
        var section = 0.0  // below 万
        var lowest = 10_000.0  // the last place of the section; the next is lower
        var digits = 0.0
        var last = 0  // the digit before
        var run = 0  // digits in a row
        var step = 0.0  // the place before the digit, 0 behind 零
        while index < end, index - start < longest {
            if let value = hanDigit(units[index]) {
                // 二三十 is twenty or thirty: the lower is sure
                let isPair = run == 1 && value == last + 1 && last > 0 && isTen(units, at: index + 1, end: end)
                if !isPair { digits = run > 0 ? digits * 10 + Double(value) : Double(value) }
                last = value
                run += 1
                if value == 0 { step = 0 }
            } else if let place = place(units[index]) {
                if place >= 10_000 {
                    let before = middle + section + digits
                    if place > 10_000 {  // 亿 scales all before it: 一万五千亿, 万亿
                        high = before > 0 ? high + before * place : max(high, 1) * place
                        middle = 0
                    } else {
                        middle = (before > 0 || high > 0 ? before : 1) * place
                    }
                    isScaled = true
                    section = 0
                    lowest = 10_000
                } else {
                    // 100千米 and 三千瓦 are units, not thousands
                    if isUnitStart(units, at: index, end: end) || place >= lowest { break }
                    lowest = place
                    section += (run == 0 || digits == 0 ? 1 : digits) * place
                }
                digits = 0
                run = 0
                step = place
            } else {
                break
            }
            index += 1
        }
        guard index > start else { return nil }
        if run == 1, step >= 100 { digits *= step / 10 }  // 一万三 is 13000; 10003 is 一万零三
        return (high + middle + section + digits, isScaled, index)
    }

    private static func isTen(_ units: UnsafeBufferPointer<UInt16>, at index: Int, end: Int) -> Bool {
        guard index < end, let place = place(units[index]) else { return false }
        return place < 10_000
    }

    /// 点 and the digits behind it, where they are decimals.
    ///
    /// In 上午九点三十分 and 一点一策 they are none: a decimal ends at a mark, at 万 or 亿, or before a unit of measure.
    private static func readHanDecimals(
        _ units: UnsafeBufferPointer<UInt16>, at point: Int, end: Int, whole: Double, isShare: Bool
    ) -> (Double, Int)? {
        guard point < end, units[point] == "点" else { return nil }
        var decimals = 0.0
        var power = 1.0
        var index = point + 1
        while index < end, index - point <= 12, let value = hanDigit(units[index]), units[index] != "两" {
            decimals = decimals * 10 + Double(value)
            power *= 10
            index += 1
        }
        guard power > 1, isShare || whole == 0 || endsDecimals(units, at: index, end: end) else { return nil }
        return ((whole * power + decimals) / power, index)
    }

    private static func endsDecimals(_ units: UnsafeBufferPointer<UInt16>, at index: Int, end: Int) -> Bool {
        guard index < end else { return true }
        if let place = place(units[index]) { return place >= 10_000 }
        if !UnitClass.of(units[index]).isDisjoint(with: [.stop, .comma, .closer]) { return true }
        return MeasureUnit.read(units, at: index, end: end)?.0.use == .measure
    }

    /// The value of 〇零一二两三四五六七八九.
    static func hanDigit(_ unit: UInt16) -> Int? { unit == "两" ? 2 : unit.hanDigit }
}
