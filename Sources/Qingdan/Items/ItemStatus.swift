/// Who stands for an item: the program alone, or a reviewer too, 审核状态.
///
/// A catalog as extracted says `extracted` of every item; `qingdan review apply` says `reviewed` of each one that was
/// accepted, corrected or added by a person.
public enum ItemStatus: String, Sendable, Decodable {
    /// The program found it, 抽取.
    case extracted
    /// A reviewer decided on it, 已审.
    case reviewed
}

extension KeyedDecodingContainer {
    /// The status of an item; a catalog written before items had one holds extracted items only.
    func decode(_ type: ItemStatus.Type, forKey key: Key) throws -> ItemStatus {
        try decodeIfPresent(type, forKey: key) ?? .extracted
    }
}
