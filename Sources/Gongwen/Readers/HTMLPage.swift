/// A page with the figures that tell its notice from its furniture; sums over any stretch of nodes cost nothing.
struct HTMLPage {
    /// The text of the source the page was parsed from.
    let units: UnsafeBufferPointer<UInt16>
    /// Its elements and texts.
    let nodes: UnsafeBufferPointer<HTMLTree.Node>
    /// The stretches of source that the texts are made of.
    let runs: UnsafeBufferPointer<Run>
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

    /// Counts a parsed page; what lies behind the buffers must outlive it.
    init(
        _ nodes: UnsafeBufferPointer<HTMLTree.Node>, _ runs: UnsafeBufferPointer<Run>,
        of units: UnsafeBufferPointer<UInt16>, showsHidden: Bool = false
    ) {
        self.units = units
        self.nodes = nodes
        self.runs = runs
        self.showsHidden = showsHidden
        sums.reserveCapacity(nodes.count + 1)
        var sum = Figures()
        for node in nodes {
            count(node, into: &sum)
            sums.append(sum)
        }
    }

    /// The figures of an element with all inside, or of a text.
    func figures(of node: Int) -> Figures { figures(of: node..<nodes[node].end) }

    /// The figures of a stretch of nodes.
    func figures(of nodes: Range<Int>) -> Figures { sums[nodes.upperBound] - sums[nodes.lowerBound] }

    /// Whether a text is to be seen.
    func isShown(_ node: HTMLTree.Node) -> Bool { showsHidden || !node.traits.contains(.hidden) }

    /// The indices of the elements and texts directly inside an element.
    func children(of parent: Int) -> [Int] {
        var children: [Int] = []
        var index = parent + 1
        while index < nodes[parent].end {
            children.append(index)
            index = nodes[index].end
        }
        return children
    }

    /// The units of a stretch of nodes without white space, no more than a limit.
    func squeezed(_ stretch: Range<Int>, limit: Int = 4096) -> [UInt16] {
        [UInt16](unsafeUninitializedCapacity: min(limit, figures(of: stretch).units)) { room, count in
            for index in stretch where nodes[index].tag == .text && isShown(nodes[index]) {
                for run in nodes[index].runs where count < room.count { squeeze(runs[run], into: room, &count) }
            }
        }
    }

    /// Adds the units of a run that are no white space, as far as there is room.
    func squeeze(_ run: Run, into room: UnsafeMutableBufferPointer<UInt16>, _ count: inout Int) {
        func add(_ unit: UInt16) {
            guard count < room.count, !UnitClass.of(unit).contains(.space) else { return }
            room[count] = unit
            count += 1
        }
        if let unit = run.substitute { add(unit) } else { for index in run.range { add(units[index]) } }
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
        var count = 0
        var han = 0
        var marks = 0
        func add(_ unit: UInt16) {
            let kind = UnitClass.of(unit)
            if kind.contains(.space) { return }
            count += 1
            if kind.contains(.han) { han += 1 }
            if kind.contains(.stop) || unit == "，" { marks += 1 }
        }
        for run in node.runs {
            if let unit = runs[run].substitute { add(unit) } else { for index in runs[run].range { add(units[index]) } }
        }
        sum.units += count
        sum.han += han
        if node.traits.contains(.link) {
            sum.linkHan += han
        } else {
            sum.prose += marks > 0 ? han + 10 * marks : (han + 3) / 4
        }
    }
}
