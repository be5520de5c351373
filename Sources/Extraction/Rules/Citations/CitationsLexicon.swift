import Gongwen

/// The words that tell documents from forms and numbers from text, 引用词, from the table `citations.tsv`.
final class CitationsLexicon: Sendable {
    /// The last words of names that are no documents: 证明, 申请表.
    let forms: Endings
    /// The last words of a document's name in spite of a shorter word of a form: 清单.
    let cited: Endings
    /// Verbs whose document inside is what is meant: 印发.
    let handsOn: Endings
    /// Words that announce a short name: 以下简称.
    let shortNames: Endings
    /// Words that stand before a document number and are no part of it: 按照.
    let leadIns: Endings
    /// The letters of the families of standards: GB/T.
    private let standards: Trie

    /// The program's own words.
    static let standard = CitationsLexicon(table: "citations.tsv")

    /// The words of a table: word, what it does.
    init(table: String) {
        var (forms, cited, handsOn, shortNames, leadIns) = (Endings(), Endings(), Endings(), Endings(), Endings())
        var standards = Trie()
        Lexicon.eachRow(of: table) { row in
            let word = row.units(of: 0)
            switch row[1] {
            case "form": forms.insert(word, 0)
            case "cited": cited.insert(word, 0)
            case "hands-on": handsOn.insert(word, 0)
            case "short": shortNames.insert(word, 0)
            case "leads-in": leadIns.insert(word, 0)
            case "standard": standards.insert(word, 0)
            default: break
            }
        }
        (self.forms, self.cited, self.handsOn) = (forms, cited, handsOn)
        (self.shortNames, self.leadIns, self.standards) = (shortNames, leadIns, standards)
    }

    /// Whether some letters are those of a family of standards.
    func isStandard(_ letters: [UInt16]) -> Bool {
        standards.match(letters, at: 0, end: letters.count)?.end == letters.count
    }
}
