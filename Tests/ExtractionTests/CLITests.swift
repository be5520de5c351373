import Foundation
import Qingdan
import SpecSupport
import Testing

/// The program from outside: what it writes, what it says, how it ends.
@Suite struct CLITests {
    private let notice = "Corpus/notices/puyang.txt"

    @Test func extractWritesTheCatalogTheLibraryMakes() throws {
        let outcome = try CLIProgram.run(["extract", notice])
        let file = SampleFile(path: Spec.root + "/" + notice)
        let catalog = try Samples.catalog(of: file)
        #expect(outcome.code == 0 && outcome.errors.isEmpty)
        #expect(Array(outcome.output.utf8) == catalog.json)
    }

    @Test func extractReadsStandardInput() throws {
        let outcome = try CLIProgram.run(["extract", "-"], input: SampleFile(path: Spec.root + "/" + notice).bytes)
        let catalog = try JSONDecoder().decode(Catalog.self, from: Data(outcome.output.utf8))
        #expect(outcome.code == 0)
        #expect(catalog.document.title == "濮阳市加快建设基本养老服务体系实施方案")
    }

    @Test func extractWritesAFileANotice() throws {
        let folder = try TemporaryFolder()
        let outcome = try CLIProgram.run(["extract", "Corpus/notices", "-o", folder.path + "/new/out"])
        #expect(outcome.code == 0 && outcome.output.isEmpty)
        #expect(folder.names(in: "new/out") == Spec.notices.map { $0.stem + ".json" })
    }

    @Test func extractDoesTheRestWhereOneIsBad() throws {
        let folder = try TemporaryFolder()
        let (bad, missing) = (try folder.put("bad.txt", ""), folder.path + "/missing.txt")
        let outcome = try CLIProgram.run(["extract", bad, notice, missing, "-o", folder.path + "/out"])
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains(bad) && outcome.errors.contains(missing))
        #expect(outcome.errors.split(separator: "\n").count == 2)
        #expect(folder.names(in: "out") == ["puyang.json"])
    }

    @Test func twoOfOneNameDoNotOverwriteEachOther() throws {
        let folder = try TemporaryFolder()
        let text = String(decoding: SampleFile(path: Spec.root + "/" + notice).bytes, as: UTF8.self)
        let files = [try folder.put("a/plan.txt", text), try folder.put("b/plan.txt", text)]
        let outcome = try CLIProgram.run(["extract"] + files + ["-o", folder.path + "/out"])
        #expect(outcome.code == 0)
        #expect(folder.names(in: "out").count == 2)
    }

    @Test func ndjsonIsALineANotice() throws {
        let outcome = try CLIProgram.run(["extract", "Corpus/notices", "--format", "ndjson"])
        let lines = outcome.output.split(separator: "\n")
        #expect(outcome.code == 0 && lines.count == Spec.notices.count)
        for (line, file) in zip(lines, Spec.notices) {
            let read = try JSONDecoder().decode(Catalog.self, from: Data(line.utf8))
            let catalog = try Samples.catalog(of: file)
            #expect(read == catalog)
        }
    }

    @Test func csvIsThreeSheets() throws {
        let folder = try TemporaryFolder()
        let outcome = try CLIProgram.run(["extract", "Corpus/notices", "-o", folder.path, "--format", "csv"])
        #expect(outcome.code == 0)
        #expect(folder.names() == ["duties.csv", "services.csv", "targets.csv"])
        let catalogs = try Spec.notices.map { try Samples.catalog(of: $0) }
        for sheet in Catalog.Sheet.allCases {
            #expect(SampleFile(path: folder.path + "/" + sheet.fileName).bytes == Catalog.csv(sheet, of: catalogs))
        }
    }

    @Test(arguments: [
        ("empty.txt", ""), ("blank.txt", " \n\n\t"), ("english.txt", "This is no notice at all.\n"),
        ("page.html", "<html><body><p>Not found</p></body></html>"),
    ])
    func whatIsNoNoticeIsNamedAndExplained(name: String, content: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.put(name, content)
        for command in ["extract", "outline", "tables", "verify"] {
            let outcome = try CLIProgram.run([command, path])
            #expect(outcome.code == 2 && outcome.output.isEmpty, "\(command) \(name)")
            #expect(
                outcome.errors.hasPrefix(path + ": ") && outcome.errors.count > path.count + 20, "\(command) \(name)")
        }
    }

    @Test func aFolderWithoutNoticesIsNamed() throws {
        let folder = try TemporaryFolder()
        _ = try folder.put("picture.png", "x")
        let outcome = try CLIProgram.run(["extract", folder.path])
        #expect(outcome.code == 2 && outcome.errors.hasPrefix(folder.path + ": "))
    }

    @Test(arguments: [
        [], ["extract"], ["extract", "no/such/file.txt"], ["unheard-of"], ["extract", "a.txt", "--format", "yaml"],
        ["extract", "Corpus/notices", "--format", "csv"], ["extract", "Corpus/notices"], ["outline"], ["verify"],
        ["explain"], ["review", "page"], ["review", "page", "no/such/file.txt"], ["review", "page", "Package.swift"],
        ["tables"], ["tables", "Corpus/notices"], ["tables", "Corpus/notices/puyang.txt", "-o", "out"],
        ["extract", "Corpus/notices/puyang.txt", "-o", "README.md/out"], ["outline", "Corpus/notices"],
    ])
    func whatCannotBeDoneEndsWithTwo(arguments: [String]) throws {
        let outcome = try CLIProgram.run(arguments)
        #expect(outcome.code == (arguments.isEmpty ? 0 : 2))
        #expect(arguments.isEmpty || outcome.output.isEmpty)
        #expect(!(outcome.output + outcome.errors).isEmpty)
        #expect(!outcome.errors.contains("Error Domain") && !outcome.errors.contains("FileError"))
    }

    @Test func outlineIsATree() throws {
        let outcome = try CLIProgram.run(["outline", notice])
        let file = SampleFile(path: Spec.root + "/" + notice)
        let catalog = try Samples.catalog(of: file)
        #expect(outcome.code == 0)
        for section in catalog.sections {
            #expect(outcome.output.contains("\(section.id)  \(section.marker)"))
        }
    }

    @Test(arguments: Spec.notices) func verifyProvesTheCorpus(file: SampleFile) throws {
        let outcome = try CLIProgram.run(["verify", file.path])
        #expect(outcome.code == 0, "\(outcome.errors)")
    }

    @Test func schemaIsTheFileOfTheRepository() throws {
        let outcome = try CLIProgram.run(["schema"])
        #expect(outcome.code == 0)
        #expect(Array(outcome.output.utf8) == SampleFile(path: Spec.root + "/Schemas/catalog.schema.json").bytes)
    }

    @Test func helpAndVersion() throws {
        let help = try CLIProgram.run(["--help"])
        #expect(help.code == 0)
        for command in ["extract", "outline", "tables", "verify", "explain", "review", "chart", "schema"] {
            #expect(help.output.contains(command))
            let outcome = try CLIProgram.run([command, "--help"])
            #expect(outcome.code == 0 && outcome.output.contains("USAGE: qingdan \(command)"))
        }
        let version = try CLIProgram.run(["--version"])
        #expect(version.code == 0 && version.output.contains("0.1.0"))
    }
}
