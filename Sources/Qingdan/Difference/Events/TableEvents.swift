extension EventBook {
    /// Tells which tables and rows came and went; rows that are items are told as these.
    mutating func tellTables() {
        let (old, new, pairs) = (comparison.old.catalog, comparison.new.catalog, comparison.tables)
        let kept = Set(pairs.tables.values)
        for i in old.tables.indices where pairs.tables[i] == nil {
            let items = old.items(ofTable: old.tables[i].id)
            tellTable(.tableRemoved, Sides(old.tables[i], nil), Sides(items, []))
        }
        for j in new.tables.indices where !kept.contains(j) {
            let items = new.items(ofTable: new.tables[j].id)
            tellTable(.tableAdded, Sides(nil, new.tables[j]), Sides([], items))
        }
        for (i, j) in pairs.tables.sorted(by: { $0.key < $1.key }) {
            tellRows(of: old.tables[i], i, old, Set(old.ownBlocks(ofTable: i, but: Set(pairs.toNew.keys))), isOld: true)
            tellRows(
                of: new.tables[j], j, new, Set(new.ownBlocks(ofTable: j, but: Set(pairs.toOld.keys))), isOld: false)
            if old.tables[i].header != new.tables[j].header,
                !zip(old.tables[i].header, new.tables[j].header).allSatisfy(Folding.same)
            {
                let words = Sides<String?>(
                    old.tables[i].header.joined(separator: " | "), new.tables[j].header.joined(separator: " | "))
                note(
                    DifferenceEvent(
                        .tableChanged,
                        sections: comparison.sections(
                            ofBlocks: old.tables[i].blocks.first, new.tables[j].blocks.first), field: "header",
                        words: words,
                        redline: Redline(from: words.old ?? "", to: words.new ?? "")))
            }
        }
    }

    private mutating func tellTable(
        _ kind: DifferenceEvent.Kind, _ table: Sides<DataTable?>, _ items: Sides<[String]>
    ) {
        let blocks = Sides(table.old?.blocks ?? [], table.new?.blocks ?? [])
        guard !(blocks.old.isEmpty && blocks.new.isEmpty) else { return }
        for block in blocks.old { takeOut(comparison.old.range(ofBlock: block)) }
        for block in blocks.new { putIn(comparison.new.range(ofBlock: block)) }
        explain(
            table.old.flatMap { comparison.old.caption(of: $0) }, table.new.flatMap { comparison.new.caption(of: $0) })
        var redline = Redline()
        for row in table.old?.rows ?? [] { redline.append(.removed, row.map(\.text).joined(separator: " | ") + "\n") }
        for row in table.new?.rows ?? [] { redline.append(.added, row.map(\.text).joined(separator: " | ") + "\n") }
        note(
            DifferenceEvent(
                kind, sections: comparison.sections(ofBlocks: blocks.old.first, blocks.new.first),
                words: Sides(table.old?.caption, table.new?.caption), affects: items,
                evidence: Sides(
                    blocks.old.first.flatMap { comparison.old.evidence(ofBlock: $0) },
                    blocks.new.first.flatMap { comparison.new.evidence(ofBlock: $0) }),
                redline: redline))
    }

    /// Tells the rows of a table that the other edition has not.
    private mutating func tellRows(of table: DataTable, _ index: Int, _ catalog: Catalog, _ own: Set<Int>, isOld: Bool)
    {
        let paired = isOld ? Set(comparison.tables.toNew.keys) : Set(comparison.tables.toOld.keys)
        for (row, cells) in table.rows.enumerated() where !paired.contains(.init(table: index, row: row)) {
            let text = isOld ? comparison.old : comparison.new
            let item = catalog.item(ofTable: table.id, row: row + 1)
            let blocks = cells.compactMap(\.block).filter(own.contains)
            for block in blocks {
                if isOld { takeOut(text.range(ofBlock: block)) } else { putIn(text.range(ofBlock: block)) }
            }
            let words = cells.map(\.text).joined(separator: " | ")
            let evidence = item?.evidence ?? blocks.first.flatMap { text.evidence(ofBlock: $0) }
            var redline = Redline()
            redline.append(isOld ? .removed : .added, words)
            let kind = item?.kinds ?? Sides(.tableRowRemoved, .tableRowAdded)
            note(
                DifferenceEvent(
                    isOld ? kind.old : kind.new,
                    sections: comparison.sections(
                        ofBlocks: isOld ? cells.first?.block : nil, isOld ? nil : cells.first?.block),
                    item: isOld ? Sides(item?.id, nil) : Sides(nil, item?.id),
                    subject: item?.words, words: isOld ? Sides(words, nil) : Sides(nil, words),
                    evidence: isOld ? Sides(evidence, nil) : Sides(nil, evidence), redline: redline))
        }
    }
}

extension Comparison {
    /// The ids of the sections two blocks stand in.
    func sections(ofBlocks before: Int?, _ after: Int?) -> Sides<[String]> {
        Sides(
            old.sections(of: before.flatMap { old.evidence(ofBlock: $0) }),
            new.sections(of: after.flatMap { new.evidence(ofBlock: $0) }))
    }
}

extension ComparedText {
    /// The words of a table's caption: the last sentence before it that says the same.
    func caption(of table: DataTable) -> Evidence? {
        guard let caption = table.caption.map(Folding.fold), let block = table.blocks.first,
            let start = range(ofBlock: block)?.lowerBound
        else { return nil }
        let first = sentences.boundary { $0.range.lowerBound >= start }
        return sentences.indices[..<first].suffix(8).last { Array(folded($0)) == caption }.map {
            evidence(ofSentence: $0)
        }
    }
}

/// What a row of a table is in the lists of a catalog.
struct RowItem {
    var id: String
    var words: String
    var evidence: Evidence?
    /// How its loss and its coming are told.
    var kinds: Sides<DifferenceEvent.Kind>
}

extension Catalog {
    /// The item that a row stands for: a service, else a duty, else a target; nil where it stands for none.
    func item(ofTable table: Int, row: Int) -> RowItem? {
        if let service = services.first(where: { $0.table == table && $0.row == row }) {
            return RowItem(
                id: service.id, words: service.words, evidence: service.evidence.name ?? service.evidence.content,
                kinds: Sides(.serviceRemoved, .serviceAdded))
        }
        if let duty = duties.first(where: { $0.table == table && $0.row == row }) {
            return RowItem(
                id: duty.id, words: duty.task ?? duty.words, evidence: duty.evidence,
                kinds: Sides(.dutyRemoved, .dutyAdded))
        }
        if let target = targets.first(where: { $0.table == table && $0.row == row }) {
            return RowItem(
                id: target.id, words: target.words, evidence: target.evidence,
                kinds: Sides(.targetRemoved, .targetAdded))
        }
        return nil
    }

    /// The ids of the items that stand in a table.
    func items(ofTable table: Int) -> [String] {
        targets.filter { $0.table == table }.map(\.id) + duties.filter { $0.table == table }.map(\.id)
            + services.filter { $0.table == table }.map(\.id)
    }

    /// The blocks of a table's rows that no row with a like in the other edition shares, as merged cells are shared.
    func ownBlocks(ofTable index: Int, but paired: Set<TablePairs.Row>) -> Set<Int> {
        var own: Set<Int> = []
        var shared: Set<Int> = []
        for (row, cells) in tables[index].rows.enumerated() {
            let blocks = cells.compactMap(\.block)
            if paired.contains(.init(table: index, row: row)) {
                shared.formUnion(blocks)
            } else {
                own.formUnion(blocks)
            }
        }
        return own.subtracting(shared)
    }
}

extension DataTable {
    /// The blocks of its cells, each once, in order.
    var blocks: [Int] {
        var seen: Set<Int> = []
        return rows.joined().compactMap(\.block).filter { seen.insert($0).inserted }
    }
}
