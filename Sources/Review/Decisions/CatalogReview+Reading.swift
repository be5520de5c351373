import Qingdan

extension CatalogReview {
    /// Reads a review file; throws `ReviewFault` with the path of the first field that is not as the contract asks.
    ///
    /// Of several decisions on one item the latest counts, and of equally late ones the last.
    public init(parsing bytes: [UInt8]) throws(ReviewFault) {
        let tree: JSONTree
        do { tree = try JSONTree(parsing: bytes) } catch { throw .notJSON(error) }
        if case .object = tree, tree["schema"]?.text != Self.schemaName {
            throw .field(path: "schema", .wantsOne(of: [Self.schemaName]))
        }
        let fields = try TreeFields(tree, path: "", names: ["schema", "catalog", "decisions", "orphans"])
        catalog = try ReviewedCatalog(fields.value("catalog") ?? .null, path: "catalog")
        decisions = []
        for (tree, path) in try fields.list("decisions") { decisions.append(try Decision(tree, path: path)) }
        orphans = []
        for (tree, path) in try fields.list("orphans") { orphans.append(try Orphan(tree, path: path)) }
        keepLatest()
    }

    /// Leaves the latest decision of each item.
    private mutating func keepLatest() {
        var latest: [[UInt8]: Int] = [:]
        for (index, decision) in decisions.enumerated() {
            let key = decision.subject
            if let other = latest[key], decisions[other].time > decision.time { continue }
            latest[key] = index
        }
        if latest.count < decisions.count { decisions = latest.values.sorted().map { decisions[$0] } }
    }
}

extension Decision {
    /// What the decision is on, so that two on the same can be told.
    var subject: [UInt8] {
        let parts: [JSONTree] = [.text(list.rawValue), item.map { .text($0) } ?? .null]
        // The head is one; what has no id is told by its words, and what was added by its fields too.
        let words = item == nil ? [anchor.map { JSONTree(of: $0) } ?? .null, added ?? .null] : []
        return JSONTree.list(parts + words).json
    }

    fileprivate init(_ tree: JSONTree, path: String) throws(ReviewFault) {
        let fields = try TreeFields(
            tree, path: path,
            names: [
                "list", "item", "decision", "changes", "extracted", "added", "anchor", "section", "heading",
                "reviewer", "time", "note",
            ])
        list = try fields.one("list")
        verdict = try fields.one("decision")
        item = try fields.text("item")
        changes = []
        for (tree, path) in try fields.list("changes") { changes.append(try Correction(tree, path: path)) }
        extracted = try fields.object("extracted")
        added = try fields.object("added")
        anchor = try fields.object("anchor").map { tree throws(ReviewFault) in
            try TextQuote(tree, path: fields.path(of: "anchor"))
        }
        section = try fields.text("section")
        heading = try fields.text("heading")
        reviewer = try fields.words("reviewer")
        time = try fields.words("time")
        note = try fields.text("note")
        guard time.isTime else { throw fields.fault("time", .wantsTime) }
        try agree(fields)
    }

    /// Refuses fields that do not go together.
    private func agree(_ fields: TreeFields) throws(ReviewFault) {
        let told = "\(list.rawValue) \(verdict.rawValue)"
        func want(_ isThere: Bool, _ name: String, when isWanted: Bool) throws(ReviewFault) {
            if isThere != isWanted {
                throw fields.fault(name, isWanted ? .wantsValue(with: told) : .wantsNull(with: told))
            }
        }
        if list == .document, verdict == .rejected || verdict == .added {
            throw fields.fault("decision", .wantsOne(of: [Verdict.accepted.rawValue, Verdict.corrected.rawValue]))
        }
        let hasID = list != .document && list != .citations && verdict != .added
        try want(item != nil, "item", when: hasID)
        try want(!changes.isEmpty, "changes", when: verdict == .corrected)
        try want(extracted != nil, "extracted", when: verdict != .added)
        try want(added != nil, "added", when: verdict == .added)
        try want(anchor != nil, "anchor", when: list != .document)
    }
}

extension ReviewedCatalog {
    fileprivate init(_ tree: JSONTree, path: String) throws(ReviewFault) {
        let fields = try TreeFields(tree, path: path, names: ["name", "sha256", "generator"])
        let maker = try TreeFields(
            fields.value("generator") ?? .null, path: fields.path(of: "generator"), names: ["name", "version"])
        let digest = try fields.words("sha256")
        guard digest.utf8.count == 64,
            digest.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { throw fields.fault("sha256", .wantsDigest) }
        self.init(
            name: try fields.words("name"), sha256: digest,
            generator: Generator(name: try maker.words("name"), version: try maker.words("version")))
    }
}

extension Correction {
    fileprivate init(_ tree: JSONTree, path: String) throws(ReviewFault) {
        let fields = try TreeFields(tree, path: path, names: ["path", "value"])
        self.init(path: try fields.words("path"), value: fields.value("value") ?? .null)
    }
}

extension TextQuote {
    fileprivate init(_ tree: JSONTree, path: String) throws(ReviewFault) {
        let fields = try TreeFields(tree, path: path, names: ["type", "exact", "prefix", "suffix"])
        guard try fields.words("type") == "TextQuoteSelector" else {
            throw fields.fault("type", .wantsOne(of: ["TextQuoteSelector"]))
        }
        self.init(
            exact: try fields.words("exact"), prefix: try fields.words("prefix", mayBeEmpty: true),
            suffix: try fields.words("suffix", mayBeEmpty: true))
    }
}

extension Orphan {
    fileprivate init(_ tree: JSONTree, path: String) throws(ReviewFault) {
        let fields = try TreeFields(tree, path: path, names: ["decision", "reason", "detail"])
        self.init(
            try Decision(fields.value("decision") ?? .null, path: fields.path(of: "decision")),
            reason: try fields.one("reason"), detail: try fields.words("detail"))
    }
}

extension String {
    /// Whether it is a time in UTC as in RFC 3339: 2026-11-21T09:30:00Z, with parts of a second where wanted.
    fileprivate var isTime: Bool {
        let shape = Array("0000-00-00T00:00:00".utf8)
        let bytes = Array(utf8)
        guard bytes.count > shape.count, bytes.last == UInt8(ascii: "Z") else { return false }
        func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
        func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1 & 15) } }
        for (byte, wanted) in zip(bytes, shape) where wanted == 0x30 ? !isDigit(byte) : byte != wanted { return false }
        let fraction = bytes[shape.count..<(bytes.count - 1)]
        let hasFraction = fraction.count > 1 && fraction.first == UInt8(ascii: ".")
        guard fraction.isEmpty || hasFraction && fraction.dropFirst().allSatisfy(isDigit) else { return false }
        return (1...12).contains(number(5..<7)) && (1...31).contains(number(8..<10)) && number(11..<13) < 24
            && number(14..<16) < 60 && number(17..<19) < 61
    }
}
