import Gongwen
import Qingdan

extension Rule {
    /// Who answers for what: responsibility notes, 责任单位.
    ///
    /// A note stands in brackets at the end of what it is about, or on lines of its own under it. What is said once for
    /// all that follows (以下均需各县区政府落实，不再列出) is given to every later duty of the same plan.
    package static let duties = Rule("duties") { reading, findings in
        reading.document.units.withUnsafeBufferPointer { units in
            var finder = DutyFinder(reading, units, times: findings.times)
            finder.find()
            findings.duties += finder.duties
            findings.claims += finder.claims
        }
    }
}

/// A note on lines of its own that the next line may belong to.
private struct OpenLines {
    /// The index of its duty.
    var duty: Int
    /// The block of its last line.
    var block: Int
    /// The labels it has; a label that comes again begins another note.
    var labels: [Int]
    /// The numbers of the names of its bodies.
    var names: [Int]
}

/// Finds the responsibility notes of a document in one walk over its blocks.
private struct DutyFinder {
    private let reading: Reading
    private let units: UnitText
    private let times: TimeReader
    private var departments: DepartmentReader
    private var places: DutyPlaces
    private var carried = InheritedDuties()
    /// The note on lines of its own that the next line may belong to.
    private var open: OpenLines?
    /// The note that is read.
    private var note: DutyNote
    /// A completion time on a line of its own before the bodies.
    private var early: (limit: TimeLimit, block: Int)?
    /// What is said outside of notes of the place that makes the leader, and the plan it is said in.
    private var ranks: [(rank: DutyRank, plan: Int?)] = []
    var duties: [Found<Duty>] = []
    var claims: [Range<Int>] = []

    init(_ reading: Reading, _ units: UnitText, times: TimeReader) {
        self.reading = reading
        self.units = units
        self.times = times
        places = DutyPlaces(units)
        note = DutyNote(units)
        departments = DepartmentReader(home: reading.document.head.jurisdiction)
    }

    mutating func find() {
        let blocks = reading.document.blocks
        for index in blocks.indices where Self.canHoldNotes(blocks[index].kind) {
            let count = duties.count
            findNotes(in: index, blocks[index].range)
            if duties.count == count, let first = reading.tokens.ranks.inBlock(index).first,
                let rank = ResponsibilityWords.standard.rank(units, in: Int(first)..<blocks[index].range.upperBound)
            {
                ranks.append((rank, blocks[index].attachment))
            }
        }
        rankFirst()
    }

    /// Lets the first body lead in all notes of a plan that says so in its text: 责任单位中排在第一位的为牵头单位.
    private mutating func rankFirst() {
        for index in duties.indices where ranks.contains(where: { $0.rank == .first && $0.plan == plan(of: index) }) {
            let own = duties[index].item.departments.filter { !$0.inherited }
            guard !own.isEmpty, own.allSatisfy({ $0.role == DutyRole.party.rawValue }) else { continue }
            duties[index].item.departments[0].role = DutyRole.lead.rawValue
        }
    }

    private func plan(of duty: Int) -> Int? { reading.document.blocks[duties[duty].block].attachment }

    /// Whether a note can stand in a kind of block.
    private static func canHoldNotes(_ kind: Block.Kind) -> Bool {
        switch kind {
        case .paragraph, .heading, .item, .annotation, .label, .tableNote: true
        default: false
        }
    }

    private mutating func findNotes(in index: Int, _ block: Range<Int>) {
        places.find(in: block, reading.tokens.notes.inBlock(index))
        let line = places.labelled
        var end = block.lowerBound  // of the last note
        for bracket in places.brackets.indices {
            let place = places.brackets[bracket]
            guard place.outer.lowerBound >= end else { continue }
            if let line, place.outer.lowerBound >= line.outer.lowerBound { break }
            note.read(place.range, &departments)
            guard isNote(at: place) else { continue }
            addNote(place, block: index, rule: "duties.bracket")
            end = place.outer.upperBound
        }
        guard let line else { return }
        note.read(line.range, &departments)
        if line.range.lowerBound == block.lowerBound, let last = open, last.block == index - 1,
            note.labels.allSatisfy({ !last.labels.contains($0) })
        {
            let names = last.names + note.names
            extend(last.duty, names, block: index, line.range)
            open = OpenLines(duty: last.duty, block: index, labels: last.labels + note.labels, names: names)
        } else if !note.entries.isEmpty {
            addNote(line, block: index, rule: "duties.lines")
            open = OpenLines(duty: duties.count - 1, block: index, labels: note.labels, names: note.names)
            if let early, early.block == index - 1, duties[duties.count - 1].item.deadline == nil {
                duties[duties.count - 1].item.deadline = early.limit
            }
        } else {
            early = limit(inBlock: index).map { ($0, index) }
        }
    }

    /// Whether what stands in a bracket is a note: bodies alone only where a sentence ends, since they may explain a word
    /// (县民政局（县养老服务中心）).
    private func isNote(at place: DutyPlaces.Place) -> Bool {
        guard note.isCertain else { return false }
        if note.hasLabel { return true }
        if place.followsStop { return true }
        return place.precedesStop && (note.hasAction || note.entries.count > 1)
    }

    private mutating func addNote(_ place: DutyPlaces.Place, block: Int, rule: String) {
        claims.append(place.outer)
        let plan = reading.document.blocks[block].attachment
        carried.add(note.rank, plan: plan)
        carried.add(note.carried, block: block, plan: plan, in: reading)
        duties.append(
            Found(
                Duty(
                    section: reading.section(ofBlock: block),
                    departments: departments(inBlock: block, plan: plan), rule: rule,
                    evidence: reading.evidence(place.range, inBlock: block)),
                block: block, range: place.range))
        if let limit = limit(inBlock: block) { duties[duties.count - 1].item.deadline = limit }
    }

    /// Adds the words of the next line to a note: 参与部门：… under 牵头部门：….
    ///
    /// - Parameter names: the numbers of the names of its own bodies, those of the line among them.
    private mutating func extend(_ duty: Int, _ names: [Int], block: Int, _ range: Range<Int>) {
        claims.append(range)
        let plan = reading.document.blocks[block].attachment
        carried.add(note.carried, block: block, plan: plan, in: reading)
        duties[duty].item.departments.removeAll(where: \.inherited)
        var departments = duties[duty].item.departments
        addBodies(block: block, plan: plan, to: &departments)
        carried.complete(&departments, plan: self.plan(of: duty)) { names.contains($0) }
        duties[duty].item.departments = departments
        if duties[duty].item.deadline == nil { duties[duty].item.deadline = limit(inBlock: block) }
    }

    /// The bodies of a note and those that answer for all tasks of its plan.
    private func departments(inBlock block: Int, plan: Int?) -> [Department] {
        var all: [Department] = []
        all.reserveCapacity(note.entries.count + carried.count(plan: plan))
        addBodies(block: block, plan: plan, to: &all)
        carried.complete(&all, plan: plan) { name in note.entries.contains { $0.department.number == name } }
        return all
    }

    /// Adds the bodies of a note.
    private func addBodies(block: Int, plan: Int?, to departments: inout [Department]) {
        let leaders = carried.leaders(of: note, plan: plan)
        for index in note.entries.indices {
            let body = note.entries[index].department
            departments.append(
                Department(
                    name: body.words.name, canonical: body.words.canonical, function: body.words.function,
                    role: (index < leaders ? DutyRole.lead : note.entries[index].role).rawValue,
                    evidence: reading.evidence(of: body, inBlock: block)))
        }
    }

    /// The completion time of a note.
    private func limit(inBlock block: Int) -> TimeLimit? {
        guard let range = note.time else { return nil }
        return times.mentions[block].first { $0.isCommitment && $0.end != nil && $0.range.overlaps(range) }?
            .limit(in: reading, block: block)
    }
}
