import Gongwen

/// Where the words of a number stand in its sentence.
extension TargetReader {
    /// The clause around a number.
    func clause(around core: Range<Int>) -> Range<Int> {
        let start = clauses.start(of: core.lowerBound)
        return min(start, core.lowerBound)..<max(clauses.end(of: core.upperBound), core.upperBound)
    }

    /// Where the words of a number begin: behind the number before it and the mark that parts them.
    func memberStart(of number: Int, in clause: Range<Int>, after previous: Int) -> Int {
        guard previous > clause.lowerBound else { return clause.lowerBound }
        for index in stride(from: number - 1, through: previous, by: -1)
        where units[index].isOne(of: "、并和") {
            return index + 1
        }
        return previous
    }

    /// The texts around a list of numbers that its name can stand in.
    func frame(
        _ mention: QuantityMention, to core: Int, in clause: Range<Int>, from member: Int,
        per: [(name: String, range: Range<Int>)], lead: Lead, next: Range<Int>?
    ) -> IndicatorReader.Frame {
        let number = mention.core.lowerBound
        let end = max(member, min(lead.cut ?? number, number))
        // 人均 is part of the name (人均用地); 每… is not.
        var each: Range<Int>?
        for index in per.indices where units[per[index].range.lowerBound] == "每" && per[index].range.upperBound <= end {
            let range = per[index].range
            each = min(range.lowerBound, each?.lowerBound ?? end)..<max(range.upperBound, each?.upperBound ?? 0)
        }
        let (first, last) = (each?.lowerBound ?? end, each?.upperBound ?? end)
        let reference = lead.boundEnd.map { max($0, last)..<max($0, last, number) } ?? number..<number
        let after = rightText(from: core, to: clause.upperBound, next: next?.lowerBound ?? Int.max)
        var further = core..<core
        if let next, next.upperBound < clause.upperBound,
            after.upperBound == next.lowerBound || units[next.upperBound] == "的"
        {
            further = next.upperBound..<clause.upperBound
        }
        return IndicatorReader.Frame(
            clause: clause, before: member..<max(member, min(first, end)), between: min(last, end)..<end,
            after: after, further: further,
            reference: reference, measuresSubject: lead.measuresSubject, isDuration: mention.use == .duration,
            isWithin: mention.use == .duration && mention.boundAfter == .lte, isShare: mention.isPercent,
            isBounded: mention.boundAfter != nil || mention.max != nil,
            isTurn: mention.isUnit(.turn))
    }

    /// The clause after the number, up to 并 or to the words of the next number.
    private func rightText(from start: Int, to end: Int, next: Int) -> Range<Int> {
        var cut = max(start, end)
        if next > start, next < end {
            cut = part(start..<next, at: "、和并") ?? part(start..<next, at: "及") ?? next
        }
        // a remark or a slogan with numbers of its own
        for index in start..<cut where UnitClass.of(units[index]).contains(.opener) && !opensName(index, end: end) {
            if index < next, next < end { cut = index }
            break
        }
        for index in start..<cut where units[index] == "并" { return start..<index }
        return start..<cut
    }

    /// Whether a quotation is the first part of a name: “百千万”|人选.
    private func opensName(_ open: Int, end: Int) -> Bool {
        guard units[open] == "“", let close = (open..<end).first(where: { units[$0] == "”" }), close + 1 < end else {
            return false
        }
        return UnitClass.of(units[close + 1]).contains(.han)
    }

    /// The last place in a stretch of text where a conjunction parts it; 惠及, 普及 and 涉及 are verbs.
    @inline(__always)
    private func part(_ range: Range<Int>, at marks: StaticString) -> Int? {
        for index in range.reversed() where units[index].isOne(of: marks) {
            if index == range.lowerBound || !units[index - 1].isOne(of: "惠普涉") { return index }
        }
        return nil
    }
}
