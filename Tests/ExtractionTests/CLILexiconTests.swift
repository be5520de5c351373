import Foundation
import Qingdan
import SpecSupport
import Testing

/// `--lexicon FILE`: a word added there is enough, and what cannot be added is explained.
@Suite struct CLILexiconTests {
    /// A made-up notice of words that the program does not bring.
    private static let notice = """
        云台新市公交优先发展实施意见书

        一、总体要求
        为加快公交发展，制定本意见书。
        二、主要任务
        （一）更新车辆。到2025年底，新增新能源公交车起码要有1200标台。（责任单位：市低空经济局、市财政局）
        附件：云台新市服务清单
        序号\t惠及人群\t帮扶事项\t服务内容\t服务类型
        1\t老年人\t高龄津贴\t每人每月发放50元\t物质帮助
        2\t残疾人\t护理补贴\t每人每月发放80元\t物质帮助

        """

    /// The catalog of the notice with some words added.
    private func catalog(adding files: [String]) throws -> Catalog {
        let folder = try TemporaryFolder()
        let path = try folder.put("notice.txt", Self.notice)
        var arguments = ["extract", path]
        for (index, file) in files.enumerated() {
            arguments += ["--lexicon", try folder.put("words\(index).txt", file)]
        }
        let outcome = try CLIProgram.run(arguments)
        try #require(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        return try JSONDecoder().decode(Catalog.self, from: Data(outcome.output.utf8))
    }

    private let unit = "[units.tsv]\n标台\t标台\tmeasure\n"

    @Test func aUnitMakesATarget() throws {
        #expect(try catalog(adding: []).targets.isEmpty)
        let target = try #require(try catalog(adding: [unit]).targets.first)
        #expect(target.quantity.value == 1200 && target.quantity.unit == "标台")
    }

    @Test func aBoundWordBounds() throws {
        let bound = "# 限定词\n\n[words.tsv]\n起码要有\tbound-before\tgte\n"
        let (plain, bounded) = (try catalog(adding: [unit]), try catalog(adding: [unit, bound]))
        #expect(plain.targets.first?.quantity.op == "eq")
        #expect(bounded.targets.first?.quantity.op == "gte")
        #expect(bounded.targets.first?.quantity.text == "起码要有1200标台")
    }

    @Test func aDepartmentGetsItsFunction() throws {
        let added = try catalog(adding: ["[departments.tsv]\nlow-altitude\t\t\t\t低空经济局\n"])
        #expect(try catalog(adding: []).duties.first?.departments.first?.function == nil)
        #expect(added.duties.first?.departments.first?.name == "市低空经济局")
        #expect(added.duties.first?.departments.first?.function == "low-altitude")
    }

    @Test func columnNamesMakeAServiceTable() throws {
        let added = try catalog(adding: ["[columns.tsv]\r\n惠及人群\taudience\r\n帮扶事项\tname\r\n"])
        #expect(try catalog(adding: []).services.isEmpty)
        #expect(added.services.map(\.name) == ["高龄津贴", "护理补贴"])
        #expect(added.services.map(\.audience) == ["老年人", "残疾人"])
    }

    @Test func aKindOfNoticeIsKnown() throws {
        #expect(try catalog(adding: ["[kinds.tsv]\n实施意见书\n"]).document.kind == "实施意见书")
        #expect(try catalog(adding: []).document.kind == nil)
    }

    @Test func aDivisionIsKnown() throws {
        let place = try catalog(adding: ["[divisions.tsv]\n419901\t云台新市\tprefecture\t410000\n"]).document.jurisdiction
        #expect(place == Jurisdiction(name: "云台新市", level: "prefecture", code: "419901"))
    }

    /// By its full name, a rare ideograph in it, and by its short one.
    @Test func anAddedDivisionHasBodies() throws {
        let folder = try TemporaryFolder()
        let notice = "一、主要任务\n（一）更新车辆。新增公交车。（责任单位：𬭩城区财政局、云台新财政局）\n"
        let words = "[divisions.tsv]\n419901\t云台新市\tprefecture\t410000\n419902\t𬭩城区\tcounty\t419901\n"
        let outcome = try CLIProgram.run(
            ["extract", folder.put("notice.txt", notice), "--lexicon", folder.put("words.txt", words)])
        let catalog = try JSONDecoder().decode(Catalog.self, from: Data(outcome.output.utf8))
        #expect(catalog.duties.first?.departments.map(\.canonical) == ["𬭩城区财政局", "云台新市财政局"])
    }

    @Test func anAddedRowWinsAndTheLastFileWins() throws {
        let twice = try catalog(adding: [unit, "[units.tsv]\n标台\t辆（标准）\tmeasure\n"])
        #expect(twice.targets.first?.quantity.unit == "辆（标准）")
        let percent = try catalog(adding: ["[columns.tsv]\n服务类型\tcontent\n服务内容\ttype\n惠及人群\taudience\n帮扶事项\tname\n"])
        #expect(percent.services.first?.content == "物质帮助")
    }

    @Test(arguments: [
        ("[unit.tsv]\n", "line 1", "units.tsv"), ("标台\t标台\tmeasure\n", "line 1", "[units.tsv]"),
        ("[units.tsv]\n\n标台 标台\n", "line 3", "tab"), ("[units.tsv]\n标台\t标台\tcount\n", "line 2", "measure"),
        ("[words.tsv]\n起码\tbound\tgte\n", "line 2", "bound-before"),
        ("[words.tsv]\n起码\tbound-before\tmin\n", "line 2", "gte"),
        ("[divisions.tsv]\n41\t云台新市\tprefecture\n", "line 2", "six digits"),
        ("[kinds.tsv]\n\t意见书\n", "line 2", "first field"),
    ])
    func whatCannotBeAddedIsExplained(content: String, line: String, advice: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.put("words.txt", content)
        for command in ["extract", "outline", "tables", "verify"] {
            let outcome = try CLIProgram.run([command, "no/such/file.txt", "--lexicon", path])
            #expect(outcome.code == 2 && outcome.output.isEmpty)
            #expect(outcome.errors.hasPrefix("\(path): \(line): "), "\(outcome.errors)")
            #expect(outcome.errors.contains(advice), "\(outcome.errors)")
            #expect(outcome.errors.split(separator: "\n").count == 1)
        }
    }

    @Test func bytesThatAreNoTextAreExplained() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/words.txt"
        try SampleFile(path: path).write(Array("[kinds.tsv]\n".utf8) + [0xB7, 0xBD, 0xB0, 0xB8, 0x0A])
        let outcome = try CLIProgram.run(["outline", "Corpus/notices/puyang.txt", "--lexicon", path])
        #expect(outcome.code == 2 && outcome.errors.contains("line 2") && outcome.errors.contains("UTF-8"))
        let missing = try CLIProgram.run(["outline", "Corpus/notices/puyang.txt", "--lexicon", folder.path + "/none"])
        #expect(missing.code == 2 && missing.errors.hasPrefix(folder.path + "/none: "))
    }

    /// Every table can be added to, and its own rows could be added as they are.
    @Test func everyTableIsListed() throws {
        let data = Spec.root + "/Sources/CLexicon/data"
        let folder = try TemporaryFolder()
        for file in SampleFile.all(in: data, endings: [".tsv"]) where !["rules.tsv", "tables.tsv"].contains(file.name) {
            let rows = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").prefix(500)
            let path = try folder.put("words.txt", "[\(file.name)]\n" + rows.joined(separator: "\n") + "\n")
            let outcome = try CLIProgram.run(["outline", "Corpus/notices/puyang.txt", "--lexicon", path])
            #expect(outcome.code == 0, "\(outcome.errors)")
        }
    }
}
