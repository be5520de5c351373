/// Writes canonical JSON as bytes: UTF-8, keys in the order they are given, no insignificant white space but one line
/// break before each item of a list that asks for it.
///
///     var writer = JSONWriter()
///     writer.object { $0.field("value", 7600.0) }
///     String(decoding: writer.bytes, as: UTF8.self)   // {"value":7600}
public struct JSONWriter: ~Copyable {
    private var buffer: ByteBuffer
    private var needsComma = false
    private let breaksLines: Bool

    /// A writer with room for so many bytes; without line breaks all goes on one line, whatever lists ask for.
    ///
    /// - Parameter drain: takes what has been written, a piece at a time and the last by `finish()`; without it all of it
    ///   stays in `bytes`.
    public init(
        capacity: Int = 4096, breaksLines: Bool = true, drain: ((UnsafeBufferPointer<UInt8>) -> Void)? = nil
    ) {
        self.breaksLines = breaksLines
        buffer = ByteBuffer(capacity: capacity, drain: drain)
    }

    /// What has been written and not handed on.
    public var bytes: [UInt8] { Array(buffer.bytes) }

    /// Ends what was written with a line break and hands on the rest of it.
    mutating func finish() {
        buffer.append("\n")
        buffer.drainAll()
    }

    @inline(__always)
    private mutating func separate() {
        if needsComma { buffer.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    /// Writes the name of a field; where it is a literal it is stored as a constant.
    @inline(__always)
    private mutating func key(_ name: StaticString) {
        buffer.append(key: name, comma: needsComma)
        needsComma = true
    }

    /// Writes an object whose fields the closure writes.
    @inline(__always)
    public mutating func object(_ fields: (inout JSONWriter) -> Void) {
        buffer.append(UInt8(ascii: "{"))
        needsComma = false
        fields(&self)
        buffer.append(UInt8(ascii: "}"))
        needsComma = true
    }

    /// Writes a list of values.
    @inline(__always)
    public mutating func list<Element>(
        _ elements: [Element], lineBreaks: Bool = false, _ write: (inout JSONWriter, Element) -> Void
    ) {
        buffer.append(UInt8(ascii: "["))
        needsComma = false
        // By index: a loop over the elements would copy each, and count references to all its texts.
        for index in elements.indices {
            separate()
            if lineBreaks, breaksLines { buffer.append(UInt8(ascii: "\n")) }
            write(&self, elements[index])
            buffer.drainIfFull()
        }
        if lineBreaks, breaksLines, !elements.isEmpty { buffer.append(UInt8(ascii: "\n")) }
        buffer.append(UInt8(ascii: "]"))
        needsComma = true
    }

    /// Writes a field whose value the closure writes.
    @inline(__always)
    public mutating func field(_ name: StaticString, _ write: (inout JSONWriter) -> Void) {
        key(name)
        write(&self)
        needsComma = true
    }

    /// Writes a field whose name is known only when it is written.
    mutating func field(named name: String, _ write: (inout JSONWriter) -> Void) {
        separate()
        string(name)
        buffer.append(UInt8(ascii: ":"))
        write(&self)
        needsComma = true
    }

    /// Writes a number or word that is JSON already.
    mutating func verbatim(_ token: String) {
        token.utf8.span.withUnsafeBufferPointer { buffer.append($0) }
    }

    /// Writes a field with a text, `null` where there is none.
    @inline(__always)
    public mutating func field(_ name: StaticString, _ value: String?) {
        key(name)
        string(value)
    }

    /// Writes a field with a whole number, `null` where there is none.
    @inline(__always)
    public mutating func field(_ name: StaticString, _ value: Int?) {
        key(name)
        if let value { buffer.append(decimal: value) } else { null() }
    }

    /// Writes a field with a number, `null` where there is none.
    @inline(__always)
    public mutating func field(_ name: StaticString, _ value: Double?) {
        key(name)
        if let value { number(value) } else { null() }
    }

    /// Writes a field with a truth value.
    @inline(__always)
    public mutating func field(_ name: StaticString, _ value: Bool) {
        key(name)
        buffer.append(value ? "true" : "false")
    }

    /// Writes a field with a list of texts.
    @inline(__always)
    public mutating func field(_ name: StaticString, _ values: [String]) {
        key(name)
        list(values) { $0.string($1) }
    }

    /// Writes a field with a value that can write itself, `null` where there is none.
    @inline(__always)
    public mutating func field(_ name: StaticString, _ value: (some JSONWritable)?) {
        key(name)
        if let value { value.write(to: &self) } else { null() }
        needsComma = true
    }

    /// Writes a field with a list of values that can write themselves, each on a line of its own if wished.
    @inline(__always)
    public mutating func field(_ name: StaticString, _ values: [some JSONWritable], lineBreaks: Bool = false) {
        key(name)
        list(values, lineBreaks: lineBreaks) { $1.write(to: &$0) }
    }

    private mutating func null() {
        buffer.append("null")
    }

    private mutating func number(_ value: Double) {
        if value.isFinite { verbatim(Self.description(of: value)) } else { null() }
    }

    /// A finite number in the fewest digits that read back as it: 7600, 0.2.
    static func description(of value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : value.description
    }

    /// Writes a text with the escapes of RFC 8259, `null` where there is none.
    public mutating func string(_ value: String?) {
        guard let value else { return null() }
        value.utf8.span.withUnsafeBufferPointer { buffer.append(quoting: $0) }
    }
}

/// A value that writes itself as canonical JSON.
public protocol JSONWritable {
    /// Writes the value.
    func write(to writer: inout JSONWriter)
}
