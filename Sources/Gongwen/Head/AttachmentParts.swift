extension PartNamer {
    /// Names the list of attachments, the mark over one and its title; the index after them.
    mutating func nameAttachment(_ index: Int) -> Int? {
        let line = text(index)
        if let (number, rest, hasColon) = forms.attached(line) {
            if rest.isEmpty {
                if hasColon, isFirstOfNote(index + 1) { return nameNote(index) }
                return nameMark(index, number)
            }
            let title = Array(TitleText.bare(withoutOrdinal(rest)))
            // The list comes once; the same words again stand over the attachment itself.
            let isFirst = forms.ordinal(rest)?.number == 1
            if noted.contains(title) || (isSignedOff && !isFirst && !isEndOfNote(index + 1)) || isFollowedByCells(index)
            {
                guard rest.count <= 80 else { return nil }
                return nameMark(index, number)
            }
            guard hasColon || isEndOfNote(index + 1) else { return nil }
            return nameNote(index)
        }
        // A title that the list names, with no mark over it.
        guard !noted.isEmpty, attachment == nil || !isMarked, forms.isTitleLike(line) else { return nil }
        let (end, position) = titleEnd(from: index, among: noted)
        guard let end, let position else { return nil }
        attachment = position + 1
        nameTitle(index..<end)
        return nameLabels(end)
    }

    private func isFollowedByCells(_ index: Int) -> Bool {
        index + 1 < blocks.count && blocks[index + 1].kind == .cell
    }

    /// Whether a line is the first entry of a list of attachments: 1.…, short, with no sentence in it.
    private func isFirstOfNote(_ index: Int) -> Bool {
        guard isOpen(index), let (number, end) = forms.ordinal(text(index)) else { return false }
        return number == 1 && isEntry(text(index)[end...])
    }

    private func isEntry(_ text: Units) -> Bool {
        (2...100).contains(text.count) && !text.dropLast().contains("。")
    }

    /// Whether the list of attachments can end before a block: at another entry, the signature or the notice's end.
    private func isEndOfNote(_ index: Int) -> Bool {
        guard isOpen(index) else { return index >= blocks.count }
        let line = text(index)
        return forms.attached(line) != nil || CalendarDate.whole(line) != nil
            || (line.count <= 60 && forms.names.names(in: line) != nil)
    }

    /// 附件：1.… with the entries on the lines below it.
    private mutating func nameNote(_ start: Int) -> Int {
        blocks[start].kind = .attachmentNote
        let entries = AttachmentNote.entries(in: text(start), forms: forms)
        // A list within an attachment is of its own parts.
        if attachment == nil { noted += entries.map { Array(TitleText.bare(units[$0])) } }
        var expected = entries.count + 1
        var index = start + 1
        while isOpen(index), index < start + 200 {
            let line = text(index)
            if let (number, rest, _) = forms.attached(line), !rest.isEmpty, number == expected {
                if attachment == nil { noted.append(Array(TitleText.bare(withoutOrdinal(rest)))) }
            } else if let (number, end) = forms.ordinal(line), number == expected, isEntry(line[end...]) {
                for entry in AttachmentNote.entries(in: line, forms: forms, from: number) {
                    if attachment == nil { noted.append(Array(TitleText.bare(units[entry]))) }
                    expected += 1
                }
                expected -= 1
            } else {
                break
            }
            blocks[index].kind = .attachmentNote
            expected += 1
            index += 1
        }
        return index
    }

    private func withoutOrdinal(_ text: Units) -> Units {
        forms.ordinal(text).map { text[$0.end...] } ?? text
    }

    /// 附件2, the title under it and its labels.
    private mutating func nameMark(_ index: Int, _ number: Int?) -> Int {
        blocks[index].kind = .attachmentMark
        isMarked = true
        isSignedOff = true
        let word = forms.words.prefix(of: text(index), .attached)?.units ?? []
        if markWord == nil { markWord = word }
        // 附表1 in 附件1 is a part of it.
        if markWord == word { attachment = max(attachment ?? 0, number ?? (attachment ?? 0) + 1) }
        let start = index + 1
        guard isOpen(start) else { return start }
        let (end, position) = titleEnd(from: start, among: noted)
        if let end, position != nil {
            nameTitle(start..<end)
            return nameLabels(end)
        }
        var line = start
        while isOpen(line), line < start + 4, forms.isTitleLike(text(line)), isPlainTitle(line) {
            line += 1
            // A line that names its kind ends the title; so does a short one, which was not wrapped.
            let title = TitleText.withoutBrackets(text(line - 1))
            if forms.words.kind(of: title) != nil || forms.words.suffix(of: title, .formEnd) != nil { break }
            if text(line - 1).count < 12 { break }
        }
        nameTitle(start..<line)
        return nameLabels(line)
    }

    /// Whether a line under a mark is a title: no label, note, date or entry of the page.
    func isPlainTitle(_ index: Int) -> Bool {
        let line = text(index)
        return !forms.isLabel(line) && !forms.isTableNote(line) && !forms.isImprint(line) && !forms.isAnnotation(line)
            && forms.attached(line) == nil && forms.printing(line) == nil && !line.contains(where: \.isColon)
    }

    mutating func nameTitle(_ range: Range<Int>) {
        for block in range { blocks[block].kind = .title }
    }

    /// Labels under a title; the index after them.
    mutating func nameLabels(_ start: Int) -> Int {
        var index = start
        while isOpen(index), index < start + 3, forms.isLabel(text(index)) {
            blocks[index].kind = .label
            index += 1
        }
        return index
    }

    /// Where lines from an index on make up one of some titles, the index after them and which title it is.
    func titleEnd(from start: Int, among titles: [[UInt16]]) -> (end: Int?, position: Int?) {
        var joined: [UInt16] = []
        var index = start
        while isOpen(index), index < start + 5, forms.isTitleLike(text(index)) {
            joined += text(index)
            let bare = TitleText.bare(joined[...])
            if let position = titles.firstIndex(where: { $0.elementsEqual(bare) }) { return (index + 1, position) }
            guard titles.contains(where: { $0.count > bare.count && $0.starts(with: bare) }) else { break }
            index += 1
        }
        return (nil, nil)
    }
}
