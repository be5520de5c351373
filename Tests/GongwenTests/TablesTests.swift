import Gongwen
import Testing

/// Flattened tables of many makes, none of them from a real notice.
struct TablesTests {
    @Test func rowsBetweenTabs() {
        let recovered = RecoveredText(
            """
            附件1
            重点任务分工表
            序号\t重点任务\t牵头单位\t配合单位\t完成时限
            1\t建设智慧平台\t市数据局\t\t2025年6月底
            2\t培训护理员2000人次\t市人社局\t市民政局、市教育局\t持续推进

            备注：完成时限可适时调整。
            """)
        #expect(
            recovered.firstRows == [
                ["序号", "重点任务", "牵头单位", "配合单位", "完成时限"],
                ["1", "建设智慧平台", "市数据局", "", "2025年6月底"],
                ["2", "培训护理员2000人次", "市人社局", "市民政局、市教育局", "持续推进"],
            ])
        #expect(recovered.loose == ["附件1", "重点任务分工表", "", "备注：完成时限可适时调整。"])
        #expect(recovered.layout.grids.first?.isRecovered == true)
    }

    @Test func columnsBetweenBlanks() {
        let recovered = RecoveredText(
            """
            序号    指标名称        单位    2020年    2025年    属性
            1    养老床位数        万张    10.5    12    约束性
            2    护理型床位占比    %      40      ≥60    预期性
            注：数据截至年末。
            """)
        #expect(
            recovered.firstRows == [
                ["序号", "指标名称", "单位", "2020年", "2025年", "属性"],
                ["1", "养老床位数", "万张", "10.5", "12", "约束性"],
                ["2", "护理型床位占比", "%", "40", "≥60", "预期性"],
            ])
        #expect(recovered.loose == ["注：数据截至年末。"])
    }

    @Test func barsOfMarkdown() {
        let recovered = RecoveredText(
            """
            | 服务对象 | 服务项目 | 服务标准 |
            | --- | --- | --- |
            | 老年人 | 助餐 | 每餐补2元 |
            """)
        #expect(recovered.firstRows == [["服务对象", "服务项目", "服务标准"], ["老年人", "助餐", "每餐补2元"]])
    }

    @Test func cellsOnTheirOwnLines() {
        let recovered = RecoveredText(
            """
            \t序号
            \t工作任务
            \t责任单位
            \t1
            \t开展排查，

            建立台账。
            \t县应急局
            县民政局
            \t2
            \t开展演练。
            \t县消防大队
            \t序号
            \t工作任务
            \t责任单位
            \t3
            \t总结上报。
            \t
            抄送：县委办。
            """)
        #expect(
            recovered.firstRows == [
                ["序号", "工作任务", "责任单位"], ["1", "开展排查，建立台账。", "县应急局县民政局"],
                ["2", "开展演练。", "县消防大队"], ["3", "总结上报。", ""],
            ])
        #expect(recovered.loose == ["抄送：县委办。"])
    }

    @Test func mergedCellsLeftOutOfPages() {
        let recovered = RecoveredText(
            """
            \t服务对象
            \t服务项目
            \t服务类型
            \t服务标准
            \t责任单位
            \t老年人
            \t1
            \t助餐服务
            \t关爱服务
            \t按规定执行。
            \t市民政局
            \t2
            \t助浴服务
            \t关爱服务
            \t按规定执行。
            \t市民政局
            \t残疾人
            \t3
            \t辅具适配
            \t物质帮助
            \t按办法执行。
            \t市残联
            """)
        #expect(recovered.firstRows.map { $0[1] } == ["", "1", "2", "3"])
        #expect(recovered.firstRows.map { $0[2] } == ["服务项目", "助餐服务", "助浴服务", "辅具适配"])
        #expect(recovered.firstRows.last == ["残疾人", "3", "辅具适配", "物质帮助", "按办法执行。", "市残联"])
        #expect(recovered.firstRows[2].last == "市民政局")
    }

    @Test func cellsLostFromPages() {
        let names = ["助餐服务", "助浴服务", "助洁服务", "助行服务", "助急服务", "助医服务", "康复服务", "探访服务"]
        var lines = ["\t服务对象", "\t服务项目", "\t服务内容", "\t服务类型", "\t支出责任", "\t牵头部门"]
        for (index, name) in names.enumerated() {
            var cells = ["经济困难的老年人", "\(index + 1)", name, "为老年人提供\(name)。", "关爱服务", "县级政府负责。", "县民政局"]
            switch index {
            case 2: cells.remove(at: 3)  // the content is lost
            case 4: cells[1...2] = [cells[1] + " " + cells[2]]  // number and name are one cell
            case 5: cells.remove(at: 1)  // the number is lost
            case 6: cells[5] += " " + cells.removeLast()  // funding and body are one cell
            default: break
            }
            lines += cells.map { "\t" + $0 }
        }
        let rows = RecoveredText(lines.joined(separator: "\n")).firstRows.dropFirst().map { Array($0) }
        #expect(rows.map { $0[2] } == names)
        #expect(rows.map { $0[0] } == names.map { _ in "经济困难的老年人" })
        #expect(rows.map { $0[6] } == names.map { _ in "县民政局" })
        #expect(rows.map { $0[5] } == names.map { _ in "县级政府负责。" })
        #expect(rows.map { $0[1] } == ["1", "2", "3", "4", "5", "", "7", "8"])
        #expect(rows.map { $0[3].isEmpty } == [false, false, true, false, false, false, false, false])
    }

    @Test func turnedPages() {
        let recovered = RecoveredText(
            """
            服务对象\t<p>残疾人</p>\t老年人
            服务项目\t<p>辅具</p><p>适配</p>\t助餐
            服务标准\t每人一次\t每餐2元
            正文在此继续。
            """)
        #expect(
            recovered.firstRows == [
                ["服务对象", "服务项目", "服务标准"], ["残疾人", "辅具适配", "每人一次"], ["老年人", "助餐", "每餐2元"],
            ])
        #expect(recovered.loose == ["正文在此继续。"])
    }

    @Test func gluedAndLostCells() {
        let recovered = RecoveredText(
            """
            服务对象\t服务项目\t服务内容\t服务类型\t支出责任\t牵头部门
            老年人\t1\t助餐服务\t为老年人供餐。\t关爱服务\t县级政府负责。\t县民政局
            老年人\t2\t助浴服务\t为老年人助浴。\t关爱服务\t县级政府负责。\t县民政局
            残疾人\t3\t康复服务\t为残疾人康复。\t照护服务\t县级政府负责。\t县残联
            儿童\t4 托育服务\t为儿童托育。\t照护服务\t县级政府负责。 县卫健委
            残疾人\t5\t辅具适配\t关爱服务\t县残联
            """)
        let rows = recovered.firstRows
        #expect(rows.count == 6)
        #expect(rows[4] == ["儿童", "4", "托育服务", "为儿童托育。", "照护服务", "县级政府负责。", "县卫健委"])
        #expect(rows[5] == ["残疾人", "5", "辅具适配", "", "关爱服务", "", "县残联"])
        #expect(recovered.layout.notes.contains { $0.code == "table.cell-lost" && $0.message.contains("服务内容、支出责任") })
    }

    @Test(arguments: [
        "要明确服务对象、服务项目、服务内容，压实牵头单位责任。",
        "服务对象\t张三",
        "服务对象\t服务项目\t服务标准",
        "联系人：张三    电话：123    地址：某路",
        "\t一、总体要求\n\t二、主要任务\n",
    ])
    func leavesOtherTextAlone(_ string: String) {
        let recovered = RecoveredText(string)
        #expect(recovered.layout.grids.isEmpty)
        #expect(recovered.loose.joined(separator: "\n") == string.split(separator: "\n").joined(separator: "\n"))
    }

    /// Every unit of a table's cells stands in one line only, and lines of cells follow one another.
    @Test func linesOfCellsAreInOrder() {
        var seed: UInt64 = 7
        func random(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        let words = [
            "服务对象", "服务项目", "服务标准", "牵头部门", "序号", "1", "2", "3 助餐", "\t", "\t", "\t", "\n", "\n", "\n\t",
            "  ", "市民政局", "、司法局", "为老年人服务。", "<p>", "</p>", "<", "备注：", "附件", "|", "（一）", "\u{3000}", "\n1\n", "\n2\n",
            "\n市民政局\n", "\n2025年底\n", "\n（一）养老\n", "2025年",
        ]
        let headers = [
            "服务对象\t服务项目\t服务标准\t牵头部门\n", "\t服务对象\n\t服务项目\n\t服务标准\n", "序号\t工作任务\t责任单位\n",
            "\t工作任务\n\t责任单位\n\t序号\n", "指标  单位  2025年\n", "序号\n工作任务\n责任单位\n1\n", "服务对象\n服务项目\n牵头部门\n",
        ]
        for _ in 0..<3000 {
            var string = headers[random(headers.count)]
            for _ in 0..<random(60) { string += words[random(words.count)] }
            let recovered = RecoveredText(string)
            var next = 0
            for cell in recovered.layout.grids.flatMap(\.cells) where !cell.lines.isEmpty {
                #expect(cell.lines.lowerBound >= next)
                next = cell.lines.upperBound
            }
            var seen: Set<Int> = []
            for run in recovered.layout.lines.flatMap({ recovered.layout.runs[$0.runs] }) {
                for unit in run.range { #expect(seen.insert(unit).inserted) }
            }
            // Only column names, tags and white space may be dropped, so words of cells are all kept.
            let words = Set("民司为餐123".utf16)
            let kept = seen.count { words.contains(recovered.text.units[$0]) }
            #expect(kept == string.utf16.count { words.contains($0) }, "\(string)")
            for grid in recovered.layout.grids { _ = recovered.rows(grid) }
        }
    }
}
