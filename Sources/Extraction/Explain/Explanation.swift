public import Qingdan

/// Why an item of a catalog says what it says, 说明: its rule, its words, and the readings that were weighed.
///
///     try Explanation(of: "t-10ec249ca6", in: catalog).text(open: "》", close: "《")
///
/// Made from the catalog alone: the rules look once more at the text of its blocks.
public struct Explanation: Sendable {
    /// A line of an explanation.
    enum Line: Sendable {
        /// The name of a group of lines.
        case heading(String)
        /// A value with its name.
        case fact(String, String)
        /// Words of the text in their sentence, with their name.
        case words(String, MarkedWords)
    }

    let lines: [Line]

    /// Explains an item (t-…, d-…, l-…, s-…), a section by its id, or a block by `block:` and its number.
    public init(of id: String, in catalog: Catalog) throws(UnknownItem) {
        try self.init(of: id, by: Explainer(catalog))
    }

    /// Explains one of many items of a catalog, which is looked at once for all.
    package init(of id: String, by explainer: Explainer) throws(UnknownItem) {
        guard let lines = explainer.explain(id) else { throw UnknownItem(id, in: explainer.catalog) }
        self.lines = lines
    }

    /// The explanation as lines of text, words of the source between marks.
    public func text(open: String, close: String) -> String {
        var text = ""
        for line in lines {
            switch line {
            case .heading(let name): text += (text.isEmpty ? "" : "\n") + name + "\n"
            case .fact(let name, let value): text += Self.indented(name, value)
            case .words(let name, let words):
                text += Self.indented(name, words.before + open + words.marked + close + words.after)
            }
        }
        return text
    }

    /// A line with its name in a column of twelve.
    private static func indented(_ name: String, _ value: String) -> String {
        "  " + name + String(repeating: " ", count: max(1, 12 - name.unicodeScalars.count)) + value + "\n"
    }
}

/// An id that a catalog does not have, 没有这个编号.
public struct UnknownItem: Error, Sendable, Equatable {
    /// The id asked for.
    public let id: String
    /// The ids that are most like it, at most five; none where the catalog has none.
    public let nearest: [String]

    init(_ id: String, in catalog: Catalog) {
        self.id = id
        let wanted = Array(id.utf8.prefix(40))
        let ids = Self.ids(of: catalog)
        nearest = ids.map { (id: $0, distance: Self.distance(wanted, Array($0.utf8.prefix(40)))) }
            .sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }.prefix(5).map(\.id)
    }

    /// Every id that can be explained.
    static func ids(of catalog: Catalog) -> [String] {
        catalog.targets.map(\.id) + catalog.duties.map(\.id) + catalog.deadlines.map(\.id)
            + catalog.services.map(\.id) + catalog.sections.map(\.id) + catalog.blocks.map { "block:\($0.id)" }
    }

    /// How many bytes must be changed, added or taken away to make one id of another (Levenshtein).
    private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
        var row = Array(0...other.count)
        for (index, byte) in one.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in other.indices {
                let change = diagonal + (byte == other[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(change, diagonal + 1, row[column] + 1)
            }
        }
        return row[other.count]
    }
}
