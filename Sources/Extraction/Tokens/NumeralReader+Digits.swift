import Gongwen

extension NumeralReader {
    /// A numeral in digits of any width: 7,600 · ７６００ · 0.2 · 1.2万 · 3.5亿 · 1/3.
    static func readDigits(_ units: UnsafeBufferPointer<UInt16>, at start: Int, end: Int) -> (Numeral, Int)? {
        var index = start
        var value = 0.0
        while index < end, let next = digit(units[index]) {
            value = value * 10 + Double(next)
            index += 1
        }
        if index - start <= 3 {
            while isGroup(units, at: index, end: end) {
                for place in 1...3 { value = value * 10 + Double(digit(units[index + place]) ?? 0) }
                index += 4
            }
        }
        if index + 1 < end, units[index].isOne(of: ".．"), digit(units[index + 1]) != nil {
            index += 1
            (value, index) = readDecimals(units, at: index, end: end, whole: value)
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

    /// Whether a comma and exactly three digits follow: 7,600.
    private static func isGroup(_ units: UnsafeBufferPointer<UInt16>, at index: Int, end: Int) -> Bool {
        guard index + 3 < end, units[index] == "," else { return false }
        for place in 1...3 where digit(units[index + place]) == nil { return false }
        return index + 4 >= end || digit(units[index + 4]) == nil
    }

    /// Decimals without the error of adding tenths: the digits as one whole number over a power of ten.
    private static func readDecimals(
        _ units: UnsafeBufferPointer<UInt16>, at start: Int, end: Int, whole: Double
    ) -> (value: Double, end: Int) {
        var decimals = 0.0
        var power = 1.0
        var index = start
        while index < end, let next = digit(units[index]) {
            if index - start < 15 {
                decimals = decimals * 10 + Double(next)
                power *= 10
            }
            index += 1
        }
        return ((whole * power + decimals) / power, index)
    }

    /// A product that should be whole or nearly so, without the dust of binary fractions.
    private static func exact(_ value: Double) -> Double {
        let scaled = (value * 1000).rounded() / 1000
        return abs(scaled - value) < 1e-6 * max(1, abs(value)) ? scaled : value
    }

    /// The denominator of 1/3; a date or a path (1/3/5) is none.
    private static func readDenominator(
        _ units: UnsafeBufferPointer<UInt16>, at index: Int, end: Int
    ) -> (Double, Int)? {
        guard index + 1 < end, units[index].isOne(of: "/／") else { return nil }
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
            if place == 1000, index + 1 < end, units[index + 1].isOne(of: "米克瓦") { break }
            factor *= place
            index += 1
        }
        return (factor, index)
    }
}
