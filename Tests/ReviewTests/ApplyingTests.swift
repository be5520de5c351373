import Foundation
import Qingdan
import Review
import SpecSupport
import Testing

/// Decisions applied to catalogs.
@Suite struct ApplyingTests {
    private static let text = """
        关于推进养老服务工作的通知
        一、养老床位。到2025年底，护理型床位占比达到55%。推动老年食堂遍布城乡。（市民政局、市财政局负责）
        二、依据。根据《中华人民共和国老年人权益保障法》，制定本方案。
        """

    private func applied(_ catalog: Catalog, _ decisions: [Decision]) throws -> AppliedReview {
        catalog.applying(
            CatalogReview(of: ReviewedCatalog(catalog), decisions: decisions), contract: try ReviewSamples.contract())
    }

    private func item(_ list: ItemList, of catalog: Catalog) throws -> CatalogItem {
        try #require(CatalogItem.all(of: catalog).first { $0.list == list })
    }

    /// What comes of one correction: the new value, or the fault.
    private func corrected(_ list: ItemList, _ path: String, _ json: String) throws -> ApplyFault.Kind? {
        let catalog = try ReviewSamples.catalog(Self.text)
        let change = Correction(path: path, value: try JSONTree(parsing: Array(json.utf8)))
        let result = try applied(catalog, [ReviewSamples.decision(.corrected, item(list, of: catalog), [change])])
        if result.faults.isEmpty {
            #expect(result.catalog != catalog)
        } else {
            #expect(result.catalog == catalog, "what cannot be applied leaves the catalog as it is")
        }
        return result.faults.first?.kind
    }

    @Test(arguments: Spec.notices + Spec.moreNotices) func acceptingAllChangesTheStatusAlone(file: SampleFile) throws {
        let catalog = try ReviewSamples.catalog(file)
        let result = catalog.applying(ReviewSamples.allAccepted(catalog), contract: try ReviewSamples.contract())
        #expect(result.faults.isEmpty)
        let json = String(decoding: catalog.json, as: UTF8.self)
        let wanted = json.replacing(#","status":"extracted"}"#, with: #","status":"reviewed"}"#)
        #expect(String(decoding: result.catalog.json, as: UTF8.self) == wanted)
        #expect(try JSONDecoder().decode(Catalog.self, from: Data(result.catalog.json)) == result.catalog)
        if Spec.notices.contains(where: { $0.name == file.name }) {
            try ReviewSamples.leave(result.catalog.json, as: file.stem + ".reviewed.json")
        }
    }

    @Test(arguments: Spec.notices) func rejectingAllLeavesNoItem(file: SampleFile) throws {
        let catalog = try ReviewSamples.catalog(file)
        let items = CatalogItem.all(of: catalog).filter { $0.list != .document }
        let result = try applied(catalog, items.map { ReviewSamples.decision(.rejected, $0) })
        #expect(result.faults.isEmpty)
        let left = result.catalog
        #expect(left.targets.isEmpty && left.duties.isEmpty && left.deadlines.isEmpty)
        #expect(left.services.isEmpty && left.citations.isEmpty && left.blocks == catalog.blocks)
    }

    @Test func aRejectedDutyLeavesNoReference() throws {
        let catalog = try ReviewSamples.catalog(Self.text)
        #expect(catalog.targets[0].duties == [catalog.duties[0].id])
        let result = try applied(catalog, [ReviewSamples.decision(.rejected, item(.duties, of: catalog))])
        #expect(result.catalog.duties.isEmpty && result.catalog.targets[0].duties.isEmpty)
        #expect(result.catalog.targets[0].status == .extracted)
    }

    @Test func correctedFieldsAreReplaced() throws {
        let catalog = try ReviewSamples.catalog(Self.text)
        let changes = [
            Correction(path: "/quantity/value", value: .number("60.0")),
            Correction(path: "/binding", value: .text("binding")),
            Correction(path: "/quantity/per", value: .list([.text("县")])),
        ]
        let result = try applied(catalog, [ReviewSamples.decision(.corrected, item(.targets, of: catalog), changes)])
        var wanted = catalog
        wanted.targets[0].quantity.value = 60
        wanted.targets[0].quantity.per = ["县"]
        (wanted.targets[0].binding, wanted.targets[0].status) = ("binding", .reviewed)
        #expect(result.faults.isEmpty && result.catalog == wanted)
        try ReviewSamples.leave(result.catalog.json, as: "corrected.json")
    }

    @Test func theHeadIsCorrected() throws {
        let catalog = try ReviewSamples.catalog(Self.text)
        let change = Correction(path: "/signedOn", value: .text("2024-01-05"))
        let result = try applied(catalog, [ReviewSamples.decision(.corrected, item(.document, of: catalog), [change])])
        #expect(result.faults.isEmpty && result.catalog.document.signedOn == "2024-01-05")
        #expect(result.catalog.document.status == .reviewed)
    }

    @Test func evidenceOfNewObjectsIsFoundInTheAnchor() throws {
        let catalog = try ReviewSamples.catalog(Self.text)
        let bodies = #"[{"name": "市财政局", "role": "lead"}, {"name": "市老龄办", "role": "support"}]"#
        let change = Correction(path: "/departments", value: try JSONTree(parsing: Array(bodies.utf8)))
        let result = try applied(catalog, [ReviewSamples.decision(.corrected, item(.duties, of: catalog), [change])])
        #expect(result.faults.isEmpty)
        let duty = result.catalog.duties[0]
        #expect(duty.departments.map(\.role) == ["lead", "support"])
        #expect(duty.departments.map(\.evidence.quote) == ["市财政局", duty.evidence.quote])
        #expect(result.catalog.allEvidence.allSatisfy { catalog.holds($0) })
        try ReviewSamples.leave(result.catalog.json, as: "departments.json")
    }

    @Test func whatACorrectionGetsWrongIsTold() throws {
        func value(_ path: String, _ wanted: ValueFault.Wanted) -> (ApplyFault.Kind?) -> Bool {
            { if case .value(let fault) = $0 { fault.path == path && fault.wanted == wanted } else { false } }
        }
        let faults: [(ItemList, String, String, (ApplyFault.Kind?) -> Bool)] = [
            (.targets, "/quantity/value", "\"8000\"", value("/quantity/value", .kinds(["number", "null"]))),
            (
                .targets, "/quantity/op", "\"more\"",
                value("/quantity/op", .oneOf(["gte", "gt", "lte", "lt", "approx", "eq", "range"]))
            ),
            (.targets, "/indicator", "\"\"", value("/indicator", .notEmpty)),
            (.targets, "/quantity", "{\"text\": \"1\"}", value("/quantity/op", .missing)),
            (
                .targets, "/baseline", "{\"value\": 1, \"year\": 2020.5}",
                value("/baseline/year", .kinds(["integer", "null"]))
            ),
            (.targets, "/quantity/per", "[\"人\", 1]", value("/quantity/per/1", .kinds(["string"]))),
            (
                .deadlines, "/end", "\"2025-13-01\"",
                { if case .value(let fault) = $0 { fault.path == "/end" } else { false } }
            ),
            (.duties, "/no", "1e300", value("/no", .kinds(["integer", "null"]))),
            (.document, "/stage", "null", value("/stage", .oneOf(["draft", "issued"]))),
            (
                .targets, "/unit", "1",
                { if case .noField("/unit", let known) = $0 { known.contains("quantity") } else { false } }
            ),
            (.targets, "/quantity/per/0", "\"人\"", { $0 == .noField(path: "/quantity/per/0", known: []) }),
            (.targets, "quantity", "1", { if case .noField = $0 { true } else { false } }),
            (.targets, "/id", "\"t-1\"", { $0 == .notForPeople(path: "/id") }),
            (.targets, "/quantity/evidence/start", "0", { $0 == .notForPeople(path: "/quantity/evidence/start") }),
            (.targets, "/duties", "[\"d-0\"]", { $0 == .noReference(path: "/duties/0", id: "d-0") }),
            (.targets, "/section", "\"9.9\"", { $0 == .noReference(path: "/section", id: "9.9") }),
        ]
        for (list, path, json, isRight) in faults {
            let fault = try corrected(list, path, json)
            #expect(isRight(fault), "\(path) \(json): \(String(describing: fault))")
        }
        #expect(try corrected(.deadlines, "/recurs", "\"--03-31\"") == nil)
        #expect(try corrected(.targets, "/section", "\"2\"") == nil)
    }

    @Test func anAddedItemStandsWhereItsWordsStand() throws {
        let catalog = try ReviewSamples.catalog(Self.text)
        let json =
            #"{"indicator": "老年食堂", "quantity": {"text": "遍布城乡", "value": 100, "unit": "%", "op": "eq"}, "measure": "level"}"#
        let words = "推动老年食堂遍布城乡"
        let decision = try #require(try ReviewSamples.addition(.targets, words, in: catalog, json: json))
        let late = try #require(try ReviewSamples.addition(.targets, "制定本方案", in: catalog, json: json))
        let early = try #require(try ReviewSamples.addition(.targets, "养老床位", in: catalog, json: json))
        let result = try applied(catalog, [late, decision, early])
        #expect(result.faults.isEmpty)
        #expect(result.catalog.targets.map(\.evidence.quote) == ["养老床位", "护理型床位占比达到55%", words, "制定本方案"])
        let target = result.catalog.targets[2]
        #expect(target.quantity.evidence.quote == "遍布城乡" && target.section == "1" && target.status == .reviewed)
        #expect(
            Set(result.catalog.targets.map(\.id)).count == 4 && target.id.hasPrefix("t-")
                && target.rule == "review.added")
        #expect(result.catalog.allEvidence.allSatisfy { catalog.holds($0) })
        try ReviewSamples.leave(result.catalog.json, as: "added.json")
    }

    @Test func anAddedItemThatDoesNotStandIsRefused() throws {
        let catalog = try ReviewSamples.catalog(Self.text)
        let json = #"{"title": "某法"}"#
        var gone = try #require(try ReviewSamples.addition(.citations, "老年人权益保障法", in: catalog, json: json))
        gone.anchor?.prefix = "别处"
        let across = try #require(try ReviewSamples.addition(.citations, "负责）\n二、", in: catalog, json: json))
        let service = try #require(
            try ReviewSamples.addition(.services, "老年食堂", in: catalog, json: #"{"name": "老年食堂"}"#))
        let wrong = try #require(try ReviewSamples.addition(.citations, "权益保障法", in: catalog, json: #"{"name": "某法"}"#))
        let result = try applied(catalog, [gone, across, service, wrong])
        let missing = ValueFault.Wanted.unknownField(["title", "number", "evidence", "status"])
        #expect(result.faults.prefix(3).map(\.kind) == [.noWords, .acrossBlocks, .outsideTable])
        #expect(result.faults.map(\.index) == [0, 1, 2, 3] && result.catalog == catalog)
        if case .value(let fault)? = result.faults.last?.kind { #expect(fault.wanted == missing) }
    }

    @Test func aServiceIsAddedToItsRow() throws {
        let catalog = try ReviewSamples.catalog(SampleFile(path: Spec.root + "/Corpus/notices/puyang.txt"))
        let row = try #require(catalog.services.first { $0.name == "高龄津贴" })
        let item = try #require(CatalogItem.all(of: catalog).first { $0.id == row.id })
        let json = """
            {"no": 0, "name": "高龄津贴", "audience": "\(row.audience ?? "")", "leads": [{"name": "市民政局", "role": "lead"}]}
            """
        let added = Decision(
            list: .services, item: nil, verdict: .added, changes: [], extracted: nil,
            added: try JSONTree(parsing: Array(json.utf8)), anchor: item.anchor, section: nil, heading: nil,
            reviewer: "审核员", time: "2026-11-21T09:30:00Z", note: nil)
        let result = try applied(catalog, [ReviewSamples.decision(.rejected, item), added])
        #expect(result.faults.isEmpty)
        let service = try #require(result.catalog.services.first { $0.status == .reviewed })
        #expect(service.table == row.table && service.row == row.row && service.evidence.name == row.evidence.name)
        #expect(service.evidence.audience == row.evidence.audience && service.evidence.content == nil)
        #expect(result.catalog.services.count == catalog.services.count)
        try ReviewSamples.leave(result.catalog.json, as: "service.json")
    }

    @Test func decisionsOnOtherCatalogsAreRefused() throws {
        let catalog = try ReviewSamples.catalog(Self.text)
        let other = try ReviewSamples.catalog(Self.text.replacing("55%", with: "65%"))
        let all = CatalogItem.all(of: catalog).map { ReviewSamples.decision(.accepted, $0) }
        var stale = ReviewSamples.decision(.accepted, try item(.deadlines, of: catalog))
        stale.extracted = .object([("text", .text("到2026年底"))])
        let result = try applied(other, all)
        #expect(result.faults.map(\.kind) == [.noItem] && result.faults[0].decision.list == .targets)
        #expect(try applied(catalog, [stale]).faults.map(\.kind) == [.otherItem])
        #expect(result.catalog.duties[0].status == .reviewed)
    }
}

extension Catalog {
    /// Whether a quote is what stands at its place.
    fileprivate func holds(_ evidence: Evidence) -> Bool {
        guard let block = blocks.first(where: { $0.id == evidence.block }) else { return false }
        return String(String.UnicodeScalarView(Array(block.text.unicodeScalars)[evidence.start..<evidence.end]))
            == evidence.quote
    }
}
