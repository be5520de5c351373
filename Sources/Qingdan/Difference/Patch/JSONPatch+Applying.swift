/// Why a patch cannot be applied: a step of it does not fit the text.
public struct JSONPatchFault: Error, Equatable {
    /// The step, from 0.
    public var operation: Int
    /// The place it names.
    public var path: String
}

extension JSONTree {
    /// The tree after the steps of a patch; throws `JSONPatchFault` for a step that does not fit.
    public func applying(_ patch: JSONPatch) throws(JSONPatchFault) -> JSONTree {
        var tree = self
        for (index, operation) in patch.operations.enumerated() {
            let steps = operation.path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
                .dropFirst()
            let names = steps.map { JSONTree.unescape(String(Substring($0))) }
            guard tree.take(operation, names[...]) else { throw JSONPatchFault(operation: index, path: operation.path) }
        }
        return tree
    }

    private mutating func take(_ operation: JSONPatch.Operation, _ path: ArraySlice<String>) -> Bool {
        guard let name = path.first else {
            guard operation.op == "replace", let value = operation.value else { return false }
            self = value
            return true
        }
        switch self {
        case .list(var elements):
            self = .null
            defer { self = .list(elements) }
            guard let index = Int(name), index >= 0 else { return false }
            if path.count > 1 || operation.op == "replace" {
                return index < elements.count && elements[index].take(operation, path.dropFirst())
            }
            if operation.op == "add", let value = operation.value, index <= elements.count {
                elements.insert(value, at: index)
                return true
            }
            guard operation.op == "remove", index < elements.count else { return false }
            elements.remove(at: index)
            return true
        case .object(var fields):
            self = .null
            defer { self = .object(fields) }
            let index = fields.firstIndex { $0.key == name }
            if path.count > 1 || operation.op == "replace" {
                return index.map { fields[$0].value.take(operation, path.dropFirst()) } ?? false
            }
            if operation.op == "add", let value = operation.value {
                if let index { fields[index].value = value } else { fields.append((name, value)) }
                return true
            }
            guard operation.op == "remove", let index else { return false }
            fields.remove(at: index)
            return true
        default: return false
        }
    }

    private static func unescape(_ step: String) -> String {
        guard step.utf8.contains(UInt8(ascii: "~")) else { return step }
        var name = ""
        var isEscaped = false
        for scalar in step.unicodeScalars {
            if isEscaped {
                name.unicodeScalars.append(scalar == "1" ? "/" : "~")
                isEscaped = false
            } else if scalar == "~" {
                isEscaped = true
            } else {
                name.unicodeScalars.append(scalar)
            }
        }
        return name
    }
}
