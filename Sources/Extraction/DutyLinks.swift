import Gongwen
import Qingdan

/// Which duties answer for which targets, by where they stand.
///
/// A note in the target's own block answers for the sentences before it, back to the note before; then the notes of the
/// target's section; then those of the nearest section above that has any.
struct DutyLinks {
    /// The indices of the duties of all targets, one target after the other.
    private var duties: [Int32] = []
    /// Where those of each target end.
    private var ends: [Int32] = []

    init(of findings: Findings, in document: Document) {
        let notes = Notes(findings, document)
        ends.reserveCapacity(findings.targets.count)
        var near = 0..<0
        for target in findings.targets.indices {
            let block = findings.targets[target].block
            if target == 0 || block != findings.targets[target - 1].block { near = notes.inBlock(block) }
            if near.isEmpty {
                notes.addSection(of: block, to: &duties)
            } else {
                let note = notes.first(of: near, behind: findings.targets[target].range.upperBound)
                duties.append(Int32(min(note, near.upperBound - 1)))
            }
            ends.append(Int32(duties.count))
        }
    }

    /// The indices of the duties of a target.
    func duties(of target: Int) -> ArraySlice<Int32> {
        duties[(target > 0 ? Int(ends[target - 1]) : 0)..<Int(ends[target])]
    }
}

/// The notes of responsibility of a document, in order; the tasks of tables come after them.
private struct Notes {
    private let findings: Findings
    private let document: Document
    private let count: Int
    /// The first note of each section, or -1.
    private var first: [Int32]
    /// The next note of the same section, or -1.
    private var next: [Int32]

    init(_ findings: Findings, _ document: Document) {
        self.findings = findings
        self.document = document
        count = findings.duties.firstIndex { $0.item.task != nil } ?? findings.duties.count
        first = Array(repeating: -1, count: document.sections.count)
        next = Array(repeating: -1, count: count)
        for index in (0..<count).reversed() {
            guard let section = document.blocks[findings.duties[index].block].section else { continue }
            next[index] = first[section]
            first[section] = Int32(index)
        }
    }

    /// The notes in a block.
    func inBlock(_ block: Int) -> Range<Int> {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if findings.duties[middle].block < block { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < count, findings.duties[end].block == block { end += 1 }
        return low..<end
    }

    /// The first of some notes of a block that begins behind a place; where none does, the one after them.
    func first(of notes: Range<Int>, behind place: Int) -> Int {
        var low = notes.lowerBound
        var high = notes.upperBound
        while low < high {
            let middle = (low + high) / 2
            if findings.duties[middle].range.lowerBound < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Adds the notes of the section that a block stands in, or of the nearest above it that has any.
    func addSection(of block: Int, to duties: inout [Int32]) {
        var place = document.blocks[block].section
        while let section = place, first[section] < 0 { place = document.sections[section].parent }
        var note = place.map { first[$0] } ?? -1
        while note >= 0 {
            duties.append(note)
            note = next[Int(note)]
        }
    }
}

extension Catalog {
    /// Ties targets to the duties that answer for them; a target without a time limit takes the one its duty states.
    mutating func link(_ links: DutyLinks) {
        for index in targets.indices {
            let found = links.duties(of: index)
            targets[index].duties.reserveCapacity(found.count)
            for duty in found {
                targets[index].duties.append(duties[Int(duty)].id)
                if targets[index].deadline == nil { targets[index].deadline = duties[Int(duty)].deadline }
            }
        }
    }
}
