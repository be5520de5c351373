import Gongwen
import Qingdan

extension Rule {
    /// Full coverage promised without a number, 全覆盖: a target of 100 %, whose rule says that the figure is not printed.
    package static let coverage = Rule("target.full") { reading, findings in
        let tokens = reading.tokens.all
        let words = reading.vocabulary.words
        reading.document.units.withUnsafeBufferPointer { units in
            let context = TargetContext(findings, in: reading, units)
            for block in reading.document.blocks.indices where canPromise(of: reading.document.blocks[block].kind) {
                for index in reading.tokens.indices(ofBlock: block)
                where tokens[index].kind == .word
                    && words[tokens[index].entry].senses.classes.contains(WordClasses(.full))
                {
                    guard let target = TargetReader(context, ofBlock: block).coverage(tokens[index]) else { continue }
                    findings.targets.append(Found(target, block: block, range: tokens[index].range))
                }
            }
        }
        findings.targets.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Whether full coverage is promised in a kind of block.
    private static func canPromise(of kind: Block.Kind) -> Bool { kind == .paragraph || kind == .item }
}

extension TargetReader {
    /// The target that a word of full coverage makes: 实现农村养老服务设施|全覆盖; nil in a slogan, a heading, or where
    /// nothing names what is covered.
    func coverage(_ token: Token) -> Target? {
        guard !clauses.isQuoted(token.range), !isInHeading(token.range), !isListed(token.range) else { return nil }
        let clause = self.clause(around: token.range)
        let phrases = NounPhrases(
            units: units, tokens: reading.tokens, vocabulary: reading.vocabulary, times: times, span: span
        )
        let before = clause.lowerBound..<token.start
        guard let noun = phrases.subject(before) ?? phrases.beneficiary(before), noun.count >= 4,
            noun.count <= IndicatorReader.longest
        else { return nil }
        let quantity = Quantity(
            text: units.string(token.range), value: 100, unit: "%", op: "eq",
            evidence: reading.evidence(token.range, inBlock: block))
        var target = Target(
            section: reading.section(ofBlock: block), indicator: units.string(noun), quantity: quantity,
            measure: "level", rule: "target.full", evidence: reading.evidence(clause, inBlock: block))
        target.deadline = deadline(of: token.range)
        return target
    }

    /// Whether a word is one of a row of catchwords: 无禁区、全覆盖、零容忍.
    private func isListed(_ range: Range<Int>) -> Bool {
        let text = clauses.block
        let isLed = range.lowerBound > text.lowerBound && units[range.lowerBound - 1] == "、"
        return isLed || (range.upperBound < text.upperBound && units[range.upperBound] == "、")
    }

    private func isInHeading(_ range: Range<Int>) -> Bool {
        guard let section = reading.document.blocks[block].section.map({ reading.document.sections[$0] }),
            section.block == block, let heading = section.heading
        else { return false }
        return heading.contains(range.lowerBound)
    }
}
