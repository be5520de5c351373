extension Catalog {
    /// A service with the catalog it is in.
    struct ServiceRow {
        let catalog: Catalog
        let service: Service
    }

    /// The rows of `services.csv`.
    var serviceRows: [ServiceRow] { services.map { ServiceRow(catalog: self, service: $0) } }

    /// The columns of `services.csv`.
    static let serviceColumns: [Column<ServiceRow>] = [
        Column("来源文件") { .text($0.catalog.source.name) },
        Column("标题") { .text($0.catalog.document.title) },
        Column("发文字号") { .text($0.catalog.document.number) },
        Column("地区") { .text($0.catalog.document.jurisdiction.name) },
        Column("序号") { .count($0.service.no) },
        Column("服务对象") { .text($0.service.audience) },
        Column("服务项目") { .text($0.service.name) },
        Column("服务内容") { .text($0.service.content) },
        Column("服务类型") { .text($0.service.type) },
        Column("服务标准") { .text($0.service.standard) },
        Column("数量") { .list($0.service.amounts.map(\.words)) },
        Column("支出责任") { .text($0.service.funding) },
        Column("牵头单位") { .list($0.service.leads.map(\.name)) },
        Column("规范名称") { .list($0.service.leads.compactMap(\.canonical)) },
        Column("表") { .count($0.service.table) },
        Column("行") { .count($0.service.row) },
        Column("编号") { .text($0.service.id) },
    ]
}

extension Amount {
    /// The amount in words: 80—90岁：不低于50元/人/月.
    fileprivate var words: String {
        let group = self.for.map { $0 + "：" } ?? ""
        let bound = op == "eq" || op == "range" ? "" : boundNames[op] ?? op
        let lower = value.map(JSONWriter.description(of:)) ?? ""
        let upper = max.map { "—" + JSONWriter.description(of: $0) } ?? ""
        return group + bound + lower + upper + (unit ?? "") + per.map { "/" + $0 }.joined()
    }
}
