import Gongwen
import Qingdan

extension Rule {
    /// The time limits of the body, 时限, once per occurrence.
    package static let deadlines = Rule("deadlines") { reading, findings in
        findings.times = TimeReader(reading)
        for (index, block) in reading.document.blocks.enumerated() {
            for mention in findings.times.mentions[index] {
                findings.claims.append(mention.range)
                let isOver =
                    mention.kind == .past || (mention.kind == .period && !mention.isCommitment)
                    || (opensHistory(mention, reading.document))
                if isOver { findings.pastTimes.append(mention.range) }
                guard mention.isCommitment, Self.canHoldDeadlines(block.kind) else { continue }
                // A heading of the kind 2024年工作任务 names a year and sets none.
                if block.kind == .heading, mention.kind == .plain { continue }
                let deadline = Deadline(
                    section: reading.section(ofBlock: index), limit: mention.limit(in: reading, block: index),
                    rule: "deadlines.\(mention.kind.rawValue)")
                findings.deadlines.append(Found(deadline, block: index, range: mention.range))
            }
        }
        findings.leadIns = LeadIns(reading.document, deadlines: findings.deadlines)
    }

    /// 2020年，全省…: a year that is over, set off at the head of a clause, dates what follows.
    private static func opensHistory(_ mention: TimeMention, _ document: Document) -> Bool {
        guard !mention.isCommitment, mention.kind == .plain || mention.kind == .limit, let end = mention.end,
            let signed = document.head.signedOn ?? document.head.printedOn, end < signed.value,
            mention.range.upperBound < document.units.count
        else { return false }
        return document.units[mention.range.upperBound] == "，"
    }

    /// Whether a kind of block is running text, in which time limits are set.
    private static func canHoldDeadlines(_ kind: Block.Kind) -> Bool {
        switch kind {
        case .paragraph, .heading, .item: true
        default: false
        }
    }
}
