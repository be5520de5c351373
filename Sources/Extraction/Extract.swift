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
        ledger = Ledger(of: reading, claims: findings.claims)
        diagnostics = (document.diagnostics + findings.diagnostics).map { Notice($0, in: reading) }
        let links = DutyLinks(of: findings, in: document)
        // What is needed no more is let go before the rest is made: a long notice is in memory once.
        let texts = (consume reading).texts
        take(consume findings)
        nameItems()
        link(links)
        sections = document.outlineSections
        blocks = document.textBlocks(texts)
    }

    /// Takes over the items that were found; nothing else of the findings is kept.
    private mutating func take(_ findings: consuming Findings) {
        targets = findings.targets.takeItems()
        duties = findings.duties.takeItems()
        deadlines = findings.deadlines.takeItems()
        citations = findings.citations.takeItems()
        tables = findings.tables
        services = findings.services
    }
}

extension Generator {
    /// This program.
    public static let qingdan = Generator(name: "qingdan", version: "0.1.0")
}
