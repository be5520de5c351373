/// What a line of a notice looks like by itself, 行的形式, before its place among the others is weighed.
struct LineForms {
    let names: BodyNames
    var words: HeadWords { names.words }

    static let standard = LineForms(names: .standard)

    /// 文件 or 令 behind the name of a body, or the name with nothing behind it where a number follows.
    func isLetterhead(_ line: Units, isBeforeNumber: Bool) -> Bool {
        guard line.count <= 60 else { return false }
        if isLetterheadWord(line) { return true }
        for ending in Self.letterheadEnds where line.ends(with: ending) {
            return names.names(in: line.dropLast(ending.count), isSigned: isBeforeNumber) != nil
        }
        return isBeforeNumber && names.names(in: line) != nil
    }

    /// 文件 on a line of its own, under or beside the bodies that share a letterhead.
    func isLetterheadWord(_ line: Units) -> Bool { line.elementsEqual(Self.letterheadEnds[0]) }

    private static let letterheadEnds = ["文件", "令", "公告", "通告"].map(\.units)

    /// A line that can be part of a title: short, without a stop at its end or a number at its start.
    func isTitleLike(_ line: Units) -> Bool {
        guard (2...70).contains(line.count), let last = line.last, !isNumbered(line) else { return false }
        if !UnitClass.of(last).isDisjoint(with: [.stop, .comma]) { return false }
        return !line.contains("。") && line.contains(.han) && CalendarDate.whole(line) == nil
    }

    /// A paragraph of the body: long, or a sentence with its stop.
    func isText(_ line: Units) -> Bool {
        guard let last = line.last else { return false }
        return line.count > 70 || UnitClass.of(last).contains(.stop) || line.contains("。")
    }

    /// A line that begins with a marker of the outline: 一、 （一） 1. （1） ① 第一条.
    func isNumbered(_ line: Units) -> Bool { ordinal(line) != nil }

    /// Whether a line begins the outline anew: 一、 第一章 第一条 （一） or 1.
    func isFirstOfOutline(_ line: Units) -> Bool {
        guard let (number, _) = ordinal(line) else { return false }
        return number == 1
    }

    /// The ordinal that a line begins with and the index after its marker.
    func ordinal(_ line: Units) -> (number: Int, end: Int)? {
        guard let first = line.first, line.count >= 2 else { return nil }
        if "①"..."⑳" ~= first { return (Int(first - UInt16(unit: "①")) + 1, line.startIndex + 1) }
        if first == "第" {
            guard let (number, end) = count(line, at: line.startIndex + 1), end < line.endIndex,
                Self.chapterSigns.contains(line[end])
            else { return nil }
            return (number, end + 1)
        }
        if first.opensBracket {
            guard let (number, end) = count(line, at: line.startIndex + 1), end < line.endIndex, line[end].closesBracket
            else { return nil }
            // （2021—2025年） and （2018）29号 are no markers.
            return number < 100 ? (number, end + 1) : nil
        }
        guard let (number, end) = count(line, at: line.startIndex), number < 200, end < line.endIndex else {
            return nil
        }
        let isHan = first.digit == nil
        let mark = line[end]
        if mark == "、" || mark.closesBracket { return (number, end + 1) }
        guard !isHan, mark.isOne(of: ".．") else { return nil }
        return (number, end + 1)
    }

    private static let chapterSigns = "章条节编部".units

    /// A number in digits, or in Chinese numerals up to 九十九.
    private func count(_ line: Units, at start: Int) -> (Int, Int)? {
        var index = start
        var number = 0
        while index < line.endIndex, index < start + 4, let digit = line[index].digit {
            number = number * 10 + digit
            index += 1
        }
        if index > start { return (number, index) }
        var tens: Int?
        var ones: Int?
        while index < line.endIndex, index < start + 4 {
            if line[index] == "十", tens == nil {
                tens = ones ?? 1
                ones = nil
            } else if let digit = line[index].dateDigit, digit > 0, ones == nil {
                ones = digit
            } else {
                break
            }
            index += 1
        }
        return index > start ? ((tens ?? 0) * 10 + (ones ?? 0), index) : nil
    }

    /// Whom a notice addresses: a list of bodies before a colon.
    func isAddressees(_ line: Units) -> Bool {
        guard let last = line.last, last.isColon, (3...400).contains(line.count), !isNumbered(line) else {
            return false
        }
        let list = line.dropLast()
        guard !list.contains(.stop), !list.contains("《"), !list.contains(where: \.isColon) else {
            return false
        }
        if words.isIn(list, .notAddressed) { return false }
        let bodies = BodyList.split(list, names: names)
        return bodies.contains { range in
            let body = list[range]
            return body.first == "各" || names.ends(body) || words.suffix(of: body, .groupEnd) != nil
                || names.divisions.match(body, at: range.lowerBound)?.end == range.upperBound
        }
    }

    /// A line that says what state the text is in: （征求意见稿）, （试行）, （2018年5月30日）.
    func isLabel(_ line: Units) -> Bool {
        if let inner = line.unbracketed {
            return words.isIn(inner.prefix(300), .label) || CalendarDate.whole(line) != nil
        }
        return line.count <= 10 && words.all(.label).contains { line.elementsEqual($0.units) }
    }

    /// 附注, whether the notice is public, and the stand-in's name for a seal.
    func isAnnotation(_ line: Units) -> Bool {
        guard line.count <= 60 else { return false }
        if let inner = line.unbracketed {
            return words.isIn(inner, .annotation) || inner.starts(with: Self.contact)
        }
        if line.ends(with: Self.isPublic) { return !line.contains(where: \.isColon) }
        guard line.ends(with: Self.open), let colon = line.firstIndex(where: \.isColon) else { return false }
        return words.isIn(line[line.startIndex..<colon], .annotation)
    }

    private static let contact = "联系".units
    private static let isPublic = "此件公开发布".units
    private static let open = "公开".units

    /// 抄送：, with the index after the colon.
    func copiedList(_ line: Units) -> Units? {
        guard let word = words.prefix(of: line, .copied) else { return nil }
        let rest = line.dropFirst(word.units.count)
        guard let colon = rest.first, colon.isColon else { return nil }
        return rest.dropFirst()
    }

    /// 2024年8月30日印发, the printing body before it or not; the date.
    func printing(_ line: Units) -> (date: CalendarDate, range: Range<Int>)? {
        guard line.count <= 60, line.last == "印" || line.ends(with: Self.printed) else { return nil }
        guard let (date, range) = CalendarDate.first(in: line), line.endIndex - range.upperBound <= 3 else {
            return nil
        }
        return (date, range)
    }

    private static let printed = "印发".units

    /// A line of the imprint: 主办：市民政局, 联系人：…. In the text such lines can be of the text.
    func isImprint(_ line: Units) -> Bool {
        guard line.count <= 120, let word = words.prefix(of: line, .imprint) else { return false }
        return line.dropFirst(word.units.count).prefix(3).contains(where: \.isColon)
    }

    /// A line of the page around the notice: 扫一扫在手机打开当前页.
    func isPage(_ line: Units) -> Bool {
        line.count <= 20 && words.prefix(of: line, .page) != nil && !line.contains([.comma, .stop])
    }

    /// 备注：, 注1：, a note under a table.
    func isTableNote(_ line: Units) -> Bool {
        guard let word = words.prefix(of: line, .tableNote) else { return false }
        let rest = line.dropFirst(word.units.count)
        return rest.prefix(3).contains(where: \.isColon)
    }

    /// One who signs an order: 市长：温国辉.
    func isPerson(_ line: Units) -> Bool {
        guard line.count <= 16, let word = words.prefix(of: line, .person) else { return false }
        let rest = line.dropFirst(word.units.count)
        return (2...9).contains(rest.count) && !rest.contains(.stop)
    }

    /// 附件, 附件1：, 附表2 with what follows on the line; the number where one is printed.
    func attached(_ line: Units) -> (number: Int?, rest: Units, hasColon: Bool)? {
        guard line.count <= 400, let word = words.prefix(of: line, .attached) else { return nil }
        var rest = line.dropFirst(word.units.count)
        var number: Int?
        if word.units.count == 2 || rest.first.map({ $0.digit != nil }) ?? true,
            let (value, end) = count(rest, at: rest.startIndex), value < 100
        {
            number = value
            rest = rest[end...]
        }
        var hasColon = false
        while let unit = rest.first, unit.isColon || (number != nil && unit.isOne(of: ".．、-")) {
            hasColon = hasColon || unit.isColon
            rest = rest.dropFirst()
        }
        // 附件1-1 is a part of 附件1.
        if number != nil, rest.count <= 2, rest.allSatisfy({ $0.digit != nil }) { rest = rest.suffix(0) }
        if rest.isEmpty { return (number, rest, hasColon) }
        // 附 and 附件 begin many words and sentences; a title behind them has a colon or a number before it.
        guard hasColon || (number != nil && word.units.count == 2), !rest.contains("。") || rest.last == "。"
        else { return nil }
        return (number, rest, hasColon)
    }
}
