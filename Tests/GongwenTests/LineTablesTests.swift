import Gongwen
import Testing

/// Tables of which a conversion left a cell a line and no tabs, none of them from a real notice.
struct LineTablesTests {
    /// A text of lines, given between bars.
    private func recovered(_ lines: String) -> RecoveredText {
        RecoveredText(lines.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\n"))
    }

    @Test func tasksAndThenIndicators() {
        let recovered = recovered(
            "附件1|任务分解表|序号|工作任务|牵头单位|配合单位|完成时限|"
                + "1|新建食堂8个|县民政局|县财政局|2025年6月底|2|改造小区5个|县住建局|——|长期坚持||"
                + "附件2|主要指标|序号|指标|单位|2020年|2025年目标|属性|"
                + "1|食堂|个|2|10|预期性|2|护理型床位占比|%|3|≥60|约束性|注：按上级数为准。")
        #expect(recovered.layout.grids.map(\.rows) == [3, 3])
        #expect(recovered.firstRows[1] == ["1", "新建食堂8个", "县民政局", "县财政局", "2025年6月底"])
        #expect(recovered.firstRows[2] == ["2", "改造小区5个", "县住建局", "——", "长期坚持"])
        #expect(recovered.rows(recovered.layout.grids[1])[0] == ["序号", "指标", "单位", "2020年", "2025年目标", "属性"])
        // The values 2 and 3 are none of the running numbers.
        #expect(recovered.rows(recovered.layout.grids[1])[1] == ["1", "食堂", "个", "2", "10", "预期性"])
        #expect(recovered.rows(recovered.layout.grids[1])[2] == ["2", "护理型床位占比", "%", "3", "≥60", "约束性"])
        #expect(recovered.loose == ["附件1", "任务分解表", "", "附件2", "主要指标", "注：按上级数为准。"])
        #expect(!recovered.notes.contains("table.cell-lost"))
    }

    @Test func cellsInSeveralLines() {
        let recovered = recovered(
            "序号|工作任务|责任|单位|完成时限|1|开展排查，||建立台账。|市应急局、||市民政局|2024年|6月底前|2|开展演练|市消防救援|支队|持续推进")
        #expect(
            recovered.firstRows == [
                ["序号", "工作任务", "责任单位", "完成时限"], ["1", "开展排查，建立台账。", "市应急局、市民政局", "2024年6月底前"],
                ["2", "开展演练", "市消防救援支队", "持续推进"],
            ])
    }

    @Test func mergedCellsLeftOut() {
        let recovered = recovered(
            "序号|重点任务|具体内容|牵头单位|配合单位|完成时限|"
                + "1|完善养老服务|新建综合养老服务中心3个|市民政局|市财政局|2025年底|"
                + "2|新增护理型养老床位500张|市民政局|市住建局|2025年底|"
                + "3|完善托育服务|新增公办托育机构托位300个|市卫健委|市教育局|2024年底")
        #expect(recovered.firstRows.map { $0[1] } == ["重点任务", "完善养老服务", "完善养老服务", "完善托育服务"])
        #expect(recovered.firstRows[2][2] == "新增护理型养老床位500张")
        #expect(!recovered.notes.contains("table.cell-lost"))
    }

    @Test func aClassBeforeTheNumber() {
        let recovered = recovered(
            "类别|序号|指标|2020年|2025年|属性|一、绿色生态|1|森林覆盖率（%）|30.1|≥32|约束性|"
                + "2|湿地保护率（%）|50|55左右|预期性|二、清洁能源|3|非化石能源占比（%）|—|20|预期性|三、保障措施|加强领导，压实责任。")
        #expect(recovered.firstRows.dropFirst().map { $0[0] } == ["一、绿色生态", "一、绿色生态", "二、清洁能源"])
        #expect(recovered.firstRows.last == ["二、清洁能源", "3", "非化石能源占比（%）", "—", "20", "预期性"])
        #expect(recovered.loose == ["三、保障措施", "加强领导，压实责任。"])
    }

    @Test func cellsThatAreLost() {
        let recovered = recovered(
            "序号|工作任务|牵头单位|配合单位|完成时限|1|新建食堂8个|县民政局|县财政局|2025年6月|"
                + "2|改造小区5个|县住建局|2025年底|3|新增托位60个|县卫健委|县教体局|2025年底")
        #expect(recovered.firstRows[2] == ["2", "改造小区5个", "县住建局", "", "2025年底"])
        #expect(recovered.notes.filter { $0 == "table.cell-lost" }.count == 1)
        // Whether 县住建局 leads or helps is not certain.
        #expect(recovered.layout.notes.contains { $0.message.contains("牵头单位、配合单位") })
    }

    @Test func aCaptionLikeAName() {
        let recovered = recovered("主要指标|指标名称|单位|2025年|属性|生产总值|亿元|800|预期性|床位数|张|3000|约束性")
        #expect(recovered.firstRows[0] == ["指标名称", "单位", "2025年", "属性"])
        #expect(recovered.loose == ["主要指标"])
    }

    @Test func withoutNumbers() {
        let recovered = recovered(
            "指标|单位|2020年|2025年|属性|一、经济发展|生产总值|亿元|500|800左右|预期性|二、民生福祉|养老床位数|张|1000|3000|预期性|"
                + "城镇登记失业率|%|3.5|＜5|预期性|县发展和改革局|2021年3月1日")
        #expect(recovered.firstRows.map { $0[0] } == ["指标", "一、经济发展", "生产总值", "二、民生福祉", "养老床位数", "城镇登记失业率"])
        #expect(recovered.layout.grids[0].cells.filter { $0.columnSpan == 5 }.map(\.row) == [1, 3])
        #expect(recovered.firstRows.last == ["城镇登记失业率", "%", "3.5", "＜5", "预期性"])
        #expect(recovered.loose == ["县发展和改革局", "2021年3月1日"])
    }

    @Test func groupsOfRowsAndPages() {
        let recovered = recovered(
            "序号|指标|单位|2025年|属性|（一）养老|1|床位数|张|3000|约束性|2|食堂|个|20|预期性|— 7 —||序号|指标|单位|2025年|属性|"
                + "托育|1|托位数|个|900|预期性|抄送：县委办。")
        #expect(recovered.layout.grids.count == 1)
        #expect(recovered.firstRows.map { $0[0] } == ["序号", "（一）养老", "1", "2", "托育", "1"])
        #expect(recovered.loose == ["抄送：县委办。"])
    }

    @Test func columnsOfUnknownNames() {
        let recovered = recovered(
            "序号|项目名称|建设性质|牵头单位|完成时限|所在乡镇|1|敬老院|新建|县民政局|2025年底|城关镇|2|卫生院|扩建|县卫健委|2025年底|沙河镇")
        #expect(recovered.firstRows[0] == ["序号", "项目名称", "建设性质", "牵头单位", "完成时限", "所在乡镇"])
        #expect(recovered.firstRows[2] == ["2", "卫生院", "扩建", "县卫健委", "2025年底", "沙河镇"])
    }

    @Test(arguments: [
        "工作任务|责任单位|完成时限",
        "工作目标|工作任务|保障措施|1.加强领导。|2.压实责任。",
        "序号|工作任务|责任单位|一、总体要求|坚持以人民为中心。|二、主要任务|1.加强领导。",
        "任务名称|责任单位|联系人|各有关部门要按照本方案要求，认真抓好落实。|县人民政府|2024年5月6日",
        "目标|内容|项目|到2025年，建成体系。|到2030年，全面建成。",
    ])
    func leavesOtherTextAlone(_ lines: String) {
        let recovered = recovered(lines)
        #expect(recovered.layout.grids.isEmpty)
        #expect(recovered.loose.joined(separator: "|") == lines)
    }
}
