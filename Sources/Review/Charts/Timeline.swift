public import Qingdan

/// The time limits of a notice along an axis of years and quarters, 时限一览.
///
///     Timeline(of: catalog).svg   // a picture that stands alone or in a page
///
/// One row a time limit, those of one day together, each with the targets that hang on it; periods are bars, yearly ones
/// have a lane of their own. Equal catalogs give equal bytes.
public struct Timeline: Sendable {
    /// A time limit with what is due by it.
    struct Row: Sendable {
        let start: CalendarDay?
        let end: CalendarDay?
        /// The time as it is printed at the side.
        let label: String
        let section: String?
        /// What is due: the targets that hang on it, or the words behind it.
        let items: [Item]
        /// The words of the notice that set it.
        let text: String
    }

    /// Something that is due, and how much of it.
    struct Item: Sendable {
        var words: String
        /// The quantity, which is never shortened away; empty where there is none.
        var amount = ""

        /// Both in one.
        var whole: String { amount.isEmpty ? words : words + " " + amount }
    }

    /// The name of the notice.
    let title: String
    /// The time limits with a day, by their days.
    private(set) var dated: [Row] = []
    /// The time limits of every year, by their days.
    private(set) var yearly: [Row] = []
    /// How many time limits name no day.
    private(set) var undated = 0
    /// How many targets hang on a time limit, and how many have none.
    private(set) var hanging = 0
    private(set) var free = 0

    /// The timeline of a catalog.
    public init(of catalog: Catalog) {
        title = catalog.document.title ?? catalog.source.name
        let targets = Dictionary(grouping: catalog.targets) { $0.deadline.map { PlaceKey($0.evidence) } }
        let bodies = Dictionary(
            grouping: catalog.duties.filter { $0.deadline != nil }, by: { $0.deadline.map { PlaceKey($0.evidence) } })
        let blocks = Dictionary(catalog.blocks.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
        let headings = catalog.sectionWords
        for limit in catalog.deadlines {
            let key = PlaceKey(limit.evidence)
            var items = (targets[key] ?? []).map { Item(words: $0.indicator, amount: $0.quantity.text) }
            hanging += items.count
            if items.isEmpty, let duty = bodies[key]?.first {
                items = [duty.task ?? duty.section.flatMap { headings[$0] } ?? ""].map { Item(words: $0) }
            }
            let behind = Self.words(after: limit.evidence, in: blocks[limit.evidence.block] ?? "")
            if items.first?.words.isEmpty ?? true { items = [Item(words: behind)] }
            if items[0].words.isEmpty { items = [Item(words: limit.section.flatMap { headings[$0] } ?? limit.text)] }
            add(limit, items)
        }
        free = targets[nil]?.count ?? 0
        dated.sort { ($0.end ?? $0.start).precedes($1.end ?? $1.start) }
        yearly.sort { $0.end.precedes($1.end) }
    }

    private mutating func add(_ limit: Deadline, _ items: [Item]) {
        func row(_ start: CalendarDay?, _ end: CalendarDay?, _ label: String) -> Row {
            Row(start: start, end: end, label: label, section: limit.section, items: items, text: limit.text)
        }
        if let day = limit.recurs.flatMap(CalendarDay.init) {
            yearly.append(row(nil, day, day.yearly))
            return
        }
        let (start, end) = (limit.start.flatMap(CalendarDay.init), limit.end.flatMap(CalendarDay.init))
        if start == nil, end == nil { return undated += 1 }
        dated.append(row(start, end, limit.end ?? (limit.start.map { $0 + " 起" } ?? "")))
    }

    /// The words behind a time limit, up to the end of the clause or, where that says little, of the sentence.
    private static func words(after evidence: Evidence, in text: String) -> String {
        var words = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.dropFirst(evidence.end) {
            if scalar == "。" || scalar == "；" || words.count > 200 { break }
            if words.isEmpty, scalar == "，" || scalar == "、" || scalar == "：" || scalar == "）" || scalar == ")" {
                continue
            }
            words.append(scalar)
        }
        return String(words)
    }
}

extension Catalog {
    /// What each section is about: its heading or, where it has none, its first sentence without the marker.
    var sectionWords: [String: String] {
        let blocks = Dictionary(self.blocks.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
        let words = sections.map { section in
            let text = (blocks[section.block] ?? "").unicodeScalars.dropFirst(section.marker.unicodeScalars.count)
            let sentence = String(String.UnicodeScalarView(text.prefix { $0 != "。" && $0 != "；" }))
            return (section.id, section.heading ?? sentence)
        }
        return Dictionary(words, uniquingKeysWith: { first, _ in first })
    }
}

/// A place in the text, by which targets find the time limits they hang on.
struct PlaceKey: Hashable {
    let block: Int
    let start: Int

    init(_ evidence: Evidence) {
        block = evidence.block
        start = evidence.start
    }
}

extension CalendarDay? {
    /// Whether the day comes first; none comes last.
    fileprivate func precedes(_ other: CalendarDay?) -> Bool {
        guard let self else { return false }
        return other.map { self < $0 } ?? true
    }
}
