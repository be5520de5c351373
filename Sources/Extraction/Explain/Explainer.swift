import Gongwen
package import Qingdan

/// A catalog and its text as the rules see it, for explanations, 说明者.
package struct Explainer: Sendable {
    let catalog: Catalog
    let document: Document
    let reading: Reading
    let times: TimeReader
    /// What was found before the rule of the targets had its turn.
    let findings: Findings
    /// The index of each block by its id.
    let blockIndex: [Int: Int]

    /// Lets the rules look at the text of a catalog.
    package init(_ catalog: Catalog) {
        self.catalog = catalog
        document = Document(restoring: catalog)
        reading = Reading(document)
        var findings = Findings()
        for rule in Rule.all {
            if rule.name == Rule.targets.name { break }
            rule.find(reading, &findings)
            findings.claims.settle()
        }
        self.findings = findings
        times = findings.times
        blockIndex = Dictionary(catalog.blocks.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// The lines that explain an id, or nil where the catalog does not have it.
    func explain(_ id: String) -> [Explanation.Line]? {
        if let target = catalog.targets.first(where: { $0.id == id }) { return lines(of: target) }
        if let duty = catalog.duties.first(where: { $0.id == id }) { return lines(of: duty) }
        if let deadline = catalog.deadlines.first(where: { $0.id == id }) { return lines(of: deadline) }
        if let service = catalog.services.first(where: { $0.id == id }) { return lines(of: service) }
        if let section = catalog.sections.first(where: { $0.id == id }) { return lines(of: section) }
        return catalog.blocks.first { "block:\($0.id)" == id }.map { lines(of: $0) }
    }

    /// The units that evidence stands at, or nil where it does not fit the text.
    func units(of evidence: Evidence) -> (block: Int, range: Range<Int>)? {
        guard let block = blockIndex[evidence.block], evidence.start >= 0, evidence.start < evidence.end else {
            return nil
        }
        let home = document.blocks[block].range
        var scalar = 0
        var start: Int?
        for index in home where !UTF16.isTrailSurrogate(document.units[index]) {
            if scalar == evidence.start { start = index }
            if scalar == evidence.end { return start.map { (block, $0..<index) } }
            scalar += 1
        }
        return scalar == evidence.end ? start.map { (block, $0..<home.upperBound) } : nil
    }

    /// The sentence around a range of a block.
    func sentence(around range: Range<Int>, inBlock block: Int) -> Range<Int> {
        document.units.withUnsafeBufferPointer { units in
            let clauses = Clauses(units: units, block: document.blocks[block].range)
            let start = clauses.start(of: range.lowerBound, where: Clauses.endsSentence)
            return start..<max(clauses.end(of: range.upperBound, where: Clauses.endsSentence), range.upperBound)
        }
    }

    /// A line that shows evidence in its sentence; its quote alone where it does not fit the text.
    func words(_ name: String, _ evidence: Evidence) -> Explanation.Line {
        guard let (block, range) = units(of: evidence) else { return .fact(name, evidence.quote) }
        return .words(name, MarkedWords(range, in: sentence(around: range, inBlock: block), of: document))
    }

    /// The lines that say which rule found something.
    func lines(ofRule rule: String) -> [Explanation.Line] {
        var lines: [Explanation.Line] = [.heading("rule"), .fact("name", rule)]
        if let (english, chinese) = RuleSentences.standard.nearest(to: rule) {
            lines += [.fact("finds", english), .fact("", chinese)]
        }
        return lines
    }

    /// A line that says in which section something stands.
    func place(_ section: String?, block: Int) -> Explanation.Line {
        let line = blockIndex[block].map { ", line \(catalog.blocks[$0].line) of \(catalog.source.name)" } ?? ""
        let name = section.map { "section \(title(ofSection: $0)), " } ?? ""
        return .fact("place", "\(name)block \(block)\(line)")
    }

    /// A section's id with its heading.
    func title(ofSection id: String) -> String {
        let heading = catalog.sections.first { $0.id == id }?.heading
        return heading.map { "\(id) \($0)" } ?? id
    }
}

extension Document {
    /// The text of a catalog as a document; blocks of a kind that is not known stand as paragraphs.
    init(restoring catalog: Catalog) {
        let sections = Dictionary(catalog.sections.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let places = Dictionary(catalog.blocks.enumerated().map { ($1.id, $0) }) { first, _ in first }
        var head = Gongwen.Head()
        let nowhere = 0..<0
        head.title = catalog.document.title.map { Gongwen.Head.Part($0, nowhere) }
        head.noticeTitle = catalog.document.noticeTitle.map { Gongwen.Head.Part($0, nowhere) }
        head.signedOn = catalog.document.signedOn.map { Gongwen.Head.Part($0, nowhere) }
        head.printedOn = catalog.document.printedOn.map { Gongwen.Head.Part($0, nowhere) }
        let place = catalog.document.jurisdiction
        head.jurisdiction = place.level.flatMap(Division.Level.init(rawValue:)).map {
            Division(code: place.code, name: place.name, level: $0)
        }
        self.init(
            restoring: catalog.blocks.map { block in
                RestoredBlock(
                    kind: Block.Kind(rawValue: block.kind) ?? .paragraph, text: block.text, line: block.line,
                    section: block.section.flatMap { sections[$0] }, attachment: Self.attachment(block.section))
            },
            sections: catalog.sections.map { section in
                RestoredSection(
                    id: section.id, parent: section.parent.flatMap { sections[$0] }, marker: section.marker,
                    heading: section.heading, block: places[section.block] ?? -1)
            }, head: head)
    }

    /// The attachment that a section's id names: 1 for A1 and A1/2.
    private static func attachment(_ section: String?) -> Int? {
        guard let section, section.utf8.first == UInt8(ascii: "A") else { return nil }
        return Int(String(decoding: section.utf8.dropFirst().prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self))
    }
}
