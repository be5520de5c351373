/// Puts the lines of a table that has a cell a line into rows and columns.
///
/// A line begins a row, goes on to a column further right, goes on with the cell above, or names a group of rows. A
/// dynamic programme over the lines and the columns finds the way through that fits best: running numbers must follow one
/// another, cells must look as those of their column do, and what is left out costs, merged cells least.
struct LineRows {
    /// A row: the lines of its cells by column, or those of the name of a group.
    enum Row {
        case cells([Int: [Int]])
        case group([Int])
    }

    let fields: [ColumnField?]
    let model: ColumnModel
    private let numberColumn: Int?
    /// What it costs to leave a column out, summed up from the left.
    private let skips: [Double]

    private var width: Int { fields.count }

    /// What a row without its number costs, or one that says nothing.
    private static let unknown = 12.0
    /// How well a heading fits as the name of a group; in a table of classes it rather is a cell: 一、经济发展 as 类别.
    private let marked: Double
    /// How well a line without a marker does.
    private static let unmarked = -6.0

    init(fields: [ColumnField?], model: ColumnModel) {
        self.fields = fields
        self.model = model
        let numberColumn = fields.firstIndex(of: .number)
        self.numberColumn = numberColumn
        let finest = fields.lastIndex { $0?.describes == true } ?? 0
        marked = numberColumn == 0 || finest == 0 ? 3 : -1
        var skips = [0.0]
        for (column, field) in fields.enumerated() {
            let cost: Double
            if field == .number {
                cost = Self.unknown
            } else if column == finest {
                cost = numberColumn == nil ? 1000 : 6
            } else if column < finest, field?.mayBeCoarse ?? true {
                cost = 1
            } else {
                cost = field == .supports || field == .remark ? 1.5 : 4
            }
            skips.append(skips[column] + cost)
        }
        self.skips = skips
    }

    /// A line put somewhere, at the end of the best way there.
    private struct Step {
        var score = -Double.infinity
        var from = -1
        /// The last running number.
        var number = 0
        /// Whether numbers may begin anew, for a group was named.
        var mayRestart = false
        /// The first line of the cell.
        var cell = 0
        var startsRow = false
    }

    private var table: [[Step]] = []
    private var lines: [LineCells.Cell] = []
    /// The line after which the table best ends, and the step there.
    private var best: (line: Int, state: Int, score: Double) = (-1, -1, 0)

    /// Whether more lines could be of the table.
    var goesOn: Bool { lines.count - best.line <= max(3 * width, 40) }

    /// Adds the next line.
    mutating func add(_ line: LineCells.Cell) {
        let index = lines.count
        lines.append(line)
        var steps = [Step](repeating: Step(), count: width + 1)
        let before = table.last
        let signs = CellSigns(line.text)
        for column in 0..<width {
            let fit = min(12, max(-15, model.score(signs, in: column)))
            var step = entering(column, line, after: before)
            step.score += fit
            step.cell = index
            if let before, let more = going(on: column, fit: fit, after: before[column]), more.score > step.score {
                step = more
            }
            steps[column] = step
        }
        steps[width] = naming(line, after: before)
        for (state, step) in steps.enumerated() {
            let score = step.score - tail(after: state)
            if score > best.score, state < width { best = (index, state, score) }
        }
        table.append(steps)
    }

    // MARK: Steps

    private func cost(of columns: Range<Int>) -> Double { skips[columns.upperBound] - skips[columns.lowerBound] }

    /// What it costs that a row ends after a column.
    private func tail(after state: Int) -> Double { state < width ? cost(of: state + 1..<width) : 0 }

    /// The best step to a column from the left in the same row or from the end of the row before.
    private func entering(_ column: Int, _ line: LineCells.Cell, after before: [Step]?) -> Step {
        var best = Step()
        let value = column == numberColumn ? line.text.withUnsafeBufferPointer(runningNumber) : nil
        func consider(_ last: Step, from: Int, cost: Double, startsRow: Bool) {
            var step = last
            step.score -= cost
            step.from = from
            step.startsRow = startsRow
            if column == numberColumn {
                guard let value, let gap = gap(to: value, after: last) else { return }
                step.score -= gap
                step.number = value
                step.mayRestart = false
            }
            if step.score > best.score { best = step }
        }
        guard let before else {
            var start = Step()
            start.score = 0
            start.mayRestart = true
            consider(start, from: -1, cost: cost(of: 0..<column), startsRow: true)
            return best
        }
        for (state, last) in before.enumerated() where last.score > -.infinity {
            if state < column { consider(last, from: state, cost: cost(of: state + 1..<column), startsRow: false) }
            let end = tail(after: state) + cost(of: 0..<column)
            consider(last, from: state, cost: end, startsRow: true)
        }
        return best
    }

    /// What it costs that a number follows the last; nil where it cannot.
    private func gap(to value: Int, after last: Step) -> Double? {
        if value == last.number + 1 || value == 1 && last.mayRestart { return 0 }
        guard value > last.number, value <= last.number + 4 else { return nil }
        return 5 * Double(value - last.number - 1)
    }

    /// The step on in the same cell, or nil.
    private func going(on column: Int, fit: Double, after last: Step) -> Step? {
        guard column != numberColumn, last.score > -.infinity, let line = lines.last, lines.count - last.cell <= 30
        else {
            return nil
        }
        var step = last
        step.from = column
        step.startsRow = false
        let field = fields[column]
        if field?.shape != nil || field?.holdsBodies == true {
            let parts = lines[last.cell..<lines.count - 1]
            guard parts.reduce(line.text.count, { $0 + $1.text.count }) <= 120 else { return nil }
            let before = parts.flatMap(\.text)
            let whole = model.score(CellSigns(before + line.text), in: column)
            step.score += whole - model.score(CellSigns(before), in: column)
        } else {
            step.score += min(0, fit)
        }
        step.score -= isOpen(before: line) ? 0.3 : field?.holdsSentences == true ? 4 : 5
        return step
    }

    /// Whether the line before plainly goes on with a line: 市财政局、 or ，并 between them.
    private func isOpen(before line: LineCells.Cell) -> Bool {
        guard lines.count > 1, let last = lines[lines.count - 2].text.last, let first = line.text.first else {
            return false
        }
        let around: UnitClass = [.comma, .opener]
        return !UnitClass.of(last).isDisjoint(with: around) || !UnitClass.of(first).isDisjoint(with: [.comma, .closer])
    }

    /// The best step to the name of a group, from the end of a row.
    private func naming(_ line: LineCells.Cell, after before: [Step]?) -> Step {
        var best = Step()
        best.cell = lines.count - 1
        let fit = line.isHeading ? marked : Self.unmarked
        if !line.isHeading {
            let isPlain = numberColumn == 0 && fields.last??.shape != nil && line.text.count <= 20
            guard isPlain, line.text.withUnsafeBufferPointer({ CellShape($0) }) == .text else { return best }
        }
        guard let before else {
            best.score = fit
            best.mayRestart = true
            return best
        }
        for (state, last) in before.enumerated() where line.isHeading || state == width - 1 {
            let score = last.score - tail(after: state) + fit
            guard score > best.score else { continue }
            best = last
            best.score = score
            best.from = state
            best.cell = lines.count - 1
            best.mayRestart = true
            best.startsRow = true
        }
        return best
    }

    // MARK: The way

    /// The rows up to where the table best ends.
    var rows: [Row] {
        var rows: [Row] = []
        var cells: [Int: [Int]] = [:]
        var state = best.state
        for line in stride(from: best.line, through: 0, by: -1) where state >= 0 {
            let step = table[line][state]
            cells[state, default: []].insert(line, at: 0)
            if state == width {
                rows.append(.group([line]))
                cells = [:]
            } else if step.startsRow {
                rows.append(.cells(cells))
                cells = [:]
            }
            state = step.from
        }
        return rows.reversed()
    }
}
