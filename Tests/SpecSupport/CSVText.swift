/// A CSV read by the rules of RFC 4180, to look at what was written.
public struct CSVText {
    /// The rows, the names of the columns first.
    public private(set) var rows: [[String]] = []

    /// Reads bytes, which may start with a byte order mark.
    public init(_ bytes: [UInt8]) {
        var rest = bytes[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        while !rest.isEmpty { rows.append(Self.row(&rest)) }
    }

    private static func row(_ rest: inout ArraySlice<UInt8>) -> [String] {
        var cells: [String] = []
        while true {
            cells.append(cell(&rest))
            switch rest.popFirst() {
            case UInt8(ascii: ","): continue
            case UInt8(ascii: "\r"):
                if rest.first == UInt8(ascii: "\n") { rest.removeFirst() }
                return cells
            default: return cells
            }
        }
    }

    private static func cell(_ rest: inout ArraySlice<UInt8>) -> String {
        let ends: Set<UInt8> = [UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n")]
        guard rest.first == UInt8(ascii: "\"") else {
            let text = rest.prefix { !ends.contains($0) }
            rest = rest.dropFirst(text.count)
            return String(decoding: text, as: UTF8.self)
        }
        rest.removeFirst()
        var text: [UInt8] = []
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\"") {
                guard rest.first == byte else { break }
                rest.removeFirst()
            }
            text.append(byte)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
