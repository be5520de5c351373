extension Document {
    /// Finds markers that are a number and nothing else, 序号无点: 1 范围, １　对象, 一 总体要求, by the index of their block.
    ///
    /// A number without a stop is a marker only where it numbers a short line without any clause, white space or a
    /// decimal below it (1.1) sets it off, and others of its kind go on with the count from one.
    func bareMarkers(beside markers: [Marker?]) -> [Int: Marker] {
        var found: [Int: Marker] = [:]
        var runs: [NumberingStyle.Digits: [BareNumber]] = [:]
        func close(_ digits: NumberingStyle.Digits) {
            guard let run = runs.removeValue(forKey: digits), run.count > 1 || run[0].hasDecimal else { return }
            let isDecimal = run.contains(where: \.hasDecimal)
            for number in run { found[number.block] = number.marker(isDecimal: isDecimal) }
        }
        var following: Marker?  // the next marker below a block
        var numbers: [BareNumber] = []
        for index in blocks.indices.reversed() {
            if let marker = markers[index] {
                following = marker
            } else if let number = bareNumber(index, before: following) {
                numbers.append(number)
            }
        }
        var attachment: Int?
        for number in numbers.reversed() {
            if blocks[number.block].attachment != attachment {
                attachment = blocks[number.block].attachment
                for digits in [NumberingStyle.Digits.arabic, .han] { close(digits) }
            }
            if number.ordinal == (runs[number.digits]?.last?.ordinal ?? 0) + 1 {
                runs[number.digits, default: []].append(number)
            } else if number.ordinal == 1 {
                close(number.digits)
                runs[number.digits] = [number]
            }
        }
        for digits in [NumberingStyle.Digits.arabic, .han] { close(digits) }
        return found
    }

    /// The longest line that a bare number can head, in characters.
    private static let longestLine = 30

    private func bareNumber(_ index: Int, before following: Marker?) -> BareNumber? {
        let range = blocks[index].range
        guard blocks[index].kind == .paragraph, (3...Self.longestLine).contains(range.count) else { return nil }
        return units.withUnsafeBufferPointer { units in
            for digits in [NumberingStyle.Digits.arabic, .han] {
                guard
                    let (ordinal, end) = Marker.readOrdinal(units, digits, at: range.lowerBound, end: range.upperBound),
                    (1..<100).contains(ordinal), end + 1 < range.upperBound, UnitClass.of(units[end]).contains(.han),
                    !Marker.isUnit(units[end]), !(end..<range.upperBound).contains(where: { endsClause(units[$0]) })
                else { continue }
                let hasDecimal = digits == .arabic && following?.parents == [ordinal] && following?.ordinal == 1
                guard hasDecimal || isSetOff(at: end, in: blocks[index]) else { continue }
                return BareNumber(
                    block: index, digits: digits, ordinal: ordinal, range: range.lowerBound..<end,
                    hasDecimal: hasDecimal)
            }
            return nil
        }
    }

    private func endsClause(_ unit: UInt16) -> Bool {
        let kind = UnitClass.of(unit)
        return kind.contains(.stop) || (kind.contains(.comma) && unit != "、")
    }

    /// Whether the source has white space before a unit near the start of a block.
    private func isSetOff(at unit: Int, in block: Block) -> Bool {
        guard let next = origins[block.origins].firstIndex(where: { $0.at == unit }), next > block.origins.lowerBound
        else { return false }
        let gap = origins[next - 1].source.upperBound..<origins[next].source.lowerBound
        return gap.lowerBound < gap.upperBound && gap.contains { UnitClass.of(text.units[$0]).contains(.space) }
    }
}

/// A number at the start of a line with no stop behind it.
private struct BareNumber {
    var block: Int
    var digits: NumberingStyle.Digits
    var ordinal: Int
    var range: Range<Int>
    /// Whether the next marker is the first decimal below it: 1, then 1.1.
    var hasDecimal: Bool

    /// Its marker: of the decimals, or of the style with the same digits and a stop.
    func marker(isDecimal: Bool) -> Marker? {
        if isDecimal, digits == .arabic {
            return Marker.decimal(ordinal, under: [], range)
        }
        guard
            let style = NumberingStyle.all.firstIndex(where: { $0.digits == digits && $0.prefixes.contains([]) })
        else { return nil }
        return Marker(style: style, rank: NumberingStyle.all[style].rank, ordinal: ordinal, range: range)
    }
}
