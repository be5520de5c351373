import Gongwen
import Qingdan

/// What was found in a document before its targets, as the readers of all its blocks look at it.
final class TargetContext {
    let reading: Reading
    let units: UnitText
    /// The time limits of the document, in order.
    let limits: [Found<Deadline>]
    /// Where they stand.
    let times: [Range<Int>]
    /// What announces what.
    let leadIns: LeadIns
    /// Which sections tell what was, by a heading of their own or above them: 一、建设成效.
    let history: [Bool]
    private let claims: Claims
    private let past: Claims

    init(_ findings: Findings, in reading: Reading, _ units: UnitText) {
        self.reading = reading
        self.units = units
        limits = findings.deadlines
        times = findings.deadlines.map(\.range)
        leadIns = findings.leadIns
        history = Self.history(reading)
        claims = findings.claims
        past = findings.pastTimes
    }

    private static func history(_ reading: Reading) -> [Bool] {
        let sections = reading.document.sections
        var history: [Bool] = []
        history.reserveCapacity(sections.count)
        for section in sections.indices {
            let isOpen = sections[section].parent.map { $0 < section && history[$0] } ?? false
            history.append(isOpen || isHistory(section, reading))
        }
        return history
    }

    private static func isHistory(_ section: Int, _ reading: Reading) -> Bool {
        guard let heading = reading.document.sections[section].heading,
            let word = reading.tokens.word(
                endingAt: heading.upperBound,
                in: reading.tokens.indices(ofBlock: reading.document.sections[section].block))
        else { return false }
        return word.start >= heading.lowerBound && heading.count <= word.end - word.start + 8
            && reading.vocabulary.isWord(word.entry, .pastHeading)
    }

    /// The indices of the time limits of a block.
    func limits(inBlock block: Int) -> Range<Int> {
        var low = 0
        var high = limits.count
        while low < high {
            let middle = (low + high) / 2
            if limits[middle].block < block { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < limits.count, limits[end].block == block { end += 1 }
        return low..<end
    }

    /// What is spoken for already: times, notes of responsibility, citations.
    var taken: Claims.Walk { claims.walk }

    /// Whether any time of the document has passed.
    var hasPastTimes: Bool { !past.isEmpty }

    /// The times of a text that have passed.
    func pastTimes(in text: Range<Int>) -> ArraySlice<Range<Int>> { past.within(text) }
}
