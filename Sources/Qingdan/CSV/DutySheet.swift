extension Catalog {
    /// A duty with what a row of it needs from the rest of the catalog.
    struct DutyRow {
        let catalog: Catalog
        let heading: String?
        let duty: Duty
    }

    /// The rows of `duties.csv`.
    var dutyRows: [DutyRow] {
        let headings = headings
        return duties.map { duty in
            DutyRow(catalog: self, heading: duty.section.flatMap { headings[$0] }, duty: duty)
        }
    }

    /// The columns of `duties.csv`.
    static let dutyColumns: [Column<DutyRow>] = [
        Column("来源文件") { .text($0.catalog.source.name) },
        Column("标题") { .text($0.catalog.document.title) },
        Column("发文字号") { .text($0.catalog.document.number) },
        Column("地区") { .text($0.catalog.document.jurisdiction.name) },
        Column("章节") { sectionCell($0.duty.section) },
        Column("章节标题") { .text($0.heading) },
        Column("序号") { .count($0.duty.no) },
        Column("任务") { .text($0.duty.task) },
        Column("牵头单位") { .list($0.duty.departments.names("lead")) },
        Column("责任单位") { .list($0.duty.departments.filter { !$0.inherited }.names("party")) },
        Column("配合单位") { .list($0.duty.departments.names("support")) },
        Column("统一落实单位") { .list($0.duty.departments.filter(\.inherited).names("party")) },
        Column("规范名称") { .list($0.duty.departments.compactMap(\.canonical)) },
        Column("完成时限") { .text($0.duty.deadline?.end ?? $0.duty.deadline?.recurs) },
        Column("时限原文") { .text($0.duty.deadline?.text) },
        Column("原文") { .text($0.duty.evidence.quote) },
        Column("段落") { .count($0.duty.evidence.block) },
        Column("规则") { .text($0.duty.rule) },
        Column("编号") { .text($0.duty.id) },
    ]
}
