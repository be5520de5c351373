/// Finds the place of a notice whose head names none, by what its text speaks of, 行政区划推定.
///
/// A text calls its own place 我市, 市政府 and the like, which tells the level; the divisions it names, and those they
/// lie in, tell which of that level it is.
struct PlaceVote {
    let reader: PlaceReader
    /// How often each division was named, by its row; those it lies in are named with it.
    private var votes: [Int: Int] = [:]
    /// How often the text spoke of its own place as of one of each level.
    private var levels: [String: Int] = [:]

    /// Counts what the blocks of a text name.
    init(of blocks: [Block], in units: [UInt16], reader: PlaceReader = .standard) {
        self.reader = reader
        var count = PlaceCount(reader: reader)
        units.withUnsafeBufferPointer { units in
            for block in blocks { count.read(units, in: block.range) }
        }
        for (word, times) in count.levels.enumerated() where times > 0 {
            levels[reader.placeWords.levelNames[word], default: 0] += times
        }
        for (word, times) in count.provinces.enumerated() where times > 0 {
            if let row = reader.placeWords.provinceRows[word] { votes[row, default: 0] += times }
        }
        for (row, times) in count.names.enumerated() where times > 0 {
            guard let place = reader.place(named: row) else { continue }
            add(place, Int(times))
        }
        for row in count.inner { add(row, 1) }
    }

    /// Counts a division, and those it lies in.
    private mutating func add(_ row: Int, _ times: Int) {
        let divisions = reader.divisions
        votes[row, default: 0] += times
        var parent = divisions.parent(row)
        for _ in 0..<3 {
            guard let up = divisions.row(ofCode: parent), up != row else { break }
            votes[up, default: 0] += times
            parent = divisions.parent(up)
        }
    }

    /// The row among several of one name that the text's other places speak for, or nil where none or many do.
    func choice(among rows: [Int]) -> Int? {
        if let row = reader.divisions.single(rows) { return row }
        let divisions = reader.divisions
        let scores = rows.map { row in
            votes.reduce(0) { sum, vote in
                divisions.lies(row, in: divisions.code(vote.key)) ? sum + vote.value : sum
            }
        }
        guard let best = scores.max(), best > 0, scores.filter({ $0 == best }).count == 1 else { return nil }
        return scores.firstIndex(of: best).map { rows[$0] }
    }

    /// The place the text speaks of as its own; `short` is the code of the province that the notice's number names.
    func winner(short: Int32?) -> Division? {
        let local = levels.filter { $0.key != "nation" }
        guard let own = local.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
            return levels["nation"] == nil ? nil : PlaceReader.nation
        }
        if own.value * 3 < levels["nation"] ?? 0, votes.isEmpty { return PlaceReader.nation }
        let divisions = reader.divisions
        var best: (row: Int, votes: Int)?
        var isTied = false
        for (row, count) in votes where fits(row, own.key) {
            let total = divisions.code(row) == short ? count + 3 : count
            if total > best?.votes ?? 0 {
                best = (row, total)
                isTied = false
            } else if total == best?.votes {
                isTied = true
            }
        }
        if best == nil, own.key == "province", let short, let row = divisions.row(ofCode: short) { best = (row, 1) }
        guard let best, !isTied else { return nil }
        return divisions.division(best.row)
    }

    /// Whether a division is of the level that a text's words for its own place tell.
    private func fits(_ row: Int, _ level: String) -> Bool {
        let divisions = reader.divisions
        let division = divisions.division(row)
        let last = division.name?.utf16.last
        switch level {
        case "province": return division.level == .province
        case "city": return last == "市"
        case "county": return division.level == .county && !last.isOne(of: "市区")
        case "district": return division.level == .county && last == "区"
        default: return false
        }
    }
}

/// What a text names, as often as it does: the words of places and of levels, and the names of divisions.
private struct PlaceCount {
    let reader: PlaceReader
    /// How often the text has each short name of a province.
    var provinces: [Int]
    /// How often it has each word for its own place.
    var levels: [Int]
    /// How often it has each name of a division with nothing before it, by the name's first row.
    var names: [Int32]
    /// The divisions that it names after those they lie in.
    var inner: [Int] = []

    init(reader: PlaceReader) {
        self.reader = reader
        provinces = [Int](repeating: 0, count: reader.placeWords.provinceRows.count)
        levels = [Int](repeating: 0, count: reader.placeWords.levelNames.count)
        names = [Int32](repeating: 0, count: reader.divisions.count)
    }

    mutating func read(_ text: UnsafeBufferPointer<UInt16>, in range: Range<Int>) {
        let beginnings = reader.placeWords.beginnings
        var index = range.lowerBound
        while index < range.upperBound {
            // Next to no pair of units begins a word; at the last unit a word of one unit can stand.
            let isLast = index + 1 == range.upperBound
            if !isLast, !beginnings.mayHold(text[index], text[index + 1]) {
                index += 1
            } else {
                index = look(text, at: index, in: range)
            }
        }
    }

    /// Counts what starts at an index; returns where to look next.
    private mutating func look(_ text: UnsafeBufferPointer<UInt16>, at index: Int, in range: Range<Int>) -> Int {
        let words = reader.placeWords
        if let (word, _) = words.provinces.match(text, at: index, end: range.upperBound) { provinces[word] += 1 }
        if let (word, _) = words.levels.match(text, at: index, end: range.upperBound),
            index == range.lowerBound || !isShared(after: text[index - 1])
        {
            levels[word] += 1
        }
        guard let chain = reader.chain(text, at: index, end: range.upperBound) else { return index + 1 }
        if let rows = chain.inner {
            if let row = reader.divisions.single(rows), !reader.isCommon(text.part(index..<chain.end)) {
                inner.append(row)
            }
        } else {
            names[chain.name] += 1
        }
        return chain.end
    }

    /// What a word for the text's own place does not follow: 各市、县人民政府 are others.
    private func isShared(after unit: UInt16) -> Bool { unit.isOne(of: "、各市县州区省旗盟乡镇）)") }
}
