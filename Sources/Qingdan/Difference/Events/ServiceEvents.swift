extension EventBook {
    /// Tells what became of the amounts and numbers of service rows that stand in both editions.
    mutating func tellServices() {
        let rows = servicePairs
        tellRenumbered(rows)
        if comparison.isOfExtractions { for (old, new) in rows { tellFields(old, new) } }
        var told: Set<Sides<Evidence>> = []
        for (old, new) in rows {
            let pairs = AmountPairs(old.amounts, new.amounts)
            for (i, j) in pairs.pairs {
                let (before, after) = (old.amounts[i], new.amounts[j])
                // A cell merged over several rows is one cell, and is told once.
                guard before.differs(from: after), told.insert(Sides(before.evidence, after.evidence)).inserted else {
                    continue
                }
                tell(
                    before.change(to: after), Sides(old.id, new.id), at: Sides(before.evidence, after.evidence),
                    about: new.words, field: "amounts", Sides(before.evidence.quote, after.evidence.quote))
                // 每人 stands before the amount.
                if before.per != after.per {
                    explain(
                        comparison.old.clause(endingWith: before.evidence),
                        comparison.new.clause(endingWith: after.evidence))
                }
            }
        }
    }

    /// Tells the fields of a row that two extractions fill from other cells of one text.
    private mutating func tellFields(_ old: Service, _ new: Service) {
        let names = { (service: Service) in service.leads.map(\.name).joined(separator: "、") }
        let fields: [(String, String?, String?)] = [
            ("name", old.name, new.name), ("audience", old.audience, new.audience),
            ("content", old.content, new.content),
            ("type", old.type, new.type), ("standard", old.standard, new.standard),
            ("funding", old.funding, new.funding), ("leads", names(old), names(new)),
        ]
        for (field, before, after) in fields where before != after {
            tell(
                .serviceCellChanged, Sides(old.id, new.id), at: Sides(old.evidence.name, new.evidence.name),
                about: new.words, field: field, Sides(before, after))
        }
    }

    /// Tells the cells whose words changed in a way that no other event explains.
    mutating func tellCells() {
        let services = Dictionary(
            servicePairs.map { (Sides($0.0.table, $0.0.row), $0) }
        ) { first, _ in first }
        var told: [Sides<Int?>: Int] = [:]
        let rows = comparison.tables.toNew.sorted { ($0.key.table, $0.key.row) < ($1.key.table, $1.key.row) }
        for (left, right) in rows {
            let (before, after) = (
                comparison.old.catalog.tables[left.table], comparison.new.catalog.tables[right.table]
            )
            let columns = TableColumns(before, after)
            for (column, cell) in before.rows[left.row].enumerated() {
                guard let other = columns.toNew[column], other < after.rows[right.row].count else { continue }
                let newCell = after.rows[right.row][other]
                guard !Folding.same(cell.text, newCell.text), isUnexplained(cell.block, newCell.block) else { continue }
                let service = services[Sides(before.id, left.row + 1)]
                let affected = Sides(service.map { [$0.0.id] } ?? [], service.map { [$0.1.id] } ?? [])
                let place = Sides(cell.block, newCell.block)
                if place != Sides(nil, nil), let index = told[place] {
                    affect(index, affected)
                    continue
                }
                if let service, service.0.field(of: cell.block) == "no" || service.1.field(of: newCell.block) == "no" {
                    continue
                }
                told[place] = events.count
                tellCell(cell, newCell, service, before.header.indices.contains(column) ? before.header[column] : "")
            }
        }
    }

    private mutating func tellCell(_ old: Cell, _ new: Cell, _ service: (Service, Service)?, _ column: String) {
        let field = service.flatMap { $0.0.field(of: old.block) ?? $0.1.field(of: new.block) }
        note(
            DifferenceEvent(
                field == nil ? .tableRowChanged : .serviceCellChanged,
                sections: comparison.sections(ofBlocks: old.block, new.block),
                item: field == nil ? Sides(nil, nil) : Sides(service?.0.id, service?.1.id),
                subject: service?.1.words, field: field ?? column,
                words: Sides(old.text.isEmpty ? nil : old.text, new.text.isEmpty ? nil : new.text),
                evidence: Sides(
                    old.block.flatMap { comparison.old.evidence(ofBlock: $0) },
                    new.block.flatMap { comparison.new.evidence(ofBlock: $0) }),
                redline: Redline(from: old.text, to: new.text)))
    }

    /// Whether the words of two cells differ in what no event explains.
    private func isUnexplained(_ old: Int?, _ new: Int?) -> Bool {
        let before = old.flatMap { comparison.old.range(ofBlock: $0) } ?? 0..<0
        let after = new.flatMap { comparison.new.range(ofBlock: $0) } ?? 0..<0
        let hunks = Hunk.hunks(from: comparison.old.scalars[before], to: comparison.new.scalars[after])
        return hunks.contains { !explained.old.overlaps($0.old) && !explained.new.overlaps($0.new) }
    }

    /// The services whose rows are one.
    private var servicePairs: [(Service, Service)] {
        let (old, new) = (comparison.old.catalog, comparison.new.catalog)
        let places = Dictionary(new.services.map { (Sides($0.table, $0.row), $0) }) { first, _ in first }
        let tables = Dictionary(old.tables.enumerated().map { ($1.id, $0) }) { first, _ in first }
        return old.services.compactMap { service in
            guard let table = tables[service.table],
                let row = comparison.tables.toNew[.init(table: table, row: service.row - 1)],
                let other = places[Sides(new.tables[row.table].id, row.row + 1)]
            else { return nil }
            return (service, other)
        }
    }

    /// Tells the runs of rows whose printed numbers shifted together.
    private mutating func tellRenumbered(_ rows: [(Service, Service)]) {
        var run: [(Service, Service)] = []
        func shift(_ row: (Service, Service)) -> Int? { row.0.no.flatMap { old in row.1.no.map { $0 - old } } }
        for row in rows {
            let isShifted = shift(row).map { $0 != 0 } ?? false
            if let last = run.last, !isShifted || shift(last) != shift(row) {
                tellRun(run)
                run = []
            }
            if isShifted { run.append(row) }
        }
        tellRun(run)
        for (old, new) in rows where (old.no == nil) != (new.no == nil) {
            tell(
                .serviceCellChanged, Sides(old.id, new.id), at: Sides(old.evidence.no, new.evidence.no),
                about: new.words, field: "no",
                Sides(old.no.map(String.init), new.no.map(String.init)))
        }
    }

    private mutating func tellRun(_ run: [(Service, Service)]) {
        guard let first = run.first, let last = run.last else { return }
        func words(_ first: Service, _ last: Service) -> String? {
            guard let from = first.no, let to = last.no else { return nil }
            return from == to ? String(from) : "\(from)–\(to)"
        }
        note(
            DifferenceEvent(
                .serviceRenumbered, item: Sides(first.0.id, first.1.id), field: "no",
                words: Sides(words(first.0, last.0), words(first.1, last.1)),
                affects: Sides(run.map(\.0.id), run.map(\.1.id)),
                evidence: Sides(first.0.evidence.no, first.1.evidence.no)))
    }
}

/// Which amount of a new cell is which of the old one: for one group in one unit, in order.
private struct AmountPairs {
    private(set) var pairs: [(Int, Int)] = []

    init(_ old: [Amount], _ new: [Amount]) {
        var taken: Set<Int> = []
        var rest: [Int] = []
        func isFree(_ j: Int) -> Bool { !taken.contains(j) }
        let tests: [(Amount, Amount) -> Bool] = [
            { $0.evidence.quote == $1.evidence.quote && Folding.same($0.for, $1.for) },
            { $0.unit == $1.unit && $0.per == $1.per && Folding.same($0.for, $1.for) },
            { $0.unit == $1.unit && $0.per == $1.per }, { $0.unit == $1.unit },
        ]
        rest = Array(old.indices)
        for test in tests {
            rest.removeAll { i in
                guard let j = new.indices.first(where: { isFree($0) && test(old[i], new[$0]) }) else { return false }
                taken.insert(j)
                pairs.append((i, j))
                return true
            }
        }
        pairs.sort { $0.0 < $1.0 }
    }
}

extension Amount {
    /// Whether another amount says something else.
    fileprivate func differs(from other: Amount) -> Bool {
        value != other.value || max != other.max || op != other.op || per != other.per
            || !Folding.same(unit, other.unit)
    }

    /// How an amount that became this other one is told.
    fileprivate func change(to other: Amount) -> DifferenceEvent.Kind {
        guard unit == other.unit, per == other.per, let value, let after = other.value else {
            return .serviceAmountChanged
        }
        let (before, now) = ((value + (max ?? value)) / 2, (after + (other.max ?? after)) / 2)
        return before < now ? .serviceAmountRaised : before > now ? .serviceAmountLowered : .serviceAmountChanged
    }
}

extension Service {
    /// The service in a few words.
    var words: String { name ?? content ?? audience ?? "" }

    /// The field whose words are a block, or nil.
    func field(of block: Int?) -> String? {
        guard let block else { return nil }
        let fields: [(String, Evidence?)] = [
            ("name", evidence.name), ("audience", evidence.audience), ("content", evidence.content),
            ("type", evidence.type), ("standard", evidence.standard), ("funding", evidence.funding),
            ("no", evidence.no),
            ("leads", leads.first?.evidence),
        ]
        return fields.first { $0.1?.block == block }?.0
    }
}
