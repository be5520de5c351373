import Gongwen
import Testing

/// Task and indicator tables whose rows kept their tabs, none of them from a real notice.
struct TabbedTablesTests {
    @Test func aTaskMergedOverItsRows() {
        let recovered = RecoveredText(
            """
            序号\t重点任务\t具体内容\t牵头单位\t配合单位\t完成时限
            1\t建设平台\t开发系统\t市数据局\t市财政局\t2025年底前
            2\t\t归集数据\t市公安局\t\t2026年6月
            3\t培训人员\t办班10期\t市人社局\t市教育局\t长期坚持
            """)
        #expect(
            recovered.firstRows == [
                ["序号", "重点任务", "具体内容", "牵头单位", "配合单位", "完成时限"],
                ["1", "建设平台", "开发系统", "市数据局", "市财政局", "2025年底前"],
                ["2", "建设平台", "归集数据", "市公安局", "", "2026年6月"],
                ["3", "培训人员", "办班10期", "市人社局", "市教育局", "长期坚持"],
            ])
        #expect(!recovered.notes.contains("table.cell-lost"))
    }

    @Test func aBlankThatNothingPlainlyFills() {
        let recovered = RecoveredText(
            """
            序号\t工作任务\t牵头单位\t配合单位
            1\t开发系统\t市数据局\t市财政局
            2\t\t市公安局\t市财政局
            3\t办班10期\t\t市教育局
            """)
        #expect(recovered.firstRows.map { $0[1] } == ["工作任务", "开发系统", "", "办班10期"])
        #expect(recovered.firstRows.map { $0[2] } == ["牵头单位", "市数据局", "市公安局", ""])
        #expect(recovered.notes.filter { $0 == "table.cell-lost" }.count == 2)
    }

    @Test func rowsInSeveralLines() {
        let recovered = RecoveredText(
            """
            序号\t工作任务\t责任单位\t完成时限
            1\t完善制度，
            出台办法\t市民政局、
            市财政局\t2025年底
            2\t办班10期\t市人社局\t每年
            """)
        #expect(
            recovered.firstRows.dropFirst() == [
                ["1", "完善制度，出台办法", "市民政局、市财政局", "2025年底"], ["2", "办班10期", "市人社局", "每年"],
            ])
    }

    @Test func aClassMergedOverItsIndicators() {
        let recovered = RecoveredText(
            """
            类别\t序号\t指标名称（单位：%）\t2020年\t2025年目标值\t属性
            一、绿色生态\t1\t森林覆盖率\t30.1\t≥32\t约束性
            \t2\t湿地保护率\t50\t55左右\t预期性
            二、清洁能源\t3\t非化石能源占比\t—\t20\t预期性
            """)
        #expect(recovered.firstRows[0] == ["类别", "序号", "指标名称（单位：%）", "2020年", "2025年目标值", "属性"])
        #expect(recovered.firstRows.dropFirst().map { $0[0] } == ["一、绿色生态", "一、绿色生态", "二、清洁能源"])
        #expect(recovered.firstRows[3] == ["二、清洁能源", "3", "非化石能源占比", "—", "20", "预期性"])
    }

    @Test(arguments: ["（一）养老服务", "（一）养老服务\t\t\t\t", "养老服务", "养老服务\t\t\t\t"])
    func groupsOfRows(_ group: String) {
        let recovered = RecoveredText(
            """
            序号\t指标\t单位\t2025年\t属性
            1\t户籍人口\t万人\t50\t预期性
            \(group)
            2\t床位数\t张\t3000\t约束性
            — 4 —
            """)
        #expect(recovered.firstRows.map { $0[0] } == ["序号", "1", group.filter { !$0.isWhitespace }, "2"])
        #expect(recovered.firstRows[2].dropFirst().joined().isEmpty)
        let grid = recovered.layout.grids[0]
        #expect(grid.cells.filter { $0.row == 2 }.map(\.columnSpan) == [5])
        #expect(recovered.firstRows[3] == ["2", "床位数", "张", "3000", "约束性"])
    }

    @Test func aHeaderOnEveryPage() {
        let recovered = RecoveredText(
            """
            附件2
            重点任务分工表
            序号\t工作任务\t责任单位\t完成时限
            1\t开发系统\t市数据局\t2025年6月
            — 10 —

            重点任务分工表（续）
            序号\t工作任务\t责任单位\t完成时限
            2\t归集数据\t市公安局\t2025年底
            第11页共12页
            重点任务分工表
            序号\t工作任务\t责任单位\t完成时限
            3\t办班10期\t市人社局\t每年
            """)
        #expect(recovered.layout.grids.count == 1)
        #expect(recovered.firstRows.map { $0[0] } == ["序号", "1", "2", "3"])
        #expect(recovered.firstRows.map { $0[3] } == ["完成时限", "2025年6月", "2025年底", "每年"])
        #expect(recovered.loose == ["附件2", "重点任务分工表"])
    }

    @Test func tablesUnderTheirCaptions() {
        let recovered = RecoveredText(
            """
            表1 改造任务分工表
            序号\t工作任务\t责任单位
            1\t改造小区5个\t市住建局
            表2 服务任务分工表
            序号\t工作任务\t责任单位
            1\t新建食堂8个\t市民政局
            主要指标
            指标\t单位\t2025年
            食堂\t个\t8
            附件2
            其他任务
            序号\t任务\t时限
            1\t总结\t年底前

            三、保障措施
            （一）加强领导。
            """)
        #expect(recovered.layout.grids.map(\.rows) == [2, 2, 2, 2])
        #expect(
            recovered.loose == [
                "表1 改造任务分工表", "表2 服务任务分工表", "主要指标", "附件2", "其他任务", "", "三、保障措施", "（一）加强领导。",
            ])
    }
}
