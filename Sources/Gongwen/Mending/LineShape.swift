/// How a line looks, as far as joining depends on it.
struct LineShape {
    /// The first and the last visible unit with the run they lie in; nil for a blank line.
    var first: UInt16 = 0
    var last: UInt16 = 0
    var isBlank = true
    /// The width in columns: an ideograph takes two.
    var width = 0
    /// Whether a comma or stop stands inside, as in running text; 、 does not count, headings have it too.
    var hasClauses = false
    /// Whether a colon stands inside, as after a label.
    var hasColon = false
    /// Whether a sentence ends before the end of the line.
    var hasSentences = false
    /// The change in the depth of brackets.
    var depth = 0
    /// Whether the line starts with a marker, a dash of an unnumbered item, or a label that opens a part.
    var opensPart = false
    /// Whether it starts with a label: 责任单位：.
    var isLabelled = false
    /// Whether it starts with a marker of numbering.
    var isNumbered = false
    /// Whether it is a marker and nothing else, whose text a conversion put on the next line.
    var isBareMarker = false
    /// Whether it is a page number, or a rule between parts, and no text.
    var isPageNumber = false
    /// The columns of white space before the first visible unit.
    private var indent = 0
    /// Whether white space as wide as two ideographs, and not as wide as a centred line has, stands before the text.
    var isIndented: Bool { (4...8).contains(indent) }

    init(_ pieces: [Run], in source: UnsafeBufferPointer<UInt16>) {
        var lead: [UInt16] = []
        var pending = false
        for run in pieces {
            for index in run.range {
                let unit = run.substitute ?? source[index]
                note(unit, &pending, &lead)
                if run.substitute != nil { break }
            }
        }
        guard !isBlank else { return }
        isPageNumber = Self.isPageNumber(lead, width: width)
        lead.withUnsafeBufferPointer { units in
            let marker = Marker.read(units, at: 0, end: units.count)
            isNumbered = marker != nil
            isBareMarker = marker?.range.upperBound == units.count && units.count < 16
            isLabelled = PartLabels.opens(units)
            opensPart = isNumbered || isLabelled || Self.isDate(units, width: width)
        }
    }

    @inline(__always)
    private mutating func note(_ unit: UInt16, _ pending: inout Bool, _ lead: inout [UInt16]) {
        let kind = UnitClass.of(unit)
        if kind.contains(.space) {
            if isBlank { indent += unit == "\u{3000}" ? 2 : 1 }
            return
        }
        if isBlank {
            first = unit
            isBlank = false
        }
        last = unit
        width += unit < 0x2000 ? 1 : 2
        if pending { hasSentences = true }
        pending = kind.contains(.stop) || (pending && kind.contains(.closer))
        if unit.isOne(of: "：:") {
            hasColon = true
        } else if kind.contains(.stop) || (kind.contains(.comma) && unit != "、") {
            hasClauses = true
        }
        switch unit {
        case "（", "(", "〔", "《", "〈", "【", "［", "[": depth += 1
        case "）", ")", "〕", "》", "〉", "】", "］", "]": depth -= 1
        default: break
        }
        if lead.count < 16 { lead.append(unit) }
    }

    /// Whether the last unit ends a sentence or announces a list.
    var isEnded: Bool {
        let kind = UnitClass.of(last)
        if kind.contains(.stop) || last.isOne(of: "：:") { return true }
        return kind.contains(.closer) && hasSentences
    }

    /// Whether a note goes on behind its last unit: 、 ， or ；.
    var isOpenNote: Bool { last.isOne(of: "；;，,、") }

    /// Whether the sentence plainly goes on: the last unit is a comma or an opening bracket.
    var isOpen: Bool {
        let kind = UnitClass.of(last)
        return (kind.contains(.comma) && !last.isOne(of: "：:")) || kind.contains(.opener)
    }

    /// Whether a line is a date and nothing else: 2023年10月23日, 二〇二三年十月二十三日.
    private static func isDate(_ units: UnsafeBufferPointer<UInt16>, width: Int) -> Bool {
        guard units.count >= 8, units.count < 16, units.last == "日", units.contains("年"), units.contains("月")
        else {
            return false
        }
        return units.allSatisfy { unit in
            !UnitClass.of(unit).isDisjoint(with: [.digit, .hanDigit]) || unit.isOne(of: "年月日")
        }
    }

    /// — 3 —, -3-, 第3页, 第3页共8页: the number of a page; - - -: a rule of dashes.
    private static func isPageNumber(_ lead: [UInt16], width: Int) -> Bool {
        guard lead.count < 12, lead.count >= 3 else { return false }
        func isDash(_ unit: UInt16) -> Bool { unit.isOne(of: "-–—―－─·") }
        func isNumber(_ inner: some Sequence<UInt16>) -> Bool { inner.allSatisfy { UnitClass.of($0).contains(.digit) } }
        if lead[0] == "第", lead[lead.count - 1] == "页" {
            let inner = lead.dropFirst().dropLast()
            let parts = inner.split(whereSeparator: { $0.isOne(of: "页共，/") })
            return (1...2).contains(parts.count) && parts.allSatisfy(isNumber)
        }
        guard isDash(lead[0]), isDash(lead[lead.count - 1]) else { return false }
        return isNumber(lead.filter { !isDash($0) })
    }
}
