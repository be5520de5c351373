/// The cells of a table element, put in their places, 表格.
struct HTMLTable {
    /// A cell element and its place.
    struct Place {
        /// The index of the cell's element.
        var node: Int
        /// Its place; the lines are not yet known.
        var cell: Grid.Cell
    }

    /// The cells, row by row.
    private(set) var places: [Place] = []
    /// The number of rows in which a cell starts.
    private(set) var rows = 0
    /// The number of columns in which a cell starts.
    private(set) var columns = 0
    /// The number of leading rows that the page marks as header, or nil.
    private(set) var headerRows: Int?
    /// The stretches of nodes inside the table that stand in no cell: its caption and what bad markup left over.
    private(set) var outside: [Range<Int>] = []

    /// A table wider than this is no table; spans are cut to it.
    private static let widest = 512

    /// Lays out a table by the table model of WHATWG HTML, 4.9.12, with two differences that make each place hold one
    /// cell: a span ends where it would overlap another cell, and rows and columns in which no cell starts are dropped.
    init(_ table: Int, in page: HTMLPage) {
        var row = -1
        var headEnd = 0
        var heads: [Bool] = []
        var taken: [Int] = []  // the row from which each column is free
        var column = 0
        var index = table + 1
        func nextRow() {
            row += 1
            column = 0
            heads.append(index < headEnd)
        }
        while index < page.nodes[table].end {
            let node = page.nodes[index]
            switch node.tag {
            case .row: nextRow()
            case .headGroup: headEnd = node.end
            case .cell, .headCell:
                if row < 0 { nextRow() }
                if node.tag == .cell, index >= headEnd { heads[row] = false }
                if node.tag == .headCell, column == 0 { heads[row] = true }
                place(index, node, row, &column, &taken)
                index = node.end
                continue
            case .text, .caption, .table:
                outside.append(index..<node.end)
                index = node.end
                continue
            default: break
            }
            index += 1
        }
        squeeze(rows: row + 1)
        let head = heads.prefix { $0 }.count
        headerRows = head > 0 && head < heads.count ? min(head, rows) : nil
    }

    private mutating func place(
        _ index: Int, _ node: HTMLTree.Node, _ row: Int, _ column: inout Int, _ taken: inout [Int]
    ) {
        while column < taken.count, taken[column] > row { column += 1 }
        let start = min(column, Self.widest)
        var end = start
        repeat {
            if end == taken.count { taken.append(0) }
            taken[end] = max(taken[end], row + node.span.rows)
            end += 1
        } while end < start + node.span.columns && end < Self.widest && (end == taken.count || taken[end] <= row)
        column = end
        places.append(
            Place(
                node: index,
                cell: Grid.Cell(
                    row: row, column: start, rowSpan: node.span.rows, columnSpan: end - start, lines: 0..<0)))
    }

    /// Drops rows and columns in which no cell starts, and cuts spans at the end.
    private mutating func squeeze(rows rowCount: Int) {
        var rowStarts = [Int](repeating: 0, count: rowCount + 1)
        var columnStarts = [Int](repeating: 0, count: Self.widest + 2)
        for place in places {
            rowStarts[place.cell.row + 1] = 1
            columnStarts[place.cell.column + 1] = 1
        }
        for index in rowStarts.indices.dropFirst() { rowStarts[index] += rowStarts[index - 1] }
        for index in columnStarts.indices.dropFirst() { columnStarts[index] += columnStarts[index - 1] }
        rows = rowStarts[rowCount]
        columns = columnStarts[columnStarts.count - 1]
        for index in places.indices {
            let cell = places[index].cell
            let row = rowStarts[cell.row]
            let column = columnStarts[cell.column]
            let rowEnd = rowStarts[min(cell.row + cell.rowSpan, rowCount)]
            let columnEnd = columnStarts[min(cell.column + cell.columnSpan, columnStarts.count - 1)]
            places[index].cell = Grid.Cell(
                row: row, column: column, rowSpan: max(rowEnd - row, 1), columnSpan: max(columnEnd - column, 1),
                lines: 0..<0)
        }
    }
}
