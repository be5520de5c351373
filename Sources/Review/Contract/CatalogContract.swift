public import Qingdan

/// The JSON Schema of catalogs as the rules that values typed in by people are held to, 数据契约.
///
///     let contract = try CatalogContract(parsing: schema)   // the bytes of Schemas/catalog.schema.json
///
/// It reads the words of JSON Schema that the catalog's schema uses and refuses a schema with others, so that nothing is
/// let through unchecked.
public struct CatalogContract: Sendable {
    private let root: JSONTree

    /// Why a schema cannot be used.
    public enum Fault: Error, Equatable {
        /// It is no JSON.
        case notJSON(JSONFault)
        /// It uses a word of JSON Schema that is not read.
        case unknownWord(String)
    }

    private static let words: Set<String> = [
        "$schema", "$id", "$defs", "$ref", "title", "description", "type", "properties", "required",
        "additionalProperties", "items", "enum", "const", "anyOf", "pattern", "minLength", "minItems", "minimum",
    ]

    /// The contract that a schema lays down; throws `Fault`.
    public init(parsing schema: [UInt8]) throws(Fault) {
        do { root = try JSONTree(parsing: schema) } catch { throw .notJSON(error) }
        try Self.look(at: root)
    }

    private static func look(at node: JSONTree) throws(Fault) {
        guard case .object(let fields) = node else { return }
        for (word, value) in fields {
            guard words.contains(word) else { throw .unknownWord(word) }
            switch word {
            case "properties", "$defs":
                if case .object(let children) = value { for child in children { try look(at: child.value) } }
            case "anyOf": for child in value.elements { try look(at: child) }
            case "items": try look(at: value)
            default: break
            }
        }
    }

    /// The part of the schema that describes one item of a list, or the head.
    func node(of list: ItemList) -> JSONTree {
        let node = root["properties"]?[list.rawValue] ?? .null
        return resolved(list == .document ? node : node["items"] ?? .null)
    }

    /// A part of the schema itself, where it stands for one elsewhere.
    func resolved(_ node: JSONTree) -> JSONTree {
        guard let name = node["$ref"]?.text?.split(separator: "/").last else { return node }
        return root["$defs"]?[String(name)] ?? node
    }

    /// What a value that is there must be: of several possible parts the one that is not null.
    func shape(_ node: JSONTree) -> JSONTree {
        let node = resolved(node)
        guard let parts = node["anyOf"]?.elements else { return node }
        return parts.map(resolved).first { $0["type"]?.text != "null" } ?? node
    }

    /// Whether nothing may stand there.
    func mayBeNull(_ node: JSONTree) -> Bool { faults(of: .null, by: node, path: "") == nil }

    /// The first thing that is wrong with a value, or nil.
    func faults(of value: JSONTree, by node: JSONTree, path: String) -> ValueFault? {
        let node = resolved(node)
        if let parts = node["anyOf"]?.elements {
            let all = parts.map { faults(of: value, by: $0, path: path) }
            if all.contains(where: { $0 == nil }) { return nil }
            // Of the parts that do not fit, the one of the right kind tells what is wrong.
            let deepest = all.compactMap { $0 }.first { !$0.isKind || $0.path != path }
            return deepest ?? ValueFault(path: path, value: value, kinds: parts.flatMap { kinds(of: resolved($0)) })
        }
        if let constant = node["const"], constant != value {
            return ValueFault(path: path, .oneOf([constant.words]), value: value)
        }
        if let choices = node["enum"]?.elements, !choices.contains(value) {
            return ValueFault(path: path, .oneOf(choices.map(\.words)), value: value)
        }
        let allowed = kinds(of: node)
        if !allowed.isEmpty, !allowed.contains(where: value.isOf) {
            return ValueFault(path: path, value: value, kinds: allowed)
        }
        return limitFault(of: value, by: node, path: path) ?? innerFault(of: value, by: node, path: path)
    }

    private func kinds(of node: JSONTree) -> [String] {
        node["type"].map { $0.text.map { [$0] } ?? $0.elements.compactMap(\.text) } ?? []
    }

    /// What is wrong with the form or size of a value.
    private func limitFault(of value: JSONTree, by node: JSONTree, path: String) -> ValueFault? {
        switch value {
        case .text(let text):
            if node["minLength"] != nil, text.isEmpty { return ValueFault(path: path, .notEmpty, value: value) }
            guard let pattern = node["pattern"]?.text, !SchemaPattern(pattern).matches(text) else { return nil }
            return ValueFault(path: path, .form(pattern, meaning: node["description"]?.text ?? ""), value: value)
        case .number(let digits):
            guard case .number(let least)? = node["minimum"], let bound = Double(least), let number = Double(digits),
                number < bound
            else { return nil }
            return ValueFault(path: path, .atLeast(least), value: value)
        case .list(let elements):
            guard case .number(let least)? = node["minItems"], let count = Int(least), elements.count < count else {
                return nil
            }
            return ValueFault(path: path, .notEmpty, value: value)
        default: return nil
        }
    }

    /// What is wrong with the fields or elements of a value.
    private func innerFault(of value: JSONTree, by node: JSONTree, path: String) -> ValueFault? {
        switch value {
        case .object(let fields):
            let known = node["properties"] ?? .null
            for name in (node["required"]?.elements ?? []).compactMap(\.text) where value[name] == nil {
                return ValueFault(path: path + "/" + name, .missing, value: .null)
            }
            for field in fields {
                guard let inner = known[field.key] else {
                    return ValueFault(path: path + "/" + field.key, .unknownField(known.keys), value: field.value)
                }
                if let fault = faults(of: field.value, by: inner, path: path + "/" + field.key) { return fault }
            }
            return nil
        case .list(let elements):
            guard let inner = node["items"] else { return nil }
            return elements.enumerated().lazy.compactMap { faults(of: $1, by: inner, path: "\(path)/\($0)") }.first
        default: return nil
        }
    }
}

/// A value that the contract does not allow, and what it wants instead.
public struct ValueFault: Error, Sendable, Equatable {
    /// What the contract wants.
    public enum Wanted: Sendable, Equatable {
        /// A value of one of these kinds, as JSON Schema calls them: `number`, `null`.
        case kinds([String])
        /// One of these.
        case oneOf([String])
        /// A text of this form; what the field means says it in words.
        case form(String, meaning: String)
        /// A number of at least this.
        case atLeast(String)
        /// Something, where there is an empty text or list.
        case notEmpty
        /// The field, which is not there.
        case missing
        /// One of these fields, where there is another.
        case unknownField([String])
    }

    /// Where the value stands in the item, a JSON pointer.
    public var path: String
    /// What the contract wants.
    public var wanted: Wanted
    /// The value as JSON.
    public var found: String

    init(path: String, _ wanted: Wanted, value: JSONTree) {
        self.path = path
        self.wanted = wanted
        found = String(decoding: value.json, as: UTF8.self)
    }

    init(path: String, value: JSONTree, kinds: [String]) { self.init(path: path, .kinds(kinds), value: value) }

    fileprivate var isKind: Bool {
        if case .kinds = wanted { true } else { false }
    }
}

extension JSONTree {
    /// The names of an object's fields.
    var keys: [String] {
        if case .object(let fields) = self { fields.map(\.key) } else { [] }
    }

    /// The words of a text, or another value as JSON.
    fileprivate var words: String { text ?? String(decoding: json, as: UTF8.self) }

    /// Whether the value is of a kind of JSON Schema.
    fileprivate func isOf(_ kind: String) -> Bool {
        switch (self, kind) {
        case (.object, "object"), (.list, "array"), (.text, "string"), (.truth, "boolean"), (.null, "null"): true
        case (.number(let digits), "number"): Double(digits)?.isFinite ?? false
        case (.number(let digits), "integer"): Double(digits).flatMap(Int.init(exactly:)) != nil
        default: false
        }
    }
}
