/// Why a file cannot be added to the lexicon, and in which line.
public struct LexiconError: Error, Sendable, Equatable {
    /// What is wrong.
    public enum Reason: Error, Sendable, Equatable {
        /// The line is not UTF-8.
        case notUTF8
        /// A row stands before the first [table] line.
        case noTable
        /// There is no such table; the names of those there are.
        case unknownTable(name: String, known: [String])
        /// The row has fewer fields than the table needs.
        case tooFewFields(table: String, found: Int, needed: Int)
        /// The first field is empty.
        case emptyField(table: String)
        /// A class, or the value of a class, that the table does not have; those it has.
        case unknownClass(table: String, value: String, known: [String])
        /// What should be a GB/T 2260 code is none.
        case noCode(table: String, value: String)
        /// The table has no room for so many rows.
        case tooManyRows(table: String, most: Int)
        /// Notices have been read already.
        case alreadyRead
    }

    /// The number of the line, from 1.
    public let line: Int
    /// What is wrong with it.
    public let reason: Reason
}
