/// A JSON text as a tree, with its objects' keys in the order written and its numbers as printed.
///
///     try JSONTree(parsing: Array(#"{"value": 7600}"#.utf8))["value"]   // .number("7600")
///
/// Differences and reviews work on it, because a key or a digit that reading changed would change the bytes of a
/// catalog that is written again.
public enum JSONTree: Sendable, Equatable {
    /// An object: its fields in order.
    case object([(key: String, value: JSONTree)])
    /// A list.
    case list([JSONTree])
    /// A text.
    case text(String)
    /// A number, as printed.
    case number(String)
    /// A truth value.
    case truth(Bool)
    /// Nothing.
    case null

    /// Whether two trees say the same, the order of fields included.
    public static func == (left: JSONTree, right: JSONTree) -> Bool {
        switch (left, right) {
        case (.object(let left), .object(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.key == $1.key && $0.value == $1.value }
        case (.list(let left), .list(let right)): left == right
        case (.text(let left), .text(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.truth(let left), .truth(let right)): left == right
        case (.null, .null): true
        default: false
        }
    }

    /// The value of a field, or nil.
    public subscript(key: String) -> JSONTree? {
        guard case .object(let fields) = self else { return nil }
        return fields.first { $0.key == key }?.value
    }

    /// The elements of a list; of anything else, none.
    public var elements: [JSONTree] {
        if case .list(let elements) = self { elements } else { [] }
    }

    /// The words of a text; of anything else, nil.
    public var text: String? {
        if case .text(let text) = self { text } else { nil }
    }
}

extension JSONTree: JSONWritable {
    /// Writes the tree in the order of its fields.
    public func write(to writer: inout JSONWriter) {
        switch self {
        case .object(let fields):
            writer.object { for field in fields { $0.field(named: field.key) { field.value.write(to: &$0) } } }
        case .list(let elements): writer.list(elements) { $1.write(to: &$0) }
        case .text(let text): writer.string(text)
        case .number(let digits): writer.verbatim(digits)
        case .truth(let truth): writer.verbatim(truth ? "true" : "false")
        case .null: writer.string(nil)
        }
    }

    /// The tree as one line of JSON, without a line break.
    public var json: [UInt8] {
        var writer = JSONWriter(breaksLines: false)
        write(to: &writer)
        return writer.bytes
    }

    /// The tree of a value that writes itself.
    public init(of value: some JSONWritable) {
        var writer = JSONWriter(breaksLines: false)
        value.write(to: &writer)
        // What the writer wrote is JSON, and the tests hold it to that.
        self = (try? JSONTree(parsing: writer.bytes)) ?? .null
    }
}
