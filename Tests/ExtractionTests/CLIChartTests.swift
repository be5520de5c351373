import Qingdan
import Review
import SpecSupport
import Testing

/// `qingdan chart` from outside.
@Suite struct CLIChartTests {
    private let notice = SampleFile(path: Spec.root + "/Corpus/notices/puyang.txt")

    @Test func chartDrawsANoticeOrItsCatalog() throws {
        let folder = try TemporaryFolder()
        let catalog = try Samples.catalog(of: notice)
        let wanted = [("timeline", Timeline(of: catalog).svg), ("matrix", DutyMatrix(of: catalog).svg)]
        for (kind, svg) in wanted {
            let drawn = try CLIProgram.run(["chart", notice.path, "--kind", kind])
            #expect(drawn.code == 0 && drawn.errors.isEmpty && drawn.output == svg)
            let file = folder.path + "/\(kind).svg"
            let written = try CLIProgram.run(["chart", "-", "--kind", kind, "-o", file], input: catalog.json)
            #expect(written.code == 0 && written.output.isEmpty && folder.text("\(kind).svg") == svg)
        }
    }

    @Test func whatCannotBeDrawnIsExplained() throws {
        let folder = try TemporaryFolder()
        let json = try folder.put("other.json", "{}")
        let cases = [
            ["chart", notice.path], ["chart", notice.path, "--kind", "pie"], ["chart", json, "--kind", "matrix"],
            ["chart", folder.path + "/none.txt", "--kind", "matrix"],
            ["chart", notice.path, "--kind", "matrix", "-o", folder.path + "/none/x.svg"],
        ]
        for arguments in cases {
            let outcome = try CLIProgram.run(arguments)
            #expect(outcome.code == 2 && outcome.output.isEmpty && !outcome.errors.isEmpty, "\(arguments)")
        }
    }
}
