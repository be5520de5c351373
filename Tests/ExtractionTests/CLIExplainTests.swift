import Extraction
import Qingdan
import SpecSupport
import Testing

/// `qingdan explain` from outside.
@Suite struct CLIExplainTests {
    private let notice = SampleFile(path: Spec.root + "/Corpus/notices/puyang.txt")

    @Test func explainPrintsTheExplanation() throws {
        let catalog = try Samples.catalog(of: notice)
        let target = try #require(catalog.targets.first)
        let outcome = try CLIProgram.run(["explain", "-", target.id], input: catalog.json)
        #expect(outcome.code == 0 && outcome.errors.isEmpty)
        #expect(try outcome.output == Explanation(of: target.id, in: catalog).text(open: "》", close: "《"))
    }

    @Test func whatIsNotThereIsExplained() throws {
        let folder = try TemporaryFolder()
        let catalog = try Samples.catalog(of: notice)
        let path = try folder.put("catalog.json", String(decoding: catalog.json, as: UTF8.self))
        let unknown = try CLIProgram.run(["explain", path, "t-0000000000"])
        #expect(unknown.code == 2 && unknown.errors.hasPrefix(path + ": there is no t-0000000000"))
        #expect(unknown.errors.contains("Nearest are ") && unknown.output.isEmpty)
        let other = try folder.put(
            "other.json", String(decoding: catalog.json, as: UTF8.self).replacing("catalog/v1", with: "catalog/v9"))
        for file in [notice.path, try folder.put("list.json", "[]"), try folder.put("empty.json", ""), other] {
            let outcome = try CLIProgram.run(["explain", file, "2.1"])
            #expect(outcome.code == 2 && outcome.output.isEmpty)
            #expect(outcome.errors.hasPrefix(file + ": this is no catalog."), "\(outcome.errors)")
        }
        let missing = try CLIProgram.run(["explain", folder.path + "/none.json", "2.1"])
        #expect(missing.code == 2 && missing.errors.contains("cannot be read"))
    }
}
