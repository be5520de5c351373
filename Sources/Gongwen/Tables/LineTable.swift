extension FlatTableScanner {
    /// The table whose column names stand one a line from a line on; without stretches where what follows are not
    /// plainly rows, and then it takes up all that was looked at.
    func lineTable(at index: Int) -> FlatTable? {
        guard let (found, next) = lineHeader(at: index) else { return nil }
        var table = found
        readLines(of: &table, from: next)
        // 主要指标 above 指标: a name over a column without cells is the caption of the table.
        let isFilled = table.stretches.contains { stretch in
            if case .inferred(let cells) = stretch { !cells[0].isEmpty } else { false }
        }
        return table.stretches.isEmpty || isFilled ? table : nil
    }

    private func readLines(of table: inout FlatTable, from start: Int) {
        var source = LineCells(self, under: table, from: start)
        var cells: [LineCells.Cell] = []
        var model = ColumnModel(fields: table.fields)
        var sorter = LineRows(fields: table.fields, model: model)
        while sorter.goesOn, let cell = source.next() {
            cells.append(cell)
            sorter.add(cell)
        }
        // What whole rows look like tells more of the others.
        for case .cells(let row) in sorter.rows where isWhole(row, of: table) && row.allSatisfy({ $1.count == 1 }) {
            for (column, lines) in row {
                cells[lines[0]].text.withUnsafeBufferPointer { model.learn($0, in: column) }
            }
        }
        sorter = LineRows(fields: table.fields, model: model)
        for cell in cells { sorter.add(cell) }
        let rows = sorter.rows
        guard areRows(rows, of: table) else {
            table.lines = table.lines.lowerBound..<max(table.lines.upperBound, (cells.last?.line ?? 0) + 1)
            return
        }
        for row in rows {
            switch row {
            case .group(let lines): table.stretches.append(.group(FlatCell(parts: lines.map { cells[$0].part })))
            case .cells(let row):
                let slots = table.fields.indices.map { column in
                    FlatCell(parts: (row[column] ?? []).map { cells[$0].part })
                }
                table.stretches.append(.inferred(slots))
            }
            for line in row.lines {
                table.lines = table.lines.lowerBound..<max(table.lines.upperBound, cells[line].line + 1)
            }
        }
    }

    /// Whether a row has all its cells, those apart that often are merged or blank.
    private func isWhole(_ row: [Int: [Int]], of table: FlatTable) -> Bool {
        table.fields.indices.allSatisfy { row[$0] != nil || table.fields[$0] == .remark }
    }

    /// Whether the lines below the names of columns are plainly rows: half of them whole but for what may be merged or
    /// blank, and with numbers or several of them.
    private func areRows(_ rows: [LineRows.Row], of table: FlatTable) -> Bool {
        var count = 0
        var whole = 0
        for case .cells(let row) in rows {
            count += 1
            let finest = table.fields.lastIndex { $0?.describes == true } ?? 0
            let lacks = table.fields.indices.filter { column in
                guard row[column] == nil, let field = table.fields[column] else { return false }
                return field != .supports && field != .remark && !(column < finest && field.mayBeCoarse)
            }
            if lacks.isEmpty { whole += 1 }
        }
        let isNumbered = table.fields.contains(.number)
        let isPlain = isNumbered || table.fields.contains { $0?.shape != nil || $0?.holdsBodies == true }
        return isPlain && whole > 0 && whole * 2 >= count && (isNumbered || count >= 2)
    }
}

extension LineRows.Row {
    /// The lines of the row.
    var lines: [Int] {
        switch self {
        case .cells(let cells): cells.values.flatMap { $0 }
        case .group(let lines): lines
        }
    }
}
