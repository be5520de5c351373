package import Gongwen

/// The classes of words that the rules look for; the first column but one of the word tables.
package enum WordClass: UInt32, Sendable {
    /// Before a number, says how it bounds: 不低于, 至少, 超过, 约.
    case boundBefore
    /// After a number and its unit, says how it bounds: 以上, 以内, 左右.
    case boundAfter
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
    case pastHeading
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

    /// The class that the tables call by a name, or nil.
    init?(name: String) {
        switch name {
        case "bound-before": self = .boundBefore
        case "bound-after": self = .boundAfter
        case "reach": self = .reach
        case "increase": self = .increase
        case "decrease": self = .decrease
        case "action": self = .action
        case "average": self = .average
        case "forbidding": self = .forbidding
        case "each": self = .each
        case "history": self = .history
        case "past-heading": self = .pastHeading
        case "full": self = .full
        case "filler": self = .filler
        case "respectively": self = .respectively
        case "idiom": self = .idiom
        case "predicate": self = .predicate
        case "referring": self = .referring
        case "whole": self = .whole
        default: return nil
        }
    }
}

/// Several classes of words, one bit each.
struct WordClasses: OptionSet, Sendable {
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// One class.
    @inline(__always)
    init(_ one: WordClass) { rawValue = 1 << one.rawValue }

    /// Some classes.
    init(_ classes: WordClass...) { rawValue = classes.reduce(0) { $0 | 1 << $1.rawValue } }
}

/// What a word means: its value in each of its classes.
package struct WordSenses: Sendable {
    /// The classes of the word.
    private(set) var classes: WordClasses = []
    private var values: [(sense: WordClass, value: String)] = []
    /// How the word bounds a number behind it, or nil.
    private(set) var boundBefore: Bound?
    /// Whether it bounds only right before a number; such a word has a ! in the tables.
    private(set) var isStrict = false
    /// How the word bounds a number before it, or nil.
    private(set) var boundAfter: Bound?
    /// Whether the word is a verb of acting that is a noun for a deed as well: 检查.
    private(set) var isDeed = false
    /// Whether the word is a verb of giving: 给予.
    private(set) var gives = false
    /// Whether the word makes all that follows in its sentence history: 近年来.
    private(set) var reachesSentence = false

    /// What the word means in a class, or nil where it is not of the class.
    package subscript(_ sense: WordClass) -> String? {
        @inline(__always) get {
            classes.contains(WordClasses(sense)) ? values.first { $0.sense == sense }?.value : nil
        }
        set {
            values.removeAll { $0.sense == sense }
            classes.remove(WordClasses(sense))
            guard let newValue else { return }
            values.append((sense, newValue))
            classes.insert(WordClasses(sense))
            switch sense {
            case .boundBefore:
                isStrict = newValue.utf8.last == UInt8(ascii: "!")
                boundBefore = Bound(rawValue: isStrict ? String(newValue.dropLast()) : newValue)
            case .boundAfter: boundAfter = Bound(rawValue: newValue)
            case .action: isDeed = newValue == "noun"
            case .predicate: gives = newValue == "give"
            case .history: reachesSentence = newValue == "sentence"
            default: break
            }
        }
    }

    /// How many classes the word is of.
    var count: Int { values.count }
}

/// The words of the rules, 词表, and the set they are looked up in.
///
/// Read from the tables `words.tsv` of the lexicon: word, class, value, note.
package final class Vocabulary: Sendable {
    /// A word with what it means to the rules.
    package struct Word: Sendable {
        /// The word.
        package var text: String
        /// What it means; a word can be of several classes.
        package var senses = WordSenses()
    }

    /// The words, in the order of the tables.
    package let words: [Word]
    /// The set the lexer looks words up in.
    package let trie: Trie
    /// What each unit can open in a text with these words.
    let openings: [Opening]

    /// The program's own words.
    package static let standard = Vocabulary(tables: ["words.tsv"])

    /// The words of some tables of the lexicon; rows of unknown classes are passed over.
    package init(tables: [String]) {
        var words: [Word] = []
        var trie = Trie()
        for table in tables {
            Lexicon.eachRow(of: table) { row in
                guard row.count >= 2, let sense = WordClass(name: row[1]) else { return }
                let index = trie.insert(row.units(of: 0), words.count)
                if index == words.count { words.append(Word(text: row[0])) }
                words[index].senses[sense] = row[2]
            }
        }
        (self.words, self.trie) = (words, trie)
        openings = Opening.table(words: trie)
    }

    /// What a word means in a class, or nil where it is not of the class.
    @inline(__always)
    package func sense(_ word: Int, _ sense: WordClass) -> String? { words[word].senses[sense] }

    /// Whether a word is of a class.
    @inline(__always)
    func isWord(_ word: Int, _ sense: WordClass) -> Bool { words[word].senses.classes.contains(WordClasses(sense)) }
}
