import Gongwen

/// Reads quantities off tokens: numeral, range or ratio, unit, and the bound behind it.
struct QuantityReader {
    let units: UnsafeBufferPointer<UInt16>
    let tokens: Tokens
    let vocabulary: Vocabulary
    /// The end of the block.
    let end: Int

    /// The quantity whose numeral is a token, or nil where the numeral measures nothing.
    func read(_ index: Int) -> QuantityMention? {
        let token = tokens.all[index]
        let numeral = tokens.numerals[token.entry]
        if let ratio = readRatio(index, numeral) { return ratio }
        if let bare = readBare(index, numeral) { return bare }
        guard let (unit, after) = unit(of: numeral, at: token.end) else {
            return readRange(index, numeral, unit: nil, after: token.end)
        }
        if let range = readRange(index, numeral, unit: unit, after: after) { return range }
        var mention = QuantityMention(
            token: index, next: index + 1, core: token.start..<after, number: token.range, value: numeral.value,
            unit: unit.name, use: unit.use, isHan: numeral.isHan)
        if unit.name == .none { mention.slash = token.end..<after }
        if numeral.isFraction, unit.name == .percent { mention.value = numeral.value * 100 }
        if numeral.isPermille { mention.value = NumeralReader.exact(numeral.value * 1000) }
        readSlash(&mention)
        closeWithBound(&mention)
        return mention
    }

    /// A number that is itself the measure: 能耗比|不高于|1.3, 效率值|达到|1.25|以下.
    ///
    /// - Parameter place: how many numbers of a list have been looked back over from the one that is read.
    private func readBare(_ index: Int, _ numeral: Numeral, place: Int = 0) -> QuantityMention? {
        let token = tokens.all[index]
        guard !numeral.isHan, !numeral.isFraction, index > 0 else { return nil }
        let last = tokens.all[index - 1]
        let before = last.kind == .word && last.end == token.start ? vocabulary.classes(last.entry) : []
        let isFollowed = token.end + 1 < end && units[token.end] == "和" && units[token.end + 1].digit != nil
        let isLast =
            isFollowed || token.end == end || UnitClass.of(units[token.end]).contains(.comma)
            || !UnitClass.of(units[token.end]).isDisjoint(with: [.stop, .closer])
        let isReached = before.contains(WordClasses(.reach))
        let isBound = before.contains(WordClasses(.boundBefore))
        // 提高到|0.58, but 为 and 达 need a bound behind: they join numbers of all kinds to their nouns
        let isNamed = isReached && last.end - last.start > 1
        let isBounded = isLast && (isBound || isNamed || isListed(index, place: place))
        let isLed = isReached || isBound || numeral.value != numeral.value.rounded()
        guard isBounded || isLed else { return nil }
        var mention = QuantityMention(
            token: index, next: index + 1, core: token.range, number: token.range, value: numeral.value, unit: .none,
            use: .measure, isHan: false)
        closeWithBound(&mention)
        return isBounded || mention.boundAfter != nil ? mention : nil
    }

    /// Whether a number stands behind one that is itself the measure: 不低于0.50、|0.60和|0.70.
    private func isListed(_ index: Int, place: Int) -> Bool {
        let start = tokens.all[index].start
        guard place < Self.longestList, start > 0, units[start - 1].isOne(of: "、和") else { return false }
        for other in [index - 1, index - 2] where other >= 0 {
            let token = tokens.all[other]
            if token.kind == .numeral, token.end + 1 == start,
                readBare(other, tokens.numerals[token.entry], place: place + 1) != nil
            {
                return true
            }
        }
        return false
    }

    /// No measure has more values in a row; what goes on longer is a column of figures.
    static let longestList = 64

    /// The unit after a numeral; a percentage and a fraction carry their own.
    private func unit(of numeral: Numeral, at index: Int) -> (MeasureUnit, Int)? {
        if numeral.isPercent { return (MeasureUnit(name: .percent, use: .measure), index) }
        if numeral.isPermille { return (MeasureUnit(name: .permille, use: .measure), index) }
        if let rate = rate(at: index) { return rate }
        if numeral.isFraction {
            let isHalf = numeral.value == 0.5 && numeral.isHan
            return (MeasureUnit(name: isHalf ? .percent : .times, use: .measure), index)
        }
        return MeasureUnit.read(units, at: index, end: end)
    }

    /// A rate of a population as vital statistics print it: 14.5|/10万.
    @inline(__always)
    private func rate(at slash: Int) -> (MeasureUnit, Int)? {
        guard slash < end, units[slash] == "/" || units[slash] == "／" else { return nil }
        var parts = SlashedUnits(units, slash..<end)
        let rate = parts.nextRate()
        return rate.isEmpty ? nil : (MeasureUnit(name: .none, use: .measure), rate.upperBound)
    }

    /// 60%—70%, 3—12个月, 10至15个: both ends with one unit.
    private func readRange(_ index: Int, _ low: Numeral, unit: MeasureUnit?, after: Int) -> QuantityMention? {
        var at = after
        guard at < end else { return nil }
        guard Self.joinsRange(units[at]) else { return nil }
        while at < end, at - after < 3, units[at] == units[after] { at += 1 }
        var other = index + 1
        while other < tokens.all.count, tokens.all[other].start < at { other += 1 }
        guard other < tokens.all.count, tokens.all[other].kind == .numeral, tokens.all[other].start == at else {
            return nil
        }
        let high = tokens.numerals[tokens.all[other].entry]
        // 3—5亿元: the scale stands once for both
        let least = low.sharingScale(of: high, printed: tokens.all[other].range, in: units)
        guard let (second, close) = self.unit(of: high, at: tokens.all[other].end), high.value > least else {
            return nil
        }
        let slash = second.name == .none ? tokens.all[other].end..<close : 0..<0
        if let unit {
            guard unit.name == second.name,
                unit.name != .none || units[tokens.all[index].end..<after].elementsEqual(units[slash])
            else { return nil }
        }
        var mention = QuantityMention(
            token: index, next: other + 1, core: tokens.all[index].start..<close, number: tokens.all[index].range,
            value: least, unit: second.name, use: second.use, isHan: low.isHan)
        (mention.max, mention.slash) = (high.value, slash)
        readSlash(&mention)
        closeWithBound(&mention)
        return mention
    }

    /// Whether a unit joins the ends of a range.
    private static func joinsRange(_ unit: UInt16) -> Bool {
        switch unit {
        case "-", "–", "—", "―", "~", "～", "－", "〜", "至", "到": true
        default: false
        }
    }

    /// 100:1 and 1：2.5.
    private func readRatio(_ index: Int, _ first: Numeral) -> QuantityMention? {
        let token = tokens.all[index]
        guard !first.isHan, token.end < end, units[token.end].isOne(of: ":：∶"),
            index + 2 < tokens.all.count, tokens.all[index + 2].kind == .numeral,
            tokens.all[index + 2].start == token.end + 1
        else { return nil }
        let second = tokens.numerals[tokens.all[index + 2].entry]
        // 100:1; other pairs are a score or a time of day unless they are called a ratio: 5:5|比例
        let isCalled = pastRatioName(tokens.all[index + 2].end)
        guard !second.isHan, second.value > 0, second.value == 1 || first.value == 1 || isCalled else { return nil }
        let after = tokens.all[index + 2].end
        // 5∶3∶2 shares out among three
        if after < end, units[after] == units[token.end] { return nil }
        if token.start > 0, units[token.start - 1] == units[token.end] { return nil }
        var mention = QuantityMention(
            token: index, next: index + 3, core: token.start..<tokens.all[index + 2].end, number: token.range,
            value: first.value / second.value, unit: .ratio, use: .measure, isHan: false)
        mention.isRatio = true
        return mention
    }

    /// Whether 比例 or 的比例 stands at a place.
    private func pastRatioName(_ place: Int) -> Bool {
        let start = place < end && units[place] == "的" ? place + 1 : place
        return start + 1 < end && units[start] == "比" && units[start + 1] == "例"
    }

    /// Takes in what follows the unit after a slash: 元/人·月 is money per 人 and 月, 立方米/日 a unit of its own.
    private func readSlash(_ mention: inout QuantityMention) {
        let start = mention.core.upperBound
        var parts = SlashedUnits(units, start..<end)
        while parts.next() != nil {}
        guard parts.place > start else { return }
        mention.slash = (mention.slash.isEmpty ? start : mention.slash.lowerBound)..<parts.place
        mention.isMoney = mention.unit.isMoney || units[parts.place - 1] == "元"
        mention.core = mention.core.lowerBound..<parts.place
    }

    /// One range out of two bounds that meet: 1万元以上|5万元以下, 1万元以上|至|5万元.
    func joined(_ low: QuantityMention, _ high: QuantityMention) -> QuantityMention? {
        let gap = low.core.upperBound..<max(low.core.upperBound, high.core.lowerBound)
        let meets = gap.isEmpty && high.boundAfter == .lte
        let reaches = gap.count == 1 && units[gap.lowerBound].isOne(of: "至到") && high.boundAfter != .gte
        guard low.boundAfter == .gte, meets || reaches, low.max == nil, high.max == nil, low.value < high.value,
            low.sharesUnit(with: high, in: units)
        else { return nil }
        var both = low
        both.max = high.value
        both.core = low.core.lowerBound..<high.core.upperBound
        both.next = high.next
        return both
    }

    /// Takes in the bound behind the unit: 以上, 以内, 左右, also behind a remark in brackets: 2年（含2年）以上.
    private func closeWithBound(_ mention: inout QuantityMention) {
        let at = pastRemark(mention.core.upperBound)
        mention.includesBound = at > mention.core.upperBound
        var next = mention.next
        while next < tokens.all.count, tokens.all[next].start < at { next += 1 }
        guard next < tokens.all.count, tokens.all[next].start == at, tokens.all[next].end <= end else { return }
        guard tokens.all[next].kind == .word,
            let bound = vocabulary.boundAfter(tokens.all[next].entry)
        else { return }
        if units[tokens.all[next].start] == "内", mention.use != .duration { return }
        mention.boundAfter = bound
        mention.core = mention.core.lowerBound..<tokens.all[next].end
        mention.next = next + 1
    }

    /// The place behind （含…）, which says that a bound includes its number.
    private func pastRemark(_ start: Int) -> Int {
        guard start + 2 < end, units[start] == "（" || units[start] == "(", units[start + 1] == "含" else {
            return start
        }
        for index in start..<min(end, start + 10) where units[index] == "）" || units[index] == ")" {
            return index + 1
        }
        return start
    }
}

extension Numeral {
    /// The lower end of a range whose scale stands once, behind the upper end: 3—5亿元 starts at 300 million.
    func sharingScale(of high: Numeral, printed: Range<Int>, in units: UnsafeBufferPointer<UInt16>) -> Double {
        guard !isScaled, high.isScaled, let first = printed.first(where: { NumeralReader.place(units[$0]) != nil })
        else { return value }
        let scale = NumeralReader.scale(units, at: first, end: printed.upperBound).factor
        return value < high.value / scale ? value * scale : value
    }
}
