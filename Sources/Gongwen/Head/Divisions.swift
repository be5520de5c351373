/// The divisions of China with a code in GB/T 2260, 行政区划表, found by name in a text.
///
/// The names lie in one array in the order of the table; a hash table over them, filled at first use in well under a
/// millisecond, takes a stretch of text to the rows of that name. Some names have several rows (朝阳区).
package struct Divisions: Sendable {
    /// The table `divisions.tsv` of the lexicon.
    package static let standard = Divisions()

    private struct Row {
        var first: Int32
        var after: Int32
        var level: Division.Level

        /// Where the name stands among all of them.
        var name: Range<Int> { Int(first)..<Int(after) }
    }

    private var names: [UInt16] = []
    private var rows: [Row] = []
    private var codes: [Int32] = []
    private var parents: [Int32] = []
    /// Row numbers plus one by hash, 0 for a free place; a power of two long and at most half full.
    private var places: [UInt16]
    private var longest = 0
    /// What names begin with.
    private(set) var beginnings = UnitPairs()

    private init() {
        places = [UInt16](repeating: 0, count: 8192)
        guard let bytes = Lexicon.bytes(of: Self.table) else { return }
        rows.reserveCapacity(Self.most)
        codes.reserveCapacity(Self.most)
        parents.reserveCapacity(Self.most)
        names.reserveCapacity(Self.most * 5)
        guard Lexicon.added(to: Self.table).isEmpty else {
            // Codes are looked up by halving, so added rows go to their places.
            for row in Lexicon.rows(of: Self.table).sorted(by: { $0[0] < $1[0] }) {
                let line = Array(row.joined(separator: "\t").utf8)
                if line.count > 8 { line.withUnsafeBufferPointer { add($0) } }
            }
            return
        }
        var index = 0
        while index < bytes.count, rows.count < Self.most {
            var end = index
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            if end - index > 8, bytes[index] != UInt8(ascii: "#") {
                add(UnsafeBufferPointer(rebasing: bytes[index..<end]))
            }
            index = end + 1
        }
    }

    /// More rows than this would fill the hash table; GB/T 2260 has some 3300.
    private static let most = 4000

    /// How many rows can be added to the table.
    static let mostAdded = 600

    private static let table = "divisions.tsv"

    /// A line of the table: code, name, level, code of the division it lies in.
    private mutating func add(_ line: UnsafeBufferPointer<UInt8>) {
        let tab = UInt8(ascii: "\t")
        guard line[6] == tab, let code = Self.number(line, at: 0) else { return }
        let start = names.count
        var index = 7
        // Names are of three-byte characters, ideographs all of them; only added ones may be of others.
        while index + 2 < line.count, line[index] & 0xF0 == 0xE0 {
            let lead = UInt16(line[index] & 0x0F) << 12
            names.append(lead | UInt16(line[index + 1] & 0x3F) << 6 | UInt16(line[index + 2] & 0x3F))
            index += 3
        }
        if index < line.count, line[index] != tab {
            let end = line[index...].firstIndex(of: tab) ?? line.count
            names += String(decoding: line[index..<end], as: UTF8.self).utf16
            index = end
        }
        guard names.count > start, index + 2 < line.count, line[index] == tab else {
            names.removeLast(names.count - start)
            return
        }
        // county, province and prefecture are told apart by their third letters.
        let level: Division.Level =
            switch line[index + 1] {
            case UInt8(ascii: "c"): .county
            default: line.count > index + 3 && line[index + 3] == UInt8(ascii: "o") ? .province : .prefecture
            }
        let parent = line.count >= 13 ? Self.number(line, at: line.count - 6) : nil
        rows.append(Row(first: Int32(start), after: Int32(names.count), level: level))
        codes.append(code)
        parents.append(parent ?? 0)
        longest = max(longest, names.count - start)
        if names.count > start + 1 { beginnings.insert(names[start], names[start + 1]) }
        place(rows.count - 1)
    }

    /// The number that the six digits at an index of a line are.
    private static func number(_ line: UnsafeBufferPointer<UInt8>, at start: Int) -> Int32? {
        var number: Int32 = 0
        for index in start..<start + 6 {
            let digit = Int32(line[index]) - 48
            guard digit >= 0, digit < 10 else { return nil }
            number = number * 10 + digit
        }
        return number
    }

    private mutating func place(_ row: Int) {
        var slot = slot(of: row)
        while places[slot] != 0 { slot = (slot + 1) & 8191 }
        places[slot] = UInt16(row + 1)
    }

    private static let seed: UInt32 = 2_166_136_261

    @inline(__always)
    private static func step(_ hash: UInt32, _ unit: UInt16) -> UInt32 { (hash ^ UInt32(unit)) &* 16_777_619 }

    @inline(__always)
    private static func slot(_ hash: UInt32) -> Int { Int((hash ^ hash >> 15) & 8191) }

    /// Where to look first for the name of a row.
    private func slot(of row: Int) -> Int {
        var hash = Self.seed
        for index in rows[row].name { hash = Self.step(hash, names[index]) }
        return Self.slot(hash)
    }

    /// The longest name that starts at an index of a text, by the first row of that name, with the index after it.
    @inline(__always)
    package func match(_ text: UnsafeBufferPointer<UInt16>, at start: Int, end limit: Int) -> (name: Int, end: Int)? {
        guard start + 1 < limit, beginnings.mayHold(text[start], text[start + 1]) else { return nil }
        return look(in: text, from: start, to: limit)
    }

    /// The longest name that starts at an index of a text, by the first row of that name, with the index after it.
    func match(_ text: Units, at start: Int) -> (name: Int, end: Int)? {
        text.withUnsafeBufferPointer { match($0, at: start - text.startIndex, end: $0.count) }
            .map { ($0.name, $0.end + text.startIndex) }
    }

    private func look(in text: UnsafeBufferPointer<UInt16>, from start: Int, to limit: Int) -> (name: Int, end: Int)? {
        var hash = Self.seed
        var best: (name: Int, end: Int)?
        var index = start
        while index < limit, index - start < longest {
            guard !UnitClass.of(text[index]).isDisjoint(with: .han) else { break }
            hash = Self.step(hash, text[index])
            index += 1
            guard index - start >= 2, ends(text[index - 1]) else { continue }
            var slot = Self.slot(hash)
            while places[slot] != 0 {
                let row = Int(places[slot]) - 1
                if isName(of: row, text, start..<index) {
                    best = (row, index)
                    break
                }
                slot = (slot + 1) & 8191
            }
        }
        return best
    }

    private func isName(of row: Int, _ text: UnsafeBufferPointer<UInt16>, _ range: Range<Int>) -> Bool {
        let name = rows[row].name
        guard name.count == range.count else { return false }
        for offset in 0..<name.count where names[name.lowerBound + offset] != text[range.lowerBound + offset] {
            return false
        }
        return true
    }

    /// Whether any division's name can end with a unit; spares most look-ups.
    @inline(__always)
    private func ends(_ unit: UInt16) -> Bool {
        switch unit {
        case "市", "县", "区", "州", "省", "旗", "盟": true
        case "岛", "域", "城", "会": true  // of the few others, as 群岛
        default: false
        }
    }

    /// All rows of a name that is told by its first.
    func rows(named first: Int) -> [Int] {
        var found: [Int] = []
        var slot = slot(of: first)
        while places[slot] != 0 {
            let row = Int(places[slot]) - 1
            if names[rows[row].name].elementsEqual(names[rows[first].name]) { found.append(row) }
            slot = (slot + 1) & 8191
        }
        return found
    }

    /// The row that rows of one name stand for, where all have one code (东莞市 is its own county).
    func single(_ rows: [Int]) -> Int? {
        guard let first = rows.first, rows.allSatisfy({ codes[$0] == codes[first] }) else { return nil }
        return rows.first { level($0) != .county } ?? first
    }

    /// How many rows there are.
    package var count: Int { rows.count }

    /// The name of a row.
    package func name(_ row: Int) -> ArraySlice<UInt16> { names[rows[row].name] }

    /// The rows that were added to the table, in the order in which they count.
    package var added: [Int] {
        Lexicon.added(to: Self.table).compactMap { $0.first.flatMap { Int32($0) }.flatMap { row(ofCode: $0) } }
    }

    /// The code of a row, GB/T 2260.
    func code(_ row: Int) -> Int32 { codes[row] }

    /// The code of the division a row lies in, 0 for a province.
    func parent(_ row: Int) -> Int32 { parents[row] }

    /// The level of a row.
    package func level(_ row: Int) -> Division.Level { rows[row].level }

    /// The row of a code.
    package func row(ofCode code: Int32) -> Int? {
        // The table is in the order of codes.
        var low = 0
        var high = codes.count
        while low < high {
            let middle = (low + high) / 2
            if codes[middle] < code { low = middle + 1 } else { high = middle }
        }
        return low < codes.count && codes[low] == code ? low : nil
    }

    /// Whether a row lies in the division of a code, at any depth.
    func lies(_ row: Int, in code: Int32) -> Bool {
        var parent = parents[row]
        for _ in 0..<3 where parent != 0 {
            if parent == code { return true }
            parent = self.row(ofCode: parent).map { parents[$0] } ?? 0
        }
        return false
    }

    /// The division of a row.
    package func division(_ row: Int) -> Division {
        Division(
            code: String(codes[row]), name: names[rows[row].name].string, level: rows[row].level)
    }
}
