/// What a table element is on its page.
enum HTMLTableKind: Equatable {
    /// A table of the notice: rows and columns of facts.
    case data
    /// A way to place text on the page; its cells are read one after the other.
    case layout(Sign)
    /// A blank form to be filled in.
    case form
    /// The box of fields beside a notice: 索引号, 发文字号, ….
    case box

    /// By what a table is known to lay out a page.
    enum Sign: String {
        case empty = "it has no text"
        case single = "it has only one row or one column"
        case nested = "a cell holds another table"
        case links = "its text is mostly links"
        case page = "one cell holds most of the text, in paragraphs"
    }

    /// Judges a table by its shape and words.
    init(of table: HTMLTable, _ node: Int, in page: HTMLPage) {
        let figures = page.figures(of: node)
        if figures.units == 0 || table.places.count < 2 {
            self = .layout(figures.units == 0 ? .empty : .single)
        } else if table.places.contains(where: { Self.holdsTable($0.node, in: page) }) {
            self = .layout(.nested)
        } else if Self.isBox(table, in: page) {
            self = .box
        } else if table.rows < 2 || table.columns < 2 {
            self = .layout(.single)
        } else if figures.linkHan * 2 > figures.han {
            self = .layout(.links)
        } else if Self.hasDominantCell(table, figures.units, in: page) {
            self = .layout(.page)
        } else {
            self = Self.isForm(table, in: page) ? .form : .data
        }
    }

    /// Whether a table only places text.
    var isLayout: Bool {
        if case .layout = self { return true }
        return false
    }

    /// Why a table is no data table, or nil for one that is.
    var reason: String? {
        switch self {
        case .data: nil
        case .layout(let sign): "it places text on the page: \(sign.rawValue)"
        case .form: "it is a blank form; its words are read as lines"
        case .box: "it is the box of fields beside the notice"
        }
    }

    /// Whether a cell holds a table of two cells or more.
    private static func holdsTable(_ cell: Int, in page: HTMLPage) -> Bool {
        let figures = page.figures(of: cell)
        return figures.tables > 0 && figures.cells > 2
    }

    /// Whether one cell holds most of the text, in several paragraphs: the page is laid out by the table.
    private static func hasDominantCell(_ table: HTMLTable, _ total: Int, in page: HTMLPage) -> Bool {
        table.places.contains { place in
            let figures = page.figures(of: place.node)
            return figures.units > 300 && figures.units * 10 > total * 6 && figures.blocks + figures.breaks > 5
        }
    }

    /// Whether the cells are mostly empty, or ask for what a form asks for: seals, signatures, dates to fill in.
    private static func isForm(_ table: HTMLTable, in page: HTMLPage) -> Bool {
        let words = HTMLWords.shared
        var blank = 0
        var asking = 0
        for place in table.places {
            let text = page.squeezed(place.node..<page.nodes[place.node].end, limit: 400)
            if text.isEmpty { blank += 1 }
            if text.indices.contains(where: { words.form.match(text, at: $0, end: text.count) != nil }) { asking += 1 }
        }
        let count = table.places.count
        return blank * 10 >= count * 6 || blank * 10 >= count * 3 && asking > 0 || asking * 2 >= count - blank
    }

    /// Whether the first cells of its pairs are fields of the box beside a notice, one of them of such boxes only.
    private static func isBox(_ table: HTMLTable, in page: HTMLPage) -> Bool {
        guard table.places.count <= 60 else { return false }
        let words = HTMLWords.shared
        var fields = Set<String>()
        for place in table.places {
            let text = page.squeezed(place.node..<page.nodes[place.node].end, limit: 400)
            for field in HTMLField.fields(of: text) { fields.insert(words.labels[field.label]) }
        }
        return fields.count >= 3 && !fields.isDisjoint(with: words.boxLabels)
    }
}
