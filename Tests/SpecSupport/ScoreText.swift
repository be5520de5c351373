/// A text as the score compares it: without white space, brackets and marks of one width.
///
/// Print and annotation differ in such things, and none of them is a fact. Compared by Unicode scalars, because to
/// `String` canonically equivalent texts are equal.
struct PlainText: Hashable, Sendable, CustomStringConvertible {
    private(set) var scalars: [Unicode.Scalar]

    init(_ text: String?) {
        scalars = (text ?? "").unicodeScalars.compactMap(Self.plain)
    }

    private init(_ scalars: some Sequence<Unicode.Scalar>) {
        self.scalars = Array(scalars)
    }

    var description: String { String(String.UnicodeScalarView(scalars)) }
    var isEmpty: Bool { scalars.isEmpty }
    var count: Int { scalars.count }

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "\u{1C}"..."\u{1F}": nil  // separators of ASCII, white space to some standards
        case "（", "〔": "("
        case "）", "〕": ")"
        case "［", "【": "["
        case "］", "】": "]"
        case "％": "%"
        case "，": ","
        case "：": ":"
        case "；": ";"
        default: scalar.properties.isWhitespace ? nil : scalar
        }
    }

    /// Without the marks that close a heading or a task.
    var trimmed: PlainText {
        let stops: Set<Unicode.Scalar> = ["。", ".", ";", ",", "*"]
        return PlainText(scalars.reversed().drop { stops.contains($0) }.reversed())
    }

    /// As titles and numbers of cited documents are compared: dashes and inner brackets of one form.
    var citation: PlainText {
        PlainText(
            scalars.map {
                switch $0 {
                case "—": "-"
                case "<": "〈"
                case ">": "〉"
                default: $0
                }
            })
    }

    /// As titles of notices are compared: the issuer in front of 关于 and a closing 征求意见稿 make no difference.
    var title: PlainText {
        var rest = scalars[...]
        if let start = endOfIssuer { rest = rest[start...] }
        for ending in ["(征求意见稿)", "(征求意见稿", "征求意见稿)", "征求意见稿"] where rest.ends(with: ending) {
            return PlainText(rest.dropLast(ending.unicodeScalars.count))
        }
        return PlainText(rest)
    }

    /// Where the name of an issuer that stands in front of 关于 ends, if one does.
    private var endOfIssuer: Int? {
        let bodies = ["人民政府办公厅", "人民政府办公室", "人民政府", "委员会"]
        guard scalars.count > 2 else { return nil }
        for prefix in 2...min(30, scalars.count) {
            for body in bodies where scalars[prefix...].starts(with: (body + "关于").unicodeScalars) {
                return prefix + body.unicodeScalars.count
            }
        }
        return nil
    }

    /// Whether another text stands in this one; the empty text stands in every one.
    func contains(_ other: PlainText) -> Bool {
        guard other.count <= count else { return false }
        return (0...(count - other.count)).contains { scalars[$0...].starts(with: other.scalars) }
    }

    /// Splits a multiplier off a unit: 万元 is 10000 and 元.
    var multiplier: (factor: Double, unit: PlainText) {
        let factors = [("百万", 1e6), ("千万", 1e7), ("万", 1e4), ("亿", 1e8)]
        for (word, factor) in factors where scalars.starts(with: word.unicodeScalars) {
            let unit = scalars.dropFirst(word.unicodeScalars.count)
            if !unit.isEmpty { return (factor, PlainText(unit)) }
        }
        return (1, self)
    }
}

extension Sequence<Unicode.Scalar> where Self: BidirectionalCollection {
    fileprivate func ends(with ending: String) -> Bool {
        reversed().starts(with: ending.unicodeScalars.reversed())
    }
}

extension [String] {
    /// Each text as the score compares it.
    var plain: [PlainText] { map { PlainText($0) } }
}
