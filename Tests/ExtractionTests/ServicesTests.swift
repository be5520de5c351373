import Extraction
import Gongwen
import Qingdan
import Testing

/// A table written out as text, its cells in one array of units as a document has them.
private struct Sheet {
    var units: [UInt16] = []
    var starts: [Int] = []

    mutating func cells(_ texts: [String]) -> [TableCell?] {
        texts.map { text in
            if text.isEmpty { return nil }
            let start = units.count
            units += text.utf16
            starts.append(start)
            return TableCell(block: starts.count - 1, units: units[start...])
        }
    }

    func services(_ header: [TableCell?], _ rows: [[TableCell?]]) -> [Service] {
        let units = units
        let starts = starts
        let reader = ServiceRows(evidence: { range, block in
            Evidence(
                block: block + 1, start: range.lowerBound - starts[block], end: range.upperBound - starts[block],
                quote: String(decoding: units[range], as: UTF16.self))
        })
        var departments = DepartmentReader(home: nil)
        return reader.services(
            columns: TableColumns(header: header, rows: rows), rows: rows, table: 1, &departments)
    }
}

struct ServicesTests {
    private func leads(_ cell: String) -> [String] {
        var sheet = Sheet()
        let header = sheet.cells(["序号", "服务对象", "服务项目", "服务标准", "牵头单位"])
        let rows = [sheet.cells(["1", "老年人", "高龄津贴", "每人每月50元", cell])]
        return sheet.services(header, rows).first?.leads.map(\.name) ?? []
    }

    @Test(arguments: [
        ("市财政局、民政局", ["市财政局", "市民政局"]),
        ("县民政局县卫健委县残联县人社局", ["县民政局", "县卫健委", "县残联", "县人社局"]),
        ("县文广旅局\n县住建局\n县城市综合执行大队", ["县文广旅局", "县住建局", "县城市综合执行大队"]),
        ("市中级人民法院、司法局", ["市中级人民法院", "市司法局"]),
        ("市民政局和市财政局", ["市民政局", "市财政局"]),
        ("市人力资源和社会保障局市人力资源和社会保障局", ["市人力资源和社会保障局"]),
        ("市委宣传部，市委办公室", ["市委宣传部", "市委办公室"]),
        ("区民政局、市场监管局、各镇（街道）政府", ["区民政局", "区市场监管局", "各镇（街道）政府"]),
        ("省民政厅（牵头）、财政厅，河南银保监局", ["省民政厅", "省财政厅", "河南银保监局"]),
        ("民政部、财政部", ["民政部", "财政部"]),
        ("市民政局牵头，市财政局等部门配合", ["市民政局", "市财政局"]),
        ("", []),
    ])
    func splitsBodies(_ cell: String, _ names: [String]) {
        #expect(leads(cell) == names)
    }

    @Test func readsRows() throws {
        var sheet = Sheet()
        let header = sheet.cells(["服务对象", "", "服务项目", "服务内容", "服务类型", "服务标准", "支出责任", "牵头部门"])
        let first = sheet.cells(["65周岁及以上老年人", "1", "健康管理", "每年1次。", "照护服务", "按规范执行。", "省级负责。", "市卫健委"])
        var second = sheet.cells(["", "2", "能力评估", "", "照护服务", "按办法执行。", "", "市民政局、卫健委"])
        second[0] = first[0]
        let services = sheet.services(header, [first, header, second])
        #expect(services.map(\.no) == [1, 2])
        #expect(services.map(\.row) == [1, 3])
        #expect(services.map(\.audience) == ["65周岁及以上老年人", "65周岁及以上老年人"])
        #expect(services.map(\.content) == ["每年1次。", nil])
        let lead = try #require(services.last?.leads.last)
        #expect(lead.name == "市卫健委")
        #expect(lead.evidence.quote == "卫健委")
        #expect(lead.role == "lead")
        #expect(services[1].evidence.funding == nil)
        #expect(services[0].evidence.standard?.quote == "按规范执行。")
    }

    @Test func partsNumberFromName() {
        var sheet = Sheet()
        let header = sheet.cells(["保障对象", "服务事项", "保障标准"])
        let rows = [sheet.cells(["老年人", "12.高龄津贴", "每人每月50元"]), sheet.cells(["老年人", "60周岁补贴", "100元"])]
        let services = sheet.services(header, rows)
        #expect(services.map(\.no) == [12, nil])
        #expect(services.map(\.name) == ["高龄津贴", "60周岁补贴"])
        #expect(services[0].evidence.no?.quote == "12")
        #expect(services[0].evidence.name?.quote == "高龄津贴")
    }

    @Test(arguments: [
        (["服务对象", "服务项目", "服务内容", "服务标准", "支出责任", "牵头负责单位"], TableKind.services),
        (["序号", "重点任务", "牵头单位", "配合单位", "完成时限"], .tasks),
        (["序号", "工作内容", "责任单位"], .tasks),
        (["部门", "职责与任务"], .tasks),
        (["指标", "单位", "2020年", "2025年", "属性"], .indicators),
        (["一级指标", "二级指标", "三级指标", "指标性质", "指标说明"], .indicators),
        (["序号", "人员类别", "参保缴费渠道"], .other),
    ])
    func tellsKinds(_ header: [String], _ kind: TableKind) {
        var sheet = Sheet()
        #expect(TableColumns(header: sheet.cells(header), rows: []).kind == kind)
    }
}
