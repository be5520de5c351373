extension PartNamer {
    /// Names the title of a policy that is printed under its covering notice, or of one of several; the index after it.
    mutating func namePlan(_ index: Int) -> Int? {
        guard !isMarked, forms.isTitleLike(text(index)), isPlainTitle(index) else { return nil }
        if text(index).unbracketed != nil {
            // （本文有删减） and the like: a note, and no title.
            guard isSignedOff, plans.isEmpty, isAfterSignOff(index) else { return nil }
            blocks[index].kind = .annotation
            return index + 1
        }
        if index > 0, blocks[index - 1].kind == .cell { return nil }
        if let end = titleEnd(from: index, among: announced).end { return startPlan(index..<end) }
        let end = kindEnd(from: index)
        if isSignedOff, plans.isEmpty, isAfterSignOff(index) { return startPlan(index..<(end ?? lines(from: index))) }
        // A further plan: a title that names its kind, before an outline that begins anew.
        guard let end, !plans.isEmpty, isNewOutline(after: end) else { return nil }
        return startPlan(index..<end)
    }

    private mutating func startPlan(_ range: Range<Int>) -> Int {
        nameTitle(range)
        plans.append(range.lowerBound)
        isSignedOff = true
        return nameLabels(range.upperBound)
    }

    private func isAfterSignOff(_ index: Int) -> Bool {
        var before = index - 1
        while before >= 0, blocks[before].kind == .imprint { before -= 1 }
        guard before >= 0 else { return false }
        switch blocks[before].kind {
        case .date, .annotation, .signature, .attachmentNote: return isFollowedByText(index)
        default: return false
        }
    }

    private func isFollowedByText(_ index: Int) -> Bool {
        var next = index + 1
        while isOpen(next), next < index + 8 {
            if forms.isText(text(next)) || forms.isNumbered(text(next)) { return true }
            next += 1
        }
        return false
    }

    /// The lines that can be a title from an index on.
    private func lines(from start: Int) -> Int {
        var index = start
        while isOpen(index), index < start + 4, forms.isTitleLike(text(index)), isPlainTitle(index) { index += 1 }
        return max(index, start + 1)
    }

    /// The index after the line that ends a title with its kind, within a few lines.
    private func kindEnd(from start: Int) -> Int? {
        var index = start
        while isOpen(index), index < start + 4, forms.isTitleLike(text(index)), isPlainTitle(index) {
            index += 1
            if forms.words.kind(of: TitleText.withoutBrackets(text(index - 1))) != nil { return index }
        }
        return nil
    }

    private func isNewOutline(after end: Int) -> Bool {
        var next = end
        while isOpen(next), next < end + 6 {
            if forms.isNumbered(text(next)) { return forms.isFirstOfOutline(text(next)) }
            if !forms.isText(text(next)), !forms.isLabel(text(next)) { return false }
            next += 1
        }
        return false
    }

    /// Where several plans stand under one notice, each is numbered as an attachment is; a single one is not.
    ///
    /// A single policy under a mark 附件 that its notice prints (关于印发X的通知, then 附件 and X) is not numbered either.
    mutating func numberPlans() {
        if plans.count > 1 {
            for (number, start) in plans.enumerated() {
                let end = number + 1 < plans.count ? plans[number + 1] : blocks.count
                for block in start..<end where !isOutside(blocks[block].kind) { blocks[block].attachment = number + 1 }
            }
            return
        }
        let marks = blocks.indices.filter { blocks[$0].kind == .attachmentMark }
        guard plans.isEmpty, marks.count == 1, let mark = marks.first, isAnnounced(under: mark),
            !blocks.indices.prefix(mark).contains(where: { isOpen($0) && forms.isNumbered(text($0)) })
        else { return }
        for block in mark..<blocks.count { blocks[block].attachment = nil }
    }

    /// Whether the title under a mark is one that the notice says it prints.
    private func isAnnounced(under mark: Int) -> Bool {
        var title: [UInt16] = []
        var index = mark + 1
        while index < blocks.count, blocks[index].kind == .title {
            title += text(index)
            index += 1
        }
        let bare = TitleText.bare(title[...])
        return !bare.isEmpty && announced.contains { $0.elementsEqual(bare) }
    }
}
