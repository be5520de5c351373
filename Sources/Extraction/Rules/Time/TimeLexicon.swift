import Gongwen

/// The words of time, 时间词, from the table `time.tsv`.
///
/// Three sets, by where a word can stand, so that the longest word at a place is never one that cannot stand there:
/// 后 after 2025年 is not 后年.
final class TimeLexicon: Sendable {
    /// The place a set of words is looked up at.
    enum Place: Int {
        /// Where a time begins.
        case head
        /// After a year, a month or a whole time.
        case tail
    }

    private let leads: Words
    private let heads: Words
    private let tails: Words
    /// What the numerals of dates are of.
    let numerals: UnitSet
    /// What a time can start with.
    let starts: UnitSet
    /// What can follow the first unit of a word before a time: its second, or what a time can start with.
    private let followers: UnitSet
    /// What a time with the words before it can start with, and the marks that change how the next is read.
    let openers: UnitSet

    /// The words of one place.
    private struct Words {
        var trie = Trie()
        var words: [TimeWord] = []

        mutating func add(_ row: LexiconRow, _ sense: TimeWord.Sense) {
            let index = trie.insert(row.units(of: 0), words.count)
            if index == words.count { words.append(TimeWord()) }
            words[index].add(sense, row.fields(from: 2))
        }

        @inline(__always)
        func match(
            _ units: UnsafeBufferPointer<UInt16>, at start: Int, end: Int
        ) -> (word: TimeWord, end: Int)? {
            trie.match(units, at: start, end: end).map { (words[$0.entry], $0.end) }
        }
    }

    /// The program's own words.
    static let standard = TimeLexicon(table: "time.tsv")

    /// The words of a table: word, sense, values.
    init(table: String) {
        var (leads, heads, tails) = (Words(), Words(), Words())
        let numerals = UnitSet("0123456789０１２３４５６７８９〇零一二三四五六七八九○◯OＯ十")
        var starts = UnitSet("\"＂“”‘’「」")
        starts.formUnion(numerals)
        var openers = UnitSet("《。每")
        var followers = UnitSet("")
        Lexicon.eachRow(of: table) { row in
            guard row.count >= 2, let sense = TimeWord.Sense(rawValue: row[1]) else { return }
            switch sense {
            case .before, .versus, .label:
                leads.add(row, sense)
                openers.insert(row.units(of: 0).first)
                followers.insert(row.units(of: 0).dropFirst().first)
            case .year, .plan, .alone:
                heads.add(row, sense)
                starts.insert(row.units(of: 0).first)
            case .part, .month, .after, .name, .done: tails.add(row, sense)
            }
        }
        (self.leads, self.heads, self.tails) = (leads, heads, tails)
        openers.formUnion(starts)
        followers.formUnion(starts)
        self.followers = followers
        (self.numerals, self.starts, self.openers) = (numerals, starts, openers)
    }

    /// Whether a word before a time can begin with a unit.
    @inline(__always)
    func canLead(_ unit: UInt16) -> Bool { leads.trie.canStart(unit) }

    /// Whether a word before a time can stand at an index with a time behind it, as far as two units tell.
    @inline(__always)
    func canLead(_ units: UnitText, at start: Int, end: Int) -> Bool {
        guard canLead(units[start]), start + 1 < end else { return false }
        return followers.contains(units[start + 1]) || UnitClass.of(units[start + 1]).contains(.space)
    }

    /// Whether a word that a time begins with stands at an index.
    @inline(__always)
    func isHead(_ units: UnitText, at start: Int, end: Int) -> Bool {
        heads.trie.match(units, at: start, end: end) != nil
    }

    /// The number of the longest word before a time at an index, and the index after it.
    @inline(__always)
    func lead(_ units: UnitText, at start: Int, end: Int) -> (word: Int, end: Int)? {
        leads.trie.match(units, at: start, end: end).map { ($0.entry, $0.end) }
    }

    /// Which end of a time a word before it makes it, or nil.
    @inline(__always)
    func before(_ lead: Int) -> TimeWord.Before? { leads.words[lead].before }

    /// Whether a word before a time is the name of a time limit.
    @inline(__always)
    func isLabel(_ lead: Int) -> Bool { leads.words[lead].isLabel }

    /// Whether a word before a time says that something is compared with it.
    @inline(__always)
    func isVersus(_ lead: Int) -> Bool { leads.words[lead].isVersus }

    /// The longest word at an index for a place, and the index after it.
    @inline(__always)
    func match(
        _ place: Place, _ units: UnsafeBufferPointer<UInt16>, at start: Int, end: Int
    ) -> (word: TimeWord, end: Int)? {
        switch place {
        case .head: heads.match(units, at: start, end: end)
        case .tail: tails.match(units, at: start, end: end)
        }
    }
}
