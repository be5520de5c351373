import Qingdan
import SpecSupport
import Testing

/// A data table as CSV.
@Suite struct TableSheetTests {
    /// A table of texts, the first row its header.
    private func table(_ texts: [[String]]) -> DataTable {
        var table = Catalog.sample.tables[0]
        table.header = texts[0]
        table.rows = texts.dropFirst().map { row in row.map { Cell(block: nil, text: $0) } }
        return table
    }

    @Test func holdsTheHeaderAndTheCells() {
        let texts = [["序号", "", "名称"], ["1", "养老", "高龄津贴"], ["2", "养老", ""]]
        let bytes = table(texts).csv
        #expect(bytes == [0xEF, 0xBB, 0xBF] + Array("序号,,名称\r\n1,养老,高龄津贴\r\n2,养老,\r\n".utf8))
        #expect(CSVText(bytes).rows == texts)
    }

    @Test(arguments: ["a,b", "说“好”", "a\"b\"", "上\n下", "上\r\n下", "\"", "，、；"])
    func quotesWhatNeedsIt(text: String) {
        #expect(CSVText(table([[text, "乙"], ["丙", text]]).csv).rows == [[text, "乙"], ["丙", text]])
    }

    @Test(arguments: ["=1+1", "+86 10", "-1+2", "@SUM(A1)", "＝1+1", "－5", "--", "-x"])
    func disarmsFormulas(text: String) {
        #expect(CSVText(table([[text], [text]]).csv).rows == [["'" + text], ["'" + text]])
    }

    @Test(arguments: ["-5", "-0.3%", "+1.2", "-1,200", "-", "—"]) func keepsSignedNumbers(text: String) {
        #expect(CSVText(table([["增减"], [text]]).csv).rows == [["增减"], [text]])
    }

    @Test func isItsHeaderWhereThereAreNoRows() {
        #expect(CSVText(table([["甲", "乙"]]).csv).rows == [["甲", "乙"]])
    }
}
