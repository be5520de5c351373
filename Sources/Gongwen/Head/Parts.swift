extension Document {
    /// Says of every block which part of the notice it is, 公文要素 (GB/T 9704-2012), and in which attachment it stands.
    ///
    /// Told by position, form and words. Numbered text stays `.paragraph`: the outline names it. Cells keep their kind.
    mutating func nameParts() {
        var namer = PartNamer(units: units, blocks: blocks)
        blocks = []  // so that the namer need not copy them
        namer.nameAll()
        blocks = namer.blocks
    }
}

/// One walk over the blocks of a notice that names its parts.
struct PartNamer {
    let units: [UInt16]
    var blocks: [Block]
    let forms = LineForms.standard
    /// The titles that the notice says it prints: 《…》 of the covering text and the object of 印发 in its title.
    var announced: [[UInt16]] = []
    /// The titles in the list of attachments, in order.
    var noted: [[UInt16]] = []
    /// The attachment the walk is in.
    var attachment: Int?
    /// The first blocks of the titles of plans under the covering notice.
    var plans: [Int] = []
    /// Whether the notice has been signed or dated.
    var isSignedOff = false
    /// Whether a mark 附件 was met.
    var isMarked = false
    /// The word of the first mark: 附件, 附表.
    var markWord: [UInt16]?

    init(units: [UInt16], blocks: [Block]) {
        self.units = units
        self.blocks = blocks
    }

    func text(_ index: Int) -> Units { units[blocks[index].range] }

    /// Whether a block has no part yet and is no cell.
    func isOpen(_ index: Int) -> Bool { blocks.indices.contains(index) && blocks[index].kind == .paragraph }

    mutating func nameAll() {
        var index = nameHead()
        readAnnounced(from: index)
        while index < blocks.count {
            let next = nameNext(index)
            for block in index..<next where !isOutside(blocks[block].kind) { blocks[block].attachment = attachment }
            index = next
        }
        numberPlans()
    }

    /// Whether a part is of the notice itself wherever it stands.
    func isOutside(_ kind: Block.Kind) -> Bool {
        switch kind {
        case .copiedTo, .printing, .imprint, .annotation: true
        default: false
        }
    }

    /// Names the block at an index, and those that belong to it; the index after them.
    private mutating func nameNext(_ index: Int) -> Int {
        guard isOpen(index) else { return index + 1 }
        let line = text(index)
        if let end = nameImprint(index) { return end }
        if let end = nameAttachment(index) { return end }
        if let end = nameSignOff(index) { return end }
        if let end = namePlan(index) { return end }
        if forms.isTableNote(line), attachment != nil || (index > 0 && blocks[index - 1].kind == .cell) {
            blocks[index].kind = .tableNote
        }
        return index + 1
    }

    /// Whether the line of printing stands at or right behind an index, with nothing but lists of bodies between.
    private func printingFollows(_ index: Int) -> Bool {
        guard let next = blocks.indices.dropFirst(index).prefix(3).first(where: { forms.printing(text($0)) != nil })
        else {
            return false
        }
        return (index..<next).allSatisfy { isOpen($0) && isRestOfList($0) }
    }

    /// The imprint: 抄送, 印发 and the lines about them.
    private mutating func nameImprint(_ index: Int) -> Int? {
        let line = text(index)
        if forms.copiedList(line) != nil {
            blocks[index].kind = .copiedTo
            var end = index + 1
            // The list runs on to its full stop, or to the line of printing: the second line names 人大、政协、法院、检察院.
            while end < index + 8, isOpen(end), isRestOfList(end),
                text(end - 1).last != "。" || printingFollows(end + 1)
            {
                blocks[end].kind = .copiedTo
                end += 1
            }
            return end
        }
        if forms.printing(line) != nil {
            blocks[index].kind = .printing
            let before = index - 1
            if before >= 0, blocks[before].kind == .paragraph || blocks[before].kind == .signature,
                text(before).count <= 40, forms.names.names(in: text(before), isSigned: true) != nil
            {
                blocks[before].kind = .printing
                blocks[before].attachment = nil
            }
            return index + 1
        }
        if forms.isPage(line) || (forms.isImprint(line) && isInImprint(index)) {
            blocks[index].kind = .imprint
            return index + 1
        }
        return nil
    }

    /// Whether nothing but lines of an imprint follows: 主办 and 承办 can name who answers for an item of the text too.
    private func isInImprint(_ index: Int) -> Bool {
        var next = index + 1
        while isOpen(next), next < index + 12 {
            let line = text(next)
            if forms.copiedList(line) != nil || forms.printing(line) != nil { return true }
            guard
                forms.isImprint(line) || forms.isPage(line) || forms.isAnnotation(line)
                    || (line.count <= 40 && forms.names.names(in: line) != nil)
            else { return false }
            next += 1
        }
        return next >= blocks.count
    }

    private func isRestOfList(_ index: Int) -> Bool {
        let line = text(index)
        return line.count <= 120 && forms.printing(line) == nil && !forms.isImprint(line)
            && forms.copiedList(line) == nil
            && (line.last == "。" || line.contains("，") || line.contains("、"))
    }

    /// The sign-off of the notice: who signs, when, and the notes behind them.
    private mutating func nameSignOff(_ index: Int) -> Int? {
        let line = text(index)
        if forms.isAnnotation(line) {
            blocks[index].kind = .annotation
            if isMarked == false { isSignedOff = true }
            return index + 1
        }
        guard attachment == nil else { return nil }
        if CalendarDate.whole(line) != nil || isBlankDate(line) {
            blocks[index].kind = .date
            nameSigners(before: index)
            isSignedOff = true
            return index + 1
        }
        if isSignedAndDated(line) {
            blocks[index].kind = .signature
            nameSigners(before: index)
            isSignedOff = true
            return index + 1
        }
        if line.count <= 40, forms.names.names(in: line) != nil, isEndOfNotice(index + 1) {
            blocks[index].kind = .signature
            nameSigners(before: index)
            isSignedOff = true
            return index + 1
        }
        return nil
    }

    /// The lines over a date that name who signs, and the notes among them.
    private mutating func nameSigners(before index: Int) {
        var line = index - 1
        while line >= 0, line >= index - 12, blocks[line].kind == .paragraph || blocks[line].kind == .annotation {
            if blocks[line].kind == .paragraph {
                let text = text(line)
                if forms.isPerson(text) || (text.count <= 60 && forms.names.names(in: text, isSigned: true) != nil) {
                    blocks[line].kind = .signature
                } else {
                    break
                }
            }
            line -= 1
        }
    }

    /// A date whose numbers are still to be filled in: 2024年 月 日.
    private func isBlankDate(_ line: Units) -> Bool {
        line.count <= 12 && line.last == "日" && line.contains("月")
            && CalendarDate.readYear(line, at: line.startIndex) != nil
    }

    /// 泰安市人民政府2023年10月12日, signature and date in one line.
    private func isSignedAndDated(_ line: Units) -> Bool {
        guard line.count <= 60, let last = line.last, CalendarDate.canEnd(with: last),
            let (_, range) = CalendarDate.first(in: line), range.upperBound == line.endIndex,
            range.lowerBound > line.startIndex
        else { return false }
        return forms.names.names(in: line[line.startIndex..<range.lowerBound]) != nil
    }

    /// Whether nothing of the notice's text follows: its end, a note, the imprint or an attachment.
    private func isEndOfNotice(_ index: Int) -> Bool {
        guard isOpen(index) else { return index >= blocks.count }
        let line = text(index)
        if forms.printing(line) != nil { return false }
        if let (_, rest, _) = forms.attached(line), rest.isEmpty { return true }
        return forms.isAnnotation(line) || forms.isImprint(line) || forms.isPage(line) || forms.copiedList(line) != nil
            || announced.contains { $0.elementsEqual(TitleText.bare(line)) }
    }
}
