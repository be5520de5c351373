/// How a line looks, as far as joining depends on it.
struct LineShape {
    /// The last visible unit; 0 for a blank line.
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

    /// Whether markup, or white space that parts paragraphs, may stand in it.
    var needsCleaning = false

    /// The classes of units that tell something of a line; all others only fill it.
    private static let telling: UnitClass = [.space, .stop, .opener, .closer, .comma, .markup]

    /// The first visible units of a line that tell how it begins.
    static let leadLength = 16

    /// Looks at the runs of a line.
    init(_ runs: ArraySlice<Run>, in source: UnsafeBufferPointer<UInt16>) {
        var isSentenceOver = false
        for run in runs {
            if let unit = run.substitute {
                note(unit, UnitClass.of(unit), &isSentenceOver)
            } else {
                note(run.range, in: source, &isSentenceOver)
            }
        }
        guard !isBlank else { return }
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: Self.leadLength) { room in
            let units = Self.lead(of: runs, in: source, room)
            isPageNumber = Self.isPageNumber(units)
            let marker = Marker.read(units, at: 0, end: units.count)
            isNumbered = marker != nil
            isBareMarker = marker?.range.upperBound == units.count && units.count < Self.leadLength
            isLabelled = PartLabels.opens(units)
            opensPart = isNumbered || isLabelled || Self.isDate(units)
        }
    }

    private mutating func note(
        _ range: Range<Int>, in source: UnsafeBufferPointer<UInt16>, _ isSentenceOver: inout Bool
    ) {
        var shape = self  // by itself, so that it need not be stored at every unit
        defer { self = shape }
        var index = range.lowerBound
        var isIndent = index < range.upperBound && source[index] == "\u{3000}"
        while index < range.upperBound {
            let kind = UnitClass.of(source[index])
            guard kind.isDisjoint(with: Self.telling) else {
                isIndent = isIndent && kind.contains(.space)
                if kind.contains(.markup) || source[index] == "\u{3000}" && !isIndent { shape.needsCleaning = true }
                shape.note(source[index], kind, &isSentenceOver)
                index += 1
                continue
            }
            shape.see(source[index], isSentenceOver)
            isSentenceOver = false
            isIndent = false
            var columns = 0
            while true {
                let end = source.endOfIdeographs(in: index..<range.upperBound)
                columns += 2 * (end - index)
                index = end
                guard index < range.upperBound, UnitClass.of(source[index]).isDisjoint(with: Self.telling) else {
                    break
                }
                columns += source[index] < 0x2000 ? 1 : 2
                index += 1
            }
            shape.width += columns
            shape.last = source[index - 1]
        }
    }

    /// Takes note of a visible unit, apart from its width.
    @inline(__always)
    private mutating func see(_ unit: UInt16, _ isSentenceOver: Bool) {
        isBlank = false
        last = unit
        if isSentenceOver { hasSentences = true }
    }

    @inline(__always)
    private mutating func note(_ unit: UInt16, _ kind: UnitClass, _ isSentenceOver: inout Bool) {
        if kind.contains(.space) {
            if isBlank { indent += unit == "\u{3000}" ? 2 : 1 }
            return
        }
        see(unit, isSentenceOver)
        width += unit < 0x2000 ? 1 : 2
        isSentenceOver = kind.contains(.stop) || (isSentenceOver && kind.contains(.closer))
        if unit == "：" || unit == ":" {
            hasColon = true
        } else if kind.contains(.stop) || (kind.contains(.comma) && unit != "、") {
            hasClauses = true
        }
        guard !kind.isDisjoint(with: [.opener, .closer]) else { return }
        switch unit {
        case "（", "(", "〔", "《", "〈", "【", "［", "[": depth += 1
        case "）", ")", "〕", "》", "〉", "】", "］", "]": depth -= 1
        default: break
        }
    }

    /// The first visible units of a line.
    private static func lead(
        of runs: ArraySlice<Run>, in source: UnsafeBufferPointer<UInt16>, _ room: UnsafeMutableBufferPointer<UInt16>
    ) -> UnsafeBufferPointer<UInt16> {
        // Most lines are one stretch of the source that holds no white space so near its start.
        if runs.count == 1, let run = runs.first, run.substitute == nil {
            var start = run.range.lowerBound
            while start < run.range.upperBound, UnitClass.of(source[start]).contains(.space) { start += 1 }
            let lead = start..<min(start + leadLength, run.range.upperBound)
            if !source.holdsSpace(in: lead) { return source.part(lead) }
        }
        var count = 0
        for run in runs where count < leadLength {
            for index in run.range {
                if count == leadLength { break }
                let unit = run.substitute ?? source[index]
                if !UnitClass.of(unit).contains(.space) {
                    room[count] = unit
                    count += 1
                }
                if run.substitute != nil { break }
            }
        }
        return UnsafeBufferPointer(rebasing: room[..<count])
    }

    /// Whether the last unit ends a sentence or announces a list.
    var isEnded: Bool {
        let kind = UnitClass.of(last)
        if kind.contains(.stop) || last.isColon { return true }
        return kind.contains(.closer) && hasSentences
    }

    /// Whether a note goes on behind its last unit: 、 ， or ；.
    var isOpenNote: Bool { last.isOne(of: "；;，,、") }

    /// Whether the sentence plainly goes on: the last unit is a comma or an opening bracket.
    var isOpen: Bool {
        let kind = UnitClass.of(last)
        return (kind.contains(.comma) && !last.isColon) || kind.contains(.opener)
    }

    /// Whether a line is a date and nothing else: 2023年10月23日, 二〇二三年十月二十三日.
    private static func isDate(_ units: UnsafeBufferPointer<UInt16>) -> Bool {
        guard units.count >= 8, units.count < leadLength, units.last == "日", units.contains("年"), units.contains("月")
        else {
            return false
        }
        return units.allSatisfy { unit in
            !UnitClass.of(unit).isDisjoint(with: [.digit, .hanDigit]) || unit.isOne(of: "年月日")
        }
    }

    /// — 3 —, -3-, 第3页, 第3页共8页: the number of a page; - - -: a rule of dashes.
    private static func isPageNumber(_ lead: UnsafeBufferPointer<UInt16>) -> Bool {
        guard lead.count < 12, lead.count >= 3, lead[0] == "第" || isDash(lead[0]) else { return false }
        func isNumber(_ inner: some Sequence<UInt16>) -> Bool { inner.allSatisfy { UnitClass.of($0).contains(.digit) } }
        if lead[0] == "第" {
            guard lead[lead.count - 1] == "页" else { return false }
            let parts = lead.dropFirst().dropLast().split(whereSeparator: { $0.isOne(of: "页共，/") })
            return (1...2).contains(parts.count) && parts.allSatisfy(isNumber)
        }
        return isDash(lead[lead.count - 1]) && isNumber(lead.filter { !isDash($0) })
    }

    private static func isDash(_ unit: UInt16) -> Bool { unit.isOne(of: "-–—―－─·") }
}
