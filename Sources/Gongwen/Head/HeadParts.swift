extension PartNamer {
    /// Names the blocks before the text: letterhead, number, title, labels and addressees; the index after them.
    mutating func nameHead() -> Int {
        var index = 0
        var title: [Int] = []
        while isOpen(index) {
            let line = text(index)
            if IssueNumber(line: line, words: forms.words) != nil {
                blocks[index].kind = .number
            } else if forms.isImprint(line) || forms.isPage(line) {
                blocks[index].kind = .imprint
            } else if forms.isAnnotation(line), title.isEmpty {
                blocks[index].kind = .annotation
            } else if title.isEmpty, isLetterhead(index) {
                blocks[index].kind = .letterhead
            } else if !title.isEmpty, forms.isLabel(line) {
                blocks[index].kind = .label
            } else if CalendarDate.whole(line) != nil || isTimeStamp(line) {
                // Over the title a page's time stamp; under it the date of the text.
                blocks[index].kind = title.isEmpty || isTimeStamp(line) ? .imprint : .label
            } else if forms.isAddressees(line) {
                blocks[index].kind = .addressees
                return index + 1
            } else if isTitleLine(index, after: title) {
                blocks[index].kind = .title
                title.append(index)
            } else {
                break
            }
            index += 1
        }
        return index
    }

    private func isLetterhead(_ index: Int) -> Bool {
        var next = index + 1
        // Several bodies stand under each other over one number.
        while isOpen(next), next < index + 5, text(next).count <= 40, forms.names.names(in: text(next)) != nil {
            next += 1
        }
        let isBeforeNumber =
            isOpen(next)
            && (IssueNumber(line: text(next), words: forms.words) != nil || forms.isLetterheadWord(text(next)))
        return forms.isLetterhead(text(index), isBeforeNumber: isBeforeNumber)
    }

    /// Whether a line goes on with the title, or begins it.
    private func isTitleLine(_ index: Int, after title: [Int]) -> Bool {
        let line = text(index)
        guard forms.isTitleLike(line), title.count < 8, forms.attached(line) == nil else { return false }
        guard let last = title.last else { return true }
        // After a kind of notice (…的通知) the title is over, unless what follows ends it anew or is a rest of it.
        let before = TitleText.withoutBrackets(text(last))
        guard forms.words.kind(of: before) != nil else { return true }
        if line.unbracketed != nil { return true }
        // 目录 by itself is no rest of a title.
        return forms.words.kind(of: TitleText.withoutBrackets(line)).map { $0.count < line.count } ?? false
    }

    /// 2022-09-16 or 2025-10-17 09:00:00, alone: when a page was put up.
    private func isTimeStamp(_ line: Units) -> Bool {
        guard line.count <= 24, let (_, end) = CalendarDate.read(line, at: line.startIndex), line.contains("-") else {
            return false
        }
        return line[end...].allSatisfy { $0.digit != nil || $0.isColon || $0 == " " }
    }

    /// Collects the titles that the head and the covering text announce.
    mutating func readAnnounced(from start: Int) {
        for index in blocks.indices.prefix(start) where blocks[index].kind == .title {
            announced += TitleText.quoted(in: text(index)).map { Array(TitleText.bare($0)) }
        }
        let title = blocks.indices.prefix(start).filter { blocks[$0].kind == .title }.flatMap { Array(text($0)) }
        if let object = TitleText.object(of: title[...], words: forms.words) {
            announced.append(Array(TitleText.bare(object)))
        }
        var index = start
        while index < blocks.count, index < start + 6, announced.count < 40 {
            let line = text(index)
            if blocks[index].kind == .paragraph, !forms.isNumbered(line) {
                announced += TitleText.quoted(in: line.prefix(2000)).map { Array(TitleText.bare($0)) }
            }
            index += 1
        }
        announced.removeAll { $0.count < 4 }
    }
}
