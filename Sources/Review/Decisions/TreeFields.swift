import Qingdan

/// An object of a JSON tree that is read field by field, with its path for faults.
struct TreeFields {
    let path: String
    private let fields: [String: JSONTree]

    /// An object with these fields, all of them and no others.
    init(_ tree: JSONTree, path: String, names: [String]) throws(ReviewFault) {
        guard case .object(let fields) = tree else { throw .field(path: path, .wantsKind("an object")) }
        self.path = path
        self.fields = Dictionary(fields.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
        for name in names where self.fields[name] == nil { throw .field(path: self.path(of: name), .missing) }
        for field in fields where !names.contains(field.key) {
            throw .field(path: self.path(of: field.key), .unknown)
        }
    }

    /// The path of a field.
    func path(of name: String) -> String { path.isEmpty ? name : path + "." + name }

    /// A fault of a field.
    func fault(_ name: String, _ problem: ReviewFault.Problem) -> ReviewFault {
        .field(path: path(of: name), problem)
    }

    /// The value of a field; nil where it is null.
    func value(_ name: String) -> JSONTree? {
        guard let value = fields[name], value != .null else { return nil }
        return value
    }

    /// A text that is null or not empty.
    func text(_ name: String) throws(ReviewFault) -> String? {
        guard let value = value(name) else { return nil }
        guard let text = value.text else { throw fault(name, .wantsKind("a text or null")) }
        if text.isEmpty { throw fault(name, .empty) }
        return text
    }

    /// A text that is there; it may be empty only where that is said.
    func words(_ name: String, mayBeEmpty: Bool = false) throws(ReviewFault) -> String {
        guard let text = fields[name]?.text else { throw fault(name, .wantsKind("a text")) }
        if text.isEmpty, !mayBeEmpty { throw fault(name, .empty) }
        return text
    }

    /// One of the words of an enumeration.
    func one<Choice: RawRepresentable<String> & CaseIterable>(_ name: String) throws(ReviewFault) -> Choice {
        let text = try words(name, mayBeEmpty: true)
        guard let choice = Choice(rawValue: text) else {
            throw fault(name, .wantsOne(of: Choice.allCases.map(\.rawValue)))
        }
        return choice
    }

    /// The elements of a list, each with its path.
    func list(_ name: String) throws(ReviewFault) -> [(tree: JSONTree, path: String)] {
        guard case .list(let elements)? = fields[name] else { throw fault(name, .wantsKind("a list")) }
        return elements.enumerated().map { ($1, "\(path(of: name))[\($0)]") }
    }

    /// An object, or nil where the field is null.
    func object(_ name: String) throws(ReviewFault) -> JSONTree? {
        guard let value = value(name) else { return nil }
        guard case .object = value else { throw fault(name, .wantsKind("an object or null")) }
        return value
    }
}
