import Gongwen
import Qingdan

/// What is known of a list of numbers before its targets are written: 50元、100元、300元 is one draft of three.
struct TargetDraft {
    /// The indices of the numbers among those of the block, one or more with one unit.
    var list: Range<Int>
    /// The first of them.
    var number: QuantityMention
    /// The unit after the last of them.
    var end: Int
    /// The clause they stand in, from behind the marker of the block.
    var clause: Range<Int>
    /// Where the sentence starts.
    var sentence: Int
    /// What the words before the first number say of it.
    var lead: Lead
    /// The year that a change is measured against, 比2020年.
    var baseYear: Int?
    /// The value that it starts from, 由60%提高到.
    var baseValue: Double?
    /// What it is per.
    var per: [String]
    /// The units that 每… and the like cover.
    var perRanges: [Range<Int>]
    /// What stands around the numbers.
    var frame: IndicatorReader.Frame
    /// What is measured, in stretches of the text; empty where nothing in the sentence names it.
    var name = Stretches()
    /// The groups that the numbers are for, as many as numbers, or one for all; empty where there are none.
    var groups: [String] = []
    /// Whether the groups come from a label before a colon, which holds for the whole sentence.
    var isLabelled = false
    /// The short subject that leaves out what it measures, where it does.
    var ellipsis: Range<Int>?

    /// What a number of the list is per: a rate that one of the groups names is that group's own: 人均综合能耗.
    func per(of offset: Int, in units: UnitText) -> [String] {
        guard list.count > 1, groups.count == list.count, perRanges.count == per.count, !per.isEmpty else {
            return per
        }
        let printed = perRanges.map { units.string($0) }
        return per.indices.filter { index in
            let owners = groups.indices.filter { groups[$0].holds(printed[index]) }
            return owners.isEmpty || owners.contains(offset)
        }.map { per[$0] }
    }

    /// Whether the subject leaves out what it measures.
    var isElliptic: Bool { ellipsis != nil }
    /// Whether the unit is one that people, households and bodies are counted in.
    var countsParties: Bool { number.countsParties }
    /// Whether the numbers are amounts of money.
    var isMoney: Bool { number.isMoney }

    /// Whether its numbers have the unit of another's.
    func sharesUnit(with other: TargetDraft, in units: UnitText) -> Bool {
        number.sharesUnit(with: other.number, in: units)
    }
}

/// At most two stretches of text that name something together, written with 的 between them.
struct Stretches: Equatable {
    /// The first stretch.
    private(set) var first: Range<Int>?
    private var second: Range<Int>?

    /// None, or as many as are given.
    init(_ first: Range<Int>? = nil, _ second: Range<Int>? = nil) {
        (self.first, self.second) = first == nil ? (second, nil) : (first, second)
    }

    /// How many there are.
    var count: Int { first == nil ? 0 : second == nil ? 1 : 2 }
    /// Whether there are none.
    var isEmpty: Bool { first == nil }
    /// The one there is; nil where there are none or two.
    var only: Range<Int>? { second == nil ? first : nil }

    /// The first of which something is so.
    func first(where isIt: (Range<Int>) -> Bool) -> Range<Int>? {
        if let first, isIt(first) { return first }
        if let second, isIt(second) { return second }
        return nil
    }

    /// The words.
    func text(in units: UnitText) -> String {
        guard let first else { return "" }
        guard let second else { return units.string(first) }
        return units.string(first) + "的" + units.string(second)
    }
}

extension String {
    /// Whether a word stands in the text.
    fileprivate func holds(_ word: String) -> Bool {
        let (text, word) = (Array(utf8), Array(word.utf8))
        guard let first = word.first, text.count >= word.count else { return word.isEmpty }
        return (0...text.count - word.count).contains { start in
            text[start] == first && text[start..<start + word.count].elementsEqual(word)
        }
    }
}
