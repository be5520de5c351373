import Qingdan
import SpecSupport
import Testing

/// `qingdan tables` from outside.
@Suite struct CLITablesTests {
    private let notice = "Corpus/notices/puyang.txt"

    /// A made-up notice with as many tables as asked for; the first has a merged cell.
    private func page(tables count: Int) -> String {
        let merged = """
            <p>附件：重点任务分工表</p>
            <table><tr><td>序号</td><td>任务</td><td>牵头单位</td></tr>
            <tr><td>1</td><td>完善“公交,地铁”票价优惠</td><td rowspan="2">市交通局</td></tr>
            <tr><td>2</td><td>新增公交线路</td></tr></table>
            """
        let plain = """
            <p>下表列出各区数量。</p>
            <table><tr><td>区</td><td></td></tr><tr><td>东城</td><td>-5</td></tr></table>
            """
        return "<html><body><h1>某市公交优先发展实施方案</h1><p>一、总体要求</p><p>为加快公交发展，制定本方案。</p>"
            + ([merged] + Array(repeating: plain, count: 2)).prefix(count).joined() + "</body></html>"
    }

    private let first = "\u{FEFF}序号,任务,牵头单位\r\n1,\"完善“公交,地铁”票价优惠\",市交通局\r\n2,新增公交线路,市交通局\r\n"
    private let second = "\u{FEFF}区,\r\n东城,-5\r\n"

    @Test func aListSaysWhatEachTableIs() throws {
        let folder = try TemporaryFolder()
        let path = try folder.put("plan.html", page(tables: 3))
        let outcome = try CLIProgram.run(["tables", path])
        #expect(outcome.code == 0 && outcome.errors.isEmpty)
        let lines = outcome.output.split(separator: "\n").map(String.init)
        try #require(lines.count == 7)
        #expect(lines[0] == "某市公交优先发展实施方案")
        #expect(lines[1].hasPrefix("  1  tasks  ") && lines[1].hasSuffix("  2 rows × 3 columns"))
        #expect(lines[2] == "     序号 | 任务 | 牵头单位")
        #expect(lines[3].hasPrefix("  2  other  ") && lines[3].hasSuffix("  1 row × 2 columns"))
        #expect(lines[4] == "     区 | (no name)")
        let one = try CLIProgram.run(["tables", path, "-n", "2"])
        #expect(one.output == [lines[0], lines[3], lines[4], ""].joined(separator: "\n"))
    }

    @Test func csvIsTheTableTheLibraryMakes() throws {
        let file = SampleFile(path: Spec.root + "/" + notice)
        let table = try #require(try Samples.catalog(of: file).tables.first)
        for arguments in [["tables", notice, "--csv"], ["tables", "-", "--csv", "--table", "1"]] {
            let outcome = try CLIProgram.run(arguments, input: file.bytes)
            #expect(outcome.code == 0 && outcome.errors.isEmpty)
            #expect(Array(outcome.output.utf8) == table.csv)
        }
    }

    @Test func aTableIsChosenByItsNumber() throws {
        let folder = try TemporaryFolder()
        let path = try folder.put("plan.html", page(tables: 3))
        #expect(try CLIProgram.run(["tables", path, "--csv", "-n", "1"]).output == first)
        #expect(try CLIProgram.run(["tables", path, "--csv", "--table", "2"]).output == second)
    }

    @Test func aFolderGetsAFileATable() throws {
        let folder = try TemporaryFolder()
        let path = try folder.put("plan.html", page(tables: 3))
        let outcome = try CLIProgram.run(["tables", path, "--csv", "-o", folder.path + "/new/out"])
        #expect(outcome.code == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
        #expect(folder.names(in: "new/out") == (1...3).map { "plan-table-\($0).csv" })
        #expect(folder.text("new/out/plan-table-1.csv") == first)
        #expect(folder.text("new/out/plan-table-3.csv") == second)
        let one = try CLIProgram.run(["tables", path, "--csv", "-n", "3", "-o", folder.path + "/one"])
        #expect(one.code == 0 && folder.names(in: "one") == ["plan-table-3.csv"])
    }

    @Test func aNoticeWithoutTablesSaysSo() throws {
        let folder = try TemporaryFolder()
        let path = try folder.put("plan.html", page(tables: 0))
        let list = try CLIProgram.run(["tables", path])
        #expect(list.code == 0 && list.output == "某市公交优先发展实施方案\n(no data tables)\n")
        for arguments in [["--csv"], ["-n", "1"], ["--csv", "-o", folder.path + "/out"]] {
            let outcome = try CLIProgram.run(["tables", path] + arguments)
            #expect(outcome.code == 2 && outcome.output.isEmpty)
            #expect(outcome.errors.hasPrefix(path + ": there is no data table in it."))
        }
        #expect(folder.names(in: "out").isEmpty)
    }

    @Test(arguments: [
        (3, ["--csv"], "3 tables do not fit in one CSV"),
        (3, ["--csv", "-n", "4"], "no table 4. Choose one of 1 to 3"),
        (3, ["-n", "0"], "no table 0"), (1, ["--csv", "-n", "2"], "no table 2. It has one, table 1."),
        (1, ["--csv", "-o", "README.md/out"], "it cannot be written"), (1, ["-o", "out"], "give --csv"),
    ])
    func whatCannotBeDoneIsExplained(count: Int, arguments: [String], words: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.put("plan.html", page(tables: count))
        let outcome = try CLIProgram.run(["tables", path] + arguments)
        #expect(outcome.code == 2 && outcome.output.isEmpty)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
}
