/// The words by which the parts of a notice are told, 要素词: the tables `head.tsv` and `kinds.tsv` of the lexicon.
final class HeadWords: Sendable {
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

    /// The words of each class, the longest first.
    private let classes: [[Word]]
    /// The words of all classes as texts begin with them and as they end with them, each turned around for that.
    private let starts: Signs
    private let ends: Signs
    /// 文种, the longest first, so that the first that fits is the longest.
    let kinds: [[UInt16]]
    /// The same turned around, by their index in `kinds`.
    private let kindEnds: Trie

    private init() {
        var classes = [[Word]](repeating: [], count: Class.allCases.count)
        Lexicon.eachRow(of: "head.tsv") { row in
            guard row.count >= 2, let name = Class.named[row[1]] else { return }
            classes[name.rawValue].append(Word(units: Array(row.units(of: 0)), note: row[2]))
        }
        var (starts, ends) = (Signs(), Signs())
        for name in classes.indices {
            classes[name].sort { $0.units.count > $1.units.count }
            for (index, word) in classes[name].enumerated() {
                word.units.withUnsafeBufferPointer { units in
                    guard !units.isEmpty else { return }
                    starts.add(name, index) { $0.insert(units, $1) }
                    ends.add(name, index) { $0.insert(turned: units, $1) }
                }
            }
        }
        (self.classes, self.starts, self.ends) = (classes, starts, ends)
        kinds = Lexicon.rows(of: "kinds.tsv").map { Array($0[0].utf16) }.filter { !$0.isEmpty }
            .sorted { $0.count > $1.count }
        var kindEnds = Trie()
        for (index, kind) in kinds.enumerated() { kindEnds.insert(Array(kind.reversed())[...], index) }
        self.kindEnds = kindEnds
    }

    /// Words of all classes in one set, so that most texts are turned away by their first unit, whatever class is meant.
    private struct Signs: Sendable {
        private(set) var words = Trie(nodes: 1500)
        /// The class of each word, its index among the words of that, and where the same word stands here for another.
        private var places: [(name: Int, index: Int, next: Int?)] = []

        mutating func add(_ name: Int, _ index: Int, _ insert: (inout Trie, Int) -> Int) {
            var last = insert(&words, places.count)
            if last < places.count {
                while let next = places[last].next { last = next }
                places[last].next = places.count
            }
            places.append((name, index, nil))
        }

        /// The index of a word among those of a class, or nil where it is none of them.
        func place(of word: Int, in name: Class) -> Int? {
            var place: Int? = word
            while let at = place {
                if places[at].name == name.rawValue { return places[at].index }
                place = places[at].next
            }
            return nil
        }
    }

    /// The words of a class, the longest first.
    func all(_ name: Class) -> [Word] { classes[name.rawValue] }

    /// The longest word of a class that a text begins with.
    func prefix(of text: Units, _ name: Class) -> Word? {
        text.withUnsafeBufferPointer { text in
            var longest: Int?
            starts.words.eachWord(startingAt: 0, in: text) { word, _ in
                longest = starts.place(of: word, in: name) ?? longest
            }
            return longest
        }.map { classes[name.rawValue][$0] }
    }

    /// The longest word of a class that a text ends with.
    func suffix(of text: Units, _ name: Class) -> Word? {
        text.withUnsafeBufferPointer { text in
            var longest: Int?
            ends.words.eachWord(endingAt: text.count, in: text) { word, _ in
                longest = ends.place(of: word, in: name) ?? longest
            }
            return longest
        }.map { classes[name.rawValue][$0] }
    }

    /// Whether a text holds a word of a class; for short texts only, since each word is looked for on its own.
    func isIn(_ text: Units, _ name: Class) -> Bool {
        all(name).contains { text.firstRange(of: $0.units) != nil }
    }

    /// The longest 文种 that a text ends with.
    func kind(of text: Units) -> [UInt16]? {
        text.withUnsafeBufferPointer { text in
            var longest: Int?
            kindEnds.eachWord(endingAt: text.count, in: text) { kind, _ in longest = kind }
            return longest
        }.map { kinds[$0] }
    }
}
