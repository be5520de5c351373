import Qingdan

/// The items of a catalog by where they stand, and who may have them.
struct StandingItems {
    private var exact: [Place: [Int]] = [:]
    private var blocks: [Place: [Int]] = [:]

    /// A list and a stretch of the text.
    private struct Place: Hashable {
        let list: ItemList
        let range: Range<Int>?
    }

    init(_ text: ReviewedText) {
        for (index, item) in text.items.enumerated() {
            exact[Place(list: item.list, range: item.range), default: []].append(index)
            guard let start = item.range.flatMap({ text.block(at: $0.lowerBound) })?.start else { continue }
            blocks[Place(list: item.list, range: start..<start), default: []].append(index)
        }
    }

    /// The items of a list that stand on the very stretch, by their indices.
    func items(of list: ItemList, at range: Range<Int>?) -> [Int] { exact[Place(list: list, range: range)] ?? [] }

    /// Whether an item of the list in the same block says what a person would add, from words that overlap.
    func says(_ added: JSONTree?, in list: ItemList, near range: Range<Int>, of text: ReviewedText) -> Bool {
        guard let added, let start = text.block(at: range.lowerBound)?.start else { return false }
        return (blocks[Place(list: list, range: start..<start)] ?? []).contains { index in
            text.items[index].range?.overlaps(range) == true && ItemValues.holds(added, in: text.items[index].tree)
        }
    }

    /// Deals items that say the same of the same words to the decisions that claim them: strong claims first, each its
    /// own id where it can; claims equally strong on too few items get none.
    func settle(_ claims: [Claim], on items: [Int], of text: ReviewedText) -> [(decision: Int, item: Int?)] {
        let ranked = claims.sorted { left, right in
            left.strength == right.strength
                ? left.decision < right.decision : right.strength.lexicographicallyPrecedes(left.strength)
        }
        var winners = Array(ranked.prefix(items.count))
        if ranked.count > items.count {
            let next = ranked[items.count].strength
            winners.removeAll { $0.strength == next }
        }
        var free = items
        var dealt: [Int: Int] = [:]
        for claim in winners {
            guard let at = free.firstIndex(where: { text.items[$0].id == claim.id }), claim.id != nil else { continue }
            dealt[claim.decision] = free.remove(at: at)
        }
        for claim in winners where dealt[claim.decision] == nil { dealt[claim.decision] = free.removeFirst() }
        return claims.map { ($0.decision, dealt[$0.decision]) }
    }
}

/// A decision that may be on one of some items.
struct Claim {
    /// Its index among the decisions.
    let decision: Int
    /// The id of the item it was made on.
    let id: String?
    /// How sure it is; greater numbers first.
    let strength: [Int]
}

/// Why a decision has no item in a catalog.
enum Loss: Error {
    case wordsGone
    case surroundingsGone
    case severalPlaces(Int)
    case noItem(in: ItemList)
    case otherValues
    case extractedNow
    case taken

    /// The reason as the contract names it.
    var reason: Orphan.Reason {
        switch self {
        case .wordsGone, .surroundingsGone: .textGone
        case .severalPlaces, .taken: .ambiguous
        case .noItem: .notFound
        case .otherValues, .extractedNow: .changed
        }
    }

    /// One sentence for a person.
    var detail: String {
        switch self {
        case .wordsGone: "Its words do not stand in the text."
        case .surroundingsGone: "Its words stand in other surroundings only."
        case .severalPlaces(let count): "Its words stand in \(count) places that nothing tells apart."
        case .noItem(.document): "There is no head."
        case .noItem(let list): "Its words stand, but nothing was extracted from them for \(list.rawValue)."
        case .otherValues: "Its words stand, but what was extracted from them says something else."
        case .extractedNow: "What it adds is extracted now."
        case .taken: "Other decisions claim the same item."
        }
    }
}
