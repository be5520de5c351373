/// A picture that is put together as SVG text: whole numbers only, no script, nothing from outside.
struct SVGDrawing {
    /// What names and describes the picture to those who do not see it, and which picture it is, for ids.
    let name: String
    let title: String
    let description: String
    private var body = ""
    private var depth = 1

    /// Fonts with Chinese characters on the usual systems, the narrowest first choice last.
    static let fonts =
        "'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','WenQuanYi Zen Hei',sans-serif"

    init(name: String, title: String, description: String) {
        self.name = name
        self.title = title
        self.description = description
    }

    /// Colours that differ in lightness, so that they are told apart in grey and by the colour-blind.
    enum Ink: String {
        case paper = "#ffffff"
        case band = "#f4f6f8"
        case grid = "#dde2e7"
        case axis = "#8a949e"
        case quiet = "#5b6670"
        case text = "#1c2329"
        case strong = "#0b3c5d"
        case middle = "#3d7ea6"
        case light = "#a9c9de"
        case accent = "#b4540a"
    }

    /// Where a text is held at its place.
    enum Anchor: String {
        case start, middle, end
    }

    /// An element with attributes, in their order.
    mutating func element(_ name: String, _ attributes: [(String, String)]) {
        body += indent + "<" + name + Self.written(attributes) + "/>\n"
    }

    /// A text, its foot at a place.
    mutating func text(
        _ words: String, x: Int, y: Int, size: Int = 12, ink: Ink = .text, anchor: Anchor = .start, isBold: Bool = false
    ) {
        var attributes = [("x", "\(x)"), ("y", "\(y)"), ("font-size", "\(size)"), ("fill", ink.rawValue)]
        if anchor != .start { attributes.append(("text-anchor", anchor.rawValue)) }
        if isBold { attributes.append(("font-weight", "bold")) }
        body += indent + "<text" + Self.written(attributes) + ">" + Self.escaped(words) + "</text>\n"
    }

    /// A text from top to bottom, a character under the other, as on a Chinese book's back.
    mutating func column(_ words: String, x: Int, y: Int, size: Int = 12, ink: Ink = .text) {
        let attributes = [("font-size", "\(size)"), ("fill", ink.rawValue), ("text-anchor", Anchor.middle.rawValue)]
        body += indent + "<text" + Self.written(attributes) + ">"
        for (index, character) in words.unicodeScalars.enumerated() {
            let place = [("x", "\(x)"), ("y", "\(y + index * (size + 1))")]
            let turned = Self.upright[character] ?? character
            body += "<tspan" + Self.written(place) + ">" + Self.escaped(String(turned)) + "</tspan>"
        }
        body += "</text>\n"
    }

    /// The name of a picture, smaller where it is long.
    mutating func heading(_ words: String, x: Int, y: Int, room: Int) {
        let size = [20, 16].first { TextMeasure.width(of: words, size: $0) <= room } ?? 14
        text(TextMeasure.shortened(words, to: room, size: size), x: x, y: y, size: size, isBold: true)
    }

    /// The forms that brackets and quotation marks have in a column.
    private static let upright: [Unicode.Scalar: Unicode.Scalar] = [
        "（": "︵", "）": "︶", "《": "︽", "》": "︾", "〈": "︿", "〉": "﹀", "〔": "︹", "〕": "︺", "“": "﹃", "”": "﹄",
        "‘": "﹁", "’": "﹂", "—": "︱", "…": "︙",
    ]

    /// A rectangle.
    mutating func box(x: Int, y: Int, width: Int, height: Int, ink: Ink, radius: Int = 0) {
        var attributes = [("x", "\(x)"), ("y", "\(y)"), ("width", "\(width)"), ("height", "\(height)")]
        if radius > 0 { attributes.append(("rx", "\(radius)")) }
        element("rect", attributes + [("fill", ink.rawValue)])
    }

    /// A straight line.
    mutating func line(x1: Int, y1: Int, x2: Int, y2: Int, ink: Ink, width: Int = 1) {
        element(
            "line",
            [
                ("x1", "\(x1)"), ("y1", "\(y1)"), ("x2", "\(x2)"), ("y2", "\(y2)"), ("stroke", ink.rawValue),
                ("stroke-width", "\(width)"),
            ])
    }

    /// A closed shape through corners.
    mutating func shape(_ corners: [(x: Int, y: Int)], ink: Ink) {
        let points = corners.map { "\($0.x),\($0.y)" }.joined(separator: " ")
        element("polygon", [("points", points), ("fill", ink.rawValue)])
    }

    /// A circle, filled or not.
    mutating func circle(x: Int, y: Int, radius: Int, ink: Ink, isFilled: Bool) {
        let fill = isFilled ? ink : .paper
        element(
            "circle",
            [
                ("cx", "\(x)"), ("cy", "\(y)"), ("r", "\(radius)"), ("fill", fill.rawValue),
                ("stroke", ink.rawValue), ("stroke-width", "2"),
            ])
    }

    /// Begins a part of the picture with its whole words, which show when one points at it.
    mutating func begin(_ whole: String) {
        body += indent + "<g>\n"
        depth += 1
        body += indent + "<title>" + Self.escaped(whole) + "</title>\n"
    }

    /// Ends the part begun last.
    mutating func end() {
        depth -= 1
        body += indent + "</g>\n"
    }

    /// The picture.
    func svg(width: Int, height: Int) -> String {
        let (titleID, descriptionID) = ("qd-\(name)-title", "qd-\(name)-desc")
        let attributes = [
            ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 \(width) \(height)"), ("width", "\(width)"),
            ("height", "\(height)"), ("role", "img"), ("aria-labelledby", "\(titleID) \(descriptionID)"),
            ("lang", "zh-CN"), ("font-family", Self.fonts),
        ]
        return "<svg" + Self.written(attributes) + ">\n  <title id=\"\(titleID)\">" + Self.escaped(title)
            + "</title>\n  <desc id=\"\(descriptionID)\">" + Self.escaped(description) + "</desc>\n"
            + "  <rect width=\"\(width)\" height=\"\(height)\" fill=\"\(Ink.paper.rawValue)\"/>\n" + body + "</svg>\n"
    }

    private var indent: String { String(repeating: "  ", count: depth) }

    private static func written(_ attributes: [(String, String)]) -> String {
        attributes.map { " " + $0 + "=\"" + escaped($1) + "\"" }.joined()
    }

    /// A text as XML; what XML cannot hold becomes U+FFFD.
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "\t", "\n", "\r": escaped.append(" ")
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
