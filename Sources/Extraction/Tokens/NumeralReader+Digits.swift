import Gongwen

extension NumeralReader {
    /// A numeral in digits of any width: 7,600 · ７６００ · 0.2 · 1.2万 · 3.5亿 · 1/3.
    ///
    /// - Parameter isPart: whether it is the upper number of a fraction, which is no fraction itself.
    static func readDigits(
        _ units: UnsafeBufferPointer<UInt16>, at start: Int, end: Int, isPart: Bool = false
    ) -> (Numeral, Int)? {
        var index = start
        var value = 0.0
        while index < end, let next = units[index].digit {
            value = value * 10 + Double(next)
            index += 1
        }
        if index - start <= 3 {
            while isGroup(units, at: index, end: end) {
                for place in 1...3 { value = value * 10 + Double(units[index + place].digit ?? 0) }
                index += 4
            }
        }
        if index + 1 < end, units[index].isOne(of: ".．"), units[index + 1].digit != nil {
            index += 1
            (value, index) = readDecimals(units, at: index, end: end, whole: value)
        }
        var numeral = Numeral(value: value, isHan: false, isPercent: false, isFraction: false, isScaled: false)
        let isInPath = start > 0 && units[start - 1].isOne(of: "/／")  // 2023/|11/30
        if !isInPath, let (denominator, after) = readDenominator(units, at: index, end: end), value < denominator {
            numeral.value /= denominator
            numeral.isFraction = true
            return (numeral, after)
        }
        if !isPart, value > 0, value == value.rounded(), let parts = readParts(units, at: index, end: end) {
            numeral.value = parts.value / value
            numeral.isFraction = true
            return (numeral, parts.end)
        }
        let scaled = scale(units, at: index, end: end)
        index = scaled.end
        if scaled.factor > 1 {
            let isWhole = value == value.rounded()
            numeral.value = exact(value * scaled.factor)
            numeral.isScaled = true
            var below = scaled.factor
            while isWhole, let tail = readTail(units, at: index, end: end, below: below) {
                numeral.value += tail.value
                index = tail.end
                below = tail.place
            }
        } else if let more = readMore(units, at: index, end: end) {
            numeral.value = exact(value * more.factor)
            numeral.isScaled = true
            index = more.end
        }
        return (numeral, index)
    }

    /// The numerator behind 3分之: a fraction whose denominator is in digits.
    private static func readParts(
        _ units: UnsafeBufferPointer<UInt16>, at index: Int, end: Int
    ) -> (value: Double, end: Int)? {
        guard index + 2 < end, units[index] == "分", units[index + 1] == "之" else { return nil }
        let parts =
            units[index + 2].digit != nil
            ? readDigits(units, at: index + 2, end: end, isPart: true) : readHan(units, at: index + 2, end: end)
        return parts.map { ($0.0.value, $0.1) }
    }

    /// The next smaller part of a number in mixed writing: |1亿|5000万, 3万|4千, 3万|4000, 1千|零20.
    private static func readTail(
        _ units: UnsafeBufferPointer<UInt16>, at start: Int, end: Int, below factor: Double
    ) -> (value: Double, place: Double, end: Int)? {
        guard factor > 1 else { return nil }
        var index = start
        let hasZero = index < end && units[index] == "零"
        if hasZero { index += 1 }
        let first = index
        var value = 0.0
        while index < end, index - first < 5, let next = units[index].digit {
            value = value * 10 + Double(next)
            index += 1
        }
        guard index > first, value > 0 else { return nil }
        let scaled = scale(units, at: index, end: end)
        if scaled.factor > 1 {
            return value * scaled.factor < factor ? (value * scaled.factor, scaled.factor, scaled.end) : nil
        }
        // digits behind 万 with no place of their own fill its four places; a year does too
        guard hasZero || (factor == 10_000 && index - first == 4), value < factor else { return nil }
        if index < end {
            let next = units[index]
            let goesOn = next.isOne(of: "年.．,/-—")
            if goesOn || next.digit != nil { return nil }
        }
        return (value, 1, index)
    }

    /// Whether a comma and exactly three digits follow: 7,600; a full-width comma only among full-width digits.
    private static func isGroup(_ units: UnsafeBufferPointer<UInt16>, at index: Int, end: Int) -> Bool {
        guard index + 3 < end, units[index].isOne(of: ",，") else { return false }
        let isWide = units[index] == "，"
        for place in 1...3 where units[index + place].digit == nil { return false }
        if isWide { for place in [-1, 1, 2, 3] where !("０"..."９" ~= units[index + place]) { return false } }
        return index + 4 >= end || units[index + 4].digit == nil
    }

    /// Decimals without the error of adding tenths: the digits as one whole number over a power of ten.
    private static func readDecimals(
        _ units: UnsafeBufferPointer<UInt16>, at start: Int, end: Int, whole: Double
    ) -> (value: Double, end: Int) {
        var decimals = 0.0
        var power = 1.0
        var index = start
        while index < end, let next = units[index].digit {
            if index - start < 15 {
                decimals = decimals * 10 + Double(next)
                power *= 10
            }
            index += 1
        }
        return ((whole * power + decimals) / power, index)
    }

    /// A product that should be whole or nearly so, without the dust of binary fractions.
    static func exact(_ value: Double) -> Double {
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
        while after < end, after - index < 4, let next = units[after].digit {
            value = value * 10 + Double(next)
            after += 1
        }
        // 6.6/10万 is a rate, 1/3/5 a date or a path
        guard value > 0, after >= end || (units[after] != units[index] && units[after] != "万") else { return nil }
        return (value, after)
    }

    /// 万, 亿, 百万 and so on after digits, with the index after them.
    static func scale(
        _ units: UnsafeBufferPointer<UInt16>, at start: Int, end: Int
    ) -> (factor: Double, end: Int) {
        var factor = 1.0
        var index = start
        while index < end, let place = place(units[index]), place >= 100 {
            // 100千米 and 3千克 are units, not thousands
            if isUnitStart(units, at: index, end: end) { break }
            factor *= place
            index += 1
        }
        return (factor, index)
    }

    /// Whether 千 begins a unit: 千米, 千克, 千瓦, 千伏, 千卡, 千帕, 千焦.
    static func isUnitStart(_ units: UnsafeBufferPointer<UInt16>, at index: Int, end: Int) -> Bool {
        guard units[index] == "千", index + 1 < end else { return false }
        return units[index + 1].isOne(of: "米克瓦伏卡帕焦")
    }
}
