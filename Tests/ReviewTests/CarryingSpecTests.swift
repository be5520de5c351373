import Qingdan
import Review
import SpecSupport
import Testing

/// The parts of `Specs/carrying.txt`: what becomes of decisions when a notice is published anew.
@Suite struct CarryingSpecTests {
    /// An old text, a new one, and decisions with what becomes of them.
    struct Part: Sendable, CustomTestStringConvertible {
        var name: String
        var old: String
        var new: String
        var rows: [Row]
        var testDescription: String { name }
    }

    /// `accepted targets 覆盖率达到90% #2 → kept`: the second item on these words, and what becomes of it.
    struct Row: Sendable {
        var verdict: Decision.Verdict
        var list: ItemList
        var words: String
        var number: Int
        var expected: String
    }

    static let parts: [Part] = SpecParts.read("carrying.txt").map { part in
        let texts = part.text.components(at: "\n~~~\n")
        let rows = part.expected.components(at: "\n").compactMap(row)
        return Part(name: part.name, old: texts[0], new: texts.count > 1 ? texts[1] : texts[0], rows: rows)
    }

    private static func row(_ line: String) -> Row? {
        let halves = line.components(at: " → ")
        let words = halves[0].split(separator: " ", maxSplits: 2).map(String.init)
        guard halves.count == 2, words.count > 1, let verdict = Decision.Verdict(rawValue: words[0]),
            let list = ItemList(rawValue: words[1])
        else { return nil }
        let said = (words.count > 2 ? words[2] : "").components(at: " #")
        return Row(
            verdict: verdict, list: list, words: said[0], number: said.count > 1 ? Int(said[1]) ?? 1 : 1,
            expected: halves[1])
    }

    @Test func thereAreParts() {
        #expect(Self.parts.count >= 20)
        #expect(Self.parts.allSatisfy { !$0.rows.isEmpty && $0.old != $0.new })
    }

    @Test(arguments: parts) func carries(_ part: Part) throws {
        let (old, new) = (try ReviewSamples.catalog(part.old), try ReviewSamples.catalog(part.new))
        var decisions: [Decision] = []
        for row in part.rows { decisions.append(try #require(try decision(row, on: old), "no \(row)")) }
        let carried = CatalogReview(of: ReviewedCatalog(old), decisions: decisions).carried(to: new)
        #expect(carried.decisions.count + carried.orphans.count == decisions.count)
        for (row, decision) in zip(part.rows, decisions) {
            let outcome = outcome(of: decision, in: carried, new)
            #expect(outcome == row.expected, "\(row.list.rawValue) \(row.words) → \(outcome)")
        }
    }

    private func decision(_ row: Row, on catalog: Catalog) throws -> Decision? {
        if row.verdict == .added {
            let json =
                #"{"indicator": "补录", "quantity": {"text": "若干", "value": null, "op": "eq"}, "measure": "level"}"#
            return try ReviewSamples.addition(row.list, row.words, in: catalog, json: json)
        }
        let items = CatalogItem.all(of: catalog).filter { $0.list == row.list && ($0.anchor?.exact ?? "") == row.words }
        guard items.indices.contains(row.number - 1) else { return nil }
        let changes = row.verdict == .corrected ? [Correction(path: "/rule", value: .text("x"))] : []
        var decision = ReviewSamples.decision(row.verdict, items[row.number - 1], changes)
        decision.note = "\(row.list) \(row.words) \(row.number)"
        return decision
    }

    /// `kept`, `kept #2` where it went to the second item on these words, or `orphan` and the reason.
    private func outcome(of decision: Decision, in carried: CatalogReview, _ new: Catalog) -> String {
        if let orphan = carried.orphans.first(where: { $0.decision == decision }) {
            return "orphan \(orphan.reason.rawValue)"
        }
        guard let kept = carried.decisions.first(where: { $0.note == decision.note && $0.list == decision.list }) else {
            return "lost"
        }
        let items = CatalogItem.all(of: new).filter {
            $0.list == kept.list && $0.anchor?.exact == decision.anchor?.exact
        }
        let number = items.firstIndex { $0.anchor == kept.anchor && $0.id == kept.item } ?? 0
        return number == 0 ? "kept" : "kept #\(number + 1)"
    }
}

extension String {
    /// The parts between separators.
    func components(at separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
