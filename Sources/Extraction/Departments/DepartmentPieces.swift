import Gongwen

/// The stretches of a list of bodies between its marks, places that share a head put together
/// (杨凌示范区、西咸新区管委会).
struct DepartmentPieces: Sequence, IteratorProtocol {
    private let units: UnitText
    private let end: Int
    /// Where the rest of the list begins.
    private var place: Int
    /// The next stretch, where it has been looked at.
    private var ahead: Range<Int>?

    init(_ units: UnitText, _ range: Range<Int>) {
        self.units = units
        place = range.lowerBound
        end = range.upperBound
    }

    mutating func next() -> Range<Int>? {
        guard let first = ahead ?? stretch(from: place) else { return nil }
        place = first.upperBound
        ahead = stretch(from: place)
        guard let second = ahead, isEnumerated(first, second), canGoOn(first, second) else { return first }
        let raw = enumeration(first, second)
        let last = lastShared(raw)
        if last == 0 { return first }
        place = raw[last].upperBound
        ahead = nil
        return first.lowerBound..<place
    }

    /// The next stretch between marks and white space outside brackets; empty ones are left out.
    private func stretch(from place: Int) -> Range<Int>? {
        var start = place
        var depth = 0
        var index = place
        while index < end {
            let unit = units[index]
            let kind = UnitClass.of(unit)
            index += 1
            if kind.contains(.han) { continue }
            if unit.opensBracket { depth += 1 }
            if unit.closesBracket { depth = Swift.max(0, depth - 1) }
            guard depth == 0, !kind.isDisjoint(with: [.comma, .space]) || unit.isStop || unit == "/" else { continue }
            if start < index - 1 { return start..<index - 1 }
            start = index
        }
        return start < end ? start..<end : nil
    }

    /// Whether the name that a stretch begins can go on behind the 、 after it.
    private func canGoOn(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        DepartmentTable.standard.canGoOn(behindMark: units[second.lowerBound])
            || units[first.lowerBound] == "各" && units[first.upperBound - 1] == "委" || isPlace(first)
    }

    /// The stretches of which one can be the end of the name that the first begins: each with a 、 before it.
    private func enumeration(_ first: Range<Int>, _ second: Range<Int>) -> [Range<Int>] {
        var raw = [first, second]
        while raw.count < 14, let next = stretch(from: raw[raw.count - 1].upperBound),
            isEnumerated(raw[raw.count - 1], next)
        {
            raw.append(next)
        }
        return raw
    }

    /// The index of the stretch that ends the name that the first begins: more than its own where places share a head
    /// or where the table has a name with 、 in it.
    private func lastShared(_ raw: [Range<Int>]) -> Int {
        if DepartmentTable.standard.canGoOn(behindMark: units[raw[1].lowerBound]),
            let form = DepartmentForm(units, BodyPhrase.name(units, raw[0].lowerBound..<raw[1].upperBound)),
            let match = form.match, !match.isMatter
        {
            return 1
        }
        if isPartyAndGovernment(raw[0], raw[1]) { return 1 }
        var last = 0
        while last + 1 < raw.count, last < 12, isPlace(raw[last]) {
            last += 1
            if let end = sharesHead(raw[0], raw[last]) { return end ? last : lastBare(raw[..<last]) ?? 0 }
        }
        return lastBare(raw[...last]) ?? 0
    }

    /// The last of the levels that 各 before the first says to be many: 各区、县级市.
    private func lastBare(_ run: ArraySlice<Range<Int>>) -> Int? {
        guard let first = run.first, units[first.lowerBound] == "各" else { return nil }
        return run.allSatisfy { isBare($0) } ? run.endIndex - 1 : nil
    }

    /// 各区委、区政府: 各 says of both that there are many.
    private func isPartyAndGovernment(_ party: Range<Int>, _ piece: Range<Int>) -> Bool {
        guard units[party.lowerBound] == "各", units[party.upperBound - 1] == "委" else { return false }
        let government = BodyPhrase.name(units, piece)
        guard let level = BodyWords.standard.level(units, at: piece.lowerBound, end: government.upperBound) else {
            return false
        }
        return BodyWords.standard.head(of: units, level..<government.upperBound)?.length == government.upperBound
            - level
    }

    private func isEnumerated(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        left.upperBound + 1 == right.lowerBound && units[left.upperBound] == "、"
    }

    private func isPlace(_ piece: Range<Int>) -> Bool {
        let base = piece.lowerBound..<DepartmentForm.withoutBrackets(units, piece)
        return !base.isEmpty && BodyWords.standard.endsAsPlace(units, base)
            && BodyWords.standard.head(of: units, base) == nil
    }

    /// Whether a piece closes a run of places with the head that all of them share; nil where the run goes on.
    private func sharesHead(_ first: Range<Int>, _ piece: Range<Int>) -> Bool? {
        let words = BodyWords.standard
        if words.opener(units, at: piece.lowerBound, end: piece.upperBound) != nil,
            units[piece.lowerBound] == "各"  // 各 begins a name of its own
        {
            return false
        }
        let piece = BodyPhrase.name(units, piece)
        if isPlace(piece) { return nil }
        let base = piece.lowerBound..<DepartmentForm.withoutBrackets(units, piece)
        let bare = isBare(first)
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
    private func isBare(_ piece: Range<Int>) -> Bool {
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
