import Gongwen
import Qingdan

/// Reads the rows of task tables, 任务分工表: each is a duty with its task.
///
///     序号 | 重点任务 | 工作内容 | 牵头单位 | 配合单位 | 完成时限
struct TaskRows {
    let table: TableReading

    /// The duties of the rows; rows without a task are passed over.
    func duties(_ departments: inout DepartmentReader) -> [Found<Duty>] {
        guard let column = taskColumn else { return [] }
        return table.rows.enumerated().compactMap { index, row in
            guard let task = row[column], !task.isBlank else { return nil }
            var duty = Duty(
                section: table.section(task), departments: self.departments(row, &departments), rule: "table.task",
                evidence: table.evidence(task))
            duty.task = task.text(of: duty.evidence.quote)
            duty.no = table.columns.first(.number).flatMap { row[$0]?.number }
            duty.table = table.id
            duty.row = index + 1
            duty.deadline = table.columns.first(.deadline).flatMap { row[$0] }.flatMap(table.limit)
            return Found(duty, block: task.block, range: task.units.indices)
        }
    }

    /// The column that says what is to be done: of several (任务, 具体内容), the one with most words.
    private var taskColumn: Int? {
        let kinds: [ColumnField] = [.task, .content, .name]
        let candidates = table.columns.fields.indices.filter { table.columns.fields[$0].map(kinds.contains) ?? false }
        return candidates.max { words(of: $0) < words(of: $1) }
    }

    private func words(of column: Int) -> Int { table.rows.reduce(0) { $0 + ($1[column]?.units.count ?? 0) } }

    /// Whether the name of a column says that the first of its bodies leads: 责任单位（第一位为牵头单位）.
    private func ranks(_ column: Int) -> Bool {
        table.names.path(column).contains { name in
            table.reading.document.units.withUnsafeBufferPointer {
                ResponsibilityWords.standard.rank($0, in: name.units.indices) == .first
            }
        }
    }

    /// The bodies of a row: who leads, who helps, and who answers without distinction; one that answers alone leads.
    private func departments(_ row: [TableCell?], _ departments: inout DepartmentReader) -> [Department] {
        var all: [Department] = []
        for (column, cell) in row.enumerated() {
            guard let cell else { continue }
            switch table.columns.fields[column] {
            case .leads: all += table.bodies(cell, role: "lead", &departments)
            case .supports: all += table.bodies(cell, role: "support", &departments)
            case .bodies:
                let bodies = table.bodies(cell, role: "party", &departments)
                let firstLeads = bodies.count == 1 && table.columns.first(.leads) == nil || ranks(column)
                all += bodies.enumerated().map { index, body in
                    var body = body
                    if firstLeads, index == 0 { body.role = "lead" }
                    return body
                }
            default: continue
            }
        }
        return all
    }
}
