import Gongwen

/// Finds the clauses and sentences around a place in a block, 分句: what stands in brackets or quotes is its own text.
struct Clauses {
    let units: UnsafeBufferPointer<UInt16>
    /// The text to stay in.
    let block: Range<Int>

    /// How far a clause is followed, in units; keeps the work linear in texts without punctuation.
    private static let reach = 320

    /// Whether a unit ends a clause.
    @inline(__always)
    static func endsClause(_ unit: UInt16) -> Bool {
        let kind = UnitClass.of(unit)
        return kind.contains(.stop) || (kind.contains(.comma) && unit != "、") || unit == ";"
    }

    /// Whether a unit ends a sentence.
    @inline(__always)
    static func endsSentence(_ unit: UInt16) -> Bool { unit == "。" || unit == "！" || unit == "？" }

    /// The start of the clause a place is in.
    func start(of place: Int, where ends: (UInt16) -> Bool = endsClause) -> Int {
        var depth = 0
        var index = place
        let limit = max(block.lowerBound, place - Self.reach)
        while index > limit {
            let unit = units[index - 1]
            let kind = UnitClass.of(unit)
            if kind.contains(.han) {
                index -= 1
                continue
            }
            if kind.contains(.closer) {
                depth += 1
            } else if kind.contains(.opener) {
                if depth == 0 { return index }
                depth -= 1
            } else if depth == 0, ends(unit) {
                return index
            }
            index -= 1
        }
        return index
    }

    /// The end of the clause a place is in, before the mark that ends it.
    func end(of place: Int, where ends: (UInt16) -> Bool = endsClause) -> Int {
        var depth = 0
        var index = place
        let limit = min(block.upperBound, place + Self.reach)
        while index < limit {
            let unit = units[index]
            let kind = UnitClass.of(unit)
            if kind.contains(.han) {
                index += 1
                continue
            }
            if kind.contains(.opener) {
                depth += 1
            } else if kind.contains(.closer) {
                if depth == 0 { return index }
                depth -= 1
            } else if depth == 0, ends(unit) {
                return index
            }
            index += 1
        }
        return index
    }

    /// The clause before the one that starts at a place, in the same sentence, or nil.
    func before(_ start: Int) -> Range<Int>? {
        guard start > block.lowerBound, !Self.endsSentence(units[start - 1]), Self.endsClause(units[start - 1]) else {
            return nil
        }
        let end = start - 1
        let first = self.start(of: end)
        return first < end ? first..<end : nil
    }

    /// The clause before the bracket that a place directly follows, or nil: 安排人员|（每5000名老年人配备1名）.
    func outside(_ start: Int) -> Range<Int>? {
        guard start > block.lowerBound, UnitClass.of(units[start - 1]).contains(.opener) else { return nil }
        let first = self.start(of: start - 1)
        return first < start - 1 ? first..<start - 1 : nil
    }

    /// The clause after the one that ends at a place, in the same sentence, or nil.
    func after(_ end: Int) -> Range<Int>? {
        guard end < block.upperBound, Self.endsClause(units[end]), !Self.endsSentence(units[end]) else { return nil }
        let last = self.end(of: end + 1)
        return end + 1 < last ? end + 1..<last : nil
    }

    /// Whether a comma stands in the quotation that opens before a place.
    private func holdsClauses(from start: Int) -> Bool {
        for index in start..<min(block.upperBound, start + 120) where !UnitClass.of(units[index]).contains(.han) {
            if units[index].isOne(of: "”’") { return false }
            if units[index].isOne(of: "，。") { return true }
        }
        return false
    }

    /// Whether a place is inside quotation marks or 《》 that open and close around it in the clause; a quotation that has
    /// clauses of its own is text and no name.
    func isQuoted(_ place: Range<Int>) -> Bool {
        var index = place.lowerBound
        let limit = max(block.lowerBound, place.lowerBound - 40)
        while index > limit {
            index -= 1
            if UnitClass.of(units[index]).contains(.han) { continue }
            switch units[index] {
            case "“", "‘": return !holdsClauses(from: index + 1)
            case "《", "「", "〈": return true
            case "”", "’", "》", "」", "〉", "。", "；": return false
            default: break
            }
        }
        return false
    }
}
