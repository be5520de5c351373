import Qingdan
import Review
import SpecSupport
import Testing

/// Review files read and written.
@Suite struct ReviewFileTests {
    private func review() -> CatalogReview {
        let catalog = Catalog.sample
        let items = CatalogItem.all(of: catalog)
        var decisions = items.map { ReviewSamples.decision(.accepted, $0) }
        decisions[1].verdict = .corrected
        decisions[1].changes = [Correction(path: "/quantity/value", value: .number("56.50"))]
        decisions[2].note = "“引号”\n换行"
        let orphan = Orphan(decisions[3], reason: .textGone, detail: "Its words do not stand in the text.")
        return CatalogReview(of: ReviewedCatalog(catalog), decisions: decisions, orphans: [orphan])
    }

    @Test func readsBackWhatItWrote() throws {
        let review = review()
        #expect(review.decisions.map(\.list) == ItemList.allCases)
        let read = try CatalogReview(parsing: review.json)
        #expect(read == review && read.json == review.json)
        try ReviewSamples.leave(review.json, as: "sample.review.json")
    }

    /// What is changed in the file, and what is said of it.
    @Test(arguments: [
        (#""exact":"到2025年底达到55%以上","#, "", "decisions[1].anchor.exact", ReviewFault.Problem.missing),
        (#""exact":"到2025年底达到55%以上""#, #""exact":"""#, "decisions[1].anchor.exact", .empty),
        (
            #""schema":"qingdan/review/v1""#, #""schema":"qingdan/review/v9""#, "schema",
            .wantsOne(of: ["qingdan/review/v1"])
        ),
        (
            #""decision":"corrected""#, #""decision":"fixed""#, "decisions[1].decision",
            .wantsOne(of: ["accepted", "rejected", "corrected", "added"])
        ),
        (#""list":"targets""#, #""list":7"#, "decisions[1].list", .wantsKind("a text")),
        (#""path":"/quantity/value","#, "", "decisions[1].changes[0].path", .missing),
        (
            #""reason":"textGone""#, #""reason":"lost""#, "orphans[0].reason",
            .wantsOne(of: ["textGone", "ambiguous", "notFound", "changed"])
        ),
        (#""version":"0.1.0""#, #""version":"0.1.0","more":1"#, "catalog.generator.more", .unknown),
        (#""item":"t-1""#, #""item":null"#, "decisions[1].item", .wantsValue(with: "targets corrected")),
        (
            #""changes":[{"path":"/quantity/value","value":56.50}]"#, #""changes":[]"#, "decisions[1].changes",
            .wantsValue(with: "targets corrected")
        ),
        (
            #""list":"document","item":null"#, #""list":"document","item":"t-1""#, "decisions[0].item",
            .wantsNull(with: "document accepted")
        ),
        (#""reviewer":"审核员""#, #""reviewer":"""#, "decisions[0].reviewer", .empty),
        (#""2026-11-21T09:30:00Z""#, #""2026-11-21 09:30""#, "decisions[0].time", .wantsTime),
        (#""2026-11-21T09:30:00Z""#, #""2026-11-41T09:30:00Z""#, "decisions[0].time", .wantsTime),
        (#""sha256":"0"#, #""sha256":"X"#, "catalog.sha256", .wantsDigest),
        (#""orphans":["#, #""orphans":[3,"#, "orphans[0]", .wantsKind("an object")),
    ])
    func saysWhatIsWrongAndWhere(before: String, after: String, path: String, problem: ReviewFault.Problem) throws {
        let text = String(decoding: review().json, as: UTF8.self)
        let place = try #require(text.firstRange(of: before), "\(before)")
        let damaged = Array(text.replacingCharacters(in: place, with: after).utf8)
        #expect(throws: ReviewFault.field(path: path, problem)) { try CatalogReview(parsing: damaged) }
    }

    @Test func whatIsNoJSONIsTold() {
        #expect(throws: ReviewFault.notJSON(JSONFault(kind: .ended, at: 2))) {
            try CatalogReview(parsing: Array("[1".utf8))
        }
        #expect(throws: ReviewFault.field(path: "", .wantsKind("an object"))) {
            try CatalogReview(parsing: Array("[]".utf8))
        }
    }

    @Test func theLatestDecisionOnAnItemCounts() throws {
        var review = review()
        var later = review.decisions[1]
        (later.verdict, later.changes, later.time) = (.rejected, [], "2026-11-22T08:00:00Z")
        var earlier = review.decisions[2]
        (earlier.verdict, earlier.time) = (.rejected, "2026-11-20T08:00:00Z")
        review.decisions += [later, earlier]
        let read = try CatalogReview(parsing: review.json)
        #expect(read.decisions.count == ItemList.allCases.count)
        #expect(read.decisions.contains(later) && !read.decisions.contains(earlier))
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
