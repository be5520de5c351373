/// A page with the figures that tell its notice from its furniture; sums over any stretch of nodes cost nothing.
struct HTMLPage {
    /// The source the page was parsed from.
    let source: SourceText
    /// Its elements and texts.
    let tree: HTMLTree
    /// Whether hidden text counts too, as on a page that unfolds its text by script.
    let showsHidden: Bool
    /// The sums of all figures before each node, and of all at the end.
    private var sums: [Figures] = [Figures()]

    /// What is counted of the text of a stretch of nodes.
    struct Figures {
        /// Units other than white space.
        var units = 0
        /// Ideographs.
        var han = 0
        /// Ideographs in links.
        var linkHan = 0
        /// How much running text there is: ideographs outside of links, and more for commas and stops.
        var prose = 0
        /// Starts of blocks.
        var blocks = 0
        /// Line breaks.
        var breaks = 0
        /// Tables.
        var tables = 0
        /// Cells of tables.
        var cells = 0

        static func - (left: Figures, right: Figures) -> Figures {
            Figures(
                units: left.units - right.units, han: left.han - right.han, linkHan: left.linkHan - right.linkHan,
                prose: left.prose - right.prose, blocks: left.blocks - right.blocks, breaks: left.breaks - right.breaks,
                tables: left.tables - right.tables, cells: left.cells - right.cells)
        }
    }

    /// Counts a parsed page.
    init(_ tree: HTMLTree, of source: SourceText, showsHidden: Bool = false) {
        self.tree = tree
        self.source = source
        self.showsHidden = showsHidden
        sums.reserveCapacity(tree.nodes.count + 1)
        for node in tree.nodes {
            var sum = sums[sums.count - 1]
            count(node, into: &sum)
            sums.append(sum)
        }
    }

    /// The figures of an element with all inside, or of a text.
    func figures(of node: Int) -> Figures { figures(of: node..<tree.nodes[node].end) }

    /// The figures of a stretch of nodes.
    func figures(of nodes: Range<Int>) -> Figures { sums[nodes.upperBound] - sums[nodes.lowerBound] }

    /// Whether a text is to be seen.
    func isShown(_ node: HTMLTree.Node) -> Bool { showsHidden || !node.traits.contains(.hidden) }

    /// The units of a stretch of nodes without white space, no more than a limit.
    func squeezed(_ nodes: Range<Int>, limit: Int = 4096) -> [UInt16] {
        var units: [UInt16] = []
        for node in tree.nodes[nodes] where node.tag == .text && isShown(node) {
            for run in tree.runs[node.runs] {
                append(run, to: &units, limit: limit)
                if units.count >= limit { return units }
            }
        }
        return units
    }

    /// Adds the units of a run that are no white space.
    func append(_ run: Run, to units: inout [UInt16], limit: Int = .max) {
        if let unit = run.substitute {
            if !UnitClass.of(unit).contains(.space) { units.append(unit) }
            return
        }
        for unit in source.units[run.range] where !UnitClass.of(unit).contains(.space) {
            units.append(unit)
            if units.count >= limit { return }
        }
    }

    private func count(_ node: HTMLTree.Node, into sum: inout Figures) {
        guard node.tag == .text else {
            if node.tag.isBlock { sum.blocks += 1 }
            if node.tag == .lineBreak { sum.breaks += 1 }
            if node.tag == .table { sum.tables += 1 }
            if node.tag.isCell { sum.cells += 1 }
            return
        }
        guard isShown(node) else { return }
        var han = 0
        var marks = 0
        for run in tree.runs[node.runs] {
            let substitute = run.substitute.map { [$0] }
            for unit in substitute.map({ $0[...] }) ?? source.units[run.range] {
                let kind = UnitClass.of(unit)
                if kind.contains(.space) { continue }
                sum.units += 1
                if kind.contains(.han) { han += 1 }
                if kind.contains(.stop) || unit == "，" { marks += 1 }
            }
        }
        sum.han += han
        if node.traits.contains(.link) {
            sum.linkHan += han
        } else {
            sum.prose += marks > 0 ? han + 10 * marks : (han + 3) / 4
        }
    }
}
