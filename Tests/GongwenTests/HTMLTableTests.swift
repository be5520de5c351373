import Gongwen
import Testing

@Suite("Tables of pages") struct HTMLTableTests {
    @Test("Spans, and cells that are missing, keep their places")
    func spans() throws {
        let page = try PageLayout(
            """
            <p>具体如下：</p><table><caption>服务清单</caption><thead><tr><th>对象<th>项目<th>标准</tr></thead>
            <tr><td rowspan=2>老年人<td>津贴<td><p>每月</p><p>50元</p></td></tr><tr><td>评估</tr>
            <tr><td colspan=9>合计<td>2</table><p>请遵照执行。</p>
            """)
        #expect(page.proseLines == ["具体如下：", "服务清单", "请遵照执行。"])
        #expect(page.layout.grids[0].headerRows == 1)
        #expect(
            page.cells() == [
                "0,0 1x1 对象", "0,1 1x1 项目", "0,2 1x1 标准", "1,0 2x1 老年人", "1,1 1x1 津贴", "1,2 1x1 每月/50元",
                "2,1 1x1 评估", "3,0 1x3 合计", "3,3 1x1 2",
            ])
    }

    @Test("A span ends at a cell that reaches down from above, and at the last row")
    func overlap() throws {
        let page = try PageLayout(
            "<table><tr><td>甲<td rowspan=0>乙<td>丙<tr><td colspan=2>丁<td>戊<tr><td rowspan=7>己<td>庚</table>")
        #expect(
            page.cells() == [
                "0,0 1x1 甲", "0,1 3x1 乙", "0,2 1x1 丙", "1,0 1x1 丁", "1,2 1x1 戊", "2,0 1x1 己", "2,2 1x1 庚",
            ])
    }

    @Test("The lines of a table lie together and name it")
    func gridLines() throws {
        let page = try PageLayout("<p>前。</p><table><tr><td>甲<td>乙<tr><td>丙<td>丁</table><p>后。</p>")
        #expect(page.layout.lines.map(\.grid) == [nil, 0, 0, 0, 0, nil])
        #expect(page.layout.grids[0].cells.map(\.lines) == [1..<2, 2..<3, 3..<4, 4..<5])
    }

    @Test("A table that only lays out the page becomes lines")
    func layoutTable() throws {
        let page = try PageLayout(
            """
            <table><tr><td>&nbsp;<td><table><tr><td align=center>某市人民政府关于加强养老服务工作的意见</td></tr>
            <tr><td>各县区人民政府：<p>为加强养老服务，提出以下意见。</p><p>一、总体要求。</p></td></tr></table></td></tr></table>
            """)
        #expect(page.layout.grids.isEmpty)
        #expect(page.lines == ["某市人民政府关于加强养老服务工作的意见", "各县区人民政府：", "为加强养老服务，提出以下意见。", "一、总体要求。"])
        #expect(page.layout.lines.map(\.isDisplayed) == [true, false, false, false])
    }

    @Test("A blank form is kept as lines with a note")
    func form() throws {
        let page = try PageLayout(
            """
            <p>请填写下表。</p><table><tr><td align=center>姓名<td>&nbsp;<td>电话<td><tr><td>单位<td colspan=3>
            <tr><td>意见<td colspan=3>（盖章） 年 月 日</table>
            """)
        #expect(page.layout.grids.isEmpty)
        #expect(page.lines == ["请填写下表。", "姓名", "电话", "单位", "意见", "（盖章） 年 月 日"])
        #expect(page.layout.notes.map(\.code) == ["table.passed-over"])
        #expect(!page.layout.lines[1].isDisplayed)
    }
}
