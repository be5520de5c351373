import Gongwen
import Qingdan

/// What sentences that end in a colon announce, 总领句: “十四五”时期的主要目标是：|——…|——….
///
/// An announcement sets its time for the items it leads in, and names what they do not name again.
package struct LeadIns: Sendable {
    /// The block whose announcement each block belongs to, or -1; empty where nothing is announced.
    private var announcers: [Int32] = []
    /// The index of the time limit set for each block, or -1; empty where none is set.
    private var limits: [Int32] = []

    /// No announcements.
    init() {}

    /// Finds the blocks that end in a colon and name a time in their last sentence, and what they announce.
    init(_ document: Document, deadlines: [Found<Deadline>]) {
        var next = 0
        for block in document.blocks.indices where document.announces(block) {
            var limit: Int?
            while next < deadlines.count, deadlines[next].block <= block {
                if deadlines[next].block == block, deadlines[next].item.end != nil { limit = next }
                next += 1
            }
            if let last = limit, document.endsSentence(in: block, behind: deadlines[last].range.upperBound) {
                limit = nil
            }
            for item in document.items(announcedBy: block) {
                Self.set(block, of: item, in: &announcers, document)  // the innermost comes last
                if let limit { Self.set(limit, of: item, in: &limits, document) }
            }
        }
    }

    private static func set(_ value: Int, of block: Int, in table: inout [Int32], _ document: Document) {
        if table.isEmpty { table = Array(repeating: -1, count: document.blocks.count) }
        table[block] = Int32(value)
    }

    /// The block whose announcement a block belongs to, or nil.
    func announcer(ofBlock block: Int) -> Int? { Self.value(of: block, in: announcers) }

    /// The index of the time limit that is set for a block, or nil.
    func limit(ofBlock block: Int) -> Int? { Self.value(of: block, in: limits) }

    private static func value(of block: Int, in table: [Int32]) -> Int? {
        table.isEmpty || table[block] < 0 ? nil : Int(table[block])
    }
}

extension Document {
    /// Whether a block of text ends in a colon.
    fileprivate func announces(_ block: Int) -> Bool {
        let text = blocks[block].range
        guard !text.isEmpty, units[text.upperBound - 1] == "：" else { return false }
        return blocks[block].kind == .paragraph || blocks[block].kind == .item || blocks[block].kind == .heading
    }

    /// Whether a sentence of a block ends behind a unit.
    fileprivate func endsSentence(in block: Int, behind unit: Int) -> Bool {
        units[unit..<blocks[block].range.upperBound].contains { Clauses.endsSentence($0) }
    }

    /// The blocks that an announcement leads in: the items below its section, or the paragraphs behind it that a dash or
    /// 一是 sets off.
    fileprivate func items(announcedBy block: Int) -> [Int] {
        let home = blocks[block].section
        let isSibling = isSetOff(block)  // one of several behind dashes leads in none of the others
        var items: [Int] = []
        for next in blocks.indices.dropFirst(block + 1) {
            let section = blocks[next].section
            let isItem = section != home && section.map { isBelow($0, home) } ?? false
            guard isItem || (section == home && !isSibling && isSetOff(next)) else { break }
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
