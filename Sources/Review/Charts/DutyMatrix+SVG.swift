extension DutyMatrix {
    /// The picture as SVG text.
    public var svg: String { MatrixPicture(self).svg }
}

/// Draws a matrix: the bodies at the left, the sections' headings from top to bottom above the columns.
private struct MatrixPicture {
    private static let margin = 28
    private static let size = 12
    private static let rowHeight = 24
    private static let nameWidth = 260
    private static let mostCharacters = 16

    private let matrix: DutyMatrix
    private var drawing: SVGDrawing
    private let gridX: Int
    private let columnWidth: Int
    private var y = 0

    init(_ matrix: DutyMatrix) {
        self.matrix = matrix
        drawing = SVGDrawing(name: "matrix", title: matrix.title + "：责任矩阵", description: matrix.description)
        let names = matrix.rows.map { TextMeasure.width(of: $0.name, size: Self.size) }.max() ?? 0
        gridX = Self.margin + max(120, min(Self.nameWidth, names)) + 60
        let ids = matrix.columns.map { TextMeasure.width(of: $0.id, size: 10) }.max() ?? 0
        columnWidth = max(matrix.columns.count > 8 ? 40 : 64, ids + 8)
    }

    private var gridWidth: Int { columnWidth * matrix.columns.count }
    private var width: Int { max(gridX + gridWidth + Self.margin, 600) }

    var svg: String {
        var picture = self
        return picture.draw()
    }

    private mutating func draw() -> String {
        y = Self.margin + 20
        let room = width - 2 * Self.margin
        drawing.heading(matrix.title, x: Self.margin, y: y, room: room)
        y += 24
        drawing.text(TextMeasure.shortened(matrix.summary, to: room, size: 12), x: Self.margin, y: y, ink: .quiet)
        y += 22
        if !matrix.rows.isEmpty {
            legend()
            header()
            for (index, row) in matrix.rows.enumerated() { draw(row, at: index) }
            drawing.line(x1: Self.margin - 8, y1: y, x2: gridX + gridWidth, y2: y, ink: .axis)
        }
        return drawing.svg(width: width, height: y + Self.margin)
    }

    /// What the marks mean.
    private mutating func legend() {
        let used = Set(matrix.rows.flatMap { $0.cells.values.flatMap(\.keys) })
        var x = Self.margin
        for part in DutyMatrix.Part.allCases where used.contains(part) {
            mark(part, x: x + 7, y: y - 4)
            drawing.text(part.words, x: x + 20, y: y, ink: .quiet)
            x += 20 + TextMeasure.width(of: part.words, size: Self.size) + 24
        }
        y += 16
    }

    /// The sections' numbers and headings.
    private mutating func header() {
        let headings = matrix.columns.map { column -> String in
            let words = Array(column.heading.unicodeScalars)
            return words.count > Self.mostCharacters
                ? String(String.UnicodeScalarView(words.prefix(Self.mostCharacters - 1))) + "…" : column.heading
        }
        let tallest = headings.map(\.unicodeScalars.count).max() ?? 0
        let top = y
        y += tallest * (Self.size + 1) + 26
        for (index, column) in matrix.columns.enumerated() {
            let x = gridX + index * columnWidth + columnWidth / 2
            drawing.begin(column.id + " " + column.heading)
            drawing.text(column.id, x: x, y: top + 12, size: 10, ink: .quiet, anchor: .middle)
            drawing.column(headings[index], x: x, y: top + 28, size: Self.size)
            drawing.end()
        }
        drawing.text("次数", x: gridX - 12, y: y - 8, size: 10, ink: .quiet, anchor: .end)
        drawing.line(x1: Self.margin - 8, y1: y, x2: gridX + gridWidth, y2: y, ink: .axis)
    }

    private mutating func draw(_ row: DutyMatrix.Row, at index: Int) {
        if index % 2 == 1 {
            drawing.box(
                x: Self.margin - 8, y: y, width: gridX + gridWidth - Self.margin + 8, height: Self.rowHeight, ink: .band
            )
        }
        let (foot, middle) = (y + 16, y + Self.rowHeight / 2)
        let room = gridX - Self.margin - 60
        let whole = (row.full == row.name ? row.name : "\(row.name)（\(row.full)）") + "：\(row.count) 次"
        drawing.begin(whole)
        drawing.text(TextMeasure.shortened(row.name, to: room, size: Self.size), x: Self.margin, y: foot)
        drawing.text("\(row.count)", x: gridX - 12, y: foot, ink: .strong, anchor: .end, isBold: true)
        drawing.end()
        for column in matrix.columns.indices {
            let left = gridX + column * columnWidth
            drawing.line(x1: left, y1: y, x2: left, y2: y + Self.rowHeight, ink: .grid)
            guard let cell = row.cells[column] else { continue }
            draw(cell, of: row, in: matrix.columns[column], x: left + columnWidth / 2, y: middle)
        }
        drawing.line(
            x1: gridX + gridWidth, y1: y, x2: gridX + gridWidth, y2: y + Self.rowHeight, ink: .grid)
        y += Self.rowHeight
    }

    /// A mark for each part a body has in a section, with how often where that is more than once.
    private mutating func draw(
        _ cell: [DutyMatrix.Part: Int], of row: DutyMatrix.Row, in column: DutyMatrix.Column, x: Int, y: Int
    ) {
        let parts = DutyMatrix.Part.allCases.filter { cell[$0] != nil }
        let told = parts.map { "\($0.words) \(cell[$0] ?? 0) 次" }.joined(separator: "，")
        let spaces = parts.map { (cell[$0] ?? 0) > 1 ? 26 : 16 }
        var at = x - spaces.reduce(0, +) / 2
        drawing.begin("\(row.name)，\(column.id) \(column.heading)：\(told)")
        for (part, space) in zip(parts, spaces) {
            mark(part, x: at + 8, y: y)
            if let count = cell[part], count > 1 {
                drawing.text("\(count)", x: at + 16, y: y + 4, size: 10, ink: .quiet)
            }
            at += space
        }
        drawing.end()
    }

    /// A square for leading, a disc for answering, a ring for supporting, a dot for what a general note adds.
    private mutating func mark(_ part: DutyMatrix.Part, x: Int, y: Int) {
        switch part {
        case .lead: drawing.box(x: x - 6, y: y - 6, width: 12, height: 12, ink: .strong)
        case .party: drawing.circle(x: x, y: y, radius: 5, ink: .middle, isFilled: true)
        case .support: drawing.circle(x: x, y: y, radius: 5, ink: .middle, isFilled: false)
        case .inherited: drawing.circle(x: x, y: y, radius: 1, ink: .axis, isFilled: true)
        }
    }
}

extension DutyMatrix {
    /// What is shown, in one sentence.
    fileprivate var summary: String {
        rows.isEmpty
            ? "文中没有写明责任单位。" : "\(duties) 处责任分工，\(rows.count) 个责任单位，按承担次数排列。"
    }

    /// The same with each body, for those who do not see the picture.
    fileprivate var description: String {
        let told = rows.map { row in
            let parts = Part.allCases.compactMap { part -> String? in
                let count = row.cells.values.reduce(0) { $0 + ($1[part] ?? 0) }
                return count == 0 ? nil : "\(part.words) \(count) 次"
            }
            return row.name + "：" + parts.joined(separator: "，")
        }
        return ([summary] + told).joined(separator: "\n")
    }
}
