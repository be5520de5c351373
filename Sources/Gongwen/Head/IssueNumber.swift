/// 发文字号, the number of a notice: the code of the body, the year in 〔〕, and the ordinal (GB/T 9704-2012, 7.2.5).
///
///     IssueNumber("泰政办[2024] 19号")   // value 泰政办〔2024〕19号
struct IssueNumber {
    /// The number with its brackets normalised.
    var value: String
    /// The units that say it.
    var range: Range<Int>

    private static let ordinal = "第".units

    /// The number that a whole line is, a label before it and 签发人 behind it allowed; or nil.
    init?(line: Units, words: HeadWords) {
        var text = line.unbracketed ?? line
        if let label = words.prefix(of: text, .numberLabel) {
            text = text.dropFirst(label.units.count)
            if let unit = text.first, unit.isColon { text = text.dropFirst() }
        }
        if let signer = text.firstRange(of: "签发".units) { text = text[text.startIndex..<signer.lowerBound] }
        guard text.count <= 40 else { return nil }
        if let number = Self.read(text), number.range == text.range {
            self = number
        } else if let range = Self.serial(text) {
            value = text.string
            self.range = range
        } else {
            return nil
        }
    }

    /// The number in brackets at the end of a title: …的通知（穗府办规〔2022〕13号）.
    init?(endOf title: Units) {
        guard let last = title.last, last.closesBracket else { return nil }
        var depth = 0
        for index in title.indices.reversed() {
            if title[index].closesBracket { depth += 1 }
            if title[index].opensBracket { depth -= 1 }
            guard depth == 0 else { continue }
            let inner = title[(index + 1)...].dropLast()
            guard let number = Self.read(inner), number.range == inner.range else { return nil }
            self = number
            return
        }
        return nil
    }

    init(value: String, range: Range<Int>) {
        self.value = value
        self.range = range
    }

    /// Code, bracketed year and ordinal from the start of a text on.
    private static func read(_ text: Units) -> IssueNumber? {
        var index = text.startIndex
        while index < text.endIndex, !text[index].opensBracket {
            let kind = UnitClass.of(text[index])
            guard !kind.isDisjoint(with: [.han, .asciiWord]) else { return nil }
            index += 1
        }
        guard index > text.startIndex, index - text.startIndex <= 20, index + 6 <= text.endIndex,
            text[index + 5].closesBracket,
            let (year, _) = CalendarDate.readYear(text[(index + 1)..<(index + 5)], at: index + 1),
            (1949..<2200).contains(year)
        else { return nil }
        let code = text[text.startIndex..<index]
        index += 6
        var ordinal = ""
        if index < text.endIndex, text[index] == self.ordinal[0] {
            ordinal = "第"
            index += 1
        }
        let first = index
        while index < text.endIndex, index < first + 6, let digit = text[index].digit {
            ordinal += "\(digit)"
            index += 1
        }
        guard index > first, index < text.endIndex, text[index] == "号" else { return nil }
        return IssueNumber(value: "\(code.string)〔\(year)〕\(ordinal)号", range: text.startIndex..<index + 1)
    }

    /// 第179号 or 2024年第5号, as orders and announcements are numbered, with the body's name before it or none.
    private static func serial(_ text: Units) -> Range<Int>? {
        guard text.count >= 3, text.last == "号", let mark = text.lastIndex(of: ordinal[0]) else { return nil }
        let digits = text[(mark + 1)...].dropLast()
        guard !digits.isEmpty, digits.count <= 5,
            digits.allSatisfy({ !UnitClass.of($0).isDisjoint(with: [.digit, .hanDigit]) })
        else { return nil }
        let before = text[text.startIndex..<mark]
        guard !before.isEmpty else { return text.range }
        let isNamed = before.ends(with: "令".units) || before.ends(with: "公告".units) || before.ends(with: "通告".units)
        guard before.last == "年" || isNamed, !before.contains([.stop, .comma]) else { return nil }
        return text.range
    }
}
