import Foundation
import Qingdan
import Review
import SpecSupport
import Testing

/// `qingdan review` from outside.
@Suite struct CLIReviewTests {
    private let notice = SampleFile(path: Spec.root + "/Corpus/notices/puyang.txt")

    private func review(_ catalog: Catalog) -> CatalogReview {
        let decisions = CatalogItem.all(of: catalog).map {
            Decision(.accepted, of: $0, reviewer: "审核员", time: "2026-11-21T09:30:00Z")
        }
        return CatalogReview(of: ReviewedCatalog(catalog), decisions: decisions)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func applyWritesTheReviewedCatalog() throws {
        let folder = try TemporaryFolder()
        let catalog = try Samples.catalog(of: notice)
        var review = review(catalog)
        review.decisions[1].verdict = .rejected
        let path = try folder.put("p.review.json", text(review.json))
        let outcome = try CLIProgram.run(["review", "apply", "-", path], input: catalog.json)
        #expect(outcome.code == 0 && outcome.errors.isEmpty)
        let contract = try CatalogContract(parsing: SampleFile(path: Spec.root + "/Schemas/catalog.schema.json").bytes)
        #expect(Array(outcome.output.utf8) == catalog.applying(review, contract: contract).catalog.json)
        #expect(!outcome.output.contains("\"status\":\"extracted\""))
    }

    @Test func applyNamesWhatItCouldNotDoAndDoesTheRest() throws {
        let folder = try TemporaryFolder()
        let catalog = try Samples.catalog(of: notice)
        var review = review(catalog)
        review.decisions[1].item = "t-0000000000"
        review.decisions[2].verdict = .corrected
        review.decisions[2].changes = [Correction(path: "/quantity/value", value: .text("7600"))]
        let file = try folder.put("c.json", text(catalog.json))
        let path = try folder.put("p.review.json", text(review.json))
        let outcome = try CLIProgram.run(["review", "apply", file, path, "-o", folder.path + "/out.json"])
        #expect(outcome.code == 1 && outcome.output.isEmpty)
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(
            lines[0].hasPrefix(path + ": decisions[1], targets t-0000000000 “") && lines[0].contains("no such item"))
        #expect(lines[1].hasSuffix("/quantity/value is \"7600\"; it must be a number or null."), "\(lines[1])")
        #expect(folder.text("out.json").contains("\"status\":\"reviewed\""))
    }

    @Test func carryTakesACatalogOrANotice() throws {
        let folder = try TemporaryFolder()
        let catalog = try Samples.catalog(of: notice)
        let path = try folder.put("p.review.json", text(review(catalog).json))
        let kept = try CLIProgram.run(["review", "carry", path, notice.path])
        #expect(kept.code == 0 && kept.errors.isEmpty && Array(kept.output.utf8) == review(catalog).json)
        let edited = text(notice.bytes).replacing("7600户以上", with: "8000户以上")
        let new = try folder.put("new.txt", edited)
        let carried = try CLIProgram.run(["review", "carry", path, new, "-o", folder.path + "/new.review.json"])
        #expect(carried.code == 1 && carried.output.isEmpty)
        #expect(carried.errors.contains("累计完成7600户以上”: textGone. Its words do not stand in the text."))
        let old = CatalogItem.all(of: catalog).count
        #expect(carried.errors.contains("\(old - 1) of \(old) decisions carried"), "\(carried.errors)")
        let read = try CatalogReview(parsing: Array(folder.text("new.review.json").utf8))
        #expect(read.decisions.count == old - 1 && read.orphans.map(\.reason) == [.textGone])
        let again = try CLIProgram.run(
            ["review", "carry", folder.path + "/new.review.json", try folder.put("c.json", text(catalog.json))])
        #expect(again.code == 0 && Array(again.output.utf8) == review(catalog).json)
    }

    @Test func whatCannotBeReadIsExplained() throws {
        let folder = try TemporaryFolder()
        let catalog = try folder.put("c.json", text(try Samples.catalog(of: notice).json))
        let damaged = try folder.put(
            "d.json",
            text(review(try Samples.catalog(of: notice)).json).replacing(
                "\"reviewer\":\"审核员\"", with: "\"reviewer\":\"\""))
        let cases = [
            (["apply", catalog, folder.path + "/none.json"], folder.path + "/none.json: it cannot be read"),
            (["apply", catalog, notice.path], notice.path + ": this is no JSON"),
            (["apply", catalog, catalog], catalog + ": schema must be qingdan/review/v1."),
            (["apply", notice.path, damaged], notice.path + ": this is no catalog"),
            (["apply", catalog, damaged], damaged + ": decisions[0].reviewer is empty"),
            (["carry", damaged, notice.path], damaged + ": decisions[0].reviewer is empty"),
        ]
        for (arguments, sentence) in cases {
            let outcome = try CLIProgram.run(["review"] + arguments)
            #expect(outcome.code == 2 && outcome.output.isEmpty)
            #expect(outcome.errors.hasPrefix(sentence), "\(arguments): \(outcome.errors)")
            #expect(outcome.errors.split(separator: "\n").count == 1)
        }
        for arguments in [["review", "apply", catalog], ["review", "carry"], ["schema", "unheard-of"]] {
            #expect(try CLIProgram.run(arguments).code == 2)
        }
    }

    @Test(arguments: ["catalog", "difference", "review"]) func schemasAreTheFilesOfTheRepository(name: String) throws {
        let outcome = try CLIProgram.run(["schema", name])
        #expect(outcome.code == 0)
        #expect(Array(outcome.output.utf8) == SampleFile(path: Spec.root + "/Schemas/\(name).schema.json").bytes)
    }
}
