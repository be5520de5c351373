/// Reads the titles of a notice, 标题: that of the covering notice, that of the policy, those of the attachments.
struct TitleReader {
    /// What the titles say.
    struct Titles {
        var title: Head.Part?
        var noticeTitle: Head.Part?
        /// The number in brackets behind a title.
        var number: IssueNumber?
        /// The bodies that the first title begins with.
        var issuers: [Range<Int>] = []
        /// Whether the first title or its label says it is a draft.
        var isFirstDraft = false
        /// Whether the policy's own title or label does.
        var isPolicyDraft = false
        /// The titles over the attachments.
        var attachments: [Head.Part] = []
    }

    /// Lines of one title with its labels.
    private struct Group {
        var range: Range<Int>
        var units: [UInt16]
        var labels: [Units] = []
        var attachment: Int?
        /// Whether it stands before any text.
        var isFirst: Bool
        /// Whether it stands under a mark 附件.
        var isMarked: Bool
    }

    private let reader: HeadReader

    init(_ reader: HeadReader) { self.reader = reader }

    func read() -> Titles {
        let groups = self.groups()
        var titles = Titles()
        let head = groups.first { $0.isFirst }
        let own = groups.filter { $0.attachment == nil && !$0.isFirst }
        // Of several plans under one notice, the first gives its name where nothing else does.
        let policy =
            own.first
            ?? (head == nil ? groups.first { $0.attachment != nil && !$0.isMarked } : nil)
            ?? head.flatMap { head in groups.first { $0.isMarked && prints(head, $0) } }
        if let head, let policy {
            titles.noticeTitle = part(head)
            titles.title = part(policy)
        } else if let only = head ?? policy {
            titles.title = part(only)
        }
        if let first = head ?? policy {
            let line = first.units[...]
            titles.number = head.flatMap { IssueNumber(endOf: $0.units[...]) }.map {
                IssueNumber(value: $0.value, range: first.range.lowerBound..<first.range.lowerBound)
            }
            titles.isFirstDraft = isDraft(first)
            titles.issuers = issuers(ofTitle: line, in: first)
        }
        // A file that is one attachment of a notice kept elsewhere has its title.
        if titles.title == nil, let only = groups.first, only.isMarked, isAlone(only) {
            titles.title = part(only)
            titles.isFirstDraft = isDraft(only)
            return titles
        }
        titles.isPolicyDraft = policy.map(isDraft) ?? false
        titles.attachments = attachments(groups.filter { $0.isMarked || ($0.attachment != nil && head != nil) })
        return titles
    }

    private func groups() -> [Group] {
        var groups: [Group] = []
        var isFirst = true
        var isMarked = false
        var isOpen = false
        for block in reader.blocks {
            switch block.kind {
            case .title:
                if isOpen, let last = groups.indices.last, groups[last].attachment == block.attachment {
                    groups[last].range = groups[last].range.lowerBound..<block.range.upperBound
                    groups[last].units += reader.text(block)
                } else {
                    groups.append(
                        Group(
                            range: block.range, units: Array(reader.text(block)), attachment: block.attachment,
                            isFirst: isFirst, isMarked: isMarked))
                }
                isOpen = true
                isMarked = false
            case .label:
                if let last = groups.indices.last { groups[last].labels.append(reader.text(block)) }
            case .attachmentMark:
                isMarked = true
                isOpen = false
                isFirst = false
            case .letterhead, .number, .imprint, .annotation:
                isOpen = false
            default:
                isOpen = false
                isFirst = false
                isMarked = false
            }
        }
        return groups
    }

    /// Whether a notice's title says that it prints what stands under another title: 关于印发X的通知.
    private func prints(_ notice: Group, _ policy: Group) -> Bool {
        let title = notice.units[...]
        guard let object = TitleText.object(of: title, words: reader.words) else { return false }
        let bare = TitleText.bare(policy.units[...])
        return ([object] + TitleText.quoted(in: title)).contains { TitleText.bare($0).elementsEqual(bare) }
    }

    /// Whether nothing but the mark 附件 stands before a title.
    private func isAlone(_ group: Group) -> Bool {
        reader.blocks.allSatisfy { $0.range.lowerBound >= group.range.lowerBound || $0.kind == .attachmentMark }
    }

    /// The value of a title: its lines joined, 征求意见稿 and a number behind it off, （试行） from its label on.
    private func part(_ group: Group) -> Head.Part {
        var units = group.units.filter { !UnitClass.of($0).contains(.space) }
        if IssueNumber(endOf: units[...]) != nil { units = Array(TitleText.withoutLastBracket(units[...])) }
        units = Array(TitleText.withoutLabel(units[...]))
        // A page can print its title twice.
        let half = units.count / 2
        if units.count % 2 == 0, half >= 8, units[..<half] == units[half...] { units = Array(units[..<half]) }
        for label in group.labels where label.unbracketed.map(Self.isTrial) ?? false { units += label }
        return Head.Part(units.string, group.range)
    }

    /// 试行 and 暂行 belong to the title, on a line of their own too.
    private static func isTrial(_ label: Units) -> Bool {
        label.elementsEqual("试行".units) || label.elementsEqual("暂行".units)
    }

    private func isDraft(_ group: Group) -> Bool {
        reader.words.isIn(group.units[...], .draft) || group.labels.contains { reader.words.isIn($0, .draft) }
    }

    /// The bodies that a title begins with: …人民政府办公室关于….
    private func issuers(ofTitle title: Units, in group: Group) -> [Range<Int>] {
        guard let end = reader.names.issuerEnd(ofTitle: title),
            let found = reader.names.names(in: title[title.startIndex..<end])
        else { return [] }
        // The lines of a title follow each other in the text, so its units are those of the document.
        let shift = group.range.lowerBound
        guard group.range.count == group.units.count else { return [] }
        return found.map { $0.lowerBound + shift..<$0.upperBound + shift }
    }

    /// One title for each attachment, the first under its mark.
    private func attachments(_ groups: [Group]) -> [Head.Part] {
        var seen: Set<Int> = []
        return groups.compactMap { group in
            guard let number = group.attachment, seen.insert(number).inserted else { return nil }
            return part(group)
        }
    }
}
