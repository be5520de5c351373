/// Puts the cells of a row into columns where their number does not tell.
///
/// Cells keep their order; each goes to the column it looks most like, and a column may stay empty. A dynamic
/// programme finds the best of all such placements.
struct RowAlignment {
    let model: ColumnModel
    /// What leaving a column empty costs.
    private let skip = 1.5
    /// What two cells in one column cost: a cell that was cut in two.
    private let double = 5.0

    /// The column of each cell, never falling, among those of a range.
    ///
    ///     place([为…发放高龄津贴。, 物质帮助], of: text, in: 2..<8)   // [3, 4]
    func place(_ cells: [FlatCell], of text: UnsafeBufferPointer<UInt16>, in columns: Range<Int>) -> [Int] {
        guard !cells.isEmpty, !columns.isEmpty else { return [] }
        let width = columns.count
        if cells.count > 100 * width {  // no row has so many cells: bound the work on them
            return [Int](repeating: columns.upperBound - 1, count: cells.count)
        }
        var best = [Double](repeating: 0, count: cells.count * width)
        var from = [Int](repeating: -1, count: cells.count * width)
        for (row, cell) in cells.enumerated() {
            let signs = cell.withText(in: text) { CellSigns($0) }
            for column in 0..<width {
                let fit = model.score(signs, in: columns.lowerBound + column)
                var top = row == 0 ? -skip * Double(column) : -.infinity
                var origin = -1
                if row > 0 {
                    for before in 0...column {
                        let step = before == column ? -double : -skip * Double(column - before - 1)
                        let sum = best[(row - 1) * width + before] + step
                        if sum > top { (top, origin) = (sum, before) }
                    }
                }
                best[row * width + column] = top + fit
                from[row * width + column] = origin
            }
        }
        let last = (cells.count - 1) * width
        func total(_ column: Int) -> Double { best[last + column] - skip * Double(width - column - 1) }
        guard let end = (0..<width).max(by: { total($0) < total($1) }) else { return [] }
        var path = [Int](repeating: 0, count: cells.count)
        var column = end
        for row in stride(from: cells.count - 1, through: 0, by: -1) {
            path[row] = columns.lowerBound + column
            column = from[row * width + column]
        }
        return path
    }
}
