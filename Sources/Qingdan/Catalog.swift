/// A catalog, 清单: everything one notice commits to, each value with the words that say it.
///
/// The product's contract, `qingdan/catalog/v1`: `Schemas/catalog.schema.json` describes every field. Equal input and
/// equal version give equal bytes.
public struct Catalog: Sendable, Equatable, Decodable {
    /// The name of the contract, `qingdan/catalog/v1`.
    public var schema: String
    /// The program that made it.
    public var generator: Generator
    /// The file it was made from.
    public var source: SourceFile
    /// The head of the notice.
    public var document: Head
    /// The text, cleaned and in reading order.
    public var blocks: [TextBlock]
    /// The outline.
    public var sections: [OutlineSection]
    /// The quantified commitments and norms.
    public var targets: [Target]
    /// Who answers for what.
    public var duties: [Duty]
    /// The time limits and periods, once per occurrence in the text.
    public var deadlines: [Deadline]
    /// The data tables.
    public var tables: [DataTable]
    /// The rows of service lists.
    public var services: [Service]
    /// The laws, policies and standards named.
    public var citations: [Citation]
    /// How many numerals of the body were understood, and which were not.
    public var ledger: Ledger
    /// What was odd.
    public var diagnostics: [Notice]

    /// The name of the contract this version writes.
    public static let schemaName = "qingdan/catalog/v1"

    /// An empty catalog of a source.
    public init(generator: Generator, source: SourceFile, document: Head) {
        schema = Self.schemaName
        self.generator = generator
        self.source = source
        self.document = document
        blocks = []
        sections = []
        targets = []
        duties = []
        deadlines = []
        tables = []
        services = []
        citations = []
        ledger = Ledger(numerals: 0, claimed: 0, unclaimed: [])
        diagnostics = []
    }
}

/// The program that made a catalog.
public struct Generator: Sendable, Equatable, Decodable {
    /// Its name.
    public var name: String
    /// Its version, as in semantic versioning.
    public var version: String

    /// A generator.
    public init(name: String, version: String) {
        self.name = name
        self.version = version
    }
}

/// The file a catalog was made from.
public struct SourceFile: Sendable, Equatable, Decodable {
    /// The file's name without folders.
    public var name: String
    /// The media type it was read as.
    public var mediaType: String
    /// The charset its bytes were decoded with.
    public var charset: String
    /// Its length in bytes.
    public var bytes: Int
    /// Its SHA-256 digest in lower-case hexadecimal.
    public var sha256: String

    /// A source file.
    public init(name: String, mediaType: String, charset: String, bytes: Int, sha256: String) {
        self.name = name
        self.mediaType = mediaType
        self.charset = charset
        self.bytes = bytes
        self.sha256 = sha256
    }
}
