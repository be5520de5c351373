/// The steps that make one JSON text another: JSON Patch, RFC 6902, with `add`, `remove` and `replace`.
public struct JSONPatch: Sendable, Equatable {
    /// A step.
    public struct Operation: Sendable, Equatable {
        /// `add`, `remove` or `replace`.
        public var op: String
        /// The JSON pointer of the place (RFC 6901).
        public var path: String
        /// The value there, nil for `remove`.
        public var value: JSONTree?

        /// A step.
        public init(op: String, path: String, value: JSONTree? = nil) {
            self.op = op
            self.path = path
            self.value = value
        }
    }

    /// The steps in the order they are taken.
    public private(set) var operations: [Operation] = []

    /// The steps from one tree to another.
    public init(from old: JSONTree, to new: JSONTree) {
        compare(old, new, at: "")
    }

    /// Steps that were read.
    public init(_ operations: [Operation]) { self.operations = operations }

    private mutating func compare(_ old: JSONTree, _ new: JSONTree, at path: String) {
        switch (old, new) {
        case (.object(let before), .object(let after)) where before.map(\.key) == after.map(\.key):
            for (left, right) in zip(before, after) {
                compare(left.value, right.value, at: path + "/" + Self.escape(left.key))
            }
        case (.list(let before), .list(let after)): compareLists(before, after, at: path)
        default:
            if old != new { operations.append(Operation(op: "replace", path: path, value: new)) }
        }
    }

    /// Lines up two lists by what their elements are about, and changes what is between.
    private mutating func compareLists(_ old: [JSONTree], _ new: [JSONTree], at path: String) {
        let steps = EditScript.steps(from: old.map(\.topic), to: new.map(\.topic))
        var (left, right) = (0, 0)
        let end = EditScript.Step(old: old.count..<old.count, new: new.count..<new.count)
        for step in steps + [end] {
            while left < step.old.lowerBound {
                compare(old[left], new[right], at: "\(path)/\(right)")
                left += 1
                right += 1
            }
            let both = min(step.old.count, step.new.count)
            for _ in 0..<both {
                compare(old[left], new[right], at: "\(path)/\(right)")
                left += 1
                right += 1
            }
            // What is left of the old stretch stands where the next new element will stand.
            for _ in left..<step.old.upperBound { operations.append(Operation(op: "remove", path: "\(path)/\(right)")) }
            for index in right..<step.new.upperBound {
                operations.append(Operation(op: "add", path: "\(path)/\(index)", value: new[index]))
            }
            (left, right) = (step.old.upperBound, step.new.upperBound)
        }
    }

    /// A key as a step of a JSON pointer.
    static func escape(_ key: String) -> String {
        guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return key }
        var escaped = ""
        for scalar in key.unicodeScalars {
            switch scalar {
            case "~": escaped += "~0"
            case "/": escaped += "~1"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

extension JSONPatch.Operation: JSONWritable {
    /// Writes the step.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("op", op)
            $0.field("path", path)
            if let value { $0.field("value", value) }
        }
    }
}

extension JSONTree {
    /// A digest of what an element of a list is about: its words, without the positions that shift when words come or go.
    fileprivate var topic: UInt64 {
        let fields = ["text", "title", "indicator", "heading", "name", "quote"].compactMap { self[$0] }.filter {
            $0 != .null
        }
        let words = fields.isEmpty ? [self["evidence"]?["quote"] ?? self] : fields
        var digest: UInt64 = 0xcbf2_9ce4_8422_2325
        for word in words {
            for byte in word.text.map({ Array($0.utf8) }) ?? word.json {
                digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3
            }
        }
        return digest
    }
}
