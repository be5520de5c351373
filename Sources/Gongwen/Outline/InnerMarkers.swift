extension Document {
    /// Splits blocks at markers in the middle of a line that go on with the numbering: …良好氛围，（四）强化人才保障。…
    ///
    /// Such a marker is one only if the block itself starts with the number before it in the same style, no later block
    /// starts with this number before the style starts anew, and a heading follows.
    mutating func splitAtInnerMarkers() {
        var markers = blocks.map { block -> Marker? in
            guard block.kind == .paragraph else { return nil }
            return units.withUnsafeBufferPointer {
                Marker.read($0, at: block.range.lowerBound, end: block.range.upperBound)
            }
        }
        var index = 0
        while index < blocks.count {
            if let marker = markers[index], !marker.isDecimal,
                let split = innerSuccessor(of: marker, in: blocks[index].range),
                !resumes(markers[(index + 1)...], split)
            {
                divide(block: index, at: split.range.lowerBound)
                markers.insert(split, at: index + 1)
            }
            index += 1
        }
        for index in blocks.indices { blocks[index].id = index + 1 }
    }

    /// The marker inside a block that has the next number of the block's own marker and a heading after it.
    private func innerSuccessor(of marker: Marker, in range: Range<Int>) -> Marker? {
        units.withUnsafeBufferPointer { units in
            var index = marker.range.upperBound + 1
            while index < range.upperBound {
                let before = UnitClass.of(units[index - 1])
                if before.contains(.stop) || units[index - 1] == "，",
                    let inner = Marker.read(units, at: index, end: range.upperBound), inner.style == marker.style,
                    inner.ordinals == [marker.ordinal + 1],
                    startsHeading(units, after: inner.range.upperBound, end: range.upperBound)
                {
                    return inner
                }
                index += 1
            }
            return nil
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

    /// Whether a later block starts with the same number before the style starts anew at 1.
    private func resumes(_ later: ArraySlice<Marker?>, _ split: Marker) -> Bool {
        for case let marker? in later where marker.style == split.style {
            return marker.ordinal == split.ordinal
        }
        return false
    }

    private mutating func divide(block index: Int, at unit: Int) {
        let whole = blocks[index]
        let first = origins[whole.origins].firstIndex { $0.at + $0.length > unit } ?? whole.origins.upperBound
        var middle = first
        if origins[first].at < unit {  // the origin itself is cut in two
            let offset = unit - origins[first].at
            let tail = Origin(
                at: unit, source: origins[first].source.lowerBound + offset..<origins[first].source.upperBound)
            origins[first].source = origins[first].source.lowerBound..<origins[first].source.lowerBound + offset
            origins.insert(tail, at: first + 1)
            middle = first + 1
            for later in blocks.indices where later > index {
                blocks[later].origins = blocks[later].origins.lowerBound + 1..<blocks[later].origins.upperBound + 1
            }
        }
        let end = whole.origins.upperBound + (middle > first ? 1 : 0)
        blocks[index].range = whole.range.lowerBound..<unit
        blocks[index].origins = whole.origins.lowerBound..<middle
        var rest = whole
        rest.range = unit..<whole.range.upperBound
        rest.origins = middle..<end
        blocks.insert(rest, at: index + 1)
        tables = tables.map { $0.shifted(after: index) }
    }
}

extension Origin {
    /// The number of units of text the origin gives.
    var length: Int { isReference ? 1 : source.count }
}

extension Table {
    /// The table after one block was put in behind a block.
    func shifted(after block: Int) -> Table {
        func moved(_ index: Int?) -> Int? { index.map { $0 > block ? $0 + 1 : $0 } }
        var table = self
        table.caption = moved(caption)
        table.header = header.map(moved)
        table.rows = rows.map { $0.map(moved) }
        return table
    }
}
