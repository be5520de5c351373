import Gongwen

/// The part a body has in a task, 职责.
package enum DutyRole: String, Sendable {
    /// 牵头, 主责.
    case lead
    /// 配合, 参与, 协助.
    case support
    /// 负责 without distinction.
    case party
}

/// What place in a list makes the leader, where no word does.
package enum DutyRank: String, Sendable {
    /// 列第一位者为牵头单位.
    case first
    /// 逗号前为牵头单位.
    case comma
}

/// The words of responsibility notes, 责任分工用语.
///
/// Read from `responsibility.tsv`, which explains its classes.
final class ResponsibilityWords: Sendable {
    /// What a label before a colon announces.
    enum Label: Sendable, Equatable {
        /// Bodies with a role.
        case bodies(DutyRole)
        /// A time limit.
        case time
        /// Anything else, such as 适用范围.
        case other
    }

    private struct Word: Sendable {
        var label: Label?
        var isAction = false
        var action: DutyRole?
        var isJoin = false
        var isAssist = false
        var isRest = false
        var isLeadIn = false
        var isCarry = false
        var rank: DutyRank?
    }

    private let words: [Word]
    private let trie: Trie
    /// The units that words of `carry` and of `rank` begin with.
    private let carryHeads: UnitSet
    private let rankHeads: UnitSet
    /// The units that words of either begin with.
    private let partHeads: UnitSet
    /// The units that words between bodies begin with.
    private let joinHeads: UnitSet
    /// The units that words of action end with.
    private let actionTails: UnitSet

    /// The program's own words.
    static let standard = ResponsibilityWords(table: "responsibility.tsv")

    init(table: String) {
        var words: [Word] = []
        var trie = Trie()
        var (carryHeads, rankHeads, joinHeads, actionTails) = (UnitSet(""), UnitSet(""), UnitSet(""), UnitSet(""))
        Lexicon.eachRow(of: table) { row in
            guard row.count >= 2 else { return }
            let word = row.units(of: 0)
            let index = trie.insert(word, words.count)
            if index == words.count { words.append(Word()) }
            let value = row[2]
            switch row[1] {
            case "label":
                words[index].label = value == "time" ? .time : DutyRole(rawValue: value).map { .bodies($0) } ?? .other
            case "action":
                words[index].isAction = true
                actionTails.insert(word.last)
                words[index].action = DutyRole(rawValue: value)
            case "join":
                words[index].isJoin = true
                joinHeads.insert(word.first)
                words[index].isAssist = value == "assist"
            case "rest": words[index].isRest = true
            case "lead-in": words[index].isLeadIn = true
            case "carry":
                words[index].isCarry = true
                carryHeads.insert(word.first)
            case "rank":
                words[index].rank = DutyRank(rawValue: value)
                rankHeads.insert(word.first)
            default: break
            }
        }
        (self.words, self.trie) = (words, trie)
        (self.carryHeads, self.rankHeads) = (carryHeads, rankHeads)
        (self.joinHeads, self.actionTails) = (joinHeads, actionTails)
        var partHeads = carryHeads
        partHeads.formUnion(rankHeads)
        self.partHeads = partHeads
    }

    /// Whether a label can begin with a unit.
    @inline(__always)
    func canLabel(_ unit: UInt16) -> Bool { trie.canStart(unit) || BodyWords.standard.canStart(unit) }

    /// The label that begins at an index with its colon, the number of its word, and the index after the colon.
    func label(_ units: UnitText, at index: Int, end: Int) -> (label: Label, word: Int, end: Int)? {
        // 市级牵头部门 is 牵头部门
        let level = BodyWords.standard.opener(units, at: index, end: end)
        let start = level.map { $0 < end ? $0 : index } ?? index
        guard let (entry, after) = trie.match(units, at: start, end: end) ?? trie.match(units, at: index, end: end),
            let label = words[entry].label
        else { return nil }
        var colon = after
        while colon < end, UnitClass.of(units[colon]).contains(.space) { colon += 1 }
        return colon < end && units[colon].isColon ? (label, entry, colon + 1) : nil
    }

    /// Whether a label for bodies that lead is printed at an index, with or without a colon.
    func isLeadLabel(_ units: UnitText, at index: Int, end: Int) -> Bool {
        guard let (entry, _) = trie.match(units, at: index, end: end) else { return false }
        return isLead(words[entry])
    }

    private func isLead(_ word: Word) -> Bool { word.label == .bodies(.lead) || word.action == .lead }

    /// The action word at an index: its role, and the index after it.
    func action(_ units: UnitText, at index: Int, end: Int) -> (role: DutyRole?, end: Int)? {
        guard let (entry, after) = trie.match(units, at: index, end: end), words[entry].isAction else {
            return nil
        }
        return (words[entry].action, after)
    }

    /// Whether words of action can end with a unit.
    @inline(__always)
    func canEndAction(_ unit: UInt16) -> Bool { actionTails.contains(unit) }

    /// Whether a word between two bodies can begin with a unit.
    @inline(__always)
    func canJoin(_ unit: UInt16) -> Bool { joinHeads.contains(unit) }

    /// Whether a note with a unit may be more than one list of bodies: a mark ends a clause of it, or words can begin that
    /// make a leader by its place or let bodies answer for what follows.
    @inline(__always)
    func parts(_ unit: UInt16) -> Bool {
        partHeads.contains(unit) || !UnitClass.of(unit).contains(.han) && (unit.isStop || unit.isComma)
    }

    /// Calls a function with each unit that what makes a leader by its place begins with.
    func forEachRankHead(_ body: (UInt16) -> Void) { rankHeads.forEach(body) }

    /// The word between two bodies at an index: whether those after it assist, and the index after it.
    func join(_ units: UnitText, at index: Int, end: Int) -> (isAssist: Bool, end: Int)? {
        guard let (entry, after) = trie.match(units, at: index, end: end), words[entry].isJoin else {
            return nil
        }
        return (words[entry].isAssist, after)
    }

    /// Whether a phrase such as 以上工作 begins at an index, which 由 and a body may follow.
    func isLeadIn(_ units: UnitText, at index: Int, end: Int) -> Bool {
        trie.match(units, at: index, end: end).map { words[$0.entry].isLeadIn } ?? false
    }

    /// Whether a remark that names nobody begins at an index.
    func isRest(_ units: UnitText, at index: Int, end: Int) -> Bool {
        trie.match(units, at: index, end: end).map { words[$0.entry].isRest } ?? false
    }

    /// Where the last word in a range ends that makes the bodies after it answer for all that follows, or nil.
    func carry(_ units: UnitText, in range: Range<Int>) -> Int? {
        for index in range where carryHeads.contains(units[index]) {
            if let (entry, after) = trie.match(units, at: index, end: range.upperBound), words[entry].isCarry {
                return after
            }
        }
        return nil
    }

    /// What place in a list makes the leader, where a range says so: 列第一位者为牵头单位.
    func rank(_ units: UnitText, in range: Range<Int>) -> DutyRank? {
        var last: (rank: DutyRank, end: Int)?
        for index in range {
            guard last != nil || rankHeads.contains(units[index]),
                let (entry, after) = trie.match(units, at: index, end: range.upperBound)
            else { continue }
            if let rank = words[entry].rank {
                last = (rank, after)
            } else if let last, index >= last.end, index - last.end <= 16, isLead(words[entry]),
                units[index] == "为"
                    || units[index - 1].isOne(of: "为是")
            {
                return last.rank
            }
        }
        return nil
    }
}
