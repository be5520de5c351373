extension Document {
    /// Splits blocks at markers in the middle of a line that go on with the numbering: …良好氛围，（四）强化人才保障。…
    ///
    /// Such a marker is one only if the block itself starts with the number before it in the same style, no later block
    /// starts with this number before the style starts anew, and a heading follows. Gives the marker that each block
    /// starts with.
    mutating func splitAtInnerMarkers() -> [Marker?] {
        let markers = blocks.map { marker(of: $0) }
        var byStyle = [[(block: Int, ordinal: Int)]](repeating: [], count: NumberingStyle.all.count + 1)
        for (index, marker) in markers.enumerated() {
            if let marker { byStyle[marker.style].append((index, marker.ordinal)) }
        }
        var cuts: [(block: Int, unit: Int)] = []
        for index in blocks.indices {
            var rest = blocks[index].range
            var last = markers[index]
            while let marker = last, !marker.isDecimal, let split = innerSuccessor(of: marker, in: rest),
                Self.next(in: byStyle[split.style], after: index) != split.ordinal
            {
                cuts.append((index, split.range.lowerBound))
                rest = split.range.lowerBound..<rest.upperBound
                last = split
            }
        }
        guard !cuts.isEmpty else { return markers }
        var parted = PartedBlocks(blocks: blocks, origins: origins)
        var next = 0
        for index in blocks.indices {
            parted.start(index)
            while next < cuts.count, cuts[next].block == index {
                parted.cut(at: cuts[next].unit)
                next += 1
            }
            parted.finish()
        }
        tables = tables.map { $0.moved(to: { parted.places[$0] }) }
        blocks = parted.blocks
        origins = parted.origins
        for index in blocks.indices { blocks[index].id = index + 1 }
        var found = [Marker?](repeating: nil, count: blocks.count)
        for (index, place) in parted.places.enumerated() {
            let end = index + 1 < parted.places.count ? parted.places[index + 1] : blocks.count
            found[place] = end == place + 1 ? markers[index] : marker(of: blocks[place])
            for part in place + 1..<end { found[part] = marker(of: blocks[part]) }
        }
        return found
    }

    /// The marker that a paragraph starts with.
    private func marker(of block: Block) -> Marker? {
        guard block.kind == .paragraph else { return nil }
        return units.withUnsafeBufferPointer {
            Marker.read($0, at: block.range.lowerBound, end: block.range.upperBound)
        }
    }

    /// The marker inside a block that has the next number of the block's own marker and a heading after it.
    private func innerSuccessor(of marker: Marker, in range: Range<Int>) -> Marker? {
        units.withUnsafeBufferPointer { units in
            var index = marker.range.upperBound
            while true {
                index = units.endOfIdeographs(in: index..<range.upperBound) + 1
                if index >= range.upperBound { return nil }
                let isBehind = UnitClass.of(units[index - 1]).contains(.stop) || units[index - 1] == "，"
                if isBehind, let inner = Marker.read(units, at: index, end: range.upperBound),
                    inner.style == marker.style, inner.parents.isEmpty, inner.ordinal == marker.ordinal + 1,
                    startsHeading(units, after: inner.range.upperBound, end: range.upperBound)
                {
                    return inner
                }
            }
        }
    }

    /// Whether a short clause that ends in a full stop, with more text after it, or nothing but a short line follows.
    private func startsHeading(_ units: UnsafeBufferPointer<UInt16>, after start: Int, end: Int) -> Bool {
        var index = start
        while index < end, index - start <= 30 {
            if units[index] == "。" { return index - start >= 4 }
            if units[index] == "；" { return false }
            index += 1
        }
        return index == end && index - start >= 4
    }

    /// The number of the first marker of one style behind a block, or nil.
    private static func next(in markers: [(block: Int, ordinal: Int)], after block: Int) -> Int? {
        var low = 0
        var high = markers.count
        while low < high {
            let middle = (low + high) / 2
            if markers[middle].block <= block { low = middle + 1 } else { high = middle }
        }
        return low < markers.count ? markers[low].ordinal : nil
    }
}

/// Blocks and their origins while some blocks are cut in two, built anew in one pass.
private struct PartedBlocks {
    private let old: [Block]
    private let oldOrigins: [Origin]
    /// The blocks so far.
    private(set) var blocks: [Block] = []
    /// Their origins.
    private(set) var origins: [Origin] = []
    /// Where each old block stands now; of one that was cut, its first part.
    private(set) var places: [Int] = []
    /// What is left of the block at hand.
    private(set) var rest = 0..<0
    private var current = 0
    private var next = 0  // the old origin that the rest begins in

    init(blocks: [Block], origins: [Origin]) {
        old = blocks
        oldOrigins = origins
    }

    /// Takes up a block.
    mutating func start(_ index: Int) {
        current = index
        rest = old[index].range
        next = old[index].origins.lowerBound
        places.append(blocks.count)
    }

    /// Puts off the text before a unit as a block of its own.
    mutating func cut(at unit: Int) {
        append(rest.lowerBound..<unit)
        rest = unit..<rest.upperBound
    }

    /// Puts off the rest of the block.
    mutating func finish() { append(rest) }

    private mutating func append(_ range: Range<Int>) {
        var block = old[current]
        let first = origins.count
        let end = old[current].origins.upperBound
        while next < end, oldOrigins[next].at < range.upperBound {
            var origin = oldOrigins[next]
            let isWhole = origin.at + origin.length <= range.upperBound
            if !origin.isReference {
                let from = max(origin.at, range.lowerBound) - origin.at
                let to = min(origin.at + origin.length, range.upperBound) - origin.at
                origin.source = origin.source.lowerBound + from..<origin.source.lowerBound + to
                origin.at += from
            }
            origins.append(origin)
            guard isWhole else { break }
            next += 1
        }
        block.range = range
        block.origins = first..<origins.count
        blocks.append(block)
    }
}

extension Origin {
    /// The number of units of text the origin gives.
    var length: Int { isReference ? 1 : source.count }
}

extension Table {
    /// The table after its blocks have moved.
    func moved(to place: (Int) -> Int) -> Table {
        var table = self
        table.caption = caption.map(place)
        table.header = header.map { $0.map(place) }
        table.upperHeader = upperHeader.map { $0.map { $0.map(place) } }
        table.rows = rows.map { $0.map { $0.map(place) } }
        table.groups = groups.map { Group(row: $0.row, block: place($0.block)) }
        table.titles = titles.map(place)
        table.notes = notes.map(place)
        table.uncertain = Set(uncertain.map(place))
        return table
    }
}
