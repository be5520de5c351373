import Gongwen

/// The sentences that say what each rule does, 规则说明; read from `rules.tsv`.
package struct RuleSentences: Sendable {
    private let sentences: [String: (english: String, chinese: String)]

    /// The program's own.
    package static let standard = RuleSentences(rows: Lexicon.rows(of: "rules.tsv"))

    init(rows: [[String]]) {
        var sentences: [String: (String, String)] = [:]
        for row in rows where row.count >= 3 { sentences[row[0]] = (row[1], row[2]) }
        self.sentences = sentences
    }

    /// The sentences of a rule in both languages, or nil where it has none.
    package func sentence(of rule: String) -> (english: String, chinese: String)? { sentences[rule] }

    /// The sentences of a rule or of its family: those of `target` for a `target.…` that has none of its own.
    func nearest(to rule: String) -> (english: String, chinese: String)? {
        sentence(of: rule)
            ?? sentence(of: String(decoding: rule.utf8.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self))
    }
}
