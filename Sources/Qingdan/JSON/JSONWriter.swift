/// Writes canonical JSON as bytes: UTF-8, keys in the order they are given, no insignificant white space but one line
/// break before each item of a list that asks for it.
///
///     var writer = JSONWriter()
///     writer.object { $0.field("value", 7600.0) }
///     String(decoding: writer.bytes, as: UTF8.self)   // {"value":7600}
public struct JSONWriter {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false
    private let breaksLines: Bool

    /// A writer with room for so many bytes; without line breaks all goes on one line, whatever lists ask for.
    public init(capacity: Int = 4096, breaksLines: Bool = true) {
        self.breaksLines = breaksLines
        bytes.reserveCapacity(capacity)
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    /// Writes an object whose fields the closure writes.
    public mutating func object(_ fields: (inout JSONWriter) -> Void) {
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
        fields(&self)
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    /// Writes a list of values.
    public mutating func list<Element>(
        _ elements: [Element], lineBreaks: Bool = false, _ write: (inout JSONWriter, Element) -> Void
    ) {
        bytes.append(UInt8(ascii: "["))
        needsComma = false
        for element in elements {
            separate()
            if lineBreaks, breaksLines { bytes.append(UInt8(ascii: "\n")) }
            write(&self, element)
        }
        if lineBreaks, breaksLines, !elements.isEmpty { bytes.append(UInt8(ascii: "\n")) }
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    /// Writes a field whose value the closure writes.
    public mutating func field(_ name: StaticString, _ write: (inout JSONWriter) -> Void) {
        key(name)
        write(&self)
        needsComma = true
    }

    /// Writes a field whose name is known only when it is written.
    mutating func field(named name: String, _ write: (inout JSONWriter) -> Void) {
        separate()
        string(name)
        bytes.append(UInt8(ascii: ":"))
        write(&self)
        needsComma = true
    }

    /// Writes a number or word that is JSON already.
    mutating func verbatim(_ token: String) {
        bytes.append(contentsOf: token.utf8)
    }

    /// Writes a field with a text, `null` where there is none.
    public mutating func field(_ name: StaticString, _ value: String?) {
        key(name)
        string(value)
    }

    /// Writes a field with a whole number, `null` where there is none.
    public mutating func field(_ name: StaticString, _ value: Int?) {
        key(name)
        if let value { digits(value) } else { null() }
    }

    /// Writes a field with a number, `null` where there is none.
    public mutating func field(_ name: StaticString, _ value: Double?) {
        key(name)
        if let value { number(value) } else { null() }
    }

    /// Writes a field with a truth value.
    public mutating func field(_ name: StaticString, _ value: Bool) {
        key(name)
        bytes.append(contentsOf: value ? "true".utf8 : "false".utf8)
    }

    /// Writes a field with a list of texts.
    public mutating func field(_ name: StaticString, _ values: [String]) {
        key(name)
        list(values) { $0.string($1) }
    }

    /// Writes a field with a value that can write itself, `null` where there is none.
    public mutating func field(_ name: StaticString, _ value: (some JSONWritable)?) {
        key(name)
        if let value { value.write(to: &self) } else { null() }
        needsComma = true
    }

    /// Writes a field with a list of values that can write themselves, each on a line of its own if wished.
    public mutating func field(_ name: StaticString, _ values: [some JSONWritable], lineBreaks: Bool = false) {
        key(name)
        list(values, lineBreaks: lineBreaks) { $1.write(to: &$0) }
    }

    private mutating func null() {
        bytes.append(contentsOf: "null".utf8)
    }

    private mutating func digits(_ value: Int) {
        bytes.append(contentsOf: String(value).utf8)
    }

    private mutating func number(_ value: Double) {
        if value.isFinite { bytes.append(contentsOf: Self.description(of: value).utf8) } else { null() }
    }

    /// A finite number in the fewest digits that read back as it: 7600, 0.2.
    static func description(of value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : value.description
    }

    /// Writes a text with the escapes of RFC 8259, `null` where there is none.
    public mutating func string(_ value: String?) {
        guard var value else { return null() }
        bytes.append(UInt8(ascii: "\""))
        value.withUTF8 { utf8 in
            var clean = 0
            for (index, byte) in utf8.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
                bytes.append(contentsOf: utf8[clean..<index])
                escape(byte)
                clean = index + 1
            }
            bytes.append(contentsOf: utf8[clean...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x22, 0x5C: bytes.append(byte)
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }
}

/// A value that writes itself as canonical JSON.
public protocol JSONWritable {
    /// Writes the value.
    func write(to writer: inout JSONWriter)
}
