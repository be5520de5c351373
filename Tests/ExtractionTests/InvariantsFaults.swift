import Qingdan
import SpecSupport

extension Catalog {
    /// Evidence whose quote is not its slice of its block.
    var brokenQuotes: [Evidence] {
        var texts: [Int: [Unicode.Scalar]] = [:]
        for block in blocks { texts[block.id] = Array(block.text.unicodeScalars) }
        return evidenceInJSON.filter { evidence in
            guard let text = texts[evidence.block], 0 <= evidence.start, evidence.start < evidence.end,
                evidence.end <= text.count
            else { return true }
            return !text[evidence.start..<evidence.end].elementsEqual(evidence.quote.unicodeScalars)
        }
    }

    /// Ids that stand twice, and names of things that are not there, in words.
    var brokenReferences: [String] {
        var faults: [String] = []
        func unique(_ kind: String, _ ids: [some Hashable]) {
            let twice = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys
            faults += twice.map { "\(kind) \($0) stands twice" }
        }
        unique("block", blocks.map(\.id))
        unique("target", targets.map(\.id))
        unique("duty", duties.map(\.id))
        unique("deadline", deadlines.map(\.id))
        unique("service", services.map(\.id))
        unique("table", tables.map(\.id))

        func known<ID: Hashable>(_ kind: String, _ named: [ID?], in ids: [ID]) {
            let ids = Set(ids)
            faults += named.compactMap { $0 }.filter { !ids.contains($0) }.map { "there is no \(kind) \($0)" }
        }
        let places = blocks.map(\.section) + targets.map(\.section) + duties.map(\.section) + deadlines.map(\.section)
        // A1 alone is the part of attachment 1 before its first section.
        let numbered = places.filter { !($0 ?? "").hasPrefix("A") || $0?.contains("/") == true }
        known("section", numbered + sections.map(\.parent), in: sections.map(\.id))
        known("duty", targets.flatMap(\.duties), in: duties.map(\.id))
        known("table", targets.map(\.table) + duties.map(\.table) + services.map(\.table), in: tables.map(\.id))
        known("block", sections.map(\.block) + tables.flatMap { $0.rows.joined() }.map(\.block), in: blocks.map(\.id))
        return faults + brokenRows + brokenSections
    }

    /// The ids of sections that stand twice, which a notice that prints no number twice has none of.
    var repeatedSections: [String] {
        Dictionary(grouping: sections.map(\.id)) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    }

    /// Rows named that their table does not have, and tables that are not rectangles.
    private var brokenRows: [String] {
        let heights = Dictionary(tables.map { ($0.id, $0.rows.count) }, uniquingKeysWith: max)
        let named =
            targets.map { ($0.table, $0.row) } + duties.map { ($0.table, $0.row) } + services.map { ($0.table, $0.row) }
        let lost = named.compactMap { table, row -> String? in
            guard let table, let row else { return nil }
            return (1...max(1, heights[table] ?? 0)).contains(row) ? nil : "table \(table) has no row \(row)"
        }
        let ragged = tables.filter { table in table.rows.contains { $0.count != table.header.count } }
        return lost + ragged.map { "table \($0.id) has rows of another width than its header" }
    }

    /// Sections whose id does not continue their parent's.
    private var brokenSections: [String] {
        sections.compactMap { section in
            guard let parent = section.parent else { return nil }
            return section.id.hasPrefix(parent + ".") ? nil : "section \(section.id) stands in \(parent)"
        }
    }
}
