/// Reads from when on and for how long a notice is in force, 施行日期、有效期.
struct ValidityReader {
    /// What the text says of its force.
    struct Validity {
        var effectiveOn: Head.Part?
        /// Whether it is in force from its printing on: 自印发之日起施行.
        var isFromPrinting = false
        var years: (years: Int, range: Range<Int>)?
    }

    private let reader: HeadReader

    init(_ reader: HeadReader) { self.reader = reader }

    private static let printing = "印发之日起".units
    private static let period = "有效期".units
    private static let trial = "试行期".units

    /// The last sentence that says something counts: such rules close a text.
    func read() -> Validity {
        var validity = Validity()
        let units = reader.document.units
        for block in reader.blocks where block.attachment == nil && isText(block.kind) {
            var start = block.range.lowerBound
            while let sentence = nextSentence(units, in: start..<block.range.upperBound) {
                read(units[sentence], &validity)
                start = sentence.upperBound
            }
        }
        return validity
    }

    /// The next sentence that has 起, as every start of force has, or 期, as every period.
    private func nextSentence(_ units: [UInt16], in range: Range<Int>) -> Range<Int>? {
        units.withUnsafeBufferPointer { units in
            guard let sign = units.firstIndex(of: "起", or: "期", in: range) else { return nil }
            let end = units.firstIndex(of: "。", in: sign..<range.upperBound) ?? range.upperBound
            var start = sign
            while start > range.lowerBound, units[start - 1] != "。" { start -= 1 }
            return start..<end
        }
    }

    private func isText(_ kind: Block.Kind) -> Bool { kind == .paragraph || kind == .item || kind == .heading }

    private func read(_ sentence: Units, _ validity: inout Validity) {
        let own = ownSubject(of: sentence)
        if let start = start(in: sentence, own) {
            switch start {
            case .day(let part): validity.effectiveOn = part
            case .printing: validity.isFromPrinting = true
            }
        }
        if own != nil, let years = years(in: sentence) { validity.years = years }
    }

    private enum Start {
        case day(Head.Part)
        case printing
    }

    /// Where a sentence names its own text: the index after 本办法, 本通知.
    private func ownSubject(of sentence: Units) -> Int? {
        var from = 0
        while let place = sentence.withUnsafeBufferPointer({ $0.firstIndex(of: "本", in: from..<$0.count) }) {
            from = place + 1
            let index = sentence.startIndex + place
            let rest = sentence[(index + 1)...].prefix(8)
            if let kind = reader.words.kinds.first(where: { rest.starts(with: $0) }) { return index + 1 + kind.count }
        }
        return nil
    }

    /// 自2024年1月1日起施行, 自印发之日起施行.
    ///
    /// 施行 is said of the text itself where it follows 本办法 or a clause on it; other verbs need 本办法 right before.
    private func start(in sentence: Units, _ own: Int?) -> Start? {
        var from = 0
        while let place = sentence.withUnsafeBufferPointer({ $0.firstIndex(of: "自", or: "从", in: from..<$0.count) }) {
            from = place + 1
            let index = sentence.startIndex + place
            let isOwn = own == index || (index > sentence.startIndex && sentence[index - 1] == "，")
            guard isOwn else { continue }
            let rest = sentence[(index + 1)...]
            if rest.starts(with: Self.printing), isEffect(rest.dropFirst(Self.printing.count)) { return .printing }
            guard let (date, end) = CalendarDate.read(sentence, at: index + 1), end < sentence.endIndex,
                sentence[end] == "起", isEffect(sentence[(end + 1)...])
            else { continue }
            return .day(Head.Part(date.iso, index + 1..<end))
        }
        return nil
    }

    /// 施行, 正式施行, 试行 and the like, near the start of a text.
    private func isEffect(_ text: Units) -> Bool {
        let head = text.prefix(5)
        return reader.words.isIn(head, .effect) || head.starts(with: "试行".units)
    }

    /// 有效期5年, 有效期为五年, 三年有效期.
    private func years(in sentence: Units) -> (years: Int, range: Range<Int>)? {
        guard let word = sentence.firstRange(of: Self.period) ?? sentence.firstRange(of: Self.trial) else { return nil }
        let limit = min(word.upperBound + 5, sentence.endIndex)
        var index = word.upperBound
        let isBehind = word.lowerBound > sentence.startIndex && sentence[word.lowerBound - 1] == "年"
        if isBehind { index = max(sentence.startIndex, word.lowerBound - 3) }
        while index < limit {
            var end = index
            var number = 0
            while end < sentence.endIndex, end < index + 2, let digit = sentence[end].digit {
                number = number * 10 + digit
                end += 1
            }
            if end == index, let digit = digit(sentence[index]) {
                number = digit
                end = index + 1
            }
            if end > index, end < sentence.endIndex, sentence[end] == "年", (1...30).contains(number) {
                return (number, word.lowerBound..<end + 1)
            }
            if end > index { return nil }
            index += 1
        }
        return nil
    }

    private func digit(_ unit: UInt16) -> Int? {
        if unit == "两" { return 2 }
        if unit == "十" { return 10 }
        guard let digit = unit.dateDigit, digit > 0 else { return nil }
        return digit
    }
}
