/// The words a value was read from, 依据.
///
/// Offsets count Unicode scalar values in the text of a block, and `quote` equals that slice exactly. No evidence, no
/// fact.
public struct Evidence: Sendable, Hashable, Decodable {
    /// The id of the block.
    public var block: Int
    /// The first scalar of the words in the block's text.
    public var start: Int
    /// The scalar after the last.
    public var end: Int
    /// The words themselves.
    public var quote: String

    /// Evidence in a block.
    public init(block: Int, start: Int, end: Int, quote: String) {
        self.block = block
        self.start = start
        self.end = end
        self.quote = quote
    }
}

/// A stretch of a block's text and the bytes of the source that give it.
public struct OriginRun: Sendable, Equatable, Decodable {
    /// Where the stretch starts in the block's text, in Unicode scalar values.
    public var at: Int
    /// The first byte in the source as it was handed in.
    public var from: Int
    /// The number of bytes.
    public var length: Int

    /// A run.
    public init(at: Int, from: Int, length: Int) {
        self.at = at
        self.from = from
        self.length = length
    }
}

/// A paragraph, heading or cell of the notice's text.
public struct TextBlock: Sendable, Equatable, Decodable {
    /// Its number in the catalog, from 1.
    public var id: Int
    /// The part of the notice it is: title, paragraph, heading, item, cell and so on.
    public var kind: String
    /// The id of the section it stands in, or nil before the first.
    public var section: String?
    /// Its text, mended.
    public var text: String
    /// The line of the source where it starts, from 1.
    public var line: Int
    /// Where its text comes from, in order.
    public var origin: [OriginRun]

    /// A block.
    public init(id: Int, kind: String, section: String?, text: String, line: Int, origin: [OriginRun]) {
        self.id = id
        self.kind = kind
        self.section = section
        self.text = text
        self.line = line
        self.origin = origin
    }
}

/// A numbered heading or item of the outline.
public struct OutlineSection: Sendable, Equatable, Decodable {
    /// The printed ordinals from the outermost in, joined by full stops; `A1/` first inside attachment 1.
    public var id: String
    /// The id of the section it stands in, or nil at the top.
    public var parent: String?
    /// The marker as printed.
    public var marker: String
    /// The heading without marker and final stop, or nil.
    public var heading: String?
    /// The id of the block it starts.
    public var block: Int

    /// A section.
    public init(id: String, parent: String?, marker: String, heading: String?, block: Int) {
        self.id = id
        self.parent = parent
        self.marker = marker
        self.heading = heading
        self.block = block
    }
}

/// How many numerals of the body the items account for.
public struct Ledger: Sendable, Equatable, Decodable {
    /// The numerals of the body: digit runs, and Chinese numerals that count or measure.
    public var numerals: Int
    /// Those that an item claims.
    public var claimed: Int
    /// Those that none claims.
    public var unclaimed: [Evidence]

    /// A ledger.
    public init(numerals: Int, claimed: Int, unclaimed: [Evidence]) {
        self.numerals = numerals
        self.claimed = claimed
        self.unclaimed = unclaimed
    }
}

/// Something odd that a reader of the catalog should look at.
public struct Notice: Sendable, Equatable, Decodable {
    /// `warning` where something may be missing, `note` otherwise.
    public var severity: String
    /// A stable name for the kind, such as `outline.gap`.
    public var code: String
    /// One sentence for a person.
    public var message: String
    /// Where it is, or nil for the whole source.
    public var evidence: Evidence?
    /// The other place, where two do not agree.
    public var related: Evidence?

    /// A notice.
    public init(severity: String, code: String, message: String, evidence: Evidence?, related: Evidence? = nil) {
        self.severity = severity
        self.code = code
        self.message = message
        self.evidence = evidence
        self.related = related
    }
}
