import FoundationEssentials
public import Qingdan

extension Tally {
    /// Every quote in a catalog, wherever it stands: it must equal its slice of its block.
    ///
    /// Looks for them in the catalog's JSON, so that none is forgotten when the catalog gets a new field.
    init(evidenceOf catalog: Catalog) {
        self.init()
        var texts: [Int: [Unicode.Scalar]] = [:]
        for block in catalog.blocks { texts[block.id] = Array(block.text.unicodeScalars) }
        for evidence in catalog.evidenceInJSON {
            let text = texts[evidence.block] ?? []
            let isInside = evidence.start >= 0 && evidence.start <= evidence.end
            let slice = isInside ? text.dropFirst(evidence.start).prefix(evidence.end - evidence.start) : []
            let isRight = !slice.isEmpty && slice.elementsEqual(evidence.quote.unicodeScalars)
            let got = String(String.UnicodeScalarView(slice))
            judge(Verdict("quote", isRight, got: got, want: evidence.quote), of: "block \(evidence.block)")
        }
        countAttributesAsItems()
    }
}

extension Catalog {
    /// All evidence in the catalog that its JSON holds, in no order.
    public var evidenceInJSON: [Evidence] {
        guard let tree = try? JSONDecoder().decode(EvidenceTree.self, from: Data(json)) else { return [] }
        return tree.found
    }
}

/// A JSON value of which only the evidence is kept.
private struct EvidenceTree: Decodable {
    var found: [Evidence] = []

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        if let fields = try? decoder.container(keyedBy: Key.self) {
            if let evidence = try? Evidence(from: decoder) { found.append(evidence) }
            for key in fields.allKeys { found += try fields.decode(EvidenceTree.self, forKey: key).found }
        } else if var list = try? decoder.unkeyedContainer() {
            while !list.isAtEnd { found += try list.decode(EvidenceTree.self).found }
        }
    }
}
