/// The words of `html.tsv`, which tell the page from the notice.
struct HTMLWords: Sendable {
    /// The words, read once.
    static let shared = HTMLWords()

    /// The field names of a box beside a notice; the number is an index of `labels`.
    private(set) var labelTrie = Trie()
    /// The usual name of each field.
    private(set) var labels: [String] = []
    /// The fields that stand in such a box only.
    private(set) var boxLabels: Set<String> = []
    /// How lines of the page begin.
    private(set) var page = Trie()
    /// Headings of lists that follow a notice.
    private(set) var related = Trie()
    /// What stands in a footer.
    private(set) var foot = Trie()
    /// What a blank form asks for.
    private(set) var form = Trie()
    private var hints = Trie()

    private init() {
        for row in Lexicon.rows(of: "html.tsv") where row.count >= 2 {
            switch row[0] {
            case "label":
                labelTrie.insert(row[1], labels.count)
                labels.append(row.count > 2 ? row[2] : row[1])
            case "box": boxLabels.insert(row[1])
            case "page":
                let squeezed = row[1].utf16.filter { !UnitClass.of($0).contains(.space) }
                page.insert(String(units: squeezed[...]), 0)
            case "related": related.insert(row[1], 0)
            case "foot": foot.insert(row[1], 0)
            case "form": form.insert(row[1], 0)
            case "hint": hints.insert(row[1], 0)
            default: break
            }
        }
    }

    /// Whether a class or id attribute speaks of the page: `pc-footer`, `shareBox`, `nav2`.
    func isFurniture(hint value: UnsafeBufferPointer<UInt16>) -> Bool {
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: value.count) { word in
            var count = 0
            func isHint() -> Bool { hints.word(UnsafeBufferPointer(rebasing: word[..<count])) != nil }
            for unit in value {
                let isCapital = unit &- 0x41 < 26
                if isCapital || unit &- 0x61 >= 26 {
                    if isHint() { return true }
                    count = 0
                    if !isCapital { continue }
                }
                word[count] = unit | 0x20
                count += 1
            }
            return isHint()
        }
    }

    /// Whether a line, white space removed, is one of the page and not of the notice.
    func isFurniture(_ line: [UInt16]) -> Bool {
        guard !line.isEmpty, line.count <= 120 else { return false }
        if line.indices.contains(where: { foot.match(line, at: $0, end: line.count) != nil }) { return true }
        guard line.count <= 80, line.last != "。" else { return false }
        var start = 0
        while start < line.count, UnitClass.of(line[start]).contains(.opener) { start += 1 }
        if start < line.count, page.match(line, at: start, end: line.count) != nil { return true }
        // 时间：… 来源：… 浏览：…
        return line.indices.count { page.match(line, at: $0, end: line.count) != nil } > 1 || isRelated(line)
    }

    /// Whether a line, white space removed, is the heading of a list that follows a notice.
    func isRelated(_ line: [UInt16]) -> Bool {
        var range = line.indices
        while let first = range.first, !UnitClass.of(line[first]).contains(.han) { range.removeFirst() }
        while let last = range.last, !UnitClass.of(line[last]).contains(.han) { range.removeLast() }
        guard let start = range.first, range.count <= 8 else { return false }
        return related.match(line, at: start, end: range.upperBound)?.end == range.upperBound
    }

    /// What a numeric reference to a C1 control means on web pages (WHATWG HTML, 13.2.5.80); other units are themselves.
    static func windows1252(_ unit: UInt16) -> UInt16 {
        switch unit {
        case 0x80: 0x20AC
        case 0x85: 0x2026
        case 0x91: 0x2018
        case 0x92: 0x2019
        case 0x93: 0x201C
        case 0x94: 0x201D
        case 0x95: 0x2022
        case 0x96: 0x2013
        case 0x97: 0x2014
        case 0x99: 0x2122
        default: unit
        }
    }
}
