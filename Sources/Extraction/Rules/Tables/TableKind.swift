package import Gongwen

/// What a data table lists, 表的种类.
package enum TableKind: String, Sendable {
    /// 服务清单: who is entitled to what.
    case services
    /// 任务分工表: what is to be done by whom.
    case tasks
    /// 指标表: what is measured and what it is to be.
    case indicators
    /// Any other.
    case other

    /// The kind of a table with columns of these fields.
    ///
    ///     TableKind(fields: [.number, .task, .leads, .supports, .deadline])   // .tasks
    package init(fields: [ColumnField?]) {
        let known = Set(fields.compactMap { $0 })
        let answers: Set<ColumnField> = [.leads, .bodies, .supports]
        let isAnswered = !known.isDisjoint(with: answers)
        let details = known.intersection([.content, .type, .standard, .funding]).count
        if known.contains(.indicator), !known.isDisjoint(with: [.value, .baseline, .unit, .binding]) {
            self = .indicators
        } else if known.contains(.audience), known.contains(.name) || known.contains(.content), details > 0 {
            self = .services
        } else if known.contains(.name), details > 2 {
            self = .services
        } else if known.contains(.task), isAnswered || known.contains(.deadline) {
            self = .tasks
        } else if known.contains(.name) || known.contains(.content), isAnswered {
            self = .tasks
        } else {
            self = .other
        }
    }
}
