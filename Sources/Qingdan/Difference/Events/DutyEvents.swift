extension EventBook {
    /// Tells what became of the duties.
    mutating func tellDuties() {
        let (old, new) = (comparison.old.catalog.duties, comparison.new.catalog.duties)
        let pairs = ItemPairs(
            old.map(\.evidence), new.map(\.evidence), in: comparison, inSentence: 0.1, inSection: 0.1
        ) { old[$0].likeness(to: new[$1]) }
        for (i, j) in pairs.pairs where isTouched(old[i], new[j]) { tellChanges(old[i], new[j]) }
        for i in pairs.removed where !isTakenOut(old[i].evidence) {
            tell(.dutyRemoved, Sides(old[i].id, nil), at: Sides(old[i].evidence, nil), Sides(old[i].words, nil))
            for body in count(old[i].departments) { explain(body.evidence, nil) }
        }
        for j in pairs.added where !isPutIn(new[j].evidence) {
            tell(.dutyAdded, Sides(nil, new[j].id), at: Sides(nil, new[j].evidence), Sides(nil, new[j].words))
            for body in count(new[j].departments) { explain(nil, body.evidence) }
        }
    }

    /// Whether a duty's words changed; a note may go on over several lines, one for each role.
    private func isTouched(_ old: Duty, _ new: Duty) -> Bool {
        func sentences(_ duty: Duty, in text: ComparedText) -> Set<Int> {
            Set(([duty.evidence] + count(duty.departments).map(\.evidence)).compactMap { text.sentence(of: $0) })
        }
        guard !comparison.isOfExtractions else { return true }
        let after = sentences(new, in: comparison.new)
        var rest = after
        for i in sentences(old, in: comparison.old) {
            guard let j = comparison.sentences.toNew[i], comparison.sentences.isSame(i, j), after.contains(j) else {
                return true
            }
            rest.remove(j)
        }
        return !rest.isEmpty
    }

    private mutating func tellChanges(_ old: Duty, _ new: Duty) {
        let before = count(old.departments), after = count(new.departments)
        let bodies = BodyPairs(before, after, isOfOnePlace: comparison.isOfOnePlace)
        let item = Sides<String?>(old.id, new.id)
        let places = Sides<Evidence?>(old.evidence, new.evidence)
        let leads = (before.filter { $0.role == "lead" }, after.filter { $0.role == "lead" })
        let lost = leads.0.filter { lead in bodies.new(of: lead).map { $0.role != "lead" } ?? true }
        let gained = leads.1.filter { lead in bodies.old(of: lead).map { $0.role != "lead" } ?? true }
        // Bodies that only came or only went are told as such, whatever they were to do.
        let isHandedOver =
            !(lost.isEmpty && gained.allSatisfy { bodies.old(of: $0) == nil })
            && !(gained.isEmpty && lost.allSatisfy { bodies.new(of: $0) == nil })
        if isHandedOver {
            let names = { (bodies: [Department]) in
                bodies.isEmpty ? nil : bodies.map(\.name).joined(separator: "、")
            }
            tell(
                .dutyLeadChanged, item, at: Sides(leads.0.first?.evidence, leads.1.first?.evidence), in: places,
                field: "departments", Sides(names(leads.0), names(leads.1)))
            if lost.isEmpty || gained.isEmpty { explain(old.evidence, new.evidence) }
            for body in lost { explain(body.evidence, bodies.new(of: body)?.evidence) }
            for body in gained { explain(bodies.old(of: body)?.evidence, body.evidence) }
        }
        let told = isHandedOver ? Set(replaced(lost, gained, bodies)) : []
        for body in before where bodies.new(of: body) == nil && !told.contains(body.name) {
            tell(
                .dutyDepartmentRemoved, item, at: Sides(body.evidence, nil), in: places, field: "departments",
                Sides(body.name, nil)
            )
        }
        for body in after where bodies.old(of: body) == nil && !told.contains(body.name) {
            tell(
                .dutyDepartmentAdded, item, at: Sides(nil, body.evidence), in: places, field: "departments",
                Sides(nil, body.name))
        }
        for body in before where !told.contains(body.name) {
            guard let other = bodies.new(of: body), other.role != body.role, !told.contains(other.name) else {
                continue
            }
            tell(
                .dutyRoleChanged, item, at: Sides(body.evidence, other.evidence), field: "departments",
                Sides(body.name + " " + body.role, other.name + " " + other.role))
            // The word that gives the role stands beside the name, or before all names of its line.
            explain(comparison.old.sentenceEvidence(body.evidence), comparison.new.sentenceEvidence(other.evidence))
        }
        tellOrderAndTask(old, new, bodies, before, after)
    }

    /// The names of bodies that a change of lead tells: those that stay in another role, and one that went for each one
    /// that came.
    private func replaced(_ lost: [Department], _ gained: [Department], _ bodies: BodyPairs) -> [String] {
        let gone = lost.filter { bodies.new(of: $0) == nil }
        let new = gained.filter { bodies.old(of: $0) == nil }
        let pairs = min(gone.count, new.count)
        let stayed = lost.filter { bodies.new(of: $0) != nil } + gained.filter { bodies.old(of: $0) != nil }
        return (stayed + gone.prefix(pairs) + new.prefix(pairs)).map(\.name)
    }

    private mutating func tellOrderAndTask(
        _ old: Duty, _ new: Duty, _ bodies: BodyPairs, _ before: [Department], _ after: [Department]
    ) {
        let item = Sides<String?>(old.id, new.id)
        let stayed = before.compactMap { bodies.index(of: $0) }
        let sameRoles = before.allSatisfy { body in bodies.new(of: body).map { $0.role == body.role } ?? true }
        if sameRoles, stayed != stayed.sorted() {
            tell(.dutyReordered, item, at: Sides(old.evidence, new.evidence), field: "departments")
        }
        if !Folding.same(old.task, new.task), old.table != nil || new.table != nil {
            tell(
                .dutyTaskChanged, item, at: Sides(old.evidence, new.evidence), field: "task", Sides(old.task, new.task))
        }
    }

    /// The bodies a duty names itself; those handed down are told where they are named.
    private func count(_ departments: [Department]) -> [Department] {
        comparison.isOfExtractions ? departments : departments.filter { !$0.inherited }
    }
}

/// Which body of a new duty is which of the old one.
private struct BodyPairs {
    private var toNew: [String: Int] = [:]
    private var toOld: [String: Int] = [:]
    private let before: [Department]
    private let after: [Department]

    /// Bodies are one by name or full name; of two places, by what they do.
    init(_ before: [Department], _ after: [Department], isOfOnePlace: Bool) {
        self.before = before
        self.after = after
        let tests: [(Department, Department) -> Bool] = [
            { $0.name == $1.name }, { $0.canonical != nil && $0.canonical == $1.canonical },
            { !isOfOnePlace && $0.function != nil && $0.function == $1.function },
        ]
        for test in tests {
            for (i, body) in before.enumerated() where toNew[body.name] == nil {
                guard let j = after.indices.first(where: { toOld[after[$0].name] == nil && test(body, after[$0]) })
                else {
                    continue
                }
                toNew[body.name] = j
                toOld[after[j].name] = i
            }
        }
    }

    func new(of body: Department) -> Department? { toNew[body.name].map { after[$0] } }
    func old(of body: Department) -> Department? { toOld[body.name].map { before[$0] } }
    func index(of body: Department) -> Int? { toNew[body.name] }
}

extension Duty {
    /// The bodies in a few words.
    var words: String { departments.filter { !$0.inherited }.map(\.name).joined(separator: "、") }

    /// How surely another duty is this one in another edition.
    func likeness(to other: Duty) -> Double {
        0.2 + 0.4 * Likeness.of(task, other.task) + 0.4 * Likeness.of(words, other.words)
    }
}
