import Gongwen

/// A page laid out, with its text at hand.
struct PageLayout {
    let text: SourceText
    let layout: Layout

    init(_ page: String) throws { try self.init(Array(page.utf8), as: .utf8) }

    init(_ bytes: [UInt8], as charset: Charset) throws {
        text = SourceText(decoding: bytes, as: charset)
        layout = try Reader.html.layOut(text)
    }

    /// The text of each line, blank ones as "".
    var lines: [String] { layout.lines.map(string) }

    /// The text of each line that stands in no table.
    var proseLines: [String] { layout.lines.filter { $0.grid == nil }.map(string) }

    /// The cells of a table as `row,column rowsxcolumns text`.
    func cells(of grid: Int = 0) -> [String] {
        layout.grids[grid].cells.map { cell in
            let text = layout.lines[cell.lines].map(string).joined(separator: "/")
            return "\(cell.row),\(cell.column) \(cell.rowSpan)x\(cell.columnSpan) \(text)"
        }
    }

    /// The fields of the box beside the notice.
    var fields: [String: String] {
        Dictionary(uniqueKeysWithValues: layout.metadata.map { ($0.label, string(layout.asideLines[$0.line])) })
    }

    func string(_ line: Line) -> String { layout.text(of: line, in: text) }
}
