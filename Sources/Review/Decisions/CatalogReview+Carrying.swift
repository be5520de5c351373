public import Qingdan

extension CatalogReview {
    /// The review of another catalog: each decision whose words and item stand there too, the others as orphans.
    ///
    /// Words stand where they are found in like surroundings, and an item stands where the same values were extracted
    /// from them. What cannot be told is an orphan: no decision ever goes to an item it was not made on. Earlier orphans
    /// are tried again, after the decisions. Time is linear in the text and the number of decisions.
    public func carried(to catalog: Catalog) -> CatalogReview {
        let carrier = Carrier(to: catalog, isSameSource: catalog.source.sha256 == self.catalog.sha256)
        return carrier.carry(decisions, orphans.map(\.decision))
    }
}

/// Brings decisions to the items of a catalog.
private struct Carrier {
    let catalog: Catalog
    let text: ReviewedText
    /// Whether the catalog was made from the very file that was reviewed.
    let isSameSource: Bool
    let standing: StandingItems

    init(to catalog: Catalog, isSameSource: Bool) {
        self.catalog = catalog
        self.isSameSource = isSameSource
        text = ReviewedText(of: catalog)
        standing = StandingItems(text)
    }

    func carry(_ current: [Decision], _ earlierOrphans: [Decision]) -> CatalogReview {
        let decisions = current + earlierOrphans
        let finder = QuotePlaces(of: decisions.compactMap(\.anchor), in: text)
        var findings = decisions.map { decision in
            decision.anchor.map { finder.place(of: $0, heading: decision.heading, section: decision.section) }
                ?? .at(0, likeness: 1000)
        }
        settleTwins(decisions, &findings)
        var outcomes: [Result<CatalogItem?, Loss>] = []
        var claims: [[Int]: [Claim]] = [:]
        for (index, decision) in decisions.enumerated() {
            outcomes.append(.success(nil))
            switch claim(of: decision, findings[index]) {
            case .failure(let loss): outcomes[index] = .failure(loss)
            case .success(let items):
                let likeness = findings[index].likeness
                let isSame = items.first.map { text.items[$0].heading == decision.heading } ?? false
                let strength = [likeness, isSame ? 1 : 0, index < current.count ? 1 : 0]
                claims[items, default: []].append(Claim(decision: index, id: decision.item, strength: strength))
            }
        }
        for (items, claims) in claims where !items.isEmpty {
            for (decision, item) in standing.settle(claims, on: items, of: text) {
                outcomes[decision] = item.map { .success(text.items[$0]) } ?? .failure(.taken)
            }
        }
        return review(of: decisions, findings, outcomes)
    }

    /// Tells words apart that stand several times in the very same surroundings: by their block where the file is the
    /// one reviewed, else by their order where each of them has its decision.
    private func settleTwins(_ decisions: [Decision], _ findings: inout [QuotePlaces.Finding]) {
        var twins: [[Int]: [(index: Int, old: Evidence)]] = [:]
        for (index, finding) in findings.enumerated() {
            guard case .several(let places, isExact: true) = finding, let old = decisions[index].evidence else {
                continue
            }
            if isSameSource, let place = text.space.range(old)?.lowerBound, places.contains(place) {
                findings[index] = .at(place, likeness: 1000)
            } else {
                twins[places, default: []].append((index, old))
            }
        }
        for (places, members) in twins {
            let old = Set(members.map { [$0.old.block, $0.old.start] }).sorted { $0.lexicographicallyPrecedes($1) }
            guard old.count == places.count else { continue }
            let place = Dictionary(zip(old, places), uniquingKeysWith: { first, _ in first })
            for (index, evidence) in members {
                if let place = place[[evidence.block, evidence.start]] { findings[index] = .at(place, likeness: 1000) }
            }
        }
    }

    /// The items a decision may have been made on, by their indices; none for one that adds an item.
    private func claim(of decision: Decision, _ finding: QuotePlaces.Finding) -> Result<[Int], Loss> {
        switch finding {
        case .gone(elsewhere: 0): return .failure(.wordsGone)
        case .gone: return .failure(.surroundingsGone)
        case .several(let places, _): return .failure(.severalPlaces(places.count))
        case .at(let place, _):
            let range = decision.anchor.map { place..<(place + $0.exact.unicodeScalars.count) }
            guard decision.verdict != .added else {
                let isExtracted = range.map { standing.says(decision.added, in: decision.list, near: $0, of: text) }
                return isExtracted == true ? .failure(.extractedNow) : .success([])
            }
            let here = standing.items(of: decision.list, at: range)
            if here.isEmpty { return .failure(.noItem(in: decision.list)) }
            let values = decision.extracted.map { ItemValues.told(by: $0, in: decision.list) }
            let same = here.filter { text.items[$0].values == values }
            return same.isEmpty ? .failure(.otherValues) : .success(same)
        }
    }

    /// The review that comes out, in the order of reviews.
    private func review(
        of decisions: [Decision], _ findings: [QuotePlaces.Finding], _ outcomes: [Result<CatalogItem?, Loss>]
    ) -> CatalogReview {
        var kept: [(decision: Decision, order: [Int])] = []
        var orphans: [Orphan] = []
        var added: Set<[UInt8]> = []
        for (index, decision) in decisions.enumerated() {
            let loss: Loss
            switch (outcomes[index], findings[index]) {
            case (.success(let item), .at(let place, _)):
                let renewed = decision.renewed(on: item, at: place, in: text)
                if item != nil || added.insert(renewed.subject).inserted {
                    kept.append((renewed, [decision.list.order, place, index]))
                    continue
                }
                loss = .taken
            case (.failure(let reason), _): loss = reason
            case (.success, _): loss = .wordsGone
            }
            orphans.append(Orphan(decision, reason: loss.reason, detail: loss.detail))
        }
        kept.sort { $0.order.lexicographicallyPrecedes($1.order) }
        return CatalogReview(of: ReviewedCatalog(catalog), decisions: kept.map(\.decision), orphans: orphans)
    }
}

extension QuotePlaces.Finding {
    fileprivate var likeness: Int {
        if case .at(_, let likeness) = self { likeness } else { 0 }
    }
}

extension Decision {
    /// The words it was made on, where they stood in the catalog that was reviewed.
    fileprivate var evidence: Evidence? { extracted.flatMap { ItemValues.anchor(of: $0, in: list) } }

    /// The decision with the id, words and section that its item has in another catalog.
    fileprivate func renewed(on item: CatalogItem?, at place: Int, in text: ReviewedText) -> Decision {
        var renewed = self
        if let item {
            (renewed.item, renewed.extracted) = (item.id, item.tree)
            (renewed.anchor, renewed.section, renewed.heading) = (item.anchor, item.section, item.heading)
        } else if let anchor {
            renewed.anchor = text.space.quote(place..<(place + anchor.exact.unicodeScalars.count))
            renewed.section = text.section(at: place)
            renewed.heading = text.heading(at: place)
        }
        return renewed
    }
}

extension ItemList {
    /// Its place in the order of reviews.
    fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
