public import Qingdan

/// Something in a catalog that a person can decide on: the head, or an item of a list.
///
///     for item in CatalogItem.all(of: catalog) { Decision(.accepted, of: item, reviewer: "…", time: "…") }
public struct CatalogItem: Sendable {
    /// The list it stands in.
    public let list: ItemList
    /// Its id; nil for the head and for citations.
    public let id: String?
    /// The whole item as JSON.
    public let tree: JSONTree
    /// The words it stands on; nil for the head.
    public let anchor: TextQuote?
    /// The id of the section they stand in, or nil outside sections.
    public let section: String?
    /// That section's heading, or nil.
    public let heading: String?
    /// Where the words stand in the text of the catalog.
    let range: Range<Int>?
    /// Its place in its list, from 0.
    let index: Int
    /// What it says, apart from where: equal for items that say the same.
    let values: [UInt8]

    /// All that can be decided on, in the order of reviews; a row of a service list that has no words at all is left out.
    public static func all(of catalog: Catalog) -> [CatalogItem] { ReviewedText(of: catalog).items }
}

/// A catalog's text with the items that stand in it.
struct ReviewedText {
    /// The text.
    let space: TextSpace
    /// The items, by list and then by place.
    private(set) var items: [CatalogItem] = []
    private let blocks: [TextBlock]
    /// Where each block starts in the text.
    private let starts: [Int]
    private let headings: [String: String]

    /// The text and items of a catalog.
    init(of catalog: Catalog) {
        space = TextSpace(of: catalog)
        blocks = catalog.blocks
        var starts: [Int] = []
        var next = 0
        for block in catalog.blocks {
            starts.append(next)
            next += block.text.unicodeScalars.count + 1
        }
        self.starts = starts
        let named = catalog.sections.compactMap { section in section.heading.map { (section.id, $0) } }
        headings = Dictionary(named, uniquingKeysWith: { first, _ in first })
        addItems(of: catalog)
    }

    private mutating func addItems(of catalog: Catalog) {
        let head = JSONTree(of: catalog.document)
        items.append(
            CatalogItem(
                list: .document, id: nil, tree: head, anchor: nil, section: nil, heading: nil, range: nil, index: 0,
                values: ItemValues.told(by: head, in: .document)))
        for list in ItemList.allCases where list != .document {
            let found = list.trees(of: catalog).enumerated().compactMap { item($1, at: $0, in: list) }
            items += found.sorted { left, right in
                guard let left = left.range, let right = right.range, left.lowerBound != right.lowerBound else {
                    return left.index < right.index
                }
                return left.lowerBound < right.lowerBound
            }
        }
    }

    private func item(_ tree: JSONTree, at index: Int, in list: ItemList) -> CatalogItem? {
        guard let evidence = ItemValues.anchor(of: tree, in: list), let range = space.range(evidence) else {
            return nil
        }
        let section = self.section(at: range.lowerBound)
        return CatalogItem(
            list: list, id: tree["id"]?.text, tree: tree, anchor: space.quote(range), section: section,
            heading: section.flatMap { headings[$0] }, range: range, index: index,
            values: ItemValues.told(by: tree, in: list))
    }

    /// The block that a place in the text stands in; the line break behind a block counts as its own.
    func block(at place: Int) -> (block: TextBlock, start: Int)? {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= place { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : (blocks[low - 1], starts[low - 1])
    }

    /// The section that a place in the text stands in.
    func section(at place: Int) -> String? { block(at: place)?.block.section }

    /// The heading of the section that a place in the text stands in.
    func heading(at place: Int) -> String? { section(at: place).flatMap { headings[$0] } }

    /// A stretch of the text as evidence; nil where it does not lie in one block.
    func evidence(_ range: Range<Int>) -> Evidence? {
        guard let (block, start) = block(at: range.lowerBound),
            range.upperBound - start <= block.text.unicodeScalars.count
        else { return nil }
        return Evidence(
            block: block.id, start: range.lowerBound - start, end: range.upperBound - start,
            quote: space.quote(range).exact)
    }
}

extension ItemList {
    /// The items of the list in a catalog, as JSON.
    fileprivate func trees(of catalog: Catalog) -> [JSONTree] {
        switch self {
        case .document: [JSONTree(of: catalog.document)]
        case .targets: catalog.targets.map { JSONTree(of: $0) }
        case .duties: catalog.duties.map { JSONTree(of: $0) }
        case .deadlines: catalog.deadlines.map { JSONTree(of: $0) }
        case .services: catalog.services.map { JSONTree(of: $0) }
        case .citations: catalog.citations.map { JSONTree(of: $0) }
        }
    }
}
