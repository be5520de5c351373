/// Rows that a user adds to the lexicon, 增补词表: a text in which `[units.tsv]` names a table and its rows follow.
///
///     # what our province counts in
///     [units.tsv]
///     标台	标台	measure
///
/// Fields are separated by tabs; blank lines and lines that start with # are passed over, white space around a field
/// is dropped.
public struct LexiconAddition: Sendable, Equatable {
    /// The rows by table, in the order of the text.
    public private(set) var rows: [String: [[String]]] = [:]

    /// Reads the rows of a text in UTF-8; the first line that is wrong is thrown.
    public init(_ bytes: [UInt8]) throws(LexiconError) {
        var text = bytes[...]
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        var number = 0
        var table: String?
        for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            guard let whole = String(validating: line, as: UTF8.self) else {
                throw LexiconError(line: number, reason: .notUTF8)
            }
            let content = Self.trimmed(Array(whole.utf8)[...])
            guard let first = content.first, first != UInt8(ascii: "#") else { continue }
            if first == UInt8(ascii: "["), content.last == UInt8(ascii: "]") {
                table = try Self.table(String(decoding: content.dropFirst().dropLast(), as: UTF8.self), line: number)
                continue
            }
            guard let table, let form = LexiconTable.all[table] else {
                throw LexiconError(line: number, reason: .noTable)
            }
            let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
                String(decoding: Self.trimmed($0), as: UTF8.self)
            }
            switch form.check(fields, of: table) {
            case .success(let row): rows[table, default: []].append(row)
            case .failure(let reason): throw LexiconError(line: number, reason: reason)
            }
        }
    }

    private static func table(_ name: String, line: Int) throws(LexiconError) -> String {
        guard LexiconTable.all[name] != nil else {
            throw LexiconError(line: line, reason: .unknownTable(name: name, known: LexiconTable.names))
        }
        return name
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        func isSpace(_ byte: UInt8) -> Bool { " \t\r".utf8.contains(byte) }
        var bytes = bytes
        while let first = bytes.first, isSpace(first) { bytes = bytes.dropFirst() }
        while let last = bytes.last, isSpace(last) { bytes = bytes.dropLast() }
        return bytes
    }
}
