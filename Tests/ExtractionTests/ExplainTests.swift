import Extraction
import Qingdan
import SpecSupport
import Testing

/// `qingdan explain`: every item can be explained, from its catalog alone.
@Suite struct ExplainTests {
    @Test(arguments: Spec.notices + Spec.moreNotices) func everyItemIsExplained(file: SampleFile) throws {
        // Some of the notices kept beside the repository are in formats that are not read.
        guard let catalog = try? Samples.catalog(of: file) else { return }
        let explainer = Explainer(catalog)
        // A long notice has thousands of blocks: every item, and of the rest what differs most.
        let places = catalog.sections.prefix(20).map(\.id) + catalog.blocks.prefix(20).map { "block:\($0.id)" }
        let items = catalog.targets.map(\.id) + catalog.duties.map(\.id) + catalog.deadlines.map(\.id)
        let sample = Spec.notices.contains { $0.path == file.path } ? items : Array(items.prefix(10))
        for id in sample + catalog.services.prefix(10).map(\.id) + places {
            let text = try Explanation(of: id, by: explainer).text(open: "》", close: "《")
            #expect(text.hasPrefix(id + "  "), "\(id)")
            #expect(!text.contains("\n  \n") && text.contains("  says "), "\(id)")
        }
        for target in catalog.targets.prefix(10) {
            let text = try Explanation(of: target.id, by: explainer).text(open: "》", close: "《")
            #expect(text.contains("》\(target.quantity.evidence.quote)《"), "\(target.id)")
            #expect(text.contains("rule\n  name        \(target.rule)\n  finds "), "\(target.id)")
            for duty in target.duties { #expect(text.contains(duty)) }
        }
    }

    /// Every rule that a catalog names says in both languages what it does.
    @Test(arguments: Spec.notices + Spec.moreNotices) func everyRuleHasItsSentence(file: SampleFile) {
        guard let catalog = try? Samples.catalog(of: file) else { return }
        let names = catalog.targets.map(\.rule) + catalog.duties.map(\.rule) + catalog.deadlines.map(\.rule)
        for name in Set(names + ["services", "outline"]) {
            #expect(RuleSentences.standard.sentence(of: name) != nil, "rules.tsv has no row for \(name)")
        }
    }

    @Test func anUnknownIdGetsTheNearest() throws {
        let catalog = try Samples.catalog(of: SampleFile(path: Spec.root + "/Corpus/notices/puyang.txt"))
        let target = try #require(catalog.targets.first)
        do {
            _ = try Explanation(of: target.id + "0", in: catalog)
            Issue.record("an id that is not there was explained")
        } catch {
            #expect(error.nearest.first == target.id && error.nearest.count == 5)
        }
    }

    /// What is no longer true of the text is passed over, never fatal.
    @Test func aDamagedCatalogIsExplained() throws {
        var catalog = try Samples.catalog(of: SampleFile(path: Spec.root + "/Corpus/notices/puyang.txt"))
        for index in catalog.blocks.indices { catalog.blocks[index].text = index % 3 == 0 ? "" : "𠀀二〇2" }
        for index in catalog.sections.indices {
            catalog.sections[index].parent = catalog.sections.last?.id
            if index % 2 == 0 { catalog.sections[index].block = 1 << 40 }
        }
        for index in catalog.targets.indices { catalog.targets[index].quantity.value = .infinity }
        let ids = catalog.targets.map(\.id) + catalog.duties.map(\.id) + catalog.deadlines.map(\.id)
        let explainer = Explainer(catalog)
        for id in ids + catalog.services.map(\.id) + catalog.sections.map(\.id) + ["block:1", "block:2"] {
            #expect(!(try Explanation(of: id, by: explainer).text(open: "》", close: "《")).isEmpty)
        }
        catalog.blocks = []
        let blind = Explainer(catalog)
        for id in ids { #expect(!(try Explanation(of: id, by: blind).text(open: "》", close: "《")).isEmpty) }
    }

    /// Three explanations as they are printed; `RECORD=1` rewrites the file and makes that run fail.
    @Test func explanationsAreAsRecorded() throws {
        let catalog = try Samples.catalog(of: SampleFile(path: Spec.root + "/Corpus/notices/puyang.txt"))
        let ids = ["t-10ec249ca6", "d-c28b7a78cf", "l-7d2a0ed70e"]
        let text = try ids.map { try Explanation(of: $0, in: catalog).text(open: "》", close: "《") }
            .joined(separator: "\n")
        let golden = SampleFile(path: Spec.root + "/Tests/Goldens/explain.txt")
        if Spec.isRecording, golden.bytes != Array(text.utf8) {
            try golden.write(Array(text.utf8))
            Issue.record("explain.txt rewritten; look at the difference and run again without RECORD")
        }
        #expect(text == String(decoding: golden.bytes, as: UTF8.self))
    }
}
