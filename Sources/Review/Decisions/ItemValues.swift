import Qingdan

/// What an item says, apart from where it stands and what it is called.
enum ItemValues {
    /// The fields that say where an item stands, what it is called or who found it.
    private static let places: Set<String> = ["id", "section", "status", "rule", "duties", "table", "row"]

    /// The words an item stands on: its evidence, for a service the cell of its name or the first that there is.
    static func anchor(of item: JSONTree, in list: ItemList) -> Evidence? {
        guard list == .services else { return item["evidence"].flatMap(Evidence.init) }
        let cells = item["evidence"].map { cells in
            ["name", "no", "audience", "content", "type", "standard", "funding"].compactMap { cells[$0] }
        }
        let others = ["leads", "amounts"].flatMap { item[$0]?.elements ?? [] }.compactMap { $0["evidence"] }
        return ((cells ?? []) + others).lazy.compactMap(Evidence.init).first
    }

    /// The values of an item as bytes that are equal for items that say the same.
    static func told(by item: JSONTree, in list: ItemList) -> [UInt8] {
        guard case .object(let fields) = item else { return item.json }
        let anchor = anchor(of: item, in: list)
        let told = fields.filter { !places.contains($0.key) }.map { ($0.key, placeless($0.value, beside: anchor)) }
        return JSONTree.object(told).json
    }

    /// Whether an item says all that a person would add; places and evidence aside.
    static func holds(_ added: JSONTree, in item: JSONTree) -> Bool {
        switch (added, item) {
        case (.object(let fields), .object):
            return fields.allSatisfy { field in
                if places.contains(field.key) || field.key == "evidence" { return true }
                return item[field.key].map { holds(field.value, in: $0) } ?? false
            }
        case (.list(let left), .list(let right)):
            return left.count == right.count && zip(left, right).allSatisfy { holds($0, in: $1) }
        case (.number(let left), .number(let right)): return Double(left) == Double(right)
        default: return added == item
        }
    }

    /// A value without places: of evidence the words remain, and inside the anchor how far in they stand, because one
    /// sentence can say the same of two things.
    private static func placeless(_ value: JSONTree, beside anchor: Evidence?) -> JSONTree {
        switch value {
        case .list(let elements): return .list(elements.map { placeless($0, beside: anchor) })
        case .object(let fields):
            guard let evidence = Evidence(value) else {
                return .object(fields.map { ($0.key, placeless($0.value, beside: anchor)) })
            }
            guard let anchor, evidence.block == anchor.block, evidence.start >= anchor.start, evidence.end <= anchor.end
            else { return .text(evidence.quote) }
            return .list([.text(evidence.quote), .number(String(evidence.start - anchor.start))])
        default: return value
        }
    }
}

extension Evidence {
    /// The evidence a tree holds, or nil where it is another thing.
    init?(_ tree: JSONTree) {
        guard case .object(let fields) = tree, fields.count == 4, let quote = tree["quote"]?.text,
            case .number(let block)? = tree["block"], case .number(let start)? = tree["start"],
            case .number(let end)? = tree["end"], let block = Int(block), let start = Int(start), let end = Int(end)
        else { return nil }
        self.init(block: block, start: start, end: end, quote: quote)
    }
}
