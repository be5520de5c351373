import Qingdan

extension Tally {
    /// The rows of service lists, told by their numbers, and the quantities in their standards.
    static func services(_ services: [Service], against gold: [Gold.Service]) -> (services: Tally, amounts: Tally) {
        var (rows, amounts) = (Tally(), Tally())
        let pairs = rows.match(
            gold, services, label: { "\($0.no.map(String.init) ?? "?") \($0.name ?? "")" },
            fits: { $0.isRow($1) }, judge: { $0.verdicts(on: $1) })
        for (gold, found) in pairs where gold.isSure("amounts") && gold.isSure("standard") {
            amounts.match(
                gold.amounts ?? [], found.amounts, label: { "\(gold.label): \($0.evidence.quote)" },
                fits: { $0.fits($1) }, rank: { [$0.op == $1.op ? 1 : 0] }, judge: { $0.verdicts(on: $1) })
        }
        return (rows, amounts)
    }

    /// The rows of task tables, told by their task or number.
    init(tasks duties: [Duty], against gold: [Gold.Task]) {
        self.init()
        func same(_ gold: Gold.Task, _ found: Duty) -> Bool {
            PlainText(gold.task).trimmed == PlainText(found.task).trimmed
        }
        match(
            gold, duties.filter { $0.task != nil }, label: { $0.task ?? "" },
            fits: { same($0, $1) || $0.no != nil && $0.no == $1.no },
            rank: { [same($0, $1) ? 1 : 0] }
        ) { gold, found in
            [
                Verdict("task", same(gold, found), got: found.task ?? "", want: gold.task),
                Verdict("leads", found.departments.names { $0.role == "lead" }, is: gold.leads.plain),
                Verdict("supports", found.departments.names { $0.role == "support" }, is: gold.supports.plain),
                Verdict("deadline", found.deadline?.end ?? "", is: gold.deadline ?? ""),
            ]
        }
    }

    /// The rows of indicator tables, an item a target year.
    init(indicators targets: [Target], against gold: [Gold.Indicator]) {
        self.init()
        match(
            gold.flatMap(\.goals), targets.filter { $0.table != nil },
            label: { "\($0.indicator) \($0.deadline?.end ?? "") \($0.quantity.text)" },
            fits: { gold, found in
                gold.quantity.fits(found.quantity) && (found.deadline?.end ?? "").hasPrefix(gold.year)
                    && PlainText(found.indicator).contains(PlainText(gold.row.name))
            },
            rank: { [PlainText($0.row.name) == PlainText($1.indicator) ? 1 : 0] }
        ) { gold, found in
            let binding = ["约束性": "binding", "预期性": "expected"][gold.row.attribute ?? ""]
            var verdicts = [
                Verdict("op", found.quantity.op, is: gold.quantity.op),
                Verdict("binding", found.binding ?? "", is: binding ?? ""),
            ]
            if let baseline = gold.row.baseline, !baseline.isEmpty {
                let isRight = baseline.values.contains { $0.number == found.baseline?.value }
                let wanted = baseline.mapValues { $0.number ?? 0 }
                verdicts.append(Verdict("baseline", isRight, got: found.baseline?.value ?? 0, want: wanted))
            }
            return verdicts
        }
    }

    /// The data tables, told by their columns.
    init(tables: [DataTable], against gold: [Gold.Table]) {
        self.init()
        func common(_ gold: Gold.Table, _ found: DataTable) -> Int {
            Set(gold.columns).intersection(found.header.plain).count
        }
        match(
            gold, tables, label: { "\($0.caption ?? "") \($0.header)" },
            fits: { common($0, $1) * 2 >= Set($0.columns).count },
            rank: { [common($0, $1)] }
        ) { gold, found in
            func verdict(_ name: String, _ cells: [Cell]?, _ wanted: [String?]?) -> Verdict {
                let (got, want) = (cells.map { $0.map(\.text).plain }, (wanted ?? []).map { PlainText($0) })
                return Verdict(name, got == want, got: got ?? [], want: want)
            }
            return [
                Verdict("kind", found.kind, is: gold.kind),
                Verdict("header", found.header.plain, is: gold.columns),
                Verdict("rows", found.rows.count, is: gold.rows),
                verdict("first", found.rows.first, gold.first),
                verdict("last", found.rows.last, gold.last),
            ]
        }
    }
}

extension Gold.Service: GoldItem {
    var label: String { "\(no.map(String.init) ?? "?") \(name ?? "")" }

    fileprivate func isSure(_ field: String) -> Bool { unsure?.contains(field) != true }

    /// Whether a row is this one: by its number, or by what is in it where the number is doubtful.
    fileprivate func isRow(_ row: Service) -> Bool {
        if isSure("no") { return row.no == no }
        return [(content, row.content), (standard, row.standard)].contains { mine, other in
            !PlainText(mine).isEmpty && PlainText(mine) == PlainText(other)
        }
    }

    fileprivate func verdicts(on row: Service) -> [Verdict] {
        let columns = [
            ("audience", audience, row.audience), ("name", name, row.name), ("content", content, row.content),
            ("type", type, row.type), ("standard", standard, row.standard), ("funding", funding, row.funding),
        ]
        var verdicts = columns.filter { isSure($0.0) }.map { Verdict($0.0, PlainText($0.2), is: PlainText($0.1)) }
        if isSure("leads") { verdicts.append(Verdict("leads", row.leads.names(), is: (leads ?? []).plain)) }
        return verdicts
    }
}

extension Gold.Task: GoldItem {
    var label: String { "\(no.map(String.init) ?? "?") \(task)" }
}

extension Gold.Table: GoldItem {
    var label: String { "\(caption ?? "") \(header)" }
    fileprivate var columns: [PlainText] { header.map { PlainText($0) } }
}

extension Gold.Indicator {
    /// What one row wants of one year.
    fileprivate struct Goal: GoldItem {
        let row: Gold.Indicator
        let year: String
        let quantity: Gold.Quantity
        var optional: Bool? { row.optional }
        var label: String { "\(row.name) \(year) \(quantity.value)" }
    }

    /// An item for each year with a number, in the order of the years.
    fileprivate var goals: [Goal] {
        (targets ?? [:]).sorted { $0.key < $1.key }.compactMap { year, entry in
            entry.number.map { number in
                Goal(row: self, year: year, quantity: Gold.Quantity(value: number, unit: unit ?? "", op: op ?? ""))
            }
        }
    }
}
