/// A catalog's outline with indices in place of ids, since a damaged notice may print one number twice.
struct ComparedOutline {
    /// The parent of each section, by index.
    private(set) var parents: [Int?] = []
    /// The children of each section in reading order.
    private(set) var children: [[Int]] = []
    /// The sections without a parent in reading order.
    private(set) var roots: [Int] = []
    /// The section each block stands in, by the block's index.
    private(set) var sectionOfBlock: [Int?] = []
    /// The section each block opens, by the block's index.
    private(set) var opens: [Int?] = []

    /// The place of each section among its siblings.
    private var places: [Int] = []

    /// The kinds of blocks that are text of a section; what follows the last one, such as 附件说明, is no part of it.
    private static let bodyKinds: Set<String> = ["heading", "item", "paragraph", "cell", "tableNote"]

    /// The outline of a catalog.
    init(of catalog: Catalog) {
        var latest: [String: Int] = [:]
        children = Array(repeating: [], count: catalog.sections.count)
        for (index, section) in catalog.sections.enumerated() {
            let parent = section.parent.flatMap { latest[$0] }
            parents.append(parent)
            places.append(parent.map { children[$0].count } ?? roots.count)
            if let parent { children[parent].append(index) } else { roots.append(index) }
            latest[section.id] = index
        }
        let byBlock = Dictionary(catalog.sections.enumerated().map { ($1.block, $0) }) { first, _ in first }
        latest = [:]
        for block in catalog.blocks {
            let opened = byBlock[block.id]
            opens.append(opened)
            if let opened { latest[catalog.sections[opened].id] = opened }
            sectionOfBlock.append(Self.bodyKinds.contains(block.kind) ? block.section.flatMap { latest[$0] } : nil)
        }
    }

    /// A section, its parent, and so on to the outermost.
    func lineage(_ section: Int) -> UnfoldFirstSequence<Int> {
        sequence(first: section) { parents[$0] }
    }

    /// Whether a section is the next of its parent's after another.
    func areNeighbours(_ first: Int, _ second: Int) -> Bool {
        guard parents[first] == parents[second] else { return false }
        return places[second] == places[first] + 1
    }
}
