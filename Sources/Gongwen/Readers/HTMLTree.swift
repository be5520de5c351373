/// A page as a flat tree, 网页: elements and texts in the order of their start, each knowing where its inside ends.
struct HTMLTree {
    /// An element or a text.
    struct Node {
        /// What it is.
        var tag: HTMLTag
        /// The index of the element it stands in; the root names itself.
        var parent: Int
        /// The index after the last node inside.
        var end: Int
        /// What holds of it and of all inside.
        var traits: Traits
        /// The runs of a text; empty for an element.
        var runs: Range<Int> = 0..<0
        /// How many rows and columns a cell asks for.
        var span: (rows: Int, columns: Int) = (1, 1)
    }

    /// What holds of an element and, if not said otherwise, of all inside.
    struct Traits: OptionSet {
        let rawValue: UInt8

        /// Not shown: `display: none` or `hidden`.
        static let hidden = Traits(rawValue: 1)
        /// Inside a link.
        static let link = Traits(rawValue: 2)
        /// Centred.
        static let centred = Traits(rawValue: 4)
        /// White space stands as it is: `<pre>`.
        static let preformatted = Traits(rawValue: 8)
        /// The class or id of the element itself speaks of the page, not of the notice: `footer`, `share`.
        static let furniture = Traits(rawValue: 16)
        /// Inside a heading.
        static let heading = Traits(rawValue: 32)

        /// The traits that pass to what stands inside.
        static let inherited: Traits = [.hidden, .link, .centred, .preformatted, .heading]
    }

    /// The nodes; the first is a root that holds all.
    var nodes: [Node] = [Node(tag: .block, parent: 0, end: 1, traits: [])]
    /// The stretches of source that the texts are made of.
    var runs: [Run] = []
}

/// The kinds of element that matter for reading a notice; all others are inline.
enum HTMLTag: UInt8 {
    case text, inline, block, paragraph, heading, link, lineBreak, rule, preformatted
    case table, rowGroup, headGroup, row, cell, headCell, caption, title
    /// Its content is no text of the page: scripts, styles, controls.
    case dropped

    /// The kind of an element by its name in lower case.
    static let named: [String: HTMLTag] = {
        var table: [String: HTMLTag] = [
            "a": .link, "br": .lineBreak, "hr": .rule, "pre": .preformatted, "table": .table, "tbody": .rowGroup,
            "tfoot": .rowGroup, "thead": .headGroup, "tr": .row, "td": .cell, "th": .headCell, "caption": .caption,
            "title": .title, "p": .paragraph, "li": .paragraph, "dt": .paragraph, "dd": .paragraph,
        ]
        for name in ["h1", "h2", "h3", "h4"] { table[name] = .heading }
        for name in [
            "html", "head", "body", "div", "section", "article", "main", "header", "footer", "nav", "aside", "center",
            "blockquote", "ul", "ol", "dl", "form", "fieldset", "h5", "h6", "address", "figure", "figcaption", "option",
        ] { table[name] = .block }
        for name in [
            "script", "style", "noscript", "select", "textarea", "button", "iframe", "object", "template", "svg",
            "canvas", "audio", "video", "map",
        ] { table[name] = .dropped }
        return table
    }()

    /// Whether the element starts and ends a line.
    var isBlock: Bool {
        switch self {
        case .text, .inline, .link, .lineBreak, .dropped: false
        default: true
        }
    }

    /// Whether it is a cell of a table.
    var isCell: Bool { self == .cell || self == .headCell }
}
