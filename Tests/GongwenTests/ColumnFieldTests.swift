import Gongwen
import Testing

/// What columns hold, by their printed names.
struct ColumnFieldTests {
    @Test(arguments: [
        ("牵 头 单 位", ColumnField.leads), ("指标（单位：%）", .indicator), ("单位：%", .unit), ("2025年", .value),
        ("2025 年目标值", .value),
        ("到2025年", .value), ("2021—2025年", .value), ("２０２５年（预计）", .value), ("2020年基期值", .baseline), ("“十四五”目标", .value),
        ("目标任务", .task), ("指标属性", .binding),
    ])
    func knows(_ name: String, _ field: ColumnField) {
        #expect(ColumnField(name: name.utf16) == field)
    }

    @Test(arguments: ["责任单位：市民政局", "2025", "年", "到2025年底前全面建成服务体系", "城关镇"])
    func doesNotKnow(_ name: String) {
        #expect(ColumnField(name: name.utf16) == nil)
    }
}
