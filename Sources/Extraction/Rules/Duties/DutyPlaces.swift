import Gongwen

/// Where responsibility notes stand in a text: in brackets, after a label in a paragraph, or on lines of their own.
struct DutyPlaces {
    /// A place where a note may stand.
    struct Place {
        /// The words of the note, without brackets.
        var range: Range<Int>
        /// The range with the brackets.
        var outer: Range<Int>
        /// Whether a sentence ends before it, or nothing stands there.
        var followsStop: Bool
        /// Whether a sentence ends after it, or nothing follows.
        var precedesStop: Bool
    }

    /// The bracketed stretches of the block, in the order of their opening, those inside others after them.
    ///
    /// A bracket that the text forgets to close ends with the block.
    private(set) var brackets: [Place] = []
    /// The stretch from the first label outside brackets that begins a sentence to the end of the block, or nil.
    private(set) var labelled: Place?

    private let units: UnitText
    private var block = 0..<0
    /// The brackets that are open.
    private var open: [Int] = []

    init(_ units: UnitText) { self.units = units }

    /// Finds the places of a block, where brackets and colons stand at some marks.
    mutating func find(in block: Range<Int>, _ marks: ArraySlice<Int32>) {
        self.block = block
        labelled = nil
        brackets.removeAll(keepingCapacity: true)
        open.removeAll(keepingCapacity: true)
        guard !marks.isEmpty else { return }
        findBrackets(marks)
        // every label has a colon behind it
        if let colon = marks.last(where: { units[Int($0)].isColon }) { findLabel(upTo: Int(colon)) }
    }

    private mutating func findBrackets(_ marks: ArraySlice<Int32>) {
        var isSorted = true
        for mark in marks {
            let index = Int(mark)
            let unit = units[index]
            if unit.opensBracket {
                open.append(index)
            } else if unit.closesBracket, let start = open.popLast(), open.count < 3, index - start < 2000 {
                if let last = brackets.last, last.outer.lowerBound > start { isSorted = false }
                brackets.append(place(start + 1..<index, outer: start..<index + 1))
            }
        }
        if let start = open.last, open.count < 4, block.upperBound - start < 2000, start + 1 < block.upperBound {
            let end = units[block.upperBound - 1] == "。" ? block.upperBound - 1 : block.upperBound
            if start + 1 < end {
                if let last = brackets.last, last.outer.lowerBound > start { isSorted = false }
                brackets.append(place(start + 1..<end, outer: start..<block.upperBound))
            }
        }
        if !isSorted { brackets.sort { $0.outer.lowerBound < $1.outer.lowerBound } }
    }

    private mutating func findLabel(upTo colon: Int) {
        var depth = 0
        var isStart = true
        for index in block.lowerBound..<colon {
            let unit = units[index]
            if isStart, depth == 0,
                let (label, _, _) = ResponsibilityWords.standard.label(units, at: index, end: block.upperBound),
                label != .other
            {
                labelled = place(index..<block.upperBound, outer: index..<block.upperBound)
                return
            }
            let kind = UnitClass.of(unit)
            if kind.contains(.han) {
                isStart = false
                continue
            }
            if unit.opensBracket { depth += 1 }
            if unit.closesBracket { depth = max(0, depth - 1) }
            isStart = kind.contains(.space) ? isStart : kind.contains(.stop) || unit.closesBracket
        }
    }

    private func place(_ range: Range<Int>, outer: Range<Int>) -> Place {
        var before = outer.lowerBound
        while before > block.lowerBound, UnitClass.of(units[before - 1]).contains(.space) { before -= 1 }
        var after = outer.upperBound
        while after < block.upperBound, UnitClass.of(units[after]).contains(.space) { after += 1 }
        return Place(
            range: range, outer: outer,
            followsStop: before == block.lowerBound || ends(units[before - 1]) || units[before - 1].closesBracket,
            precedesStop: after == block.upperBound || ends(units[after]) || units[after].opensBracket)
    }

    private func ends(_ unit: UInt16) -> Bool { unit.isStop || unit == "." }
}
