extension Document {
    /// Reads the values of the head from the named parts; `nameParts` comes first.
    ///
    /// `metadata` are labelled lines of a page's own box (发文字号, 成文日期, 标题): they stand in where the text itself
    /// says nothing.
    mutating func readHead(_ metadata: [Metadatum] = []) {
        head = HeadReader(self, metadata: metadata).read()
        if head.title == nil {
            diagnostics.append(Diagnostic(.warning, "head.no-title", "The source has no line that is a title."))
        }
        if head.jurisdiction == nil {
            diagnostics.append(Diagnostic(.warning, "head.no-place", "The text does not tell whose policy it is."))
        } else if let place = head.jurisdiction, place.code == nil, let name = place.name, place.level == .county {
            diagnostics.append(Diagnostic(.note, "head.ambiguous-place", "Nothing tells which \(name) is meant."))
        }
    }
}

/// Reads a head, part by part, each from the blocks that hold it.
struct HeadReader {
    let document: Document
    let metadata: [Metadatum]
    let names = BodyNames.standard
    let forms = LineForms.standard
    var words: HeadWords { .standard }

    init(_ document: Document, metadata: [Metadatum] = []) {
        self.document = document
        self.metadata = metadata
    }

    var blocks: [Block] { document.blocks }

    func text(_ block: Block) -> Units { document.units[block.range] }

    /// The blocks of a part, in order; those of attachments only where asked for.
    func all(_ kind: Block.Kind, inAttachments: Bool = false) -> [Block] {
        blocks.filter { $0.kind == kind && (inAttachments || $0.attachment == nil) }
    }

    func read() -> Head {
        var head = Head()
        let titles = TitleReader(self).read()
        head.title = titles.title
        head.noticeTitle = titles.noticeTitle
        head.number = number(titles)
        head.issuers = issuers(titles, number: head.number)
        head.signedOn = signedOn()
        head.printedOn = printedOn()
        head.addressees = all(.addressees).flatMap { bodies(in: text($0).dropLast()) }
        head.copiedTo = copiedTo()
        head.attachments = attachments(titles)
        if head.title == nil, let value = metadatum("标题") { head.title = Head.Part(value.string, 0..<0) }
        head.kind = kind(head)
        head.isDraft = isDraft(titles, head)
        head.jurisdiction = jurisdiction(head)
        let validity = ValidityReader(self).read()
        head.effectiveOn = validity.effectiveOn ?? (validity.isFromPrinting ? head.printedOn : nil)
        head.validYears = validity.years
        return head
    }

    /// The value of the first metadatum with a label, without white space.
    func metadatum(_ label: String) -> [UInt16]? {
        metadata.first { $0.label == label && !$0.value.isEmpty }?.value
    }

    private func number(_ titles: TitleReader.Titles) -> Head.Part? {
        for block in all(.number) {
            guard let number = IssueNumber(line: text(block), words: words) else { continue }
            // 第179号 is the number of an order, whose name stands over it.
            if number.value.hasPrefix("第"), let order = all(.letterhead).last {
                return Head.Part(text(order).string + number.value, number.range)
            }
            return Head.Part(number.value, number.range)
        }
        if let number = titles.number { return Head.Part(number.value, number.range) }
        guard let value = metadatum("发文字号") else { return nil }
        return IssueNumber(line: value[...], words: words).map { Head.Part($0.value, 0..<0) }
    }

    /// Who signs; where nobody does, whose letterhead it is; else the body that the title begins with.
    private func issuers(_ titles: TitleReader.Titles, number: Head.Part?) -> [Head.Part] {
        var found: [Range<Int>] = []
        for block in all(.signature) {
            var line = text(block)
            if let (_, range) = CalendarDate.first(in: line) { line = line[line.startIndex..<range.lowerBound] }
            if forms.isPerson(line) { continue }
            found += (names.names(in: line, isSigned: true) ?? []).map(withoutSeal)
        }
        if found.isEmpty { found = runInSignOff()?.names ?? [] }
        if found.isEmpty {
            for block in all(.letterhead) {
                var line = text(block)
                for ending in ["文件", "令"] where line.ends(with: ending.units) {
                    line = line.dropLast(ending.utf16.count)
                }
                found += names.names(in: line, isSigned: true) ?? []
            }
        }
        if found.isEmpty { found = titles.issuers }
        var seen: Set<String> = []
        return found.compactMap { range in
            let name = document.string(range)
            return seen.insert(name).inserted ? Head.Part(name, range) : nil
        }
    }

    /// A name without （盖章） behind it.
    private func withoutSeal(_ name: Range<Int>) -> Range<Int> {
        let words = document.units[name]
        let bare = TitleText.withoutLastBracket(words)
        return words[bare.endIndex...].contains("章") ? bare.range : name
    }

    private func signedOn() -> Head.Part? {
        for kind in [Block.Kind.date, .signature] {
            for block in all(kind) {
                if let (date, range) = CalendarDate.first(in: text(block)) { return Head.Part(date.iso, range) }
            }
        }
        if let signOff = runInSignOff() { return Head.Part(signOff.date.iso, signOff.range) }
        // Under the title: the day a text was passed or signed.
        for block in all(.label) {
            if let (date, range) = CalendarDate.first(in: text(block).prefix(60)) { return Head.Part(date.iso, range) }
        }
        guard let value = metadatum("成文日期") else { return nil }
        return CalendarDate.first(in: value[...]).map { Head.Part($0.date.iso, 0..<0) }
    }

    private func printedOn() -> Head.Part? {
        for block in blocks where block.kind == .printing {
            if let (date, range) = forms.printing(text(block)) { return Head.Part(date.iso, range) }
        }
        return nil
    }

    private func bodies(in list: Units) -> [Head.Part] {
        BodyList.split(list, names: names).map { Head.Part(document.string($0), $0) }
    }

    private func copiedTo() -> [Head.Part] {
        blocks.filter { $0.kind == .copiedTo }.flatMap { block in
            let line = text(block)
            return bodies(in: forms.copiedList(line) ?? line)
        }
    }

    /// The list of attachments; where there is none, the titles over the attachments themselves.
    private func attachments(_ titles: TitleReader.Titles) -> [Head.Part] {
        var found: [Head.Part] = []
        for block in all(.attachmentNote) {
            let expected = found.count + 1
            for range in AttachmentNote.entries(in: text(block), forms: forms, from: expected) where !range.isEmpty {
                found.append(Head.Part(document.string(range), range))
            }
        }
        return found.isEmpty ? titles.attachments : found
    }

    /// 文种 by the last words of the title; without one, by what the text calls itself: 本意见.
    private func kind(_ head: Head) -> String? {
        if let title = head.title {
            let units = title.value.units
            return words.kind(of: TitleText.withoutBrackets(units[...]))?.string
        }
        for block in blocks where block.kind == .paragraph && block.attachment == nil {
            let line = text(block).prefix(2000)
            for index in line.indices where line[index] == "本" {
                let rest = line[(index + 1)...].prefix(8)
                guard let kind = words.kinds.first(where: { rest.starts(with: $0) }) else { continue }
                return kind.string
            }
        }
        return nil
    }

    /// 征求意见稿 and 公开征求意见 make a draft; an issued notice stays one though its annex still says 征求意见稿.
    private func isDraft(_ titles: TitleReader.Titles, _ head: Head) -> Bool {
        if head.noticeTitle != nil || head.number != nil { return titles.isFirstDraft }
        return titles.isFirstDraft || titles.isPolicyDraft
    }
}
