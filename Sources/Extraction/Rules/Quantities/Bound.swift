/// How a word bounds the number next to it, 关系.
package enum Bound: String, Sendable {
    /// 不低于, 至少, 以上.
    case gte
    /// 超过, 高于.
    case gt
    /// 不超过, 以内.
    case lte
    /// 低于, 不足.
    case lt
    /// 约, 左右.
    case approx
    /// 累计: the number is what it is.
    case eq

    /// What is left where a bound is forbidden: who may not ask for more than 3 may ask for 3 at most.
    var forbidden: Bound {
        switch self {
        case .gt: .lte
        case .lt: .gte
        default: self
        }
    }

    /// The bound that a remark makes of it which says that the number is included: 超过50人（含50人）.
    var including: Bound {
        switch self {
        case .gt: .gte
        case .lt: .lte
        default: self
        }
    }
}
