import Qingdan

extension Correction {
    /// The parts of the path, as RFC 6901 has them; nil where it is no JSON pointer into a field.
    var steps: [String]? {
        guard path.utf8.first == UInt8(ascii: "/") else { return nil }
        var steps: [[UInt8]] = []
        var isEscaped = false
        for byte in path.utf8 {
            if isEscaped {
                guard byte == UInt8(ascii: "0") || byte == UInt8(ascii: "1") else { return nil }
                steps[steps.count - 1].append(UInt8(ascii: byte == UInt8(ascii: "0") ? "~" : "/"))
                isEscaped = false
            } else if byte == UInt8(ascii: "/") {
                steps.append([])
            } else if byte == UInt8(ascii: "~") {
                isEscaped = true
            } else {
                steps[steps.count - 1].append(byte)
            }
        }
        return isEscaped ? nil : steps.map { String(decoding: $0, as: UTF8.self) }
    }

    /// What the program alone sets: the name of an item, who stands for it, and the words it was read from.
    private static let ownFields: Set<String> = ["id", "status", "rule"]

    /// The item with the new value in place of the old; throws where the path leads nowhere.
    func applied(to item: JSONTree) throws(ApplyFailure) -> JSONTree {
        guard let steps, let first = steps.first else { throw ApplyFailure(.noField(path: path, known: item.keys)) }
        if Self.ownFields.contains(first) || steps.contains("evidence") {
            throw ApplyFailure(.notForPeople(path: path))
        }
        return try replaced(in: item, along: steps[...])
    }

    private func replaced(in tree: JSONTree, along steps: ArraySlice<String>) throws(ApplyFailure) -> JSONTree {
        guard let step = steps.first else { return value }
        switch tree {
        case .object(var fields):
            guard let index = fields.firstIndex(where: { $0.key == step }) else { break }
            fields[index].value = try replaced(in: fields[index].value, along: steps.dropFirst())
            return .object(fields)
        case .list(var elements):
            guard let index = Int(step), String(index) == step, elements.indices.contains(index) else { break }
            elements[index] = try replaced(in: elements[index], along: steps.dropFirst())
            return .list(elements)
        default: break
        }
        let known = if case .list(let elements) = tree { elements.indices.map(String.init) } else { tree.keys }
        throw ApplyFailure(.noField(path: path, known: known))
    }
}

/// A fault while one decision is applied.
struct ApplyFailure: Error {
    let kind: ApplyFault.Kind

    init(_ kind: ApplyFault.Kind) { self.kind = kind }
}
