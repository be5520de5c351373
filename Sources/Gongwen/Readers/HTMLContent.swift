/// Which stretch of a page is the notice, 正文区.
///
/// The walk goes down from the root as long as one element inside holds most of the running text, then out again over
/// neighbours that read like the notice: its title, its signature, an attachment in an element of its own. Names of
/// classes are weak hints; what counts is text, links and the words of furniture.
struct HTMLContent {
    /// The nodes of the notice.
    private(set) var range: Range<Int>
    private let page: HTMLPage

    /// Finds the notice in a page.
    init(of page: HTMLPage, kind: (Int) -> HTMLTableKind) {
        self.page = page
        range = 0..<page.nodes.count
        let core = innermost(kind)
        range = trimmed(core)
        widen(from: core, kind)
    }

    /// The innermost element with more than half of the running text of each element around it.
    private func innermost(_ kind: (Int) -> HTMLTableKind) -> Int {
        var current = 0
        while true {
            let children = page.children(of: current)
            let prose = page.figures(of: current).prose
            guard
                prose > 0, let best = children.max(by: { page.figures(of: $0).prose < page.figures(of: $1).prose }),
                page.figures(of: best).prose * 100 >= prose * 55, isContainer(best, kind)
            else { return current }
            current = best
        }
    }

    private func isContainer(_ index: Int, _ kind: (Int) -> HTMLTableKind) -> Bool {
        let node = page.nodes[index]
        let inside = page.figures(of: index + 1..<node.end)
        switch node.tag {
        case .text, .heading, .caption: return false
        case .paragraph: return inside.blocks > 1
        case .table: return kind(index).isLayout
        default: return inside.blocks + inside.breaks > 1
        }
    }

    /// The inside of an element without the furniture at its start and end.
    private func trimmed(_ element: Int) -> Range<Int> {
        var children = page.children(of: element)[...]
        while let first = children.first, isBlank(first) || isFurniture(first) { children.removeFirst() }
        while let last = children.last, isBlank(last) || isFurniture(last) { children.removeLast() }
        guard let first = children.first, let last = children.last else {
            return element..<page.nodes[element].end
        }
        return first..<page.nodes[last].end
    }

    /// Goes out from the core, taking in neighbours on each side up to the first that is not of the notice.
    private mutating func widen(from core: Int, _ kind: (Int) -> HTMLTableKind) {
        let inside = page.nodes[core]
        var isOpenBefore = page.figures(of: min(core + 1, range.lowerBound)..<range.lowerBound).units == 0
        var isOpenAfter = page.figures(of: range.upperBound..<inside.end).units == 0
        var node = core
        while node != 0, isOpenBefore || isOpenAfter {
            let siblings = page.children(of: page.nodes[node].parent)
            let place = siblings.firstIndex(of: node) ?? 0
            let isFlow = siblings.contains { page.nodes[$0].tag == .paragraph }
            if isOpenBefore {
                for sibling in siblings[..<place].reversed() where !isBlank(sibling) {
                    guard belongs(sibling, isFlow: isFlow, kind) else {
                        isOpenBefore = false
                        break
                    }
                    range = sibling..<range.upperBound
                }
            }
            if isOpenAfter {
                for sibling in siblings[(place + 1)...] where !isBlank(sibling) {
                    guard belongs(sibling, isFlow: isFlow, kind) else {
                        isOpenAfter = false
                        break
                    }
                    range = range.lowerBound..<page.nodes[sibling].end
                }
            }
            node = page.nodes[node].parent
        }
    }

    private func isBlank(_ index: Int) -> Bool { page.figures(of: index).units == 0 }

    /// Whether a neighbour of the notice reads like a part of it; among paragraphs, any text does.
    private func belongs(_ index: Int, isFlow: Bool, _ kind: (Int) -> HTMLTableKind) -> Bool {
        let node = page.nodes[index]
        guard !isFurniture(index) else { return false }
        let figures = page.figures(of: index)
        switch node.tag {
        case .text, .paragraph, .inline, .preformatted: return figures.han > 1
        case .table: return isFlow || kind(index) == .data || figures.prose > figures.han
        case .heading, .cell, .headCell, .title: return false
        default: return isFlow || node.traits.contains(.centred) || figures.prose > figures.han
        }
    }

    /// Whether an element speaks of the page: by its words, its links or its name.
    private func isFurniture(_ index: Int) -> Bool {
        let node = page.nodes[index]
        let figures = page.figures(of: index)
        let text = page.squeezed(index..<node.end, limit: 600)
        if figures.linkHan * 2 > figures.han, !isAttachment(text) { return true }
        if text.count >= 600 { return false }
        if node.traits.contains(.furniture), figures.prose <= 2 * figures.han { return true }
        var lines = HTMLLines(of: page, HTMLLineStarts())
        lines.add(index..<node.end)
        var fields = 0
        for line in lines.layout.lines {
            let text = page.squeezed(lines.layout.runs[line.runs])
            if HTMLWords.shared.isFurniture(text) { return true }
            fields += HTMLField.fields(of: text).count
        }
        return fields >= 3
    }

    /// Whether a text of links names the attachments of the notice.
    private func isAttachment(_ text: [UInt16]) -> Bool {
        text.starts(with: "附件".utf16) || text.starts(with: "附表".utf16) || text.starts(with: "附：".utf16)
    }
}
