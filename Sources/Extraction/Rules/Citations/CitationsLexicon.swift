import Gongwen

/// The words that tell documents from forms and numbers from text, 引用词, from the table `citations.tsv`.
struct CitationsLexicon: Sendable {
    /// What a word does, the second column of the table.
    enum Sense: String, Sendable {
        /// The last word of a name that is no document: 证明, 申请表.
        case form
        /// The last word of a document's name in spite of a shorter word of a form: 清单.
        case cited
        /// A verb whose document inside is what is meant: 印发.
        case handsOn = "hands-on"
        /// Announces a short name: 以下简称.
        case short
        /// The letters of a family of standards: GB/T.
        case standard
        /// Stands before a document number and is no part of it: 按照.
        case leadsIn = "leads-in"
    }

    private var words: [Sense: [[UInt16]]] = [:]

    /// The program's own words.
    static let standard = CitationsLexicon(rows: Lexicon.rows(of: "citations.tsv"))

    /// The words of rows: word, sense; longer words first.
    init(rows: [[String]]) {
        for row in rows where row.count >= 2 {
            guard let sense = Sense(rawValue: row[1]) else { continue }
            words[sense, default: []].append(Array(row[0].utf16))
        }
        for sense in Array(words.keys) { words[sense]?.sort { $0.count > $1.count } }
    }

    /// The length of the longest word of a sense that ends some text, or 0.
    func ending(_ sense: Sense, _ text: ArraySlice<UInt16>) -> Int {
        for word in words[sense] ?? [] where text.count >= word.count && text.suffix(word.count).elementsEqual(word) {
            return word.count
        }
        return 0
    }

    /// Whether some text is a word of a sense.
    func contains(_ sense: Sense, _ text: [UInt16]) -> Bool {
        words[sense]?.contains(text) ?? false
    }
}
