import Gongwen

/// A plain text laid out a line each, with its flattened tables recovered.
struct RecoveredText {
    let text: SourceText
    let layout: Layout

    init(_ string: String) { self.init(bytes: Array(string.utf8)) }

    init(bytes: [UInt8]) {
        text = SourceText(decoding: bytes, as: .utf8)
        var layout = Layout()
        var start = 0
        func close(_ end: Int) {
            layout.runs.append(Run(start..<end))
            let run = layout.runs.count - 1
            layout.lines.append(Line(runs: run..<run + 1, bound: .soft, number: layout.lines.count + 1))
            start = end + 1
        }
        for index in text.units.indices where text.units[index] == 0x0A { close(index) }
        if start < text.units.count { close(text.units.count) }
        layout.recoverTables(in: text)
        self.layout = layout
    }

    /// The text of a cell without white space.
    func string(_ cell: Grid.Cell) -> String {
        let joined = layout.lines[cell.lines].map { layout.text(of: $0, in: text) }.joined()
        return String(joined.filter { !$0.isWhitespace })
    }

    /// The cells of a grid, header first, merged ones in each place they cover, "" for an empty one.
    func rows(_ grid: Grid) -> [[String]] {
        var rows = [[String]](repeating: [String](repeating: "", count: grid.columns), count: grid.rows)
        for cell in grid.cells {
            for row in cell.row..<cell.row + cell.rowSpan { rows[row][cell.column] = string(cell) }
        }
        return rows
    }

    /// The rows of the first grid, or none.
    var firstRows: [[String]] { layout.grids.first.map(rows) ?? [] }

    /// The codes of what was noted.
    var notes: [String] { layout.notes.map(\.code) }

    /// The lines outside of grids.
    var loose: [String] {
        layout.lines.filter { $0.grid == nil }.map { layout.text(of: $0, in: text) }
    }
}
