extension Document {
    /// Tells for each table which attachment and section it stands in and what is printed above it as its caption.
    mutating func placeTables() {
        for index in tables.indices {
            guard let first = tables[index].firstBlock else { continue }
            tables[index].attachment = blocks[first].attachment
            tables[index].section = blocks[first].section
            tables[index].caption = caption(above: first) ?? tables[index].titles.first { isCaption(blocks[$0].range) }
        }
    }

    /// The title right above a table, with nothing but remarks such as 单位：万元 in between.
    private func caption(above first: Int) -> Int? {
        var index = first - 1
        while index >= 0, first - index <= 3 {
            switch blocks[index].kind {
            case .title: return index
            case .label, .tableNote: index -= 1
            case .paragraph where isCaption(blocks[index].range): return index
            default: return nil
            }
        }
        return nil
    }

    /// Whether a line names a table.
    private func isCaption(_ range: Range<Int>) -> Bool {
        units[range].withUnsafeBufferPointer { CellWords.standard.isCaption($0) }
    }
}

extension Table {
    /// The first block that a cell of the table is.
    var firstBlock: Int? {
        var first = titles.min()
        func see(_ row: [Int?]) {
            for case let block? in row where first.map({ block < $0 }) ?? true { first = block }
        }
        for row in upperHeader { see(row) }
        see(header)
        for row in rows { see(row) }
        return first
    }
}
