extension Catalog {
    /// A target with what a row of it needs from the rest of the catalog.
    struct TargetRow {
        let catalog: Catalog
        let heading: String?
        let departments: [Department]
        let target: Target
    }

    /// The rows of `targets.csv`.
    var targetRows: [TargetRow] {
        let headings = headings
        let bodies = Dictionary(duties.map { ($0.id, $0.departments) }, uniquingKeysWith: { first, _ in first })
        return targets.map { target in
            TargetRow(
                catalog: self, heading: target.section.flatMap { headings[$0] },
                departments: target.duties.flatMap { bodies[$0] ?? [] }, target: target)
        }
    }

    /// The columns of `targets.csv`.
    static let targetColumns: [Column<TargetRow>] = [
        Column("来源文件") { .text($0.catalog.source.name) },
        Column("标题") { .text($0.catalog.document.title) },
        Column("发文字号") { .text($0.catalog.document.number) },
        Column("地区") { .text($0.catalog.document.jurisdiction.name) },
        Column("章节") { sectionCell($0.target.section) },
        Column("章节标题") { .text($0.heading) },
        Column("指标") { .text($0.target.indicator) },
        Column("对象") { .text($0.target.for) },
        Column("口径") { .text(measureNames[$0.target.measure] ?? $0.target.measure) },
        Column("关系") { .text(boundNames[$0.target.quantity.op] ?? $0.target.quantity.op) },
        Column("数值") { .number($0.target.quantity.value) },
        Column("上限") { .number($0.target.quantity.max) },
        Column("单位") { .text($0.target.quantity.unit) },
        Column("每") { .list($0.target.quantity.per) },
        Column("基期年") { .count($0.target.baseline?.year) },
        Column("基期值") { .number($0.target.baseline?.value) },
        Column("属性") { .text($0.target.binding.map { bindingNames[$0] ?? $0 }) },
        Column("起始日期") { .text($0.target.deadline?.start) },
        Column("期限") { .text($0.target.deadline?.end ?? $0.target.deadline?.recurs) },
        Column("期限原文") { .text($0.target.deadline?.text) },
        Column("牵头单位") { .list($0.departments.names("lead")) },
        Column("责任单位") { .list($0.departments.names("party")) },
        Column("配合单位") { .list($0.departments.names("support")) },
        Column("数量原文") { .text($0.target.quantity.text) },
        Column("原文") { .text($0.target.evidence.quote) },
        Column("段落") { .count($0.target.evidence.block) },
        Column("规则") { .text($0.target.rule) },
        Column("编号") { .text($0.target.id) },
    ]
}

/// The bounds in words, 关系.
let boundNames = [
    "gte": "不低于", "gt": "高于", "lte": "不超过", "lt": "低于", "approx": "约", "eq": "等于", "range": "区间",
]

/// Whether a value is a level or a change, 口径.
private let measureNames = ["level": "达到", "increase": "增加", "decrease": "减少"]

/// The kinds of indicators, 属性.
private let bindingNames = ["binding": "约束性", "expected": "预期性"]
