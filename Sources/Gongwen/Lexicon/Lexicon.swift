import CLexicon
import Synchronization

/// The words the program knows, 词表: read from tables that need no programming to edit.
///
/// A table is a text of lines with fields separated by tabs; lines that start with # are comments. Rows can be added
/// before the first table is read, see `add(_:)`.
public struct Lexicon: Sendable {
    private struct State {
        /// The rows added to each table, those added last first.
        var added: [String: [[String]]] = [:]
        /// Whether a table has been read; from then on the program's own tables are made, once for all.
        var isRead = false
    }

    private static let state = Mutex(State())

    /// The rows of one table of the lexicon, added ones first.
    ///
    ///     Lexicon.rows(of: "kinds.tsv")   // [["实施意见"], ["指导意见"], …]
    ///
    /// Empty where there is no such table. A row whose key an added row has is left out, so that added rows win
    /// whatever way a reader of the table settles what stands in it twice.
    public static func rows(of table: String) -> [[String]] {
        let own = ownRows(of: table)
        let added = added(to: table)
        guard !added.isEmpty, let form = LexiconTable.all[table] else { return own }
        guard !form.key.isEmpty else { return added + own }
        var keys: Set<[String]> = []
        return (added + own).filter { keys.insert(form.key(of: $0)).inserted }
    }

    /// The rows added to a table; none may be added from here on.
    static func added(to table: String) -> [[String]] {
        state.withLock { state in
            state.isRead = true
            return state.added[table] ?? []
        }
    }

    /// The rows of a table as the program brings it.
    static func ownRows(of table: String) -> [[String]] {
        guard let bytes = bytes(of: table) else { return [] }
        var rows: [[String]] = []
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            if end > start, bytes[start] != UInt8(ascii: "#") {
                rows.append(fields(of: UnsafeBufferPointer(rebasing: bytes[start..<end])))
            }
            start = end + 1
        }
        return rows
    }

    /// The fields of a line between tabs.
    private static func fields(of line: UnsafeBufferPointer<UInt8>) -> [String] {
        var fields: [String] = []
        fields.reserveCapacity(4)
        var start = 0
        while true {
            var end = start
            while end < line.count, line[end] != UInt8(ascii: "\t") { end += 1 }
            fields.append(String(decoding: UnsafeBufferPointer(rebasing: line[start..<end]), as: UTF8.self))
            if end == line.count { return fields }
            start = end + 1
        }
    }

    /// Gives the rows that `rows(of:)` gives, one after the other and without making strings of all of them.
    package static func eachRow(of table: String, _ body: (LexiconRow) -> Void) {
        if added(to: table).isEmpty {
            if let bytes = bytes(of: table) { LexiconRow.each(in: bytes, body) }
        } else {
            let text = rows(of: table).map { $0.joined(separator: "\t") }.joined(separator: "\n")
            Array(text.utf8).withUnsafeBufferPointer { LexiconRow.each(in: $0, body) }
        }
    }

    /// The rows of one table as UTF-16 units that lie one after the other; otherwise as `rows(of:)`.
    package static func unitRows(of table: String) -> [[ArraySlice<UInt16>]] {
        guard added(to: table).isEmpty, let bytes = bytes(of: table) else {
            return rows(of: table).map { $0.map { Array($0.utf16)[...] } }
        }
        let units = [UInt16](unsafeUninitializedCapacity: bytes.count) { room, count in
            count = bytes.decode(to: room)
        }
        var rows: [[ArraySlice<UInt16>]] = []
        var start = 0
        while start < units.count {
            let end = units[start...].firstIndex(of: "\n") ?? units.count
            if end > start, units[start] != "#" {
                rows.append(units[start..<end].split(separator: UInt16(unit: "\t"), omittingEmptySubsequences: false))
            }
            start = end + 1
        }
        return rows
    }

    /// The bytes of one table as the program brings it, UTF-8, or nil where there is no such table.
    public static func bytes(of table: String) -> UnsafeBufferPointer<UInt8>? {
        let file = lexicon_file_named(table)
        return file.name == nil ? nil : UnsafeBufferPointer(start: file.bytes, count: file.count)
    }

    /// Adds rows to the tables, for the whole run of the program; what is added later wins over what was added before.
    ///
    /// Fails with `alreadyRead` once a notice has been read, since its tables are made by then, and with `tooManyRows`.
    public static func add(_ addition: LexiconAddition) throws(LexiconError) {
        let fault = state.withLock { state -> LexiconError? in
            if state.isRead { return LexiconError(line: 1, reason: .alreadyRead) }
            for (table, rows) in addition.rows {
                let all = rows + (state.added[table] ?? [])
                if table == "divisions.tsv", all.count > Divisions.mostAdded {
                    return LexiconError(line: 1, reason: .tooManyRows(table: table, most: Divisions.mostAdded))
                }
                state.added[table] = all
            }
            return nil
        }
        if let fault { throw fault }
    }
}
