public import Qingdan

extension Catalog {
    /// A small catalog with an item in every list, for tests of writers and readers.
    public static var sample: Catalog {
        var head = Head(
            stage: "issued", jurisdiction: Jurisdiction(name: "某市", level: "prefecture", code: "410900"))
        head.title = "某市实施方案"
        head.number = "某政办〔2024〕1号"
        head.issuers = ["某市人民政府办公室"]
        head.attachments = [Attachment(title: "某市“清单”")]
        var catalog = Catalog(
            generator: Generator(name: "qingdan", version: "0.1.0"),
            source: SourceFile(
                name: "a.txt", mediaType: "text/plain", charset: "utf-8", bytes: 60,
                sha256: String(repeating: "0", count: 64)),
            document: head)
        let text = "1.床位。到2025年底达到55%以上。（市民政局、财政局）"
        catalog.blocks = [
            TextBlock(
                id: 1, kind: "item", section: "2.10", text: text, line: 3,
                origin: [OriginRun(at: 0, from: 0, length: text.utf8.count)])
        ]
        catalog.sections = [OutlineSection(id: "2.10", parent: nil, marker: "1.", heading: "床位", block: 1)]
        catalog.addFacts()
        return catalog
    }

    private mutating func addFacts() {
        let quantity = Quantity(
            text: "55%以上", value: 55, unit: "%", op: "gte", evidence: evidence(14, 19, "55%以上"))
        let limit = TimeLimit(text: "到2025年底", start: nil, end: "2025-12-31", evidence: evidence(5, 12, "到2025年底"))
        let bureau = Department(
            name: "市民政局", canonical: "某市民政局", function: "civil-affairs", role: "lead",
            evidence: evidence(21, 25, "市民政局"))
        let treasury = Department(
            name: "市财政局", canonical: nil, function: nil, role: "party", evidence: evidence(26, 29, "财政局"))
        var duty = Duty(
            section: "2.10", departments: [bureau, treasury], rule: "bracket",
            evidence: evidence(20, 30, "（市民政局、财政局）"))
        duty.id = "d-1"
        var target = Target(
            section: "2.10", indicator: "床位", quantity: quantity, measure: "level", rule: "quantity",
            evidence: evidence(5, 19, "到2025年底达到55%以上"))
        target.id = "t-1"
        target.deadline = limit
        target.duties = ["d-1"]
        target.baseline = Baseline(value: 0.5, year: 2020)
        var deadline = Deadline(section: "2.10", limit: limit, rule: "date")
        deadline.id = "l-1"
        let cell = Cell(block: 1, text: "床位")
        var service = Service(table: 1, row: 1)
        service.id = "s-1"
        service.no = 1
        service.name = "床位"
        service.leads = [bureau]
        service.amounts = [Amount(quantity, for: "80-90岁")]
        service.evidence.name = evidence(2, 4, "床位")
        (targets, duties, deadlines, services) = ([target], [duty], [deadline], [service])
        tables = [DataTable(id: 1, attachment: 1, kind: "services", caption: nil, header: ["项目"], rows: [[cell]])]
        citations = [Citation(title: "规范", number: nil, evidence: evidence(2, 4, "床位"))]
        ledger = Ledger(numerals: 3, claimed: 2, unclaimed: [evidence(0, 1, "1")])
        diagnostics = [Notice(severity: "note", code: "sample.code", message: "A \"note\".", evidence: nil)]
    }

    private func evidence(_ start: Int, _ end: Int, _ quote: String) -> Evidence {
        Evidence(block: 1, start: start, end: end, quote: quote)
    }
}
