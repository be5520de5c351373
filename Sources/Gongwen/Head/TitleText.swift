/// The words of titles, 标题: what is quoted, what is announced, and what is left when brackets and quotes are off.
enum TitleText {
    /// A title with what is to be compared only: without white space, quotation marks, title marks and 关于 before it,
    /// and without a label in brackets behind it.
    static func bare(_ title: Units) -> Units {
        var text = Array(withoutLabel(title).filter { !skipped.contains($0) })[...]
        if text.starts(with: about) { text = text.dropFirst(about.count) }
        return text
    }

    private static let about = "关于".units
    private static let skipped = " \u{3000}“”\"‘’《》〈〉「」".units

    /// A title without brackets at its end: …规划（2021—2025年） gives …规划.
    static func withoutBrackets(_ title: Units) -> Units {
        var text = title
        while let last = text.last, last.closesBracket, let open = text.lastIndex(where: \.opensBracket),
            open > text.startIndex
        {
            text = text[text.startIndex..<open]
        }
        return text
    }

    /// A title without the bracket at its end, where it ends with one.
    static func withoutLastBracket(_ title: Units) -> Units {
        guard let last = title.last, last.closesBracket else { return title }
        var depth = 0
        for index in title.indices.reversed() {
            if title[index].closesBracket { depth += 1 }
            if title[index].opensBracket { depth -= 1 }
            if depth == 0 { return title[title.startIndex..<index] }
        }
        return title
    }

    /// A title without （征求意见稿） behind it; other brackets belong to it.
    static func withoutLabel(_ title: Units) -> Units {
        var text = title
        if let last = text.last, last.closesBracket, let open = text.lastIndex(where: \.opensBracket),
            text[open...].firstRange(of: draft) != nil, open > text.startIndex
        {
            text = text[text.startIndex..<open]
        }
        if text.ends(with: draftLabel), text.count > draftLabel.count { text = text.dropLast(draftLabel.count) }
        return text
    }

    private static let draft = "征求意见".units
    private static let draftLabel = "征求意见稿".units

    /// The titles between 《 and 》, the outer ones.
    static func quoted(in text: Units) -> [Units] {
        var found: [Units] = []
        var depth = 0
        var start = text.startIndex
        for index in text.indices {
            if text[index] == "《" {
                if depth == 0 { start = index + 1 }
                depth += 1
            } else if text[index] == "》", depth > 0 {
                depth -= 1
                if depth == 0, index > start { found.append(text[start..<index]) }
            }
        }
        return found
    }

    /// What a covering notice prints, by its title: 关于印发X的通知 gives X.
    static func object(of title: Units, words: HeadWords) -> Units? {
        var verb: Range<Int>?
        for word in verbs {
            if let range = title.firstRange(of: word), verb.map({ range.lowerBound < $0.lowerBound }) ?? true {
                verb = range
            }
        }
        guard let verb, let kind = words.kind(of: withoutBrackets(title)) else { return nil }
        var end = withoutBrackets(title).endIndex - kind.count
        if end > verb.upperBound, title[end - 1] == "的" { end -= 1 }
        return end > verb.upperBound ? title[verb.upperBound..<end] : nil
    }

    private static let verbs = ["印发", "转发", "批转", "公布", "发布", "下发"].map(\.units)
}
