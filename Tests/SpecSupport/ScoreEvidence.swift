import Foundation
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
    /// All evidence that the catalog's JSON holds, in no order.
    public var evidenceInJSON: [Evidence] {
        var found: [Evidence] = []
        func look(_ value: Any) {
            if let fields = value as? [String: Any] {
                if let block = fields["block"] as? Int, let start = fields["start"] as? Int,
                    let end = fields["end"] as? Int, let quote = fields["quote"] as? String
                {
                    found.append(Evidence(block: block, start: start, end: end, quote: quote))
                }
                fields.values.forEach(look)
            } else if let list = value as? [Any] {
                list.forEach(look)
            }
        }
        if let tree = try? JSONSerialization.jsonObject(with: Data(json)) { look(tree) }
        return found
    }
}
