package import Gongwen

/// A list of bodies, 机关单位的并列: 市统计局、民政局、各县〔市、区〕政府.
package struct DepartmentList {
    /// The bodies that a range of `Document.units` lists.
    ///
    ///     read(reading, range)   // 市财政局、民政局 → 市财政局, 市民政局
    ///
    /// Words that name no body are left out.
    package static func read(_ reading: Reading, _ range: Range<Int>) -> [DepartmentName] {
        reading.document.units.withUnsafeBufferPointer { read($0, range, home: reading.document.head.jurisdiction) }
    }

    /// The bodies that a range of units lists, in a notice of a place (nil: of the nation).
    package static func read(_ units: UnitText, _ range: Range<Int>, home: Division?) -> [DepartmentName] {
        let words = ResponsibilityWords.standard
        var namer = DepartmentNamer(units, home: home)
        var names: [DepartmentName] = []
        for piece in pieces(units, range) {
            for part in BodyPhrase.parts(units, piece, words) {
                guard let form = DepartmentForm(units, part.name) else { continue }
                names.append(namer.name(form))
            }
        }
        return names
    }

    /// The stretches of a list between its marks, places that share a head put together (杨凌示范区、西咸新区管委会).
    static func pieces(_ units: UnitText, _ range: Range<Int>) -> [Range<Int>] {
        let raw = split(units, range)
        var pieces: [Range<Int>] = []
        var index = 0
        while index < raw.count {
            let last = lastShared(units, raw, from: index)
            pieces.append(raw[index].lowerBound..<raw[last].upperBound)
            index = last + 1
        }
        return pieces
    }

    /// The stretches between marks and white space outside brackets; empty ones are left out.
    private static func split(_ units: UnitText, _ range: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        var depth = 0
        for index in range {
            let unit = units[index]
            if unit.opensBracket { depth += 1 }
            if unit.closesBracket { depth = max(0, depth - 1) }
            guard depth == 0 else { continue }
            let kind = UnitClass.of(unit)
            guard kind.contains(.comma) || kind.contains(.space) || unit.isStop || unit == "/" else { continue }
            if start < index { pieces.append(start..<index) }
            start = index + 1
        }
        if start < range.upperBound { pieces.append(start..<range.upperBound) }
        return pieces
    }

    /// The index of the piece that ends the name that begins with a piece: more than its own where places share a head
    /// or where the table has a name with 、 in it.
    private static func lastShared(_ units: UnitText, _ raw: [Range<Int>], from first: Int) -> Int {
        if first + 1 < raw.count, isEnumerated(units, raw[first], raw[first + 1]),
            DepartmentTable.standard.canGoOn(behindMark: units[raw[first + 1].lowerBound]),
            let form = DepartmentForm(
                units, BodyPhrase.name(units, raw[first].lowerBound..<raw[first + 1].upperBound)),
            let match = form.match, !match.isMatter
        {
            return first + 1
        }
        if first + 1 < raw.count, isEnumerated(units, raw[first], raw[first + 1]),
            isPartyAndGovernment(units, raw[first], raw[first + 1])
        {
            return first + 1
        }
        var last = first
        var run = 0
        while last + 1 < raw.count, run < 12, isEnumerated(units, raw[last], raw[last + 1]), isPlace(units, raw[last]) {
            last += 1
            run += 1
            if let end = sharesHead(units, raw[first], raw[last]) {
                return end ? last : lastBare(units, raw[first..<last]) ?? first
            }
        }
        return lastBare(units, raw[first...last]) ?? first
    }

    /// The last of the levels that 各 before the first says to be many: 各区、县级市.
    private static func lastBare(_ units: UnitText, _ run: ArraySlice<Range<Int>>) -> Int? {
        guard let first = run.first, units[first.lowerBound] == "各" else { return nil }
        return run.allSatisfy { isBare(units, $0) } ? run.endIndex - 1 : nil
    }

    /// 各区委、区政府: 各 says of both that there are many.
    private static func isPartyAndGovernment(_ units: UnitText, _ party: Range<Int>, _ piece: Range<Int>) -> Bool {
        guard units[party.lowerBound] == "各", units[party.upperBound - 1] == "委" else { return false }
        let government = BodyPhrase.name(units, piece)
        guard let level = BodyWords.standard.level(units, at: piece.lowerBound, end: government.upperBound) else {
            return false
        }
        return BodyWords.standard.head(of: units, level..<government.upperBound)?.length == government.upperBound
            - level
    }

    private static func isEnumerated(_ units: UnitText, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
        left.upperBound + 1 == right.lowerBound && units[left.upperBound] == "、"
    }

    private static func isPlace(_ units: UnitText, _ piece: Range<Int>) -> Bool {
        let base = piece.lowerBound..<DepartmentForm.withoutBrackets(units, piece)
        return !base.isEmpty && BodyWords.standard.endsAsPlace(units, base)
            && BodyWords.standard.head(of: units, base) == nil
    }

    /// Whether a piece closes a run of places with the head that all of them share; nil where the run goes on.
    private static func sharesHead(_ units: UnitText, _ first: Range<Int>, _ piece: Range<Int>) -> Bool? {
        let words = BodyWords.standard
        if words.opener(units, at: piece.lowerBound, end: piece.upperBound) != nil,
            units[piece.lowerBound] == "各"  // 各 begins a name of its own
        {
            return false
        }
        let piece = BodyPhrase.name(units, piece)
        if isPlace(units, piece) { return nil }
        let base = piece.lowerBound..<DepartmentForm.withoutBrackets(units, piece)
        let bare = isBare(units, first)
        let level = words.level(units, at: piece.lowerBound, end: piece.upperBound)
        guard let head = words.head(of: units, base) else {
            // 市、区财政部门: levels that share a body
            return bare && units[first.lowerBound] != "各" && level != nil
        }
        let place = base.lowerBound..<(base.upperBound - head.length)
        let placeEnd = DepartmentForm.withoutBrackets(units, place)
        guard place.lowerBound < placeEnd, words.endsAsPlace(units, place.lowerBound..<placeEnd) else { return false }
        // 各县（区）、高新区管委会: counties have governments, not committees
        return head.isGovernment || bare || units[first.lowerBound] != "各"
    }

    /// Whether a piece is nothing but levels: 市, 各市, 各有关区, 自治区.
    private static func isBare(_ units: UnitText, _ piece: Range<Int>) -> Bool {
        var index = piece.lowerBound
        if units[index] == "各" { index += 1 }
        if index + 2 < piece.upperBound, units[index] == "有", units[index + 1] == "关" { index += 2 }
        while index < piece.upperBound {
            guard let end = BodyWords.standard.level(units, at: index, end: piece.upperBound) else { return false }
            index = end
        }
        return true
    }
}
