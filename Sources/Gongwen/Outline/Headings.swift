extension Document {
    /// Tells the heading of each section from its text and whether the block is a heading or an item.
    ///
    /// The items of one section follow one form: where most of them have no run-in heading, a short first sentence of one
    /// of them is none either.
    mutating func nameHeadings() {
        let hasChild = childless()
        var found: [(range: Range<Int>, isWhole: Bool)?] = []
        found.reserveCapacity(sections.count)
        // The items below each section; before them those below none, by the attachment they stand in.
        let roots = sections.reduce(0) { max($0, blocks[$1.block].attachment ?? 0) } + 1
        func form(of section: Section) -> Int {
            section.parent.map { roots + $0 } ?? blocks[section.block].attachment ?? 0
        }
        var votes = [FormVote](repeating: FormVote(), count: roots + sections.count)
        for (index, section) in sections.enumerated() {
            let body = section.marker.upperBound..<blocks[section.block].range.upperBound
            let heading = units.withUnsafeBufferPointer {
                HeadingRule(units: $0, isArticle: isArticle(section)).heading(
                    in: body, isFollowedByChild: hasChild[index], isFollowedByText: isFollowedByText(section.block))
            }
            found.append(heading)
            if heading?.isWhole != true || endsSentence(section) {
                votes[form(of: section)].count(heading != nil)
            }
        }
        for (index, section) in sections.enumerated() {
            let vote = votes[form(of: section)]
            let isLine = found[index]?.isWhole == true && !endsSentence(section)
            let isKept = isLine || vote.runIn >= vote.none
            sections[index].heading = isKept ? found[index]?.range : nil
            blocks[section.block].kind = isKept && found[index]?.isWhole == true ? .heading : .item
        }
    }

    /// Whether the block of a section ends in a full stop, as headings on a line of their own rarely do.
    private func endsSentence(_ section: Section) -> Bool {
        units[blocks[section.block].range.upperBound - 1] == "。"
    }

    /// Whether a section is an article of a law; one that stands below 一、 or （一） is an item like others.
    private func isArticle(_ section: Section) -> Bool {
        guard units[section.marker.upperBound - 1] == "条" else { return false }
        return section.parent.map { units[sections[$0].marker.upperBound - 1].isOne(of: "编篇章节") } ?? true
    }

    /// For each section whether the next one stands under it with nothing between.
    private func childless() -> [Bool] {
        sections.indices.map { index in
            index + 1 < sections.count && sections[index + 1].parent == index
                && sections[index + 1].block == sections[index].block + 1
        }
    }

    /// Whether an unnumbered paragraph of text follows a block.
    private func isFollowedByText(_ block: Int) -> Bool {
        block + 1 < blocks.count && blocks[block + 1].kind == .paragraph
            && blocks[block + 1].section == blocks[block].section
    }
}

/// How many items of one form have a run-in heading and how many have none.
private struct FormVote {
    var runIn = 0
    var none = 0

    mutating func count(_ hasHeading: Bool) {
        if hasHeading { runIn += 1 } else { none += 1 }
    }
}

/// Tells a heading from a sentence, 标题与正文.
///
/// A heading on a line of its own has no full stop inside. A run-in heading is a short clause before the first 。 with
/// more text after it: a noun or verb phrase, not a sentence that obliges somebody, names an amount or cites a document.
struct HeadingRule {
    let units: UnsafeBufferPointer<UInt16>
    let isArticle: Bool

    /// The longest run-in heading, in characters, and the longest line that is still a heading.
    private static let longestRunIn = 40
    private static let longestLine = 60

    /// The heading in the text after a marker, and whether it is all of the text.
    func heading(
        in body: Range<Int>, isFollowedByChild: Bool, isFollowedByText: Bool
    ) -> (range: Range<Int>, isWhole: Bool)? {
        guard !body.isEmpty else { return nil }
        if let titled = bracketedTitle(in: body) { return (titled, false) }
        if isArticle { return articleTitle(in: body, isFollowedByText: isFollowedByText).map { ($0, true) } }
        let body = withoutNote(body)
        let stop = firstStop(in: body)
        let clause = body.lowerBound..<(stop ?? body.upperBound)
        let isWhole = clause.upperBound >= body.upperBound - 1
        if isWhole {
            let endsSentence = stop != nil
            guard clause.count <= Self.longestLine else { return nil }
            if endsSentence, units[clause.upperBound] != "。" { return nil }
            if !endsSentence {
                if isAnnouncement(clause) {
                    guard !HeadingWords.contains(units, clause, .list) else { return nil }
                    guard hasInnerClauses(clause) || hasComma(clause) else {
                        return clause.count > 1 ? (clause.lowerBound..<clause.upperBound - 1, true) : nil
                    }
                }
                let isList = hasInnerClauses(clause) || (isAnnouncement(clause) && hasComma(clause))
                return isList && !isFollowedByChild && !isFollowedByText ? nil : (clause, true)
            }
            return isFollowedByChild || (isFollowedByText && isPhrase(clause)) ? (clause, true) : nil
        }
        guard units[clause.upperBound] == "。" || UnitClass.of(units[clause.upperBound]).contains(.space) else {
            return nil
        }
        // A sentence with nothing but a note of responsibility in brackets behind it is no heading.
        if UnitClass.of(units[min(clause.upperBound + 1, body.upperBound - 1)]).contains(.opener),
            UnitClass.of(units[body.upperBound - 1]).contains(.closer),
            !hasSentence(in: clause.upperBound + 1..<body.upperBound)
        {
            return nil
        }
        return clause.count <= Self.longestRunIn && isPhrase(clause) ? (clause, false) : nil
    }

    /// 第十条【…】, 第十条（…）: the title in brackets after the number.
    private func bracketedTitle(in body: Range<Int>) -> Range<Int>? {
        let isRound = isArticle && units[body.lowerBound].isOne(of: "（(")
        guard units[body.lowerBound] == "【" || isRound else { return nil }
        guard let close = body.first(where: { units[$0].isOne(of: isRound ? "）)" : "】") }),
            close > body.lowerBound + 1, !isRound || (close + 1 < body.upperBound && close - body.lowerBound <= 20)
        else { return nil }
        return body.lowerBound + 1..<close
    }

    /// 第七条 鼓励产品研发, with the text of the article below: a line without a stop is its title.
    private func articleTitle(in body: Range<Int>, isFollowedByText: Bool) -> Range<Int>? {
        guard isFollowedByText, body.count <= Self.longestRunIn, firstStop(in: body) == nil, !hasComma(body),
            !isAnnouncement(body)
        else { return nil }
        return body
    }

    /// The line without a note of responsibility at its end: …体系（责任单位：市民政局）.
    private func withoutNote(_ body: Range<Int>) -> Range<Int> {
        guard UnitClass.of(units[body.upperBound - 1]).contains(.closer), body.count <= 4 * Self.longestLine else {
            return body
        }
        var depth = 0
        var index = body.upperBound
        while index > body.lowerBound {
            index -= 1
            let kind = UnitClass.of(units[index])
            if kind.contains(.stop) { return body }
            if kind.contains(.closer) { depth += 1 } else if kind.contains(.opener) { depth -= 1 }
            guard depth == 0 else { continue }
            let inner = UnsafeBufferPointer(rebasing: units[index + 1..<body.upperBound])
            let isBehindText = index > body.lowerBound && !UnitClass.of(units[index - 1]).contains(.stop)
            return isBehindText && PartLabels.opens(inner) ? body.lowerBound..<index : body
        }
        return body
    }

    private func firstStop(in range: Range<Int>) -> Int? {
        var depth = 0
        for index in range {
            let kind = UnitClass.of(units[index])
            if kind.contains(.opener) { depth += 1 } else if kind.contains(.closer) { depth = max(0, depth - 1) }
            if kind.contains(.stop) || units[index] == ";", depth == 0 || units[index] == "。" { return index }
        }
        return nil
    }

    /// Whether text goes on outside of brackets.
    private func hasSentence(in range: Range<Int>) -> Bool {
        var depth = 0
        for index in range {
            let kind = UnitClass.of(units[index])
            if kind.contains(.opener) {
                depth += 1
            } else if kind.contains(.closer) {
                depth -= 1
            } else if depth <= 0 {
                return true
            }
        }
        return false
    }

    private func hasComma(_ range: Range<Int>) -> Bool { range.contains { units[$0].isOne(of: "，,") } }

    /// Whether a line ends in a colon.
    private func isAnnouncement(_ range: Range<Int>) -> Bool {
        range.last.map { units[$0].isOne(of: "：:") } ?? false
    }

    private func hasInnerClauses(_ range: Range<Int>) -> Bool {
        range.count(where: { units[$0].isOne(of: "，,：") }) > 1
    }

    /// Whether a clause reads as a heading.
    private func isPhrase(_ clause: Range<Int>) -> Bool {
        var comma: Int?
        var commas = 0
        var depth = 0  // figures in brackets and quotes are names: “12345”
        for index in clause {
            let unit = units[index]
            let kind = UnitClass.of(unit)
            if unit.isComma {
                comma = index
                commas += 1
            }
            if kind.contains(.opener) { depth += 1 } else if kind.contains(.closer) { depth -= 1 }
            if unit.isOne(of: "：:") { return false }
            if kind.contains(.digit), depth == 0 { return false }
        }
        if HeadingWords.contains(units, clause, .always) { return false }
        if comma == nil, clause.count <= 30 { return true }
        if commas > 1 || HeadingWords.contains(units, clause, .long) { return false }
        guard let comma else { return true }
        let parts = (comma - clause.lowerBound, clause.upperBound - comma - 1)
        // Two clauses of a heading are of like length: 健全……网络，加快补齐……短板
        return max(parts.0, parts.1) <= 3 * min(parts.0, parts.1) && clause.count <= 36
    }
}

/// The words that make a clause a sentence and not a heading: 要, 应当, 可以, 的，….
enum HeadingWords {
    /// When a word tells.
    enum Condition: String {
        /// In a clause too long or too divided for a heading.
        case long = ""
        /// In any clause: 应当, 不得.
        case always
        /// At the head of a list: 下列, 如下.
        case list
    }

    private static let conditions: [Condition] = Lexicon.rows(of: "sentence.tsv").map { row in
        row.count > 1 ? Condition(rawValue: row[1]) ?? .long : .long
    }

    private static let trie: Trie = {
        var trie = Trie()
        for (index, row) in Lexicon.rows(of: "sentence.tsv").enumerated() { trie.insert(row[0], index) }
        return trie
    }()

    /// Whether a range has a word that tells under a condition.
    static func contains(_ units: UnsafeBufferPointer<UInt16>, _ range: Range<Int>, _ condition: Condition) -> Bool {
        let words = trie
        return range.contains { start in
            words.match(units, at: start, end: range.upperBound).map { conditions[$0.entry] == condition } ?? false
        }
    }
}
