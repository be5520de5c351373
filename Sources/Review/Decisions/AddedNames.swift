import Qingdan

/// Ids for items that people added: digests of what they say and where in the outline, as those of extracted items.
struct AddedNames {
    private var used: Set<String>

    init(_ catalog: Catalog) {
        used = Set(catalog.targets.map(\.id) + catalog.duties.map(\.id))
        used.formUnion(catalog.deadlines.map(\.id) + catalog.services.map(\.id))
    }

    /// An id of a letter and ten hexadecimal digits of a 64-bit FNV-1a digest; equal ones are numbered.
    mutating func name(_ list: ItemList, _ fields: [(key: String, value: JSONTree)]) -> String {
        let letter =
            switch list {
            case .targets: "t-"
            case .duties: "d-"
            case .services: "s-"
            case .deadlines, .document, .citations: "l-"
            }
        let said = fields.sorted { $0.key < $1.key }
        let digest = JSONTree.object(said).json.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01b3
        }
        let hex = String(digest >> 24, radix: 16)
        let name = letter + String(repeating: "0", count: 10 - hex.count) + hex
        var id = name
        var number = 2
        while !used.insert(id).inserted {
            id = "\(name)-\(number)"
            number += 1
        }
        return id
    }
}
