import Gongwen
import Qingdan

extension Rule {
    /// The laws, policies, standards and lists that the text names, 引用, each once, in order of first appearance.
    package static let citations = Rule("citations") { reading, findings in
        var list = CitationsList(of: reading.document)
        reading.document.units.withUnsafeBufferPointer { units in
            for (index, block) in reading.document.blocks.enumerated() where Self.canCite(block.kind) {
                for mention in CitationsReader.mentions(
                    in: units, block.range, at: reading.tokens.citations.inBlock(index))
                {
                    findings.claims.append(
                        mention.range.lowerBound..<Self.article(after: mention.range.upperBound, block, units))
                    // A number on a line of its own is the notice's own.
                    if mention.title == nil, Self.fills(mention.range, block, units) { continue }
                    list.add(mention, in: reading, block: index)
                }
            }
        }
        findings.citations += list.found
    }

    /// The index after 第35条第2款 and the like behind a title.
    private static func article(after start: Int, _ block: Block, _ units: UnsafeBufferPointer<UInt16>) -> Int {
        let digits = TimeDigits(units: units, begin: start, end: block.range.upperBound)
        var end = start
        while let mark = digits.unit("第", at: end), let (_, after) = digits.small(at: digits.skip(mark)) {
            let next = digits.skip(after)
            // 条款项章节
            guard next < block.range.upperBound, units[next].isOne(of: "条款项章节") else {
                break
            }
            end = next + 1
        }
        return end
    }

    /// Whether a range is all of a block's text but white space and brackets.
    private static func fills(_ range: Range<Int>, _ block: Block, _ units: UnsafeBufferPointer<UInt16>) -> Bool {
        let isBlank = { (index: Int) in !UnitClass.of(units[index]).isDisjoint(with: [.space, .opener, .closer]) }
        return (block.range.lowerBound..<range.lowerBound).allSatisfy(isBlank)
            && (range.upperBound..<block.range.upperBound).allSatisfy(isBlank)
    }

    /// Whether a kind of block names other documents; titles, numbers and the imprint name the notice itself.
    private static func canCite(_ kind: Block.Kind) -> Bool {
        switch kind {
        case .letterhead, .number, .title, .label, .addressees, .signature, .date, .attachmentMark, .copiedTo,
            .printing,
            .imprint:
            false
        default: true
        }
    }
}

/// The documents named so far, without repetitions.
private struct CitationsList {
    var found: [Found<Citation>] = []
    private var places: [String: Int] = [:]
    private var numbers: Set<String> = []
    private var passedOver: Set<String> = []

    /// A list that passes over a document's own title and number.
    init(of document: Document) {
        for title in [document.head.title, document.head.noticeTitle] {
            guard let title else { continue }
            Array(title.value.utf16).withUnsafeBufferPointer { _ = passedOver.insert(CitationsTitle.text($0[...])) }
        }
        if let number = document.head.number { numbers.insert(number.value) }
    }

    mutating func add(_ mention: CitationMention, in reading: Reading, block: Int) {
        guard let title = mention.title else {
            guard let number = mention.number, numbers.insert(number).inserted else { return }
            append(mention, in: reading, block: block)
            return
        }
        if mention.isShortName { passedOver.insert(title) }
        guard mention.isDocument, !passedOver.contains(title) else { return }
        if let known = places[title] {
            guard let number = mention.number, found[known].item.number != number else { return }
            if found[known].item.number == nil, numbers.insert(number).inserted {
                found[known].item.number = number
                found[known].item.evidence = reading.evidence(mention.range, inBlock: block)
                return
            }
            guard numbers.insert(number).inserted else { return }
        } else if let number = mention.number, !numbers.insert(number).inserted {
            // 《…办法》 and 《关于印发…办法的通知》 with one number are one document.
            return
        }
        places[title] = found.count
        append(mention, in: reading, block: block)
    }

    private mutating func append(_ mention: CitationMention, in reading: Reading, block: Int) {
        let citation = Citation(
            title: mention.title, number: mention.number, evidence: reading.evidence(mention.range, inBlock: block))
        found.append(Found(citation, block: block, range: mention.range))
    }
}
