import Foundation
import Qingdan
import Review
import SpecSupport
import Testing

/// What holds when the review of a real notice is carried over.
@Suite struct CarryingInvariantTests {
    @Test(arguments: Spec.notices + Spec.moreNotices) func nothingIsLostOnTheSameCatalog(file: SampleFile) throws {
        let catalog = try ReviewSamples.catalog(file)
        let review = ReviewSamples.allAccepted(catalog)
        let carried = review.carried(to: catalog)
        #expect(
            carried.orphans.isEmpty, "\(carried.orphans.prefix(3).map { [$0.detail, $0.decision.anchor?.exact ?? ""] })"
        )
        #expect(carried == review)
        #expect(carried.json == review.json)
        #expect(try CatalogReview(parsing: review.json) == review)
        if Spec.notices.contains(where: { $0.name == file.name }) {
            try ReviewSamples.leave(review.json, as: file.stem + ".review.json")
        }
    }

    /// Any half of the decisions finds its items alone.
    @Test(arguments: Spec.notices) func halfAReviewIsKeptToo(file: SampleFile) throws {
        let catalog = try ReviewSamples.catalog(file)
        var numbers = SeededNumbers(seed: 7)
        var review = ReviewSamples.allAccepted(catalog)
        review.decisions.removeAll { _ in Bool.random(using: &numbers) }
        #expect(review.carried(to: catalog) == review)
    }

    /// Random changes of a draft: what the change did not touch is kept, what it touched is an orphan, and no decision
    /// goes to another item. Where items stand is told by the bytes of the source, which the carrying never looks at.
    @Test(arguments: Spec.notices) func editsHitOnlyWhatTheyTouch(file: SampleFile) throws {
        let source = Array(String(decoding: file.bytes, as: UTF8.self).unicodeScalars)
        let old = try OracleItems(of: ReviewSamples.catalog(file), source: source)
        var numbers = SeededNumbers(seed: UInt64(file.bytes.count))
        var tally = [0, 0, 0]
        for round in 0..<40 {
            let kind = TextEdit.Kind.allCases[round % TextEdit.Kind.allCases.count]
            guard let edit = TextEdit(kind, of: source, with: &numbers) else { continue }
            let bytes = Array(String(String.UnicodeScalarView(edit.text)).utf8)
            let new = try OracleItems(of: ReviewSamples.catalog(bytes, named: file.name), source: edit.text)
            let carried = ReviewSamples.allAccepted(old.catalog).carried(to: new.catalog)
            check(old, edit, new, carried, "\(file.name) \(kind) in round \(round)", &tally)
            if round == 3 {
                try ReviewSamples.leave(carried.json, as: "\(file.stem)-edited-\(round).review.json")
                #expect(try CatalogReview(parsing: carried.json).json == carried.json)
                let back = carried.carried(to: old.catalog)
                #expect(back.decisions.count + back.orphans.count == carried.decisions.count + carried.orphans.count)
            }
        }
        print(
            "carrying \(file.name): \(tally[0]) kept, \(tally[1]) orphans, \(tally[2]) orphans of which only the surroundings changed"
        )
    }

    /// The edits that differences are held to: decisions whose text still stands are kept, others are orphans.
    @Test func theEditsOfDraftsHitOnlyWhatTheyTouch() throws {
        var olds: [String: OracleItems] = [:]
        var tally = [0, 0, 0]
        for spec in EditSpec.all {
            let source = Array(String(decoding: spec.file.bytes, as: UTF8.self).unicodeScalars)
            let old = try olds[spec.file.name] ?? OracleItems(of: ReviewSamples.catalog(spec.file), source: source)
            olds[spec.file.name] = old
            let edit = try #require(TextEdit(of: source, replacing: spec.replacements), "\(spec.name)")
            let bytes = Array(String(String.UnicodeScalarView(edit.text)).utf8)
            #expect(bytes == spec.edited(), "\(spec.name)")
            let new = try OracleItems(of: ReviewSamples.catalog(bytes, named: spec.file.name), source: edit.text)
            check(old, edit, new, ReviewSamples.allAccepted(old.catalog).carried(to: new.catalog), spec.name, &tally)
        }
        print(
            "carrying over \(EditSpec.all.count) edits: \(tally[0]) kept, \(tally[1]) orphans, \(tally[2]) by surroundings"
        )
    }

    private func check(
        _ old: OracleItems, _ edit: TextEdit, _ new: OracleItems, _ carried: CatalogReview, _ what: String,
        _ tally: inout [Int]
    ) {
        let kept = Dictionary(grouping: carried.decisions) { $0.list }
        let orphans = carried.orphans.map(\.decision)
        var used: Set<[String]> = []
        var matched = 0
        for item in old.items {
            let wanted = edit.moved(item.place)
            let isUndisturbed = wanted != nil && edit.moved(item.surroundings) != nil
            let isOrphan = orphans.contains { $0.list == item.list && $0.extracted == item.item.tree }
            // A decision that was kept is found by the place it says it has now.
            let match = wanted.flatMap { place in
                new.items.first {
                    $0.list == item.list && $0.place == place && $0.values == item.values
                        && !used.contains([$0.list.rawValue, $0.key])
                }
            }
            guard let match else {
                #expect(isOrphan, "\(what): \(item.list) \(item.item.anchor?.exact ?? "") should be an orphan")
                tally[1] += 1
                continue
            }
            let isKept = kept[item.list]?.contains { $0.extracted == match.item.tree } ?? false
            used.insert([match.list.rawValue, match.key])
            if isKept { matched += 1 }
            tally[isKept ? 0 : isUndisturbed ? 1 : 2] += 1
            #expect(isKept != isOrphan, "\(what): \(item.list) \(item.item.anchor?.exact ?? "")")
            let isAlone = !isUndisturbed || new.count(of: item.around) < 2
            #expect(
                isKept || !isUndisturbed || !isAlone,
                "\(what): \(item.list) \(item.item.anchor?.exact ?? "") should be kept")
        }
        let onWords = carried.decisions.filter { $0.list != .document }.count
        #expect(matched == onWords, "\(what): a decision went to an item it was not made on")
    }
}

/// The items of a catalog with where they stand in the source, by its origins.
struct OracleItems {
    struct Item {
        let list: ItemList
        let item: CatalogItem
        /// The scalars of the source that its words were read from.
        let place: Range<Int>
        /// The same with what stands around them.
        let surroundings: Range<Int>
        /// Its words with what stands around them.
        let around: String
        /// What it says, without names and places.
        let values: String
        var key: String { String(decoding: item.tree.json, as: UTF8.self) }
    }

    let catalog: Catalog
    private(set) var items: [Item] = []
    private let text: String

    init(of catalog: Catalog, source: [Unicode.Scalar]) throws {
        self.catalog = catalog
        text = catalog.blocks.map(\.text).joined(separator: "\n")
        let (places, starts) = Self.places(of: catalog, source: source)
        for item in CatalogItem.all(of: catalog) {
            guard let anchor = item.anchor else { continue }
            let object = try JSONSerialization.jsonObject(with: Data(item.tree.json)) as? [String: Any] ?? [:]
            guard let (block, start, end) = Self.evidence(of: object, in: item.list), let base = starts[block] else {
                continue
            }
            let before = anchor.prefix.unicodeScalars.count
            let after = anchor.suffix.unicodeScalars.count
            func hull(_ range: Range<Int>) -> Range<Int> {
                let told = places[max(0, range.lowerBound)..<min(places.count, range.upperBound)].compactMap { $0 }
                return (told.min() ?? 0)..<((told.max() ?? 0) + 1)
            }
            let data = try JSONSerialization.data(withJSONObject: Self.said(object), options: [.sortedKeys])
            items.append(
                Item(
                    list: item.list, item: item, place: hull((base + start)..<(base + end)),
                    surroundings: hull((base + start - before)..<(base + end + after)),
                    around: anchor.prefix + anchor.exact + anchor.suffix, values: String(decoding: data, as: UTF8.self))
            )
        }
    }

    /// How often a stretch stands in the text.
    func count(of words: String) -> Int { text.components(at: words).count - 1 }

    /// The scalar of the source for each scalar of the text, nil for line breaks between blocks; where blocks start.
    private static func places(of catalog: Catalog, source: [Unicode.Scalar]) -> ([Int?], [Int: Int]) {
        var scalarAtByte: [Int: Int] = [:]
        var byte = 0
        for (index, scalar) in source.enumerated() {
            scalarAtByte[byte] = index
            byte += UTF8.width(scalar)
        }
        var places: [Int?] = []
        var starts: [Int: Int] = [:]
        for block in catalog.blocks {
            if !places.isEmpty { places.append(nil) }
            starts[block.id] = places.count
            let text = Array(block.text.unicodeScalars)
            var told = [Int?](repeating: nil, count: text.count)
            for run in block.origin {
                var (at, byte) = (run.at, run.from)
                while byte < run.from + run.length, at < text.count {
                    told[at] = scalarAtByte[byte]
                    byte += UTF8.width(text[at])
                    at += 1
                }
            }
            places += told
        }
        return (places, starts)
    }

    private static func evidence(of item: [String: Any], in list: ItemList) -> (Int, Int, Int)? {
        let evidence = item["evidence"] as? [String: Any] ?? [:]
        let cells = ["name", "no", "audience", "content", "type", "standard", "funding"]
        let own = list == .services ? cells.lazy.compactMap { evidence[$0] as? [String: Any] }.first : evidence
        guard let block = own?["block"] as? Int, let start = own?["start"] as? Int, let end = own?["end"] as? Int else {
            return nil
        }
        return (block, start, end)
    }

    private static func said(_ value: [String: Any]) -> [String: Any] {
        let names = ["id", "section", "status", "rule", "duties", "table", "row"]
        return value.filter { !names.contains($0.key) }.mapValues(placeless)
    }

    private static func placeless(_ value: Any) -> Any {
        if let list = value as? [Any] { return list.map(placeless) }
        guard let object = value as? [String: Any] else { return value }
        if let quote = object["quote"], object["block"] != nil { return quote }
        return object.mapValues(placeless)
    }
}
