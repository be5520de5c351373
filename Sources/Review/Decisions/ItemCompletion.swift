import Qingdan

/// Makes whole items of what people typed in: fields they left out, and evidence from the words they marked.
struct ItemCompletion {
    let contract: CatalogContract
    let text: ReviewedText
    let catalog: Catalog
    /// The words the item stands on.
    let range: Range<Int>
    /// Those words as evidence.
    let anchor: Evidence

    /// An item of a list with all its fields, as far as the contract has a value for nothing: null, an empty list, no.
    func completed(_ item: JSONTree, in list: ItemList) -> JSONTree {
        let node = contract.node(of: list)
        guard list == .services, case .object(var fields)? = completed(item, by: node, words: nil) else {
            return completed(item, by: node, words: nil) ?? item
        }
        let cells = (node["properties"]?["evidence"]).map(contract.shape)?["properties"]?.keys ?? []
        let evidence = cells.map { name in
            (
                name,
                item[name].flatMap { $0 == .null ? nil : $0 }.map {
                    cell(of: $0, in: item, known: item["evidence"]?[name])
                } ?? .null
            )
        }
        fields.removeAll { $0.key == "evidence" }
        let place = fields.firstIndex { $0.key == "status" } ?? fields.count
        fields.insert(("evidence", .object(evidence)), at: place)
        return .object(fields)
    }

    /// A value by its part of the contract; nil where it is left out and nothing stands for it.
    private func completed(_ value: JSONTree?, by node: JSONTree, words: String?) -> JSONTree? {
        let shape = contract.shape(node)
        let known = shape["properties"]?.keys ?? []
        let isEvidence = known == ["block", "start", "end", "quote"]
        if isEvidence, !contract.mayBeNull(node) { return evidence(value, words: words) }
        guard let value else {
            if contract.mayBeNull(node) { return .null }
            switch shape["type"]?.text {
            case "array": return .list([])
            case "boolean": return .truth(false)
            default: return nil
            }
        }
        switch value {
        case .object(let given) where !isEvidence && !known.isEmpty:
            let words = (value["text"] ?? value["name"] ?? value["title"])?.text
            let whole = known.compactMap { name in
                completed(value[name], by: shape["properties"]?[name] ?? .null, words: words).map { (name, $0) }
            }
            return .object(whole + given.filter { !known.contains($0.key) })
        case .list(let elements):
            let inner = shape["items"] ?? .null
            return .list(elements.map { completed($0, by: inner, words: words) ?? $0 })
        default: return value
        }
    }

    /// Evidence that is true stays; else the words are looked for in those the item stands on, which are it otherwise.
    private func evidence(_ given: JSONTree?, words: String?) -> JSONTree {
        if let given, let evidence = Evidence(given), evidence.isTrue(in: text) { return given }
        guard let words = words.map({ Array($0.unicodeScalars) }), !words.isEmpty,
            let place = QuoteSearch(for: [words]).places(in: Array(text.space.scalars[range]))[0].first
        else { return JSONTree(of: anchor) }
        let start = range.lowerBound + place
        return text.evidence(start..<(start + words.count)).map { JSONTree(of: $0) } ?? JSONTree(of: anchor)
    }

    /// The cell of the item's row that says a value; the words the item stands on where none does.
    private func cell(of value: JSONTree, in item: JSONTree, known: JSONTree?) -> JSONTree {
        if let known, let evidence = Evidence(known), evidence.isTrue(in: text) { return known }
        let said = value.text ?? String(decoding: value.json, as: UTF8.self)
        guard let row = row(of: item), let cell = row.first(where: { $0.text == said }), let block = cell.block else {
            return JSONTree(of: anchor)
        }
        return JSONTree(
            of: Evidence(block: block, start: 0, end: cell.text.unicodeScalars.count, quote: cell.text))
    }

    private func row(of item: JSONTree) -> [Cell]? {
        guard case .number(let table)? = item["table"], case .number(let row)? = item["row"], let row = Int(row),
            let cells = catalog.tables.first(where: { String($0.id) == table })?.rows, cells.indices.contains(row - 1)
        else { return nil }
        return cells[row - 1]
    }
}

extension Evidence {
    /// Whether the quote stands where the evidence says.
    fileprivate func isTrue(in text: ReviewedText) -> Bool {
        guard start >= 0, end > start, let range = text.space.range(self) else { return false }
        return text.evidence(range) == self
    }
}
