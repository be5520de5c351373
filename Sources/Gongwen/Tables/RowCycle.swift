/// Tells where rows start in cells that follow one another without a mark, by what the columns look like.
///
/// Cells go from column to column and from the last to the first of the next row; columns may stay empty. A dynamic
/// programme over the cells, their columns and the count of rows started finds the best way through.
struct RowCycle {
    let model: ColumnModel
    let width: Int
    let numberColumn: Int

    private let skip = 1.5
    private let double = 5.0
    /// Cells before the number are left out where they are merged with those above.
    private let leftOut = 0.75
    /// What a row without its number costs.
    private let unnumbered = 3.0

    private struct Step {
        var cost = -Double.infinity
        var from = -1
        var startsRow = false

        mutating func consider(_ cost: Double, from: Int, startsRow: Bool) {
            if cost > self.cost { self = Step(cost: cost, from: from, startsRow: startsRow) }
        }
    }

    /// The indices at which rows start; the count of the texts where the row of the next number starts right there.
    ///
    /// - Parameters:
    ///   - inRow: whether a row's number stands before the first text; else the first text starts a row.
    ///   - rows: how many rows start up to the number that stands after the last text, at most and most likely, for
    ///     the numbers of the rows tell; nil where no number stands there.
    func starts(_ texts: [[UInt16]], inRow: Bool, rows: Int?) -> [Int] {
        // A state is a column and how many rows have started; where no number tells, whether any has.
        let levels = (rows ?? 1) + 1
        var table = [[Step]](repeating: [Step](repeating: Step(), count: width * levels), count: texts.count)
        for (index, text) in texts.enumerated() {
            let signs = CellSigns(text)
            for column in 0..<width {
                let fit = model.score(signs, in: column)
                for level in 0..<levels {
                    var step =
                        index == 0
                        ? first(column, level, inRow: inRow)
                        : next(after: table[index - 1], column, level, isCounted: rows != nil)
                    step.cost += fit
                    table[index][level * width + column] = step
                }
            }
        }
        return path(table, rows: rows)
    }

    private func first(_ column: Int, _ level: Int, inRow: Bool) -> Step {
        var step = Step()
        if level == 1 {
            let end = inRow ? tail(after: numberColumn) : 0
            step.consider(-end - lead(column), from: -1, startsRow: true)
        } else if level == 0, inRow, column > numberColumn {
            step.consider(-skip * Double(column - numberColumn - 1), from: -1, startsRow: false)
        }
        return step
    }

    private func next(after steps: [Step], _ column: Int, _ level: Int, isCounted: Bool) -> Step {
        var step = Step()
        for before in 0...column {
            let state = level * width + before
            let cost = before == column ? double : skip * Double(column - before - 1)
            step.consider(steps[state].cost - cost, from: state, startsRow: false)
        }
        // Uncounted rows stay at the level of one.
        let lowest = isCounted ? level - 1 : 0
        let highest = isCounted ? level - 1 : level
        guard level > 0, lowest >= 0 else { return step }
        for state in lowest * width..<(highest + 1) * width {
            let cost = tail(after: state % width) + lead(column)
            step.consider(steps[state].cost - cost, from: state, startsRow: true)
        }
        return step
    }

    private func path(_ table: [[Step]], rows: Int?) -> [Int] {
        guard let last = table.last else { return rows == nil ? [] : [0] }
        var best = Step()
        for (state, step) in last.enumerated() {
            let column = state % width
            let level = state / width
            guard let rows else {
                best.consider(step.cost - tail(after: column), from: state, startsRow: false)
                continue
            }
            // A number passed over is most likely that of a row that lost it.
            let missing = unnumbered * Double(rows - level)
            if level > 0, column < numberColumn {
                let cost = missing + leftOut * Double(numberColumn - column - 1)
                best.consider(step.cost - cost, from: state, startsRow: false)
            }
            if level < rows {
                let cost = missing - unnumbered + tail(after: column) + leftOut * Double(numberColumn)
                best.consider(step.cost - cost, from: state, startsRow: true)
            }
        }
        var starts: [Int] = best.startsRow ? [table.count] : []
        var state = best.from
        for index in table.indices.reversed() where state >= 0 {
            if table[index][state].startsRow { starts.append(index) }
            state = table[index][state].from
        }
        return starts.reversed()
    }

    /// What it costs that a row ends after a column.
    private func tail(after column: Int) -> Double {
        skip * Double(width - 1 - column) + (column < numberColumn ? unnumbered - skip : 0)
    }

    /// What it costs that a row begins with a column.
    private func lead(_ column: Int) -> Double {
        column <= numberColumn
            ? leftOut * Double(column)
            : leftOut * Double(numberColumn) + unnumbered + skip * Double(column - numberColumn - 1)
    }
}
