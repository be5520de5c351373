import Gongwen
import Qingdan

/// The times that an announcement sets for the items it leads in, 总领句: “十四五”时期的主要目标是：|——…|——….
package struct LeadIns: Sendable {
    private var limits: [Int: Found<Deadline>] = [:]

    /// No announcements.
    init() {}

    /// Finds the blocks that end in a colon and name a time in their last sentence, and what they announce.
    init(_ document: Document, deadlines: [Found<Deadline>]) {
        var last: [Int: Found<Deadline>] = [:]
        for deadline in deadlines where deadline.item.end != nil { last[deadline.block] = deadline }
        for (block, limit) in last where document.announces(block, behind: limit.range.upperBound) {
            for item in document.items(announcedBy: block) { limits[item] = limit }
        }
    }

    /// The time set for a block, or nil.
    func limit(ofBlock block: Int) -> Found<Deadline>? { limits[block] }
}

extension Document {
    /// Whether a block ends in a colon, with no sentence ended since a unit.
    fileprivate func announces(_ block: Int, behind unit: Int) -> Bool {
        let text = units[blocks[block].range]
        return text.last == "：" && !units[unit..<text.endIndex].contains { Clauses.endsSentence($0) }
    }

    /// The blocks that an announcement leads in: the items below its section, or the paragraphs behind it that a dash or
    /// 一是 sets off.
    fileprivate func items(announcedBy block: Int) -> [Int] {
        let home = blocks[block].section
        var items: [Int] = []
        for next in blocks.indices.dropFirst(block + 1) {
            let section = blocks[next].section
            let isItem = section != home && section.map { isBelow($0, home) } ?? false
            guard isItem || (section == home && isSetOff(next)) else { break }
            items.append(next)
        }
        return items
    }

    private func isBelow(_ section: Int, _ home: Int?) -> Bool {
        var place = sections[section].parent
        while let parent = place, parent != home { place = sections[parent].parent }
        return place == home && home != nil
    }

    private func isSetOff(_ block: Int) -> Bool {
        let text = blocks[block].range
        guard text.count > 2, blocks[block].kind == .paragraph else { return false }
        if units[text.lowerBound].isOne(of: "—–-·●•◆■★") { return true }
        return UnitClass.of(units[text.lowerBound]).contains(.hanDigit) && units[text.lowerBound + 1] == "是"
    }
}
