/// The words by which the parts of a notice are told, 要素词: the tables `head.tsv` and `kinds.tsv` of the lexicon.
struct HeadWords: Sendable {
    /// What a word tells; the second column of the table explains each.
    enum Class: Int, CaseIterable {
        case bodyEnd, groupEnd, bodyStart, umbrella, place, level, label, draft, annotation, copied, imprint,
            numberLabel, tableNote, attached, notAddressed, issue, effect, person, common, short, alone, province,
            fileEnd, page, formEnd

        /// The classes by their names in the table.
        static let named: [String: Class] = [
            "body-end": .bodyEnd, "group-end": .groupEnd, "body-start": .bodyStart, "umbrella": .umbrella,
            "place": .place, "level": .level, "label": .label, "draft": .draft, "annotation": .annotation,
            "copied": .copied, "imprint": .imprint, "number-label": .numberLabel, "table-note": .tableNote,
            "attached": .attached, "not-addressed": .notAddressed, "issue": .issue, "effect": .effect,
            "person": .person, "common": .common, "short": .short, "alone": .alone, "province": .province,
            "file-end": .fileEnd, "page": .page, "form-end": .formEnd,
        ]
    }

    /// A word and what the third column says of it.
    struct Word {
        var units: [UInt16]
        var note: String
    }

    /// The words as the lexicon has them.
    static let standard = HeadWords()

    /// The words of each class.
    private var classes = [[Word]](repeating: [], count: Class.allCases.count)
    /// 文种, the longest first, so that the first that fits is the longest.
    let kinds: [[UInt16]]

    private init() {
        for row in Lexicon.rows(of: "head.tsv") where row.count >= 2 {
            guard let name = Class.named[row[1]] else { continue }
            let word = Word(units: Array(row[0].utf16), note: row.count > 2 ? row[2] : "")
            classes[name.rawValue].append(word)
        }
        for name in classes.indices { classes[name].sort { $0.units.count > $1.units.count } }
        kinds = Lexicon.rows(of: "kinds.tsv").map { Array($0[0].utf16) }.filter { !$0.isEmpty }
            .sorted { $0.count > $1.count }
    }

    /// The words of a class, the longest first.
    func all(_ name: Class) -> [Word] { classes[name.rawValue] }

    /// The longest word of a class that a text begins with.
    func prefix(of text: Units, _ name: Class) -> Word? {
        guard let first = text.first else { return nil }
        return all(name).first { $0.units.first == first && text.starts(with: $0.units) }
    }

    /// The longest word of a class that a text ends with.
    func suffix(of text: Units, _ name: Class) -> Word? {
        guard let last = text.last else { return nil }
        return all(name).first { $0.units.last == last && text.ends(with: $0.units) }
    }

    /// Whether a text holds a word of a class; for short texts only, since each word is looked for on its own.
    func isIn(_ text: Units, _ name: Class) -> Bool {
        all(name).contains { text.firstRange(of: $0.units) != nil }
    }

    /// The longest 文种 that a text ends with.
    func kind(of text: Units) -> [UInt16]? {
        guard let last = text.last else { return nil }
        return kinds.first { $0.last == last && text.ends(with: $0) }
    }
}
