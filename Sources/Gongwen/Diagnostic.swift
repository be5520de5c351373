/// Something odd that a reader of the catalog should look at, 提示: found while reading, never stopping it.
///
///     Diagnostic(.warning, "outline.gap", "（三） follows （一）: （二） is missing.", block: 12, range: 0..<3)
public struct Diagnostic: Sendable, Equatable {
    /// How much it matters.
    public enum Severity: String, Sendable {
        /// The source lost or contradicts something; a value may be missing.
        case warning
        /// Worth knowing; nothing is missing.
        case note
    }

    /// How much it matters.
    public var severity: Severity
    /// A stable name for the kind, such as `outline.gap`.
    public var code: String
    /// One sentence for a person.
    public var message: String
    /// The block it is about, or nil for the whole source.
    public var block: Int?
    /// The units in the block that it is about; empty where it is about all of it.
    public var range: Range<Int>

    /// The other place, where the diagnostic is about two that do not agree.
    public var related: Place?

    /// A place in the text.
    public struct Place: Sendable, Equatable {
        /// The id of the block.
        public var block: Int
        /// The units in the block.
        public var range: Range<Int>

        /// A place.
        public init(block: Int, range: Range<Int>) {
            self.block = block
            self.range = range
        }
    }

    /// A diagnostic about a block, or about the whole source.
    public init(_ severity: Severity, _ code: String, _ message: String, block: Int? = nil, range: Range<Int> = 0..<0) {
        self.severity = severity
        self.code = code
        self.message = message
        self.block = block
        self.range = range
    }
}
