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

    /// The column of each text, never falling, among those of a range, and how well they fit.
    ///
    ///     place(["为…发放高龄津贴。", "物质帮助"], in: 2..<8)   // columns [3, 4]
    func place(_ texts: [[UInt16]], in columns: Range<Int>) -> (columns: [Int], score: Double) {
        guard !texts.isEmpty else { return ([], -skip * Double(columns.count)) }
        guard !columns.isEmpty else { return ([], -.infinity) }
        let width = columns.count
        if texts.count > 100 * width {  // no row has so many cells: bound the work on them
            return ([Int](repeating: columns.upperBound - 1, count: texts.count), -.infinity)
        }
        var best = [Double](repeating: 0, count: texts.count * width)
        var from = [Int](repeating: -1, count: texts.count * width)
        for (row, text) in texts.enumerated() {
            let signs = CellSigns(text)
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
        let last = (texts.count - 1) * width
        func total(_ column: Int) -> Double { best[last + column] - skip * Double(width - column - 1) }
        guard let end = (0..<width).max(by: { total($0) < total($1) }) else { return ([], -.infinity) }
        var path = [Int](repeating: 0, count: texts.count)
        var column = end
        for row in stride(from: texts.count - 1, through: 0, by: -1) {
            path[row] = columns.lowerBound + column
            column = from[row * width + column]
        }
        return (path, total(end))
    }
}
