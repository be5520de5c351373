import Gongwen
import Qingdan

/// What is known of a list of numbers before its targets are written: 50元、100元、300元 is one draft of three.
struct TargetDraft {
    /// The numbers, one or more with one unit.
    var list: [QuantityMention]
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
    var name: [Range<Int>] = []
    /// The groups that the numbers are for, as many as numbers, or one for all; empty where there are none.
    var groups: [String] = []

    /// What a number of the list is per: a rate that one of the groups names is that group's own: 人均综合能耗.
    func per(of offset: Int, in units: UnitText) -> [String] {
        guard list.count > 1, groups.count == list.count, perRanges.count == per.count else { return per }
        let printed = perRanges.map { units.string($0) }
        return per.indices.filter { index in
            let owners = groups.indices.filter { groups[$0].holds(printed[index]) }
            return owners.isEmpty || owners.contains(offset)
        }.map { per[$0] }
    }

    /// Whether the groups come from a label before a colon, which holds for the whole sentence.
    var isLabelled = false
    /// The short subject that leaves out what it measures, where it does.
    var ellipsis: Range<Int>?

    /// Whether the subject leaves out what it measures.
    var isElliptic: Bool { ellipsis != nil }
    /// The unit of the numbers.
    var unit: String { list[0].unit }
    /// Whether the unit is one that people, households and bodies are counted in.
    var countsParties: Bool { MeasureUnit.ofParties.contains(unit) }
    /// Whether the numbers are amounts of money.
    var isMoney: Bool { unit.utf16.last == "元" }
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
