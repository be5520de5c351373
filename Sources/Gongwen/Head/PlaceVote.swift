/// Finds the place of a notice whose head names none, by what its text speaks of, 行政区划推定.
///
/// A text calls its own place 我市, 市政府 and the like, which tells the level; the divisions it names, and those they
/// lie in, tell which of that level it is.
struct PlaceVote {
    let reader: PlaceReader
    private var votes: [Int: Int] = [:]
    private var levels: [String: Int] = [:]

    init(reader: PlaceReader = .standard) { self.reader = reader }

    /// What a word for the text's own place does not follow: 各市、县人民政府 are others.
    private static let shared = "、各市县州区省旗盟乡镇）)".units

    /// Counts what a text names.
    mutating func count(_ text: Units) {
        let divisions = reader.divisions
        let words = reader.words.all(.level)
        let provinces = reader.words.all(.province)
        var index = text.startIndex
        while index < text.endIndex {
            let rest = text[index...]
            if let province = provinces.first(where: { $0.units[0] == text[index] && rest.starts(with: $0.units) }),
                let row = Int32(province.note).flatMap(divisions.row(ofCode:))
            {
                votes[row, default: 0] += 1
            }
            if let word = words.first(where: { $0.units[0] == text[index] && rest.starts(with: $0.units) }),
                index == text.startIndex || !Self.shared.contains(text[index - 1])
            {
                levels[word.note, default: 0] += 1
            }
            guard let (rows, end) = reader.chain(text, at: index) else {
                index += 1
                continue
            }
            if let row = single(rows), !reader.isCommon(text[index..<end]) {
                votes[row, default: 0] += 1
                var parent = divisions.parent(row)
                for _ in 0..<3 {
                    guard let up = divisions.row(ofCode: parent), up != row else { break }
                    votes[up, default: 0] += 1
                    parent = divisions.parent(up)
                }
            }
            index = end
        }
    }

    /// The row that rows of one name stand for, where all have one code (东莞市 is its own county).
    func single(_ rows: [Int]) -> Int? {
        guard let first = rows.first else { return nil }
        let codes = Set(rows.map(reader.divisions.code))
        return codes.count == 1 ? rows.first { reader.divisions.level($0) != .county } ?? first : nil
    }

    /// The row among several of one name that the text's other places speak for, or nil where none or many do.
    func choice(among rows: [Int]) -> Int? {
        if let row = single(rows) { return row }
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
