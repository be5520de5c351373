import Gongwen
import Qingdan

extension Rule {
    /// Who answers for what: responsibility notes, 责任单位.
    ///
    /// A note stands in brackets at the end of what it is about, or on lines of its own under it. What is said once for
    /// all that follows (以下均需各县区政府落实，不再列出) is given to every later duty of the same plan.
    package static let duties = Rule("duties") { reading, findings in
        var finder = DutyFinder(reading)
        finder.find()
        findings.duties += finder.duties
        findings.claims += finder.claims
    }
}

/// Finds the responsibility notes of a document in one walk over its blocks.
private struct DutyFinder {
    private let reading: Reading
    private let units: [UInt16]
    private let times: TimeReader
    private var carried = InheritedDuties()
    /// The note on lines of its own that the next line may belong to: its index in `duties`, and the block of its last line.
    private var openLines: (duty: Int, block: Int)?
    var duties: [Found<Duty>] = []
    var claims: [Range<Int>] = []

    init(_ reading: Reading) {
        self.reading = reading
        units = reading.document.units
        times = TimeReader(reading)
    }

    mutating func find() {
        for (index, block) in reading.document.blocks.enumerated() where Self.kinds.contains(block.kind) {
            findNotes(in: index, block)
        }
    }

    private static let kinds: Set<Block.Kind> = [.paragraph, .heading, .item, .annotation, .label]

    private mutating func findNotes(in index: Int, _ block: Block) {
        let places = DutyPlaces(units, block: block.range)
        let line = places.labelled()
        var end = block.range.lowerBound  // of the last note
        for place in places.brackets() where place.outer.lowerBound >= end {
            if let line, place.outer.lowerBound >= line.outer.lowerBound { break }
            let note = read(place.range)
            guard isNote(note, at: place) else { continue }
            add(note, place, block: index, rule: "bracket")
            end = place.outer.upperBound
        }
        guard let line else { return }
        let note = read(line.range)
        if line.range.lowerBound == block.range.lowerBound, let open = openLines, open.block == index - 1 {
            extend(open.duty, with: note, block: index, line.range)
            openLines = (open.duty, index)
        } else if !note.entries.isEmpty {
            add(note, line, block: index, rule: "lines")
            openLines = (duties.count - 1, index)
        }
    }

    private func read(_ range: Range<Int>) -> DutyNote {
        DutyNote(units, range, home: reading.document.head.jurisdiction)
    }

    /// Whether what stands in a bracket is a note: bodies alone only where a sentence ends, since they may explain a word
    /// (县民政局（县养老服务中心）).
    private func isNote(_ note: DutyNote, at place: DutyPlaces.Place) -> Bool {
        guard note.isCertain else { return false }
        if note.hasLabel { return true }
        if place.followsStop { return true }
        return place.precedesStop && (note.hasAction || note.entries.count > 1)
    }

    private mutating func add(_ note: DutyNote, _ place: DutyPlaces.Place, block: Int, rule: String) {
        claims.append(place.outer)
        let plan = reading.document.blocks[block].attachment
        carried.add(note.rank, plan: plan)
        carried.add(note.carried, block: block, plan: plan)
        var duty = Duty(
            section: reading.section(ofBlock: block), departments: departments(of: note, block: block),
            rule: "duties.\(rule)", evidence: reading.evidence(place.range, inBlock: block))
        duty.deadline = limit(of: note, block: block)
        duties.append(Found(duty, block: block, range: place.range))
        finish(duties.count - 1)
    }

    /// Adds the words of the next line to a note: 参与部门：… under 牵头部门：….
    private mutating func extend(_ duty: Int, with note: DutyNote, block: Int, _ range: Range<Int>) {
        claims.append(range)
        carried.add(note.carried, block: block, plan: reading.document.blocks[block].attachment)
        duties[duty].item.departments.removeAll(where: \.inherited)
        duties[duty].item.departments += departments(of: note, block: block)
        if duties[duty].item.deadline == nil { duties[duty].item.deadline = limit(of: note, block: block) }
        finish(duty)
    }

    private func departments(of note: DutyNote, block: Int) -> [Department] {
        let leaders = carried.leaders(of: note, plan: reading.document.blocks[block].attachment)
        return note.entries.enumerated().map { index, entry in
            Department(
                name: entry.department.name, canonical: entry.department.canonical, function: entry.department.function,
                role: (index < leaders ? DutyRole.lead : entry.role).rawValue,
                evidence: reading.evidence(entry.department.range, inBlock: block))
        }
    }

    /// Gives a duty what was said once for all.
    private mutating func finish(_ duty: Int) {
        let block = duties[duty].block
        duties[duty].item.departments += carried.departments(
            besides: duties[duty].item.departments, plan: reading.document.blocks[block].attachment, in: reading)
    }

    /// The completion time of a note.
    private func limit(of note: DutyNote, block: Int) -> TimeLimit? {
        guard let range = note.time else { return nil }
        return times.mentions[block].first { $0.isCommitment && $0.end != nil && $0.range.overlaps(range) }?
            .limit(in: reading, block: block)
    }
}
