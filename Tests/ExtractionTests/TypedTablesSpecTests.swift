import Gongwen
import Qingdan
import SpecSupport
import Testing

/// A table of `Tests/Specs/tables.txt`: the page it stands on, and what its rows say.
struct TypedTableSpec: Sendable, CustomTestStringConvertible {
    /// What the table shows.
    var name: String
    /// The lines of the notice; those with | are rows of a table.
    var text: String
    /// The kind, the items and the diagnostics expected, a line each.
    var expected: String
    var testDescription: String { name }

    /// The tables of the file.
    static let all = SpecParts.read("tables.txt").map {
        TypedTableSpec(name: $0.name, text: $0.text, expected: $0.expected)
    }

    /// The notice as a web page.
    var page: String {
        var page = "<html><body>"
        var rows: [[String]] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.contains("|") {
                rows.append(line.split(separator: "|", omittingEmptySubsequences: false).map { trimmed($0) })
            } else {
                if !rows.isEmpty { page += Self.table(rows) }
                rows = []
                page += "<p>\(line)</p>"
            }
        }
        return page + (rows.isEmpty ? "" : Self.table(rows)) + "</body></html>"
    }

    private func trimmed(_ cell: Substring) -> String {
        String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    /// A table element; < goes on with the cell to the left, ^ with the one above, ⏎ breaks a line.
    private static func table(_ rows: [[String]]) -> String {
        var html = "<table>"
        for (row, cells) in rows.enumerated() {
            html += "<tr>"
            for (column, cell) in cells.enumerated() where cell != "<" && cell != "^" {
                var width = 1
                while column + width < cells.count, cells[column + width] == "<" { width += 1 }
                var height = 1
                while row + height < rows.count, rows[row + height][column] == "^" { height += 1 }
                let text = cell.split(separator: "⏎", omittingEmptySubsequences: false).joined(separator: "<br>")
                html += "<td rowspan=\"\(height)\" colspan=\"\(width)\">\(text)</td>"
            }
            html += "</tr>"
        }
        return html + "</table>"
    }
}

/// What the rows of tables say.
@Suite struct TypedTablesSpecTests {
    @Test func thereAreTables() { #expect(TypedTableSpec.all.count >= 10) }

    @Test(arguments: TypedTableSpec.all)
    func rowsSayWhatTheyGrant(_ spec: TypedTableSpec) throws {
        let catalog = try Samples.extract(Array(spec.page.utf8), named: "notice.html")
        #expect(Self.told(catalog) == spec.expected)
    }

    /// The tables of a catalog in the words of the file.
    private static func told(_ catalog: Catalog) -> String {
        var lines = catalog.tables.map { table in
            "\(table.kind) \(table.rows.count) rows: "
                + table.header.map { $0.isEmpty ? "-" : $0 }.joined(separator: " | ")
        }
        lines += catalog.tables.flatMap { table in
            table.groups.map { "group \($0.row) \($0.text)" } + table.notes.map { "note \($0.text)" }
        }
        lines += catalog.duties.filter { $0.task != nil }.map(told)
        lines += catalog.targets.filter { $0.table != nil }.map { target in
            var line = "\(target.indicator): \(SentenceSpec.told(target))"
            if let base = target.baseline {
                line += " from \(base.value.map(Numbers.told) ?? "?")" + (base.year.map { " in \($0)" } ?? "")
            }
            return line + (target.binding.map { " \($0)" } ?? "")
        }
        lines += catalog.diagnostics.filter { ["table.total", "target.contradiction"].contains($0.code) }.map {
            "! \($0.message)"
        }
        return lines.joined(separator: "\n")
    }

    private static func told(_ duty: Duty) -> String {
        let bodies = [("lead", "leads"), ("support", "supports"), ("party", "parties")].compactMap { role, name in
            let names = duty.departments.filter { $0.role == role }.map(\.name)
            return names.isEmpty ? nil : "\(name) " + names.joined(separator: "、")
        }
        let limit = duty.deadline.map { "by \($0.end ?? $0.recurs ?? "?")" }
        let number = duty.no.map { "\($0) " } ?? ""
        return "\(number)\(duty.task ?? "") → " + (bodies + [limit].compactMap { $0 }).joined(separator: "; ")
    }
}

/// Cells of tables that a plain text lost the places of.
@Suite struct UncertainCellsTests {
    @Test func aBodyThatMayLeadOrHelpDoesNeither() throws {
        let lines = [
            "重点任务分工表", "序号", "工作任务", "牵头单位", "配合单位", "完成时限",
            "1", "建设信息平台。", "市民政局", "市财政局", "2024年6月", "2", "开展专项督查。", "市审计局", "2024年12月",
            "3", "完善标准体系。", "市民政局", "市财政局", "2024年10月",
        ]
        let catalog = try Samples.extract(Array(lines.joined(separator: "\n").utf8), named: "notice.txt")
        #expect(catalog.duties.map(\.task) == ["建设信息平台。", "开展专项督查。", "完善标准体系。"])
        #expect(catalog.duties.map { $0.departments.map(\.role) } == [["lead", "support"], [], ["lead", "support"]])
        #expect(catalog.duties.map { $0.deadline?.end } == ["2024-06-30", "2024-12-31", "2024-10-31"])
        #expect(catalog.tables[0].rows[1].map(\.text).contains("市审计局"))
        #expect(catalog.diagnostics.contains { $0.code == "table.cell-lost" && $0.message.contains("牵头单位、配合单位") })
    }
}
