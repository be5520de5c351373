package import Gongwen

/// The classes of words that the rules look for; the first column but one of the word tables.
package enum WordClass: String, Sendable, CaseIterable {
    /// Before a number, says how it bounds: 不低于, 至少, 超过, 约.
    case boundBefore = "bound-before"
    /// After a number and its unit, says how it bounds: 以上, 以内, 左右.
    case boundAfter = "bound-after"
    /// Before a number, says that it is what is reached: 达到, 提高到, 控制在.
    case reach
    /// Before a number, says that it is a change upwards: 提高, 新增, 增长.
    case increase
    /// Before a number, says that it is a change downwards: 下降, 减少.
    case decrease
    /// A verb whose object is counted: 完成, 建成, 培育, 创建.
    case action
    /// Before a noun, makes it a rate: 人均, 户均, 年均.
    case average
    /// Forbids what stands behind it, so that what is more than a number may at most be that number: 不得|要求…超过1.2倍.
    case forbidding
    /// 每, 每个, 每年.
    case each
    /// Words that make the number next to them history or a condition, not a commitment.
    case history
    /// At the end of a heading, says that what stands below it is history: 建设成效, 发展现状.
    case pastHeading = "past-heading"
    /// Says that all of something is covered: 全覆盖, 覆盖全体.
    case full
    /// Words that may stand between a subject and its number without being part of the indicator.
    case filler
    /// 分别, which deals values out to groups.
    case respectively
    /// A numeral inside a name, an idiom or a slogan, which counts nothing.
    case idiom
    /// A verb behind a counted noun, where the noun ends: 55%的资金|用于|….
    case predicate
    /// Points back at things that have been named: 上述15个.
    case referring
    /// A word that stands for itself and for none of the shorter ones it begins with: 可再生.
    case whole
}

/// The words of the rules, 词表, and the set they are looked up in.
///
/// Read from the tables `words.tsv` of the lexicon: word, class, value, note.
package struct Vocabulary: Sendable {
    /// A word with what it means to the rules.
    package struct Word: Sendable {
        /// The word.
        package var text: String
        /// What it means; a word can be of several classes.
        package var senses: [WordClass: String]
    }

    /// The words, in the order of the tables.
    package private(set) var words: [Word] = []
    /// The set the lexer looks words up in.
    package private(set) var trie = Trie()

    /// The program's own words.
    package static let standard = Vocabulary(tables: ["words.tsv"])

    /// The words of some tables of the lexicon; rows of unknown classes are passed over.
    package init(tables: [String]) {
        var indices: [String: Int] = [:]
        for table in tables {
            for row in Lexicon.rows(of: table) where row.count >= 2 {
                guard let sense = WordClass(rawValue: row[1]) else { continue }
                let value = row.count > 2 ? row[2] : ""
                if let known = indices[row[0]] {
                    words[known].senses[sense] = value
                } else {
                    indices[row[0]] = words.count
                    trie.insert(row[0], words.count)
                    words.append(Word(text: row[0], senses: [sense: value]))
                }
            }
        }
    }

    /// What a word means in a class, or nil where it is not of the class.
    package func sense(_ word: Int, _ sense: WordClass) -> String? { words[word].senses[sense] }
}
