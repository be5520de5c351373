extension Catalog {
    /// A table for a spreadsheet, 表格文件: one row a target, duty or service.
    public enum Sheet: String, Sendable, CaseIterable {
        /// 目标, a row a target.
        case targets
        /// 责任, a row a duty.
        case duties
        /// 服务, a row of a service list a row.
        case services

        /// The name of the file: `targets.csv`.
        public var fileName: String { rawValue + ".csv" }
    }

    /// A sheet of several catalogs as CSV: UTF-8 with a byte order mark, Chinese column names, rows ended by CR LF.
    ///
    ///     let bytes = Catalog.csv(.targets, of: [puyang, kaifeng])
    ///
    /// Section numbers carry a § in front, because a spreadsheet takes 2.10 for the number 2.1. A text that starts like
    /// a formula gets an apostrophe in front.
    public static func csv(_ sheet: Sheet, of catalogs: [Catalog]) -> [UInt8] {
        switch sheet {
        case .targets: csv(targetColumns, of: catalogs, rows: \.targetRows)
        case .duties: csv(dutyColumns, of: catalogs, rows: \.dutyRows)
        case .services: csv(serviceColumns, of: catalogs, rows: \.serviceRows)
        }
    }

    /// The first bytes of a sheet: the byte order mark and the names of its columns.
    public static func csvHeader(_ sheet: Sheet) -> [UInt8] { csv(sheet, of: []) }

    /// The rows that one catalog adds to a sheet.
    public static func csvRows(_ sheet: Sheet, of catalog: Catalog) -> [UInt8] {
        Array(csv(sheet, of: [catalog]).dropFirst(csvHeader(sheet).count))
    }

    private static func csv<Row>(
        _ columns: [Column<Row>], of catalogs: [Catalog], rows: (Catalog) -> [Row]
    ) -> [UInt8] {
        var writer = CSVWriter(columns: columns.map(\.name))
        for catalog in catalogs {
            for row in rows(catalog) { writer.row(columns.map { $0.cell(row) }) }
        }
        return writer.bytes
    }

    /// A column: its name and what stands in it.
    struct Column<Row>: Sendable {
        let name: String
        let cell: @Sendable (Row) -> CSVWriter.Cell

        init(_ name: String, _ cell: @escaping @Sendable (Row) -> CSVWriter.Cell) {
            self.name = name
            self.cell = cell
        }
    }

    /// The headings of sections by their ids; the first where an id stands twice.
    var headings: [String: String] {
        Dictionary(sections.map { ($0.id, $0.heading ?? "") }, uniquingKeysWith: { first, _ in first })
    }
}

/// A section's number as a cell that no spreadsheet takes for a number or a date.
func sectionCell(_ id: String?) -> CSVWriter.Cell {
    .text(id.map { "§" + $0 })
}

extension [Department] {
    /// The names of those with a role.
    func names(_ role: String) -> [String] { filter { $0.role == role }.map(\.name) }
}
