import FoundationEssentials
import Qingdan

/// A list of a catalog while decisions are applied to it.
struct ListRevision<Item: Decodable & Decidable> {
    private var items: [Item?]
    /// Where each item stands in the text; nil where that is not known.
    private let places: [Int?]
    private var added: [(place: Int, item: Item)] = []

    init(_ items: [Item], places: [Int?]) {
        self.items = items
        self.places = places
    }

    /// Takes an item out of the list.
    mutating func remove(at index: Int) { items[index] = nil }

    /// Says that a person stands for an item.
    mutating func accept(at index: Int) { items[index]?.status = .reviewed }

    /// Puts another item in the place of one.
    mutating func replace(at index: Int, by tree: JSONTree) throws { items[index] = try Self.reviewed(tree) }

    /// Adds an item that stands at a place in the text.
    mutating func add(_ tree: JSONTree, at place: Int) throws { added.append((place, try Self.reviewed(tree))) }

    private static func reviewed(_ tree: JSONTree) throws -> Item {
        var item = try JSONDecoder().decode(Item.self, from: Data(tree.json))
        item.status = .reviewed
        return item
    }

    /// The list as decided: what was added stands before the first item that stands behind it in the text.
    var result: [Item] {
        var result: [Item] = []
        var waiting = added.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }[...]
        for (item, place) in zip(items, places) {
            while let place, let next = waiting.first, next.element.place < place {
                result.append(next.element.item)
                waiting = waiting.dropFirst()
            }
            if let item { result.append(item) }
        }
        return result + waiting.map(\.element.item)
    }
}

/// An item that says who stands for it.
protocol Decidable {
    /// Who stands for it.
    var status: ItemStatus { get set }
}

extension Head: Decidable {}
extension Target: Decidable {}
extension Duty: Decidable {}
extension Deadline: Decidable {}
extension Service: Decidable {}
extension Citation: Decidable {}
