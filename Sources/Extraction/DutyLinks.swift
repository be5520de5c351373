import Gongwen
import Qingdan

/// Which duties answer for which targets, by where they stand.
///
/// A note in the target's own block answers for the sentences before it, back to the note before; then the notes of the
/// target's section; then those of the nearest section above that has any.
struct DutyLinks {
    /// For each target, the indices of its duties.
    let duties: [[Int]]

    init(of findings: Findings, in document: Document) {
        var bySection: [Int: [Int]] = [:]
        var byBlock: [Int: [Int]] = [:]
        for (index, duty) in findings.duties.enumerated() where duty.item.task == nil {
            byBlock[duty.block, default: []].append(index)
            if let section = document.blocks[duty.block].section { bySection[section, default: []].append(index) }
        }
        duties = findings.targets.map { target in
            if let near = byBlock[target.block] {
                return [
                    near.first { findings.duties[$0].range.lowerBound >= target.range.upperBound }
                        ?? near[near.count - 1]
                ]
            }
            var section = document.blocks[target.block].section
            while let place = section {
                if let found = bySection[place] { return found }
                section = document.sections[place].parent
            }
            return []
        }
    }
}

extension Catalog {
    /// Ties targets to the duties that answer for them; a target without a time limit takes the one its duty states.
    mutating func link(_ links: DutyLinks) {
        for (index, found) in links.duties.enumerated() {
            targets[index].duties = found.map { duties[$0].id }
            if targets[index].deadline == nil {
                targets[index].deadline = found.compactMap { duties[$0].deadline }.first
            }
        }
    }
}
