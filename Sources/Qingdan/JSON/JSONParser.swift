/// What is wrong with a text that should be JSON, and at which byte of it.
public struct JSONFault: Error, Equatable {
    /// What is wrong.
    public enum Kind: Sendable {
        /// The text ended in the middle of a value.
        case ended
        /// Something else was wanted here.
        case unexpected
        /// Lists or objects stand in one another more than `JSONParser.deepest` deep.
        case tooDeep
    }

    /// What is wrong.
    public var kind: Kind
    /// The byte it was seen at, from 0.
    public var at: Int

    /// A fault at a byte.
    public init(kind: Kind, at: Int) {
        self.kind = kind
        self.at = at
    }
}

extension JSONTree {
    /// Reads a JSON text (RFC 8259), with nothing but white space around its one value; throws `JSONFault`.
    public init(parsing bytes: [UInt8]) throws(JSONFault) {
        var parser = JSONParser(bytes: bytes)
        self = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.at == bytes.count else { throw parser.fault(.unexpected) }
    }
}

/// Reads JSON byte by byte into a tree.
private struct JSONParser {
    /// Deeper than any catalog, and shallow enough for the stack.
    static let deepest = 256

    let bytes: [UInt8]
    var at = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    func fault(_ kind: JSONFault.Kind) -> JSONFault {
        JSONFault(kind: at < bytes.count ? kind : .ended, at: at)
    }

    private var current: UInt8? { at < bytes.count ? bytes[at] : nil }

    mutating func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
    }

    /// Goes past the byte if it stands here, after white space.
    private mutating func take(_ byte: Character) -> Bool {
        skipSpace()
        guard current == byte.asciiValue else { return false }
        at += 1
        return true
    }

    mutating func value(depth: Int) throws(JSONFault) -> JSONTree {
        guard depth < Self.deepest else { throw fault(.tooDeep) }
        skipSpace()
        switch current {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try list(depth: depth)
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .truth(true))
        case UInt8(ascii: "f"): return try word("false", .truth(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func object(depth: Int) throws(JSONFault) -> JSONTree {
        at += 1
        var fields: [(key: String, value: JSONTree)] = []
        if take("}") { return .object([]) }
        repeat {
            skipSpace()
            guard current == UInt8(ascii: "\"") else { throw fault(.unexpected) }
            let key = try text()
            guard take(":") else { throw fault(.unexpected) }
            fields.append((key, try value(depth: depth + 1)))
        } while take(",")
        guard take("}") else { throw fault(.unexpected) }
        return .object(fields)
    }

    private mutating func list(depth: Int) throws(JSONFault) -> JSONTree {
        at += 1
        var elements: [JSONTree] = []
        if take("]") { return .list([]) }
        repeat { elements.append(try value(depth: depth + 1)) } while take(",")
        guard take("]") else { throw fault(.unexpected) }
        return .list(elements)
    }

    private mutating func word(_ word: StaticString, _ tree: JSONTree) throws(JSONFault) -> JSONTree {
        let matches = word.withUTF8Buffer { bytes[at...].starts(with: $0) }
        guard matches else { throw fault(.unexpected) }
        at += word.utf8CodeUnitCount
        return tree
    }

    /// The digits of a number as printed: `-`, whole part, fraction, exponent.
    private mutating func number() throws(JSONFault) -> String {
        let start = at
        if current == UInt8(ascii: "-") { at += 1 }
        // A whole part that starts with 0 ends there.
        if current == UInt8(ascii: "0") { at += 1 } else if digits() == 0 { throw fault(.unexpected) }
        if current == UInt8(ascii: ".") {
            at += 1
            guard digits() > 0 else { throw fault(.unexpected) }
        }
        if let byte = current, byte | 0x20 == UInt8(ascii: "e") {
            at += 1
            if let sign = current, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { at += 1 }
            guard digits() > 0 else { throw fault(.unexpected) }
        }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private mutating func digits() -> Int {
        let start = at
        while let byte = current, byte >= 0x30, byte <= 0x39 { at += 1 }
        return at - start
    }

    private mutating func text() throws(JSONFault) -> String {
        at += 1
        var start = at
        var text: [UInt8] = []
        while let byte = current {
            guard byte >= 0x20 else { break }
            if byte == UInt8(ascii: "\"") {
                text.append(contentsOf: bytes[start..<at])
                at += 1
                return String(decoding: text, as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\") {
                text.append(contentsOf: bytes[start..<at])
                at += 1
                try escape(into: &text)
                start = at
            } else {
                at += 1
            }
        }
        throw fault(.unexpected)
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONFault) {
        guard let byte = current else { throw fault(.ended) }
        at += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            var units = [try unit()]
            if units[0] >> 10 == 0x36, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
                bytes[at + 1] == UInt8(ascii: "u")
            {
                at += 2
                units.append(try unit())
            }
            text.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
        default: throw fault(.unexpected)
        }
    }

    /// The four hexadecimal digits of an escaped unit.
    private mutating func unit() throws(JSONFault) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw fault(.unexpected)
            }
            unit = unit << 4 | UInt16(digit)
            at += 1
        }
        return unit
    }
}
