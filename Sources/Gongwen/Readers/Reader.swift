/// A way to read one file format into a layout, 读入.
///
/// A new format is one file in this folder and one entry of `all`.
public struct Reader: Sendable {
    /// The media type of the format, as the catalog names it.
    public let mediaType: String
    /// Whether a source is in the format, told by its name and first bytes.
    package let recognises: @Sendable (Source) -> Bool
    /// The charset the source itself declares, if it does.
    package let declaredCharset: @Sendable (Source) -> Charset?
    /// Lays out the decoded text.
    package let layOut: @Sendable (SourceText) throws(ReadingError) -> Layout

    /// Every format the program reads, the most particular first; the last takes what is left.
    public static let all: [Reader] = [.html, .plainText]
}

/// Why a source cannot be read at all.
public enum ReadingError: Error, Equatable, Sendable {
    /// There is nothing in it, or white space only.
    case empty
    /// It is of a format this program does not read; the name of the format where it is known.
    case unknownFormat(String)
    /// It holds too few Chinese characters to be a notice.
    case noText
    /// It is larger than 4 GB less one byte, the most a position can name.
    case tooLarge(Int)
}
