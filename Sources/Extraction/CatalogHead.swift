package import Gongwen
package import Qingdan

extension Qingdan.Head {
    /// The head of a document as the catalog gives it, with the words that say each value.
    package init(of document: Document) {
        let head = document.head
        let place = head.jurisdiction
        self.init(
            stage: head.isDraft ? "draft" : "issued",
            jurisdiction: Jurisdiction(name: place?.name, level: place?.level.rawValue, code: place?.code))
        title = head.title?.value
        noticeTitle = head.noticeTitle?.value
        kind = head.kind
        number = head.number?.value
        issuers = head.issuers.map(\.value)
        signedOn = head.signedOn?.value
        printedOn = head.printedOn?.value
        effectiveOn = head.effectiveOn?.value
        validYears = head.validYears?.years
        addressees = head.addressees.map(\.value)
        copiedTo = head.copiedTo.map(\.value)
        attachments = head.attachments.map { Attachment(title: $0.value) }
        evidence = HeadEvidence(of: document)
    }
}

extension HeadEvidence {
    /// The words of a document that say each value of its head.
    package init(of document: Document) {
        let head = document.head
        self.init()
        func words(_ part: Gongwen.Head.Part?) -> Evidence? {
            part.flatMap { document.evidence($0.range) }
        }
        number = words(head.number)
        issuers = head.issuers.compactMap(words)
        signedOn = words(head.signedOn)
        printedOn = words(head.printedOn)
        effectiveOn = words(head.effectiveOn)
        validYears = head.validYears.flatMap { document.evidence($0.range) }
        addressees = head.addressees.compactMap(words)
        copiedTo = head.copiedTo.compactMap(words)
        attachments = head.attachments.compactMap(words)
    }
}

extension Document {
    /// The evidence that a range of `units` is; of a title over several blocks, the first. Nil for an empty range.
    fileprivate func evidence(_ range: Range<Int>) -> Evidence? {
        guard !range.isEmpty, let block = block(at: range.lowerBound) else { return nil }
        let words = range.clamped(to: block.range)
        let start = scalarCount(block.range.lowerBound..<words.lowerBound)
        return Evidence(
            block: block.id, start: start, end: start + scalarCount(words), quote: string(words))
    }

    /// The block that a unit lies in; blocks are in the order of their ranges.
    private func block(at unit: Int) -> Block? {
        var low = 0
        var high = blocks.count
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].range.upperBound <= unit { low = middle + 1 } else { high = middle }
        }
        return low < blocks.count && blocks[low].range.contains(unit) ? blocks[low] : nil
    }
}
