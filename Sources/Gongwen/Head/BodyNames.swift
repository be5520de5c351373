/// The names of bodies, 机关名称: whether a line is one, and where one ends and the next begins.
///
/// Bodies that issue a notice together stand in one line, in columns or under each other, often with no more than
/// white space between them, which mending drops: 广州市民政局广州市财政局.
struct BodyNames {
    let words: HeadWords
    let divisions: Divisions

    /// The tables of the lexicon.
    static let standard = BodyNames(words: .standard, divisions: .standard)

    /// The characters of a level that stand for a place: 市民政局.
    private static let levels = "省市县区州盟旗镇乡".units

    /// The names that a line is made of, or nil where it is none.
    ///
    /// `isSigned` says that the place of the line (over the date) speaks for a name, so its first words need not be
    /// known.
    func names(in line: Units, isSigned: Bool = false) -> [Range<Int>]? {
        guard line.count >= 2, line.count <= 200, ends(line) else { return nil }
        var names: [Range<Int>] = []
        for part in parts(of: line) {
            guard isPlain(part) else { return nil }
            var start = part.startIndex
            var index = start + 2
            while index + 2 < part.endIndex {
                if isStart(part, at: index, after: start), ends(part[start..<index]) {
                    names.append(start..<index)
                    start = index
                    index += 1
                }
                index += 1
            }
            names.append(start..<part.endIndex)
        }
        guard let first = names.first, ends(line[names[names.count - 1]]) else { return nil }
        guard names.allSatisfy({ (2...40).contains($0.count) }) else { return nil }
        return isSigned || begins(line[first]) ? names : nil
    }

    /// Whether a line is the name of one body.
    func isName(_ line: Units) -> Bool { names(in: line)?.count == 1 }

    /// The stretches of a line between commas and enumeration commas.
    private func parts(of line: Units) -> [Units] {
        line.split { $0.isOne(of: "、，, ") }
    }

    /// Whether a text holds characters of names only.
    private func isPlain(_ text: Units) -> Bool {
        text.allSatisfy { unit in
            unit.opensBracket || unit.closesBracket || unit == "·"
                || !UnitClass.of(unit).isDisjoint(with: [.han, .asciiWord, .digit])
        }
    }

    /// Whether a text ends as names of bodies do; a bracket behind the name is looked past.
    func ends(_ text: Units) -> Bool {
        var name = text
        if let last = name.last, last.closesBracket, let open = name.lastIndex(where: \.opensBracket),
            open > name.startIndex
        {
            name = name[name.startIndex..<open]
        }
        return words.suffix(of: name, .bodyEnd) != nil
    }

    /// Whether a text begins as names of bodies do.
    func begins(_ text: Units) -> Bool {
        guard let first = text.first else { return false }
        return divisions.match(text, at: text.startIndex) != nil || words.prefix(of: text, .bodyStart) != nil
            || words.prefix(of: text, .place) != nil || Self.levels.contains(first)
    }

    /// Whether a new name can begin inside a text that began with another.
    private func isStart(_ text: Units, at index: Int, after start: Int) -> Bool {
        let rest = text[index...]
        let before = text[start..<index]
        if divisions.match(text, at: index) != nil {
            // 国家税务总局广州市税务局 is one name.
            return !words.all(.umbrella).contains { before.elementsEqual($0.units) }
        }
        if words.prefix(of: rest, .bodyStart) != nil { return true }
        if words.prefix(of: rest, .place) != nil { return true }
        let first = text[start]
        if Self.levels.contains(first), text[index] == first { return true }
        // The same first characters again: a place the table does not have.
        return before.count >= 4 && rest.count >= 4 && rest.starts(with: before.prefix(3))
    }

    /// Where the issuer at the start of a title ends, before 关于, 印发 and the like; nil where the title names none.
    func issuerEnd(ofTitle title: Units) -> Int? {
        var best: Int?
        for word in words.all(.issue) {
            guard let range = title.firstRange(of: word.units), range.lowerBound > title.startIndex else { continue }
            if best.map({ range.lowerBound < $0 }) ?? true { best = range.lowerBound }
        }
        guard let end = best else { return nil }
        var issuer = title[title.startIndex..<end]
        // 教育部等八部门关于…: the others are not named.
        if let others = issuer.lastIndex(of: "等"), issuer.endIndex - others <= 8 {
            issuer = issuer[issuer.startIndex..<others]
        }
        return names(in: issuer) == nil ? nil : issuer.endIndex
    }
}
