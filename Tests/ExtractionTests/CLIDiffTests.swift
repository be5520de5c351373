import Foundation
import SpecSupport
import Testing

/// `qingdan diff` from outside.
@Suite struct CLIDiffTests {
    private let notice = "Corpus/notices/puyang.txt"

    /// The notice with a target raised.
    private func edited(in folder: TemporaryFolder) throws -> String {
        let text = String(decoding: SampleFile(path: Spec.root + "/" + notice).bytes, as: UTF8.self)
        return try folder.put("next.txt", text.replacingOccurrences(of: "7600户以上", with: "8000户以上"))
    }

    @Test func nothingChangedIsExitCodeZero() throws {
        let outcome = try CLIProgram.run(["diff", notice, notice])
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("没有变动。"))
    }

    @Test(arguments: [
        ("text", "目标提高  ", "[-7600-]{+8000+}"), ("markdown", "- **目标提高**", "~~7600~~**8000**"),
        ("html", "<b class=\"target\">目标提高</b>", "<del>7600</del><ins>8000</ins>"),
        ("json", "\"kind\":\"target.raised\"", "[\"-\",\"7600\"],[\"+\",\"8000\"]"),
    ])
    func aChangeIsToldInEveryForm(format: String, title: String, redline: String) throws {
        let folder = try TemporaryFolder()
        let outcome = try CLIProgram.run(["diff", notice, edited(in: folder), "--format", format])
        #expect(outcome.code == 1)
        #expect(outcome.errors.isEmpty)
        #expect(outcome.output.contains(title) && outcome.output.contains(redline))
        #expect(!outcome.output.contains("\u{1B}"), "colour only on a terminal")
    }

    @Test func catalogsAndNoticesCompareAlike() throws {
        let folder = try TemporaryFolder()
        let next = try edited(in: folder)
        let catalog = try folder.put("next.json", CLIProgram.run(["extract", next]).output)
        let (fromNotice, fromCatalog) = (
            try CLIProgram.run(["diff", notice, next]), try CLIProgram.run(["diff", notice, catalog])
        )
        #expect(fromNotice.output == fromCatalog.output)
        let english = try CLIProgram.run(["diff", notice, catalog, "--language", "en", "-o", folder.path + "/report"])
        #expect(english.code == 1 && english.output.isEmpty)
        #expect(folder.text("report").contains("1 changes: target raised 1"))
    }

    @Test func extractionsOfOneFileAreComparedFieldByField() throws {
        let folder = try TemporaryFolder()
        let json = try CLIProgram.run(["extract", notice]).output
        let old = try folder.put("old.json", json)
        let new = try folder.put("new.json", json.replacingOccurrences(of: "\"value\":7600", with: "\"value\":760"))
        let outcome = try CLIProgram.run(["diff", "--extraction", old, new, "--language", "en"])
        #expect(outcome.code == 1 && outcome.output.contains("target lowered"))
        let emptied = try folder.put(
            "type.json", json.replacingOccurrences(of: "\"type\":\"照护服务\"", with: "\"type\":null"))
        let fields = try CLIProgram.run(["diff", "--extraction", old, emptied])
        #expect(fields.code == 1 && fields.output.contains("服务类型：照护服务 → 无"))
        let other = try CLIProgram.run(["diff", "--extraction", old, "Corpus/notices/anyang.txt"])
        #expect(other.code == 2 && other.errors.contains("different files"))
    }

    @Test func whatCannotBeReadIsSaid() throws {
        let folder = try TemporaryFolder()
        let missing = try CLIProgram.run(["diff", notice, "nowhere.txt"])
        #expect(missing.code == 2 && missing.errors.hasPrefix("nowhere.txt: "))
        let odd = try CLIProgram.run(["diff", notice, folder.put("odd.json", "{\"schema\":1}")])
        #expect(odd.code == 2 && odd.errors.contains("this is no catalog"))
        let unwritable = try CLIProgram.run(["diff", notice, notice, "-o", "/nowhere/report"])
        #expect(unwritable.code == 2 && unwritable.errors.contains("cannot be written"))
    }
}
