import Qingdan
import SpecSupport
import Testing

/// Catalogs as tables for a spreadsheet.
@Suite struct CSVTests {
    /// The first row below the names of a sheet, by column.
    private func firstRow(_ sheet: Catalog.Sheet, of catalog: Catalog) throws -> [String: String] {
        let rows = CSVText(Catalog.csv(sheet, of: [catalog])).rows
        try #require(rows.count == 2)
        try #require(rows[0].count == rows[1].count)
        return Dictionary(zip(rows[0], rows[1]), uniquingKeysWith: { first, _ in first })
    }

    @Test(arguments: Catalog.Sheet.allCases)
    func startsWithAByteOrderMarkAndChineseNames(sheet: Catalog.Sheet) {
        let bytes = Catalog.csv(sheet, of: [])
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(bytes.suffix(2) == [0x0D, 0x0A])
        let names = CSVText(bytes).rows.first ?? []
        #expect(names.first == "来源文件" && names.last == "编号")
        #expect(Set(names).count == names.count, "a name stands twice")
        #expect(names.allSatisfy { name in name.unicodeScalars.allSatisfy { $0.value > 0x2E80 } })
    }

    @Test func givesATargetItsDutyAndHeading() throws {
        let row = try firstRow(.targets, of: .sample)
        let wanted = [
            "来源文件": "a.txt", "地区": "某市", "章节": "§2.10", "章节标题": "床位", "指标": "床位", "口径": "达到", "关系": "不低于",
            "数值": "55", "上限": "", "单位": "%", "基期年": "2020", "基期值": "0.5", "期限": "2025-12-31", "期限原文": "到2025年底",
            "牵头单位": "市民政局", "责任单位": "市财政局", "配合单位": "", "原文": "到2025年底达到55%以上", "编号": "t-1",
        ]
        for (column, value) in wanted { #expect(row[column] == value, "\(column)") }
    }

    @Test func listsBodiesApart() throws {
        var catalog = Catalog.sample
        catalog.duties[0].departments[0].role = "party"
        catalog.duties[0].departments[0].name = "市科委、中关村管委会"
        let row = try firstRow(.duties, of: catalog)
        #expect(row["责任单位"] == "市科委、中关村管委会；市财政局")
        #expect(row["规范名称"] == "某市民政局")
        #expect(row["牵头单位"] == "")
    }

    @Test func setsInheritedBodiesApart() throws {
        var catalog = Catalog.sample
        catalog.duties[0].departments[1].inherited = true
        let row = try firstRow(.duties, of: catalog)
        #expect(row["责任单位"] == "")
        #expect(row["统一落实单位"] == "市财政局")
    }

    @Test func saysAmountsInWords() throws {
        var catalog = Catalog.sample
        catalog.services[0].amounts[0].per = ["人", "月"]
        let row = try firstRow(.services, of: catalog)
        #expect(row["数量"] == "80-90岁：不低于55%/人/月")
    }

    @Test(arguments: ["=1+1", "+86", "-5", "@SUM(A1)", "＝1+1", "\t=1", "\r=1"])
    func disarmsFormulas(text: String) throws {
        var catalog = Catalog.sample
        catalog.targets[0].indicator = text
        let row = try firstRow(.targets, of: catalog)
        #expect(row["指标"] == "'" + text)
    }

    @Test func keepsNegativeNumbers() throws {
        var catalog = Catalog.sample
        catalog.targets[0].quantity.value = -5
        let row = try firstRow(.targets, of: catalog)
        #expect(row["数值"] == "-5")
    }

    @Test(arguments: ["a,b", "说“好”", "a\"b\"", "上\r\n下", "\"", "，、；"])
    func quotesWhatNeedsIt(text: String) throws {
        var catalog = Catalog.sample
        catalog.targets[0].indicator = text
        let row = try firstRow(.targets, of: catalog)
        #expect(row["指标"] == text)
    }

    @Test func putsSeveralCatalogsIntoOneFile() {
        #expect(CSVText(Catalog.csv(.targets, of: [.sample, .sample, .sample])).rows.count == 4)
    }
}
