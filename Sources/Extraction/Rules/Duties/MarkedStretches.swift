import Gongwen

/// The stretches of a text between marks of one kind outside brackets; empty ones are left out.
///
///     MarkedStretches(units, range, endingAt: .comma)   // 市民政局（牵头，负责）， 市财政局
struct MarkedStretches: Sequence, IteratorProtocol {
    /// A kind of marks.
    enum Mark {
        /// Those that end a sentence or a group of clauses: 。；.
        case stop
        /// ， and its half-width form.
        case comma
    }

    private let units: UnitText
    private let end: Int
    private let mark: Mark
    private var place: Int

    init(_ units: UnitText, _ range: Range<Int>, endingAt mark: Mark) {
        self.units = units
        place = range.lowerBound
        end = range.upperBound
        self.mark = mark
    }

    mutating func next() -> Range<Int>? {
        var start = place
        var depth = 0
        while place < end {
            let unit = units[place]
            place += 1
            if UnitClass.of(unit).contains(.han) { continue }
            if unit.opensBracket { depth += 1 }
            if unit.closesBracket { depth = Swift.max(0, depth - 1) }
            guard depth == 0, mark == .stop ? unit.isStop : unit.isComma else { continue }
            if start < place - 1 { return start..<place - 1 }
            start = place
        }
        return start < end ? start..<end : nil
    }
}
