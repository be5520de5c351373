extension Layout {
    /// Finds tables that a conversion flattened into lines of plain text, and makes grids of them, 表格还原.
    ///
    ///     服务对象 ⇥ 服务项目 ⇥ 服务内容          a grid of two rows and three columns,
    ///     60周岁及以上老年人 ⇥ 助餐服务 ⇥ …    with every cell's printed lines
    ///
    /// A table is known by at least three column names (`columns.tsv`) on one line, one a line, or each before its value.
    /// Names repeated for every page are folded, leftover tags dropped, merged cells span rows, the name of a group of
    /// rows spans the columns, and cells that lost their place are put back where the table itself tells it. What cannot
    /// be told stays empty and is noted. Lines outside of tables stay as they are.
    package mutating func recoverTables(in text: SourceText) {
        guard grids.isEmpty else { return }
        text.units.withUnsafeBufferPointer { recoverTables(in: $0) }
    }

    private mutating func recoverTables(in text: UnsafeBufferPointer<UInt16>) {
        let scanner = FlatTableScanner(self, text: text)
        let old = lines
        var index = 0
        var kept = 0  // the first line that is not yet where it will stay
        while index < old.count {
            let table = scanner.table(at: index)
            let end = max(table?.lines.upperBound ?? 0, index + 1)
            if let table, !table.stretches.isEmpty {
                if grids.isEmpty {
                    lines = []
                    lines.reserveCapacity(old.count)
                }
                lines += old[kept..<index]
                add(RecoveredTable(table, text: text), over: old[table.lines])
                kept = end
            }
            index = end
        }
        if !grids.isEmpty { lines += old[kept...] }
    }

    private mutating func add(_ table: RecoveredTable, over printed: ArraySlice<Line>) {
        var grid = Grid(cells: [], rows: table.rows.count + 1, columns: table.header.count, headerRows: 1)
        grid.isRecovered = true
        for (column, cell) in table.header.enumerated() {
            grid.cells.append(Grid.Cell(row: 0, column: column, lines: addLines(of: cell)))
        }
        var above = [Int](repeating: 0, count: table.header.count)
        // a repair names the columns without a cell, and those whose cell may be theirs
        var doubtful = [Bool](repeating: false, count: table.rows.count * table.header.count)
        for repair in table.repaired {
            for column in repair.columns { doubtful[repair.row * table.header.count + column] = true }
        }
        grid.cells.reserveCapacity((table.rows.count + 1) * table.header.count)
        for (row, slots) in table.rows.enumerated() {
            for (column, slot) in slots.enumerated() {
                if case .merged = slot {
                    grid.cells[above[column]].rowSpan += 1
                    continue
                }
                if case .spanned = slot {
                    grid.cells[grid.cells.count - 1].columnSpan += 1
                    continue
                }
                var cell: FlatCell?
                if case .cell(let printed) = slot { cell = printed }
                above[column] = grid.cells.count
                grid.cells.append(Grid.Cell(row: row + 1, column: column, lines: addLines(of: cell)))
                grid.cells[above[column]].isUncertain = doubtful[row * table.header.count + column]
            }
        }
        grids.append(grid)
        addNotes(on: table, over: printed)
    }

    /// The lines of a cell, added to the layout.
    private mutating func addLines(of cell: FlatCell?) -> Range<Int> {
        let start = lines.count
        guard let cell else { return start..<start }
        for index in cell.parts.indices {
            let part = cell.parts[index]
            runs.append(Run(part.range))
            lines.append(Line(runs: runs.count - 1..<runs.count, bound: .soft, number: part.line, grid: grids.count))
        }
        return start..<lines.count
    }

    private mutating func addNotes(on table: RecoveredTable, over printed: ArraySlice<Line>) {
        guard let first = printed.first?.number, let last = printed.last?.number else { return }
        let size = "\(table.rows.count) rows and \(table.header.count) columns"
        notes.append(Diagnostic(.note, "table.recovered", "Lines \(first)-\(last) hold a table of \(size)."))
        let names = table.repaired.isEmpty ? [] : table.names
        var (lost, columns) = ([Int](), "")  // the next row mostly lacks the same columns
        for row in table.repaired where !row.columns.isEmpty {
            if row.columns != lost {
                lost = row.columns
                columns = lost.map { names[$0] }.joined(separator: "、")
            }
            notes.append(
                Diagnostic(
                    .warning, "table.cell-lost",
                    "Line \(row.line): the source lost the place or the text of \(columns)."))
        }
    }
}
