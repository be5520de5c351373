import FoundationEssentials
public import Qingdan

extension Catalog {
    /// The catalog as its reviewers want it, 应用审核记录: rejected items left out, corrected ones with their new values,
    /// added ones where their words stand, and each of them `reviewed`.
    ///
    /// What cannot be applied is told and left as it is. The ledger and the diagnostics stay as the program had them.
    public func applying(_ review: CatalogReview, contract: CatalogContract) -> AppliedReview {
        var applier = ReviewApplier(to: self, contract: contract, quotes: review.decisions.compactMap(\.anchor))
        var faults: [ApplyFault] = []
        for (index, decision) in review.decisions.enumerated() {
            do throws(ApplyFailure) { try applier.apply(decision) } catch {
                faults.append(ApplyFault(index: index, decision: decision, kind: error.kind))
            }
        }
        return AppliedReview(catalog: applier.result, faults: faults)
    }
}

/// A catalog with the decisions of a review in it.
public struct AppliedReview: Sendable {
    /// The catalog.
    public var catalog: Catalog
    /// The decisions that could not be applied.
    public var faults: [ApplyFault]
}

/// Applies decisions to a catalog, one after the other.
private struct ReviewApplier {
    private let catalog: Catalog
    private let contract: CatalogContract
    private let text: ReviewedText
    private let quotes: QuotePlaces
    private let sections: Set<String>
    private let rows: [Int: (table: Int, row: Int)]
    private var items: [Subject: [CatalogItem]] = [:]
    private var names: AddedNames
    private var head: Head
    private var targets: ListRevision<Target>
    private var duties: ListRevision<Duty>
    private var deadlines: ListRevision<Deadline>
    private var services: ListRevision<Service>
    private var citations: ListRevision<Citation>

    /// What a decision is told to be on: an item's id, or the words where it has none.
    private enum Subject: Hashable {
        case head
        case id(ItemList, String)
        case words(ItemList, TextQuote)
    }

    init(to catalog: Catalog, contract: CatalogContract, quotes: [TextQuote]) {
        self.catalog = catalog
        self.contract = contract
        let text = ReviewedText(of: catalog)
        self.text = text
        self.quotes = QuotePlaces(of: quotes, in: text)
        sections = Set(catalog.sections.map(\.id))
        rows = catalog.tables.rowsByBlock
        names = AddedNames(catalog)
        head = catalog.document
        func places(_ list: ItemList, _ count: Int) -> [Int?] {
            var places = [Int?](repeating: nil, count: count)
            for item in text.items where item.list == list { places[item.index] = item.range?.lowerBound }
            return places
        }
        targets = ListRevision(catalog.targets, places: places(.targets, catalog.targets.count))
        duties = ListRevision(catalog.duties, places: places(.duties, catalog.duties.count))
        deadlines = ListRevision(catalog.deadlines, places: places(.deadlines, catalog.deadlines.count))
        services = ListRevision(catalog.services, places: places(.services, catalog.services.count))
        citations = ListRevision(catalog.citations, places: places(.citations, catalog.citations.count))
        for item in text.items { items[Self.subject(item.list, item.id, item.anchor), default: []].append(item) }
    }

    private static func subject(_ list: ItemList, _ id: String?, _ anchor: TextQuote?) -> Subject {
        if let id { return .id(list, id) }
        return anchor.map { .words(list, $0) } ?? .head
    }

    /// The catalog with what was applied so far; targets no longer name duties that were taken out.
    var result: Catalog {
        var result = catalog
        result.document = head
        (result.targets, result.duties, result.deadlines) = (targets.result, duties.result, deadlines.result)
        (result.services, result.citations) = (services.result, citations.result)
        let known = Set(result.duties.map(\.id))
        for index in result.targets.indices { result.targets[index].duties.removeAll { !known.contains($0) } }
        return result
    }

    mutating func apply(_ decision: Decision) throws(ApplyFailure) {
        if decision.verdict == .added { return try add(decision) }
        let item = try self.item(of: decision)
        switch decision.verdict {
        case .accepted:
            switch item.list {
            case .document: head.status = .reviewed
            case .targets: targets.accept(at: item.index)
            case .duties: duties.accept(at: item.index)
            case .deadlines: deadlines.accept(at: item.index)
            case .services: services.accept(at: item.index)
            case .citations: citations.accept(at: item.index)
            }
        case .rejected:
            switch item.list {
            case .document: break
            case .targets: targets.remove(at: item.index)
            case .duties: duties.remove(at: item.index)
            case .deadlines: deadlines.remove(at: item.index)
            case .services: services.remove(at: item.index)
            case .citations: citations.remove(at: item.index)
            }
        case .corrected, .added:
            let tree = try corrected(item, by: decision.changes)
            try decoding { applier in
                switch item.list {
                case .document:
                    applier.head = try JSONDecoder().decode(Head.self, from: Data(tree.json))
                    applier.head.status = .reviewed
                case .targets: try applier.targets.replace(at: item.index, by: tree)
                case .duties: try applier.duties.replace(at: item.index, by: tree)
                case .deadlines: try applier.deadlines.replace(at: item.index, by: tree)
                case .services: try applier.services.replace(at: item.index, by: tree)
                case .citations: try applier.citations.replace(at: item.index, by: tree)
                }
            }
        }
    }

    /// The item that a decision was made on, if it still says what was decided on.
    private func item(of decision: Decision) throws(ApplyFailure) -> CatalogItem {
        let known = items[Self.subject(decision.list, decision.item, decision.anchor)] ?? []
        guard !known.isEmpty else { throw ApplyFailure(.noItem) }
        let values = decision.extracted.map { ItemValues.told(by: $0, in: decision.list) }
        let evidence = decision.extracted?["evidence"]
        let same = known.filter { item in
            guard item.values == values, item.anchor?.exact == decision.anchor?.exact else { return false }
            guard let here = item.anchor, let there = decision.anchor else { return true }
            let likeness = Surroundings(of: here).likeness(to: Surroundings(of: there))
            return likeness.isEnough(underSameHeading: item.heading == decision.heading)
        }
        guard let item = same.first(where: { $0.tree["evidence"] == evidence }) ?? same.first else {
            throw ApplyFailure(.otherItem)
        }
        return item
    }

    private func corrected(_ item: CatalogItem, by changes: [Correction]) throws(ApplyFailure) -> JSONTree {
        var tree = item.tree
        for change in changes { tree = try change.applied(to: tree) }
        if let range = item.range, let evidence = text.evidence(range) {
            tree = completion(range, evidence).completed(tree, in: item.list)
        }
        try check(tree, in: item.list, before: item.tree)
        return tree
    }

    private mutating func add(_ decision: Decision) throws(ApplyFailure) {
        guard let anchor = decision.anchor, let added = decision.added else { throw ApplyFailure(.noWords) }
        let found = quotes.exactPlaces(of: anchor)
        guard let place = found.first else { throw ApplyFailure(.noWords) }
        guard found.count == 1 else { throw ApplyFailure(.severalPlaces(found.count)) }
        let range = place..<(place + anchor.exact.unicodeScalars.count)
        guard let evidence = text.evidence(range) else { throw ApplyFailure(.acrossBlocks) }
        var fields = try placed(added, in: decision.list, at: evidence, section: text.section(at: place))
        if decision.list != .citations {
            fields.insert(("id", .text(names.name(decision.list, fields))), at: 0)
        }
        let tree = completion(range, evidence).completed(.object(fields), in: decision.list)
        try check(tree, in: decision.list, before: nil)
        try decoding { applier in
            switch decision.list {
            case .document: break
            case .targets: try applier.targets.add(tree, at: place)
            case .duties: try applier.duties.add(tree, at: place)
            case .deadlines: try applier.deadlines.add(tree, at: place)
            case .services: try applier.services.add(tree, at: place)
            case .citations: try applier.citations.add(tree, at: place)
            }
        }
    }

    /// The fields of an added item with those that tell where it stands and that a person added it.
    private func placed(
        _ added: JSONTree, in list: ItemList, at evidence: Evidence, section: String?
    ) throws(ApplyFailure) -> [(key: String, value: JSONTree)] {
        guard case .object(let given) = added else { return [] }
        let known = contract.node(of: list)["properties"]?.keys ?? []
        var own: [(key: String, value: JSONTree)] = [("status", .text(ItemStatus.reviewed.rawValue))]
        if known.contains("rule") { own.append(("rule", .text("review.added"))) }
        if known.contains("section") { own.append(("section", section.map { .text($0) } ?? .null)) }
        if list == .services {
            guard let (table, row) = rows[evidence.block] else { throw ApplyFailure(.outsideTable) }
            own += [("table", .number(String(table))), ("row", .number(String(row)))]
        }
        let names = Set(own.map(\.key) + ["id", "evidence"])
        return given.filter { !names.contains($0.key) } + own
    }

    private func completion(_ range: Range<Int>, _ evidence: Evidence) -> ItemCompletion {
        ItemCompletion(contract: contract, text: text, catalog: catalog, range: range, anchor: evidence)
    }

    /// Refuses what the contract does not allow, and names that lead nowhere.
    private func check(_ tree: JSONTree, in list: ItemList, before: JSONTree?) throws(ApplyFailure) {
        if let fault = contract.faults(of: tree, by: contract.node(of: list), path: "") {
            throw ApplyFailure(.value(fault))
        }
        for (index, duty) in (tree["duties"]?.elements ?? []).enumerated() {
            if let id = duty.text, items[.id(.duties, id)] == nil {
                throw ApplyFailure(.noReference(path: "/duties/\(index)", id: id))
            }
        }
        if let section = tree["section"]?.text, section != before?["section"]?.text, before != nil,
            !sections.contains(section)
        {
            throw ApplyFailure(.noReference(path: "/section", id: section))
        }
    }

    /// Does what decodes an item; what the contract lets through and a catalog cannot hold is a fault like others.
    private mutating func decoding(_ work: (inout Self) throws -> Void) throws(ApplyFailure) {
        do { try work(&self) } catch {
            let path = (error as? DecodingError)?.path ?? ""
            throw ApplyFailure(.value(ValueFault(path: path, .kinds([]), value: .null)))
        }
    }
}

extension DecodingError {
    /// Where the value stands, as a JSON pointer.
    fileprivate var path: String {
        let context: Context? =
            switch self {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
                .dataCorrupted(let context):
                context
            @unknown default: nil
            }
        return (context?.codingPath ?? []).map { "/" + ($0.intValue.map(String.init) ?? $0.stringValue) }.joined()
    }
}

extension [DataTable] {
    /// The table and row, from 1, that each cell stands in; a merged cell stands in its first row.
    fileprivate var rowsByBlock: [Int: (table: Int, row: Int)] {
        var rows: [Int: (table: Int, row: Int)] = [:]
        for table in self {
            for (index, row) in table.rows.enumerated() {
                for block in row.compactMap(\.block) where rows[block] == nil { rows[block] = (table.id, index + 1) }
            }
        }
        return rows
    }
}
