public import Qingdan

/// A place in a text told by its words, 原文锚点: the text-quote selector of the W3C's Web Annotation Data Model.
///
///     let space = TextSpace(of: catalog)
///     space.quote(target.evidence)   // exact 到2025年底，累计完成7600户以上, prefix …, suffix …
///
/// Words outlive positions: they are found again where a draft was renumbered or printed anew.
public struct TextQuote: Sendable, Hashable {
    /// The words themselves.
    public var exact: String
    /// Up to 32 Unicode scalar values before them.
    public var prefix: String
    /// Up to 32 Unicode scalar values after them.
    public var suffix: String

    /// A place told by its words.
    public init(exact: String, prefix: String, suffix: String) {
        self.exact = exact
        self.prefix = prefix
        self.suffix = suffix
    }
}

/// A catalog's text as one: its blocks in order, a line break between each two.
public struct TextSpace: Sendable {
    /// The Unicode scalar values of the text.
    public let scalars: [Unicode.Scalar]
    /// Where each block starts in it, by the block's id.
    private var starts: [Int: Int] = [:]

    /// How many scalar values of surroundings a quote tells.
    public static let reach = 32

    /// The text of a catalog.
    public init(of catalog: Catalog) {
        var scalars: [Unicode.Scalar] = []
        for block in catalog.blocks {
            if !scalars.isEmpty { scalars.append("\n") }
            starts[block.id] = scalars.count
            scalars.append(contentsOf: block.text.unicodeScalars)
        }
        self.scalars = scalars
    }

    /// The stretch of the text an evidence stands for, or nil where the catalog has no such block.
    public func range(_ evidence: Evidence) -> Range<Int>? {
        guard let start = starts[evidence.block], start + evidence.end <= scalars.count else { return nil }
        return start + evidence.start..<start + evidence.end
    }

    /// The words of a stretch and those around it.
    public func quote(_ range: Range<Int>) -> TextQuote {
        func text(_ range: Range<Int>) -> String {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[range])
            return String(text)
        }
        return TextQuote(
            exact: text(range),
            prefix: text(max(0, range.lowerBound - Self.reach)..<range.lowerBound),
            suffix: text(range.upperBound..<min(scalars.count, range.upperBound + Self.reach)))
    }
}
