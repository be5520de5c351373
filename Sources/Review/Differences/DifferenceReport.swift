public import Qingdan

/// A difference as a reviewer reads it, 变动清单: by sections, each change in a few words with its redline.
///
///     let report = DifferenceReport(of: difference, from: old, to: new)
///     report.text(isColoured: false)
///
/// One report, four forms: text for a terminal, Markdown for a message, one HTML file; the JSON is the difference's own.
public struct DifferenceReport: Sendable {
    /// A change in words.
    struct Entry: Sendable {
        /// The kind, `target.raised`.
        var kind: DifferenceEvent.Kind
        /// What happened, 目标提高.
        var title: String
        /// What it is about and what became of it: 床位: 100张 → 200张.
        var words: String
        /// The sentences, long unchanged stretches cut.
        var redline: [Redline.Part]
    }

    /// The changes of one section.
    struct Group: Sendable {
        /// The section's ids and heading.
        var heading: String
        /// Its changes.
        var entries: [Entry]
    }

    /// The title of the new edition, else of the old.
    let title: String
    /// The names of the two files.
    let names: Sides<String>
    /// The changes by section, in the order of the new text.
    let groups: [Group]
    /// How many changes of which kind there are, in words.
    let summary: String
    /// The words of the language.
    let word: Words

    /// A report of the differences of two catalogs.
    public init(
        of difference: Difference, from old: Catalog, to new: Catalog, in language: ReportLanguage = .chinese
    ) {
        word = Words(language: language)
        title = difference.new.title ?? difference.old.title ?? difference.new.name
        names = Sides(difference.old.name, difference.new.name)
        let wording = Wording(difference, old, new, word)
        var groups: [Group] = []
        for event in difference.events {
            let heading = wording.heading(of: event)
            if groups.last?.heading != heading { groups.append(Group(heading: heading, entries: [])) }
            groups[groups.count - 1].entries.append(wording.entry(for: event))
        }
        self.groups = groups
        let (comma, colon) = language == .chinese ? ("，", "：") : (", ", ": ")
        let word = self.word
        let counts = difference.counts.map { "\(word[$0.kind.rawValue]) \($0.count)" }.joined(separator: comma)
        summary =
            difference.events.isEmpty
            ? word["report.none"] : "\(difference.events.count) \(word["report.count"])\(colon)\(counts)"
    }
}

/// Puts events into words.
private struct Wording {
    private let headings: Sides<[String: String]>
    /// The one old section of a new one, and the one new section of an old one.
    private var partners = Sides<[String: String]>([:], [:])
    private let word: Words

    /// The kinds that say what changed only with the name of the field.
    private static let namingTheirField: Set<DifferenceEvent.Kind> = [
        .headChanged, .serviceCellChanged, .tableRowChanged, .targetChanged, .deadlineChanged,
    ]

    /// How much of an unchanged stretch is shown on each side of a change.
    private static let reach = 24

    init(_ difference: Difference, _ old: Catalog, _ new: Catalog, _ word: Words) {
        func headings(_ catalog: Catalog) -> [String: String] {
            Dictionary(catalog.sections.map { ($0.id, $0.heading ?? "") }) { first, _ in first }
        }
        self.headings = Sides(headings(old), headings(new))
        for row in difference.sections where row.old.count == 1 && row.new.count == 1 {
            partners.old[row.new[0]] = row.old[0]
            partners.new[row.old[0]] = row.new[0]
        }
        self.word = word
    }

    /// The section an event stands in: `2.2.6 实施适老化环境提升改造`, with both ids where they differ.
    func heading(of event: DifferenceEvent) -> String {
        let isRun = event.kind == .sectionRenumbered
        func ids(_ ids: [String]) -> String {
            guard let first = ids.first, let last = ids.last else { return "" }
            return isRun && first != last ? "\(first)–\(last)" : ids.joined(separator: ", ")
        }
        var (old, new) = (ids(event.sections.old), ids(event.sections.new))
        // An item that came or went stands in a section that may be in both.
        if old.isEmpty { old = partners.old[new] ?? "" }
        if new.isEmpty { new = partners.new[old] ?? "" }
        guard !(old.isEmpty && new.isEmpty) else { return word["report.outside"] }
        let both = old == new || old.isEmpty ? new : new.isEmpty ? old : "\(old) → \(new)"
        let heading =
            event.sections.new.first.flatMap { headings.new[$0] }
            ?? event.sections.old.first.flatMap { headings.old[$0] }
        return isRun ? both : [both, heading ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }

    func entry(for event: DifferenceEvent) -> DifferenceReport.Entry {
        DifferenceReport.Entry(
            kind: event.kind, title: word[event.kind.rawValue], words: words(for: event),
            redline: cut(event.redline.parts))
    }

    private func words(for event: DifferenceEvent) -> String {
        let colon = word.language == .chinese ? "：" : ": "
        var change: String
        switch (event.words.old, event.words.new) {
        case (let old?, let new?): change = "\(short(old)) → \(short(new))"
        case (let old?, nil): change = event.field == nil ? short(old) : "\(short(old)) → \(word["report.absent"])"
        case (nil, let new?): change = event.field == nil ? short(new) : "\(word["report.absent"]) → \(short(new))"
        case (nil, nil): change = ""
        }
        if event.kind == .dutyDepartmentAdded || event.kind == .dutyDepartmentRemoved {
            change = event.words.new ?? event.words.old ?? ""
        }
        var parts = [event.subject.map(short) ?? "", change].filter { !$0.isEmpty }
        if Self.namingTheirField.contains(event.kind), let field = event.field {
            parts.insert(word[field], at: parts.count - (change.isEmpty ? 0 : 1))
        }
        var words = parts.joined(separator: colon)
        let affected = max(event.affects.old.count, event.affects.new.count)
        if affected > 0 {
            let count = "\(affected) \(word["report.items"])"
            words +=
                word.language == .chinese
                ? "（\(word["report.affects"]) \(count)）" : " (\(word["report.affects"]) \(count))"
        }
        return words
    }

    /// The first words of a long value.
    private func short(_ words: String) -> String {
        let scalars = words.unicodeScalars
        return scalars.count <= 60 ? words : String(scalars.prefix(59)) + "…"
    }

    /// The stretches with the middle of long unchanged ones cut.
    private func cut(_ parts: [Redline.Part]) -> [Redline.Part] {
        var cut: [Redline.Part] = []
        for (index, part) in parts.enumerated() {
            let scalars = part.text.unicodeScalars
            guard part.change == .kept, scalars.count > 2 * Self.reach + 1 else {
                cut.append(part)
                continue
            }
            let head = index == 0 ? "" : String(scalars.prefix(Self.reach))
            let tail = index == parts.count - 1 ? "" : String(scalars.suffix(Self.reach))
            cut.append(Redline.Part(.kept, head + "…" + tail))
        }
        return cut.contains { $0.change != .kept } ? cut : []
    }
}
