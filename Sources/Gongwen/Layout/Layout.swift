/// The physical structure of a source: lines and grids as they lie, before anything is joined or named, 版面.
///
/// Every reader gives one; everything behind the readers is shared. Arrays are flat: a line names a range of `runs`, a
/// cell a range of `lines`.
public struct Layout: Sendable {
    /// The stretches of source text that lines are made of.
    public var runs: [Run] = []
    /// The lines in reading order, those of grid cells included.
    public var lines: [Line] = []
    /// The tables, in reading order.
    public var grids: [Grid] = []
    /// Lines beside the notice that tell of it; `metadata` names them, and they are no part of its text.
    public var asideLines: [Line] = []
    /// The fields of the box beside a notice, the first of each name, in reading order.
    public var metadata: [LabelledLine] = []
    /// What a reader noticed and could not put into lines.
    public var notes: [Diagnostic] = []

    /// An empty layout.
    public init() {}

    /// The text of a line, as it lies.
    public func text(of line: Line, in source: SourceText) -> String {
        var units: [UInt16] = []
        for run in runs[line.runs] {
            if let unit = run.substitute { units.append(unit) } else { units += source.units[run.range] }
        }
        return String(units: units[...])
    }
}

/// A stretch of source text that belongs to a line.
public struct Run: Sendable, Equatable {
    @usableFromInline var stretch: ShortRange
    @usableFromInline var stand: UInt16
    @usableFromInline var isSubstituted: Bool

    /// The units in the source text.
    @inlinable public var range: Range<Int> {
        get { stretch.range }
        set { stretch = ShortRange(newValue) }
    }

    /// The one unit that the stretch stands for, where it is a character reference such as `&ldquo;`; else nil.
    @inlinable public var substitute: UInt16? { isSubstituted ? stand : nil }

    /// A run over units of the source text.
    @inlinable
    public init(_ range: Range<Int>, substitute: UInt16? = nil) {
        stretch = ShortRange(range)
        stand = substitute ?? 0
        isSubstituted = substitute != nil
    }
}

/// A line of a text or an element of a page, 行.
public struct Line: Sendable {
    /// How a line is bounded, which says how far mending may join it to its neighbours.
    public enum Bound: Sendable {
        /// A printed line: a sentence may run on into the next (plain text, `<br>`).
        case soft
        /// A paragraph of its own (`<p>`, `<h1>`, `<li>`): never joined to a neighbour.
        case hard
    }

    /// How the line is bounded.
    public var bound: Bound
    /// Whether the source centres the line or marks it as a heading, as titles are.
    public var isDisplayed: Bool
    @usableFromInline var made: ShortRange
    @usableFromInline var count: UInt32
    @usableFromInline var table: ShortIndex

    /// The range of the layout's runs that the line is made of.
    @inlinable public var runs: Range<Int> {
        get { made.range }
        set { made = ShortRange(newValue) }
    }

    /// The line's number in the source, from 1: printed lines of a text, line of the element in a page.
    @inlinable public var number: Int {
        get { Int(count) }
        set { count = UInt32(newValue) }
    }

    /// The index of the grid the line is in, or nil outside grids.
    @inlinable public var grid: Int? {
        get { table.index }
        set { table = ShortIndex(newValue) }
    }

    /// A line made of runs.
    @inlinable
    public init(runs: Range<Int>, bound: Bound, number: Int, isDisplayed: Bool = false, grid: Int? = nil) {
        self.bound = bound
        self.isDisplayed = isDisplayed
        made = ShortRange(runs)
        count = UInt32(number)
        table = ShortIndex(grid)
    }
}

/// A table as it lies, 表格: cells with their place and span.
public struct Grid: Sendable {
    /// A cell with its place after spans are laid out.
    public struct Cell: Sendable {
        /// The first row it covers, from 0.
        public var row: Int
        /// The first column it covers, from 0.
        public var column: Int
        /// The number of rows it covers.
        public var rowSpan: Int
        /// The number of columns it covers.
        public var columnSpan: Int
        /// The range of the layout's lines that it holds; empty for an empty cell.
        public var lines: Range<Int>
        /// Whether its text may belong to another column of the row, which is alike.
        public var isUncertain = false

        /// A cell at a place.
        public init(row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, lines: Range<Int>) {
            self.row = row
            self.column = column
            self.rowSpan = rowSpan
            self.columnSpan = columnSpan
            self.lines = lines
        }
    }

    /// The cells, row by row.
    public var cells: [Cell]
    /// The number of rows.
    public var rows: Int
    /// The number of columns.
    public var columns: Int
    /// The number of leading rows that are the header, or nil where the source does not say.
    public var headerRows: Int?
    /// Whether the cells were put together from a text that lost the table; some may be missing.
    public var isRecovered = false

    /// A grid of cells.
    public init(cells: [Cell], rows: Int, columns: Int, headerRows: Int? = nil) {
        self.cells = cells
        self.rows = rows
        self.columns = columns
        self.headerRows = headerRows
    }
}
