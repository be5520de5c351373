import CLexicon

/// The words the program knows, 词表: read from tables that need no programming to edit.
///
/// A table is a text of lines with fields separated by tabs; lines that start with # are comments.
public struct Lexicon: Sendable {
    /// The rows of one table of the lexicon.
    ///
    ///     Lexicon.rows(of: "kinds.tsv")   // [["实施意见"], ["指导意见"], …]
    ///
    /// Empty where there is no such table.
    public static func rows(of table: String) -> [[String]] {
        guard let bytes = bytes(of: table) else { return [] }
        return bytes.split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }.map { line in
            line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
        }
    }

    /// The bytes of one table, UTF-8, or nil where there is no such table.
    public static func bytes(of table: String) -> UnsafeBufferPointer<UInt8>? {
        let file = lexicon_file_named(table)
        return file.name == nil ? nil : UnsafeBufferPointer(start: file.bytes, count: file.count)
    }
}
