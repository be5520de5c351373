import Gongwen

/// The words of time, 时间词, from the table `time.tsv`.
///
/// Three sets, by where a word can stand, so that the longest word at a place is never one that cannot stand there:
/// 后 after 2025年 is not 后年.
final class TimeLexicon: Sendable {
    /// The place a set of words is looked up at.
    enum Place: Int {
        /// Before a time.
        case lead
        /// Where a time begins.
        case head
        /// After a year, a month or a whole time.
        case tail
    }

    private let leads: Words
    private let heads: Words
    private let tails: Words
    /// What a time can start with.
    let starts: UnitSet
    /// What a time with the words before it can start with, and the marks that change how the next is read.
    let openers: UnitSet

    /// The words of one place.
    private struct Words {
        var trie = Trie()
        var words: [TimeWord] = []

        mutating func add(_ text: String, _ sense: TimeWord.Sense, _ values: [String]) {
            let index = trie.insert(text, words.count)
            if index == words.count { words.append(TimeWord()) }
            words[index].add(sense, values)
        }

        @inline(__always)
        func match(
            _ units: UnsafeBufferPointer<UInt16>, at start: Int, end: Int
        ) -> (word: TimeWord, end: Int)? {
            trie.match(units, at: start, end: end).map { (words[$0.entry], $0.end) }
        }
    }

    /// The program's own words.
    static let standard = TimeLexicon(rows: Lexicon.rows(of: "time.tsv"))

    /// The words of rows: word, sense, values.
    init(rows: [[String]]) {
        var (leads, heads, tails) = (Words(), Words(), Words())
        var starts = UnitSet("0123456789０１２３４５６７８９〇零一二三四五六七八九○◯OＯ十\"＂“”‘’「」")
        var openers = UnitSet("《。每")
        for row in rows where row.count >= 2 {
            guard let sense = TimeWord.Sense(rawValue: row[1]) else { continue }
            let values = Array(row[2...])
            switch sense {
            case .before, .versus, .label:
                leads.add(row[0], sense, values)
                openers.insert(row[0].utf16.first)
            case .year, .plan, .alone:
                heads.add(row[0], sense, values)
                starts.insert(row[0].utf16.first)
            case .part, .month, .after, .name, .done: tails.add(row[0], sense, values)
            }
        }
        (self.leads, self.heads, self.tails) = (leads, heads, tails)
        openers.formUnion(starts)
        (self.starts, self.openers) = (starts, openers)
    }

    /// The longest word at an index for a place, and the index after it.
    @inline(__always)
    func match(
        _ place: Place, _ units: UnsafeBufferPointer<UInt16>, at start: Int, end: Int
    ) -> (word: TimeWord, end: Int)? {
        switch place {
        case .lead: leads.match(units, at: start, end: end)
        case .head: heads.match(units, at: start, end: end)
        case .tail: tails.match(units, at: start, end: end)
        }
    }
}
