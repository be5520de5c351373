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
        func has(_ field: ColumnField) -> Bool { fields.contains(field) }
        let isAnswered = has(.leads) || has(.bodies) || has(.supports)
        var details = 0
        for field in [ColumnField.content, .type, .standard, .funding] where has(field) { details += 1 }
        if has(.indicator), has(.value) || has(.baseline) || has(.unit) || has(.binding) {
            self = .indicators
        } else if has(.audience), has(.name) || has(.content), details > 0 {
            self = .services
        } else if has(.name), details > 2 {
            self = .services
        } else if has(.task), isAnswered || has(.deadline) {
            self = .tasks
        } else if has(.name) || has(.content), isAnswered {
            self = .tasks
        } else {
            self = .other
        }
    }
}
