extension Document {
    /// Finds the sections: numbered headings and items with their place in the outline.
    ///
    /// Blocks that start with a marker become `heading` or `item`; a marker in the middle of a block that goes on with
    /// the numbering splits the block.
    mutating func outline() {
        var markers = splitAtInnerMarkers()
        for (index, marker) in bareMarkers(beside: markers) { markers[index] = marker }
        lowerArticles(&markers)
        var builder = OutlineBuilder()
        for index in blocks.indices {
            builder.enter(attachment: blocks[index].attachment)
            if let marker = markers[index] {
                // 注： and under it 1. 2. 3.: the notes of a table are no sections
                if index > 0, blocks[index - 1].kind == .tableNote, marker.rank > NumberingStyle.decimalRank {
                    blocks[index].kind = .tableNote
                } else {
                    builder.add(marker, block: index)
                }
            }
            if markers[index] == nil, blocks[index].kind == .paragraph, closesList(builder.sections, before: index) {
                builder.leaveItems()
            }
            blocks[index].section = builder.current
        }
        sections = builder.sections
        diagnostics += builder.diagnostics
        nameHeadings()
    }

    /// Whether the block before one is the last item of a list whose items are parts of one sentence: （一）…；（二）….
    private func closesList(_ sections: [Section], before index: Int) -> Bool {
        guard let last = sections.last, last.block == index - 1, sections.count > 1 else { return false }
        let sibling = sections[sections.count - 2]
        return sibling.parent == last.parent && units[blocks[sibling.block].range.upperBound - 1] == "；"
            && units[blocks[last.block].range.upperBound - 1] == "。"
    }
}

/// Gives each marker its place under the sections before it.
///
/// The style of a marker tells the level: a style that is open goes on at its level, a new one goes below the open
/// styles that usually stand above it. Numbers are kept as printed, so those that run on across parents keep theirs.
struct OutlineBuilder {
    private struct Level {
        var style: Int
        var rank: Int
        var ordinal: Int
        var section: Int
    }

    private(set) var sections: [Section] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var levels: [Level] = []
    private var prefix = ""
    private var attachment: Int?
    /// The number last seen of each style, wherever it stood: numbers may run on across parents.
    private var last: [Int: Int] = [:]

    /// The section that text belongs to now.
    var current: Int? { levels.last?.section }

    /// Starts afresh where an attachment begins or ends.
    mutating func enter(attachment: Int?) {
        guard attachment != self.attachment else { return }
        self.attachment = attachment
        prefix = attachment.map { "A\($0)/" } ?? ""
        levels = []
        last = [:]
    }

    mutating func add(_ marker: Marker, block: Int) {
        if marker.isDecimal {
            addDecimal(marker, block: block)
            return
        }
        if let depth = levels.lastIndex(where: { $0.style == marker.style }) {
            checkSequence(levels[depth].ordinal, marker, block: block)
            levels.removeSubrange(depth...)
        } else {
            levels.removeAll { $0.rank > marker.rank }
            if marker.ordinal > 1 {
                if let before = last[marker.style] {
                    checkSequence(before, marker, block: block)
                } else if levels.isEmpty, !sections.isEmpty {
                    note(marker, block, after: nil)
                }
            }
        }
        last[marker.style] = marker.ordinal
        open(marker, id: identifier(of: marker.ordinal), block: block)
    }

    /// Goes back from the items of an article, 项, to the article: a paragraph behind the last of them is the next 款.
    mutating func leaveItems() {
        guard let article = levels.lastIndex(where: { NumberingStyle.isArticle($0.style, rank: $0.rank) }) else {
            return
        }
        levels.removeSubrange((article + 1)...)
    }

    /// 2.1.3 stands under 2.1, which stands under 2, whether or not those are printed.
    private mutating func addDecimal(_ marker: Marker, block: Int) {
        let depth = marker.parents.count + 1
        let path = marker.parents.map(String.init).joined(separator: ".")
        while let last = levels.last, sections[last.section].id != prefix + path,
            last.rank >= NumberingStyle.decimalRank - 1
        {
            if sections[last.section].id.hasPrefix(prefix + path + "."), depth <= 1 { break }
            levels.removeLast()
        }
        open(marker, id: prefix + marker.ordinals.map(String.init).joined(separator: "."), block: block)
    }

    private func identifier(of ordinal: Int) -> String {
        guard let parent = levels.last else { return "\(prefix)\(ordinal)" }
        return "\(sections[parent.section].id).\(ordinal)"
    }

    private mutating func open(_ marker: Marker, id: String, block: Int) {
        sections.append(Section(id: id, parent: levels.last?.section, marker: marker.range, heading: nil, block: block))
        levels.append(
            Level(style: marker.style, rank: marker.rank, ordinal: marker.ordinal, section: sections.count - 1))
    }

    private mutating func checkSequence(_ before: Int, _ marker: Marker, block: Int) {
        if marker.ordinal != before + 1, marker.ordinal != 1 { note(marker, block, after: before) }
    }

    private mutating func note(_ marker: Marker, _ block: Int, after before: Int?) {
        let code = marker.ordinal == before ? "outline.repeat" : "outline.gap"
        let place = before.map { "after number \($0)" } ?? "with none before it"
        diagnostics.append(
            Diagnostic(
                .warning, code, "Number \(marker.ordinal) stands \(place) at its level of the outline.",
                block: block + 1,
                range: marker.range))
    }
}
