public import Gongwen
public import Qingdan

extension Catalog {
    /// Everything a notice commits to.
    ///
    ///     let document = try Document(reading: Source(name: "plan.txt", bytes: bytes))
    ///     let catalog = Catalog(extractedFrom: document)
    ///
    /// A pure function of the document: equal documents give equal catalogs, byte for byte.
    public init(extractedFrom document: Document) {
        let reading = Reading(document)
        var findings = Findings()
        findings.claims += document.head.ranges
        findings.claims.settle()
        for rule in Rule.all {
            rule.find(reading, &findings)
            findings.claims.settle()
            findings.pastTimes.settle()
        }

        self.init(generator: .qingdan, source: SourceFile(of: document), document: Head(of: document))
        blocks = reading.textBlocks
        sections = reading.outlineSections
        targets = findings.targets.map(\.item)
        duties = findings.duties.map(\.item)
        deadlines = findings.deadlines.map(\.item)
        tables = findings.tables
        services = findings.services
        citations = findings.citations.map(\.item)
        nameItems()
        link(DutyLinks(of: findings, in: document))
        ledger = Ledger(of: reading, claims: findings.claims)
        diagnostics = (document.diagnostics + findings.diagnostics).map { Notice($0, in: reading) }
    }
}

extension Generator {
    /// This program.
    public static let qingdan = Generator(name: "qingdan", version: "0.1.0")
}
