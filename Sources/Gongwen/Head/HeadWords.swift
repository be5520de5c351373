/// The words by which the parts of a notice are told, 要素词: the tables `head.tsv` and `kinds.tsv` of the lexicon.
struct HeadWords: Sendable {
    /// What a word tells; the second column of the table explains each.
    enum Class: String {
        case bodyEnd = "body-end"
        case groupEnd = "group-end"
        case bodyStart = "body-start"
        case umbrella
        case place
        case level
        case label
        case draft
        case annotation
        case copied
        case imprint
        case numberLabel = "number-label"
        case tableNote = "table-note"
        case attached
        case notAddressed = "not-addressed"
        case issue
        case effect
        case person
        case common
        case short
        case alone
        case province
        case fileEnd = "file-end"
        case page
        case formEnd = "form-end"
    }

    /// A word and what the third column says of it.
    struct Word {
        var units: [UInt16]
        var note: String
    }

    /// The words as the lexicon has them.
    static let standard = HeadWords()

    private var classes: [Class: [Word]] = [:]
    /// 文种, the longest first, so that the first that fits is the longest.
    let kinds: [[UInt16]]

    private init() {
        for row in Lexicon.rows(of: "head.tsv") where row.count >= 2 {
            guard let name = Class(rawValue: row[1]) else { continue }
            classes[name, default: []].append(Word(units: Array(row[0].utf16), note: row.count > 2 ? row[2] : ""))
        }
        for name in classes.keys { classes[name]?.sort { $0.units.count > $1.units.count } }
        kinds = Lexicon.rows(of: "kinds.tsv").map { Array($0[0].utf16) }.filter { !$0.isEmpty }
            .sorted { $0.count > $1.count }
    }

    /// The words of a class, the longest first.
    func all(_ name: Class) -> [Word] { classes[name] ?? [] }

    /// The longest word of a class that a text begins with.
    func prefix(of text: Units, _ name: Class) -> Word? {
        all(name).first { text.starts(with: $0.units) }
    }

    /// The longest word of a class that a text ends with.
    func suffix(of text: Units, _ name: Class) -> Word? {
        all(name).first { text.ends(with: $0.units) }
    }

    /// Whether a text holds a word of a class; for short texts only, since each word is looked for on its own.
    func isIn(_ text: Units, _ name: Class) -> Bool {
        all(name).contains { text.firstRange(of: $0.units) != nil }
    }

    /// The longest 文种 that a text ends with.
    func kind(of text: Units) -> [UInt16]? { kinds.first { text.ends(with: $0) } }
}
