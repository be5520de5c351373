/// Cuts a page whose cells stand one a line into rows.
///
/// The running numbers tell where rows are; of the cells between two of them, some end the one row and the rest begin
/// the next, and a row between may have lost its number. Where the count does not tell, what the columns look like does.
struct StreamCutter {
    let text: UnsafeBufferPointer<UInt16>
    let fields: [ColumnField?]
    let numberColumn: Int?
    let glue: GluedCells
    let model: ColumnModel

    private var width: Int { fields.count }
    private var hasAnchors: Bool { numberColumn != nil && !fields.contains { $0?.holdsNumbers == true } }

    /// A page with its running numbers.
    private struct Page {
        var cells: [FlatCell] = []
        /// The cells that hold the running numbers of rows.
        var anchors: [(index: Int, number: Int)] = []
    }

    /// The rows of a page.
    func rows(of cells: [FlatCell], after last: Int?) -> [[FlatCell]] {
        if let chunks = chunks(cells) { return chunks }
        guard hasAnchors, let numberColumn else { return cutBlindly(cells) }
        let page = parted(cells, after: last)
        guard !page.anchors.isEmpty else { return cutBlindly(page.cells) }
        var starts: [Int] = []
        var before: (index: Int, number: Int)?
        for anchor in page.anchors {
            starts += self.starts(in: page, from: before, to: anchor, after: last ?? 0, numberColumn)
            before = anchor
        }
        if let before { starts += self.starts(in: page, from: before, to: nil, after: before.number, numberColumn) }
        var rows: [[FlatCell]] = []
        var start = 0
        for next in starts + [page.cells.count] where next > start {
            rows.append(Array(page.cells[start..<next]))
            start = next
        }
        return rows
    }

    /// The cells of pages whose columns are certain: those of rows that are complete between complete neighbours.
    func certainCells(of pages: [[FlatCell]]) -> [(column: Int, cell: FlatCell)] {
        var certain: [(column: Int, cell: FlatCell)] = []
        var last: Int?
        for cells in pages {
            let page = parted(cells, after: last)
            last = page.anchors.last?.number ?? last
            if let chunks = chunks(cells) {
                for chunk in chunks { certain += chunk.enumerated().map { ($0.offset, $0.element) } }
            } else if hasAnchors, let numberColumn {
                for (one, next) in zip(page.anchors, page.anchors.dropFirst()) {
                    guard next.number == one.number + 1, next.index - one.index == width else { continue }
                    for index in one.index + 1..<next.index {
                        certain.append(((numberColumn + index - one.index) % width, page.cells[index]))
                    }
                }
            }
        }
        return certain
    }

    /// Rows of as many cells as there are columns, if they all are and their numbers stand in their column.
    private func chunks(_ cells: [FlatCell]) -> [[FlatCell]]? {
        guard cells.count % width == 0 else { return nil }
        let starts = stride(from: 0, to: cells.count, by: width)
        if let numberColumn, hasAnchors {
            guard starts.allSatisfy({ cells[$0 + numberColumn].number(in: text) != nil }) else { return nil }
        }
        return starts.map { Array(cells[$0..<$0 + width]) }
    }

    /// The page with glued cells parted and its running numbers found, each a little more than the last.
    private func parted(_ cells: [FlatCell], after last: Int?) -> Page {
        var page = Page()
        var last = last
        for cell in cells {
            if let number = cell.number(in: text), last.map({ number > $0 && number <= $0 + 8 }) ?? true {
                page.anchors.append((page.cells.count, number))
                page.cells.append(cell)
                last = number
            } else if let before = last, let (number, rest) = glue.parted(cell, fits: { $0 == before + 1 }) {
                page.anchors.append((page.cells.count, before + 1))
                page.cells += [number, rest]
                last = before + 1
            } else if let (rest, bodies) = glue.partingBodies(cell) {
                page.cells += [rest, bodies]
            } else {
                page.cells.append(cell)
            }
        }
        return page
    }

    /// The cells at which rows start after one running number, up to the row of the next.
    private func starts(
        in page: Page, from: (index: Int, number: Int)?, to: (index: Int, number: Int)?, after last: Int,
        _ numberColumn: Int
    ) -> [Int] {
        let first = from.map { $0.index + 1 } ?? 0
        let end = to?.index ?? page.cells.count
        let count = end - first
        let rows = to.map { max(1, min($0.number - (from?.number ?? last), 8)) }
        if from != nil, rows == 1, count == width - 1 { return [end - numberColumn] }
        if from == nil, count <= numberColumn { return [first] }
        if to == nil, count <= width - 1 - numberColumn { return [] }
        // So many cells without a number are no page of such a table: bound the work on them.
        if count > 100 * width { return Array(stride(from: first, to: end, by: width)) }
        let cycle = RowCycle(model: model, width: width, numberColumn: numberColumn)
        let texts = page.cells[first..<end].map { $0.text(in: text) }
        return cycle.starts(texts, inRow: from != nil, rows: rows).map { first + $0 }
    }

    /// Rows that end with their bodies where the last column names some, else rows of as many cells as columns.
    private func cutBlindly(_ cells: [FlatCell]) -> [[FlatCell]] {
        var rows: [[FlatCell]] = []
        var start = 0
        let endsWithBodies = fields.last.flatMap { $0 }?.holdsBodies == true && glue.hasOneBodyColumn
        for (index, cell) in cells.enumerated() {
            let ends = endsWithBodies && cell.withText(in: text) { CellWords.standard.bodies($0) == .certain }
            guard ends || index + 1 - start == width || index + 1 == cells.count else { continue }
            rows.append(Array(cells[start...index]))
            start = index + 1
        }
        return rows
    }
}
