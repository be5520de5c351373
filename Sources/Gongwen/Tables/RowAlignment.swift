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
        return withUnsafeTemporaryAllocation(of: Step.self, capacity: cells.count * width) { steps in
            follow(cells, of: text, in: columns, steps)
            return path(cells.count, in: columns, UnsafeBufferPointer(steps))
        }
    }

    /// A cell put into a column, at the end of the best way there.
    private struct Step {
        var score: Double
        /// The column of the cell before, or -1.
        var from: Int
    }

    /// Finds the best way to each column for each cell.
    private func follow(
        _ cells: [FlatCell], of text: UnsafeBufferPointer<UInt16>, in columns: Range<Int>,
        _ steps: UnsafeMutableBufferPointer<Step>
    ) {
        let width = columns.count
        for (row, cell) in cells.enumerated() {
            let signs = cell.withText(in: text) { CellSigns($0) }
            for column in 0..<width {
                let fit = model.score(signs, in: columns.lowerBound + column)
                var top = row == 0 ? -skip * Double(column) : -.infinity
                var origin = -1
                if row > 0 {
                    for before in 0...column {
                        let step = before == column ? -double : -skip * Double(column - before - 1)
                        let sum = steps[(row - 1) * width + before].score + step
                        if sum > top { (top, origin) = (sum, before) }
                    }
                }
                steps.initializeElement(at: row * width + column, to: Step(score: top + fit, from: origin))
            }
        }
    }

    /// The columns of the best way of all.
    private func path(_ count: Int, in columns: Range<Int>, _ steps: UnsafeBufferPointer<Step>) -> [Int] {
        let width = columns.count
        let last = (count - 1) * width
        func total(_ column: Int) -> Double { steps[last + column].score - skip * Double(width - column - 1) }
        guard let end = (0..<width).max(by: { total($0) < total($1) }) else { return [] }
        var path = [Int](repeating: 0, count: count)
        var column = end
        for row in stride(from: count - 1, through: 0, by: -1) {
            path[row] = columns.lowerBound + column
            column = steps[row * width + column].from
        }
        return path
    }
}
