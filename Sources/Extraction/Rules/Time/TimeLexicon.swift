import Gongwen

/// The words of time, 时间词, from the table `time.tsv`.
///
/// Three sets, by where a word can stand, so that the longest word at a place is never one that cannot stand there:
/// 后 after 2025年 is not 后年.
struct TimeLexicon: Sendable {
    /// What a word does, the second column of the table.
    enum Sense: String, Sendable {
        /// Before a time: 到, 自, 于.
        case before
        /// Before a year that something is compared with: 比, 较.
        case versus
        /// The name of a time limit: 完成时限.
        case label
        /// A year told from the document's own: 今年, 每年.
        case year
        /// A five-year plan: 十四五.
        case plan
        /// A part of the document's own year: 年底.
        case alone
        /// A part of the year before it: 年底, 上半年.
        case part
        /// A part of the month before it: 底, 上旬.
        case month
        /// After a time: 前, 起, 期间.
        case after
        /// After a time that belongs to a name or to history: 度, 出台.
        case name
        /// Says that something has been done: 已.
        case done
    }

    /// The place a set of words is looked up at.
    enum Place: Int {
        /// Before a time.
        case lead
        /// Where a time begins.
        case head
        /// After a year, a month or a whole time.
        case tail
    }

    private var tries = [Trie(), Trie(), Trie()]
    private var entries: [[[Sense: [String]]]] = [[], [], []]

    /// The program's own words.
    static let standard = TimeLexicon(rows: Lexicon.rows(of: "time.tsv"))

    /// The words of rows: word, sense, values.
    init(rows: [[String]]) {
        var indices: [[String: Int]] = [[:], [:], [:]]
        for row in rows where row.count >= 2 {
            guard let sense = Sense(rawValue: row[1]) else { continue }
            let place = Self.place(of: sense).rawValue
            let values = Array(row[2...])
            if let known = indices[place][row[0]] {
                entries[place][known][sense] = values
            } else {
                indices[place][row[0]] = entries[place].count
                tries[place].insert(row[0], entries[place].count)
                entries[place].append([sense: values])
            }
        }
    }

    private static func place(of sense: Sense) -> Place {
        switch sense {
        case .before, .versus, .label: .lead
        case .year, .plan, .alone: .head
        case .part, .month, .after, .name, .done: .tail
        }
    }

    /// The longest word at an index for a place, with its senses and the index after it.
    func match(_ place: Place, _ units: [UInt16], at start: Int, end: Int) -> (senses: [Sense: [String]], end: Int)? {
        guard start < end, let found = tries[place.rawValue].match(units, at: start, end: end) else { return nil }
        return (entries[place.rawValue][found.entry], found.end)
    }
}
