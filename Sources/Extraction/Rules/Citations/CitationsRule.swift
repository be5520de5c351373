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
    /// What is known of a text, be it a title or a number.
    private struct Known {
        /// The index of the last citation with the title, or -1.
        var place = -1
        /// Whether a citation has the number.
        var isNumber = false
        /// Whether the title is passed over.
        var isPassedOver = false
    }

    private var texts = TextNumbers()
    private var known: [Known] = []

    /// A list that passes over a document's own title and number.
    init(of document: Document) {
        for title in [document.head.title, document.head.noticeTitle] {
            guard let title else { continue }
            let text = Array(title.value.utf16).withUnsafeBufferPointer { CitationsTitle.text($0[...]) }
            known[index(of: text)].isPassedOver = true
        }
        if let number = document.head.number { _ = isNew(number.value) }
    }

    /// Where it stands what is known of a text.
    private mutating func index(of text: String) -> Int {
        let index = texts.number(of: text)
        if index == known.count { known.append(Known()) }
        return index
    }

    /// Takes up a number; whether no citation had it.
    private mutating func isNew(_ number: String) -> Bool {
        let index = index(of: number)
        defer { known[index].isNumber = true }
        return !known[index].isNumber
    }

    mutating func add(_ mention: CitationMention, in reading: Reading, block: Int) {
        guard let title = mention.title else {
            guard let number = mention.number, isNew(number) else { return }
            append(mention, in: reading, block: block)
            return
        }
        let index = index(of: title)
        if mention.isShortName { known[index].isPassedOver = true }
        guard mention.isDocument, !known[index].isPassedOver else { return }
        let place = known[index].place
        if place >= 0 {
            guard let number = mention.number, found[place].item.number != number else { return }
            let isNew = isNew(number)
            if found[place].item.number == nil, isNew {
                found[place].item.number = number
                found[place].item.evidence = reading.evidence(mention.range, inBlock: block)
                return
            }
            guard isNew else { return }
        } else if let number = mention.number, !isNew(number) {
            // 《…办法》 and 《关于印发…办法的通知》 with one number are one document.
            return
        }
        known[index].place = found.count
        append(mention, in: reading, block: block)
    }

    private mutating func append(_ mention: CitationMention, in reading: Reading, block: Int) {
        let citation = Citation(
            title: mention.title, number: mention.number, evidence: reading.evidence(mention.range, inBlock: block))
        found.append(Found(citation, block: block, range: mention.range))
    }
}
