/// A paragraph, heading or table cell of a notice after mending, in reading order, 段.
///
/// Every character of the official text stands in exactly one block. The text of all blocks lies in one array,
/// `Document.units`; a block is a range of it. A notice may have a million of them, so its numbers are kept short.
public struct Block: Sendable {
    /// The part of a notice a block belongs to, after GB/T 9704-2012.
    public enum Kind: String, Sendable, CaseIterable {
        /// 发文机关标志, the name of the issuing body and 文件 at the top.
        case letterhead
        /// 发文字号, the number of the notice.
        case number
        /// 标题, a line of the title of the notice or of the policy printed under it.
        case title
        /// A line that belongs to the title: （征求意见稿）, （试行）, a date under it.
        case label
        /// 主送机关, whom the notice addresses.
        case addressees
        /// A paragraph of the text without a number.
        case paragraph
        /// A numbered heading on a line of its own.
        case heading
        /// A numbered paragraph: run-in heading and text, or text alone.
        case item
        /// 附件说明, the list of attachments after the text.
        case attachmentNote
        /// 发文机关署名, who signs.
        case signature
        /// 成文日期, the date of signing.
        case date
        /// 附注, such as （此件公开发布）.
        case annotation
        /// 附件 above an attachment, with its number.
        case attachmentMark
        /// A cell of a table.
        case cell
        /// A note under a table: 备注, 注.
        case tableNote
        /// 抄送机关, who gets a copy.
        case copiedTo
        /// 印发机关和印发日期, who printed the notice and when.
        case printing
        /// Other lines of the imprint and of the page: 主办, 督办, 联系人.
        case imprint
    }

    /// What it is in the notice.
    public var kind: Kind
    /// Whether the source centres it or marks it as a heading.
    public var isDisplayed: Bool
    @usableFromInline var number: UInt32
    @usableFromInline var lineNumber: UInt32
    @usableFromInline var text: ShortRange
    @usableFromInline var sources: ShortRange
    @usableFromInline var home = ShortIndex(nil)
    @usableFromInline var annex = ShortIndex(nil)

    /// The number of the block in the document, from 1.
    @inlinable public var id: Int {
        get { Int(number) }
        set { number = UInt32(newValue) }
    }

    /// Its units in `Document.units`.
    @inlinable public var range: Range<Int> {
        get { text.range }
        set { text = ShortRange(newValue) }
    }

    /// The indices of its origins in `Document.origins`.
    @inlinable public var origins: Range<Int> {
        get { sources.range }
        set { sources = ShortRange(newValue) }
    }

    /// The number of the line in the source where it starts, from 1.
    @inlinable public var line: Int {
        get { Int(lineNumber) }
        set { lineNumber = UInt32(newValue) }
    }

    /// The index of the section it stands in, in `Document.sections`, or nil before the first.
    @inlinable public var section: Int? {
        get { home.index }
        set { home = ShortIndex(newValue) }
    }

    /// The attachment it stands in, from 1, or nil in the notice itself.
    @inlinable public var attachment: Int? {
        get { annex.index }
        set { annex = ShortIndex(newValue) }
    }

    init(id: Int, kind: Kind, range: Range<Int>, origins: Range<Int>, line: Int, isDisplayed: Bool = false) {
        self.kind = kind
        self.isDisplayed = isDisplayed
        number = UInt32(id)
        lineNumber = UInt32(line)
        text = ShortRange(range)
        sources = ShortRange(origins)
    }
}

/// A stretch of a block's text and the source units that give it.
///
/// Decoding the bytes of `source` gives the text of the stretch, apart from white space, which may stand as one space.
public struct Origin: Sendable {
    /// Whether the source spells the stretch as a character reference (`&nbsp;`), which stands for one unit.
    public var isReference: Bool
    @usableFromInline var place: UInt32
    @usableFromInline var stretch: ShortRange

    /// Where the stretch starts in `Document.units`.
    @inlinable public var at: Int {
        get { Int(place) }
        set { place = UInt32(newValue) }
    }

    /// The units of the source text.
    @inlinable public var source: Range<Int> {
        get { stretch.range }
        set { stretch = ShortRange(newValue) }
    }

    init(at: Int, source: Range<Int>, isReference: Bool = false) {
        self.isReference = isReference
        place = UInt32(at)
        stretch = ShortRange(source)
    }
}

/// A numbered heading or item of the outline, 层次.
public struct Section: Sendable {
    /// The printed ordinals from the outermost in, such as `2.2.6`; `A1/` first inside attachment 1.
    public var id: String
    /// The index of the section it stands in, or nil at the top.
    public var parent: Int?
    /// The units of the marker as printed, such as 6. or （一）.
    public var marker: Range<Int>
    /// The units of the heading without marker and final stop, or nil where the item has none.
    public var heading: Range<Int>?
    /// The index of the block it starts.
    public var block: Int
}

/// A table of the notice with its cells as blocks, 表.
public struct Table: Sendable {
    /// The attachment it stands in, from 1, or nil.
    public var attachment: Int?
    /// The index of the block that is its caption, or nil.
    public var caption: Int?
    /// The block index of the name of each column, nil where it is empty; one entry a column.
    public var header: [Int?]
    /// The rows of names above the header, the outermost first, where columns are named in several rows.
    public var upperHeader: [[Int?]] = []
    /// The block index of each cell, row by row; a merged cell stands in each place it covers, nil is empty.
    ///
    /// Group rows, notes and names repeated on a new page are no rows.
    public var rows: [[Int?]]
    /// The rows across all columns that name the rows below them: 一、经济发展.
    public var groups: [Group] = []
    /// The blocks in the table that stand above the header: a title, 单位：万元.
    public var titles: [Int] = []
    /// The blocks in the table that are notes on it: 注：….
    public var notes: [Int] = []
    /// The index of the section it stands in, or nil.
    public var section: Int?
    /// The blocks whose column is not certain, where the source lost the places of cells.
    public var uncertain: Set<Int> = []
    /// Whether cells were put back where the source lost their place; such rows may be incomplete.
    public var isRecovered: Bool

    /// A group row, 分组行.
    public struct Group: Sendable, Equatable {
        /// The index of the first row below it.
        public var row: Int
        /// The index of its block.
        public var block: Int
    }

    /// A table of rows of names, the last of which is the header, and rows of cells.
    init(headerRows: [[Int?]], rows: [[Int?]], columns: Int) {
        attachment = nil
        caption = nil
        header = headerRows.last ?? [Int?](repeating: nil, count: columns)
        upperHeader = headerRows.dropLast()
        self.rows = rows
        section = nil
        isRecovered = false
    }
}
