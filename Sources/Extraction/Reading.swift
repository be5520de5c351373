package import Gongwen
package import Qingdan

/// A document as the rules see it: its text, outline and tokens.
package final class Reading: Sendable {
    /// The notice.
    package let document: Document
    /// Its tokens.
    package let tokens: Tokens
    /// The words the tokens name.
    package let vocabulary: Vocabulary

    /// The text of each block.
    package let texts: [String]
    /// Whether each unit is a scalar value of its own, as almost always.
    private let isPlain: Bool

    /// Lexes a document.
    package init(_ document: Document, vocabulary: Vocabulary = .standard) {
        self.document = document
        self.vocabulary = vocabulary
        tokens = Tokens(of: document, vocabulary: vocabulary)
        isPlain = document.scalarCount(document.units.indices) == document.units.count
        texts = document.units.withUnsafeBufferPointer { units in document.blocks.map { units.string($0.range) } }
    }

    /// The id of the section a block stands in, `A1` and the like in an attachment before its first section, or nil.
    package func section(ofBlock block: Int) -> String? {
        if let section = document.blocks[block].section { return document.sections[section].id }
        return document.blocks[block].attachment.map { "A\($0)" }
    }

    /// The text of a block from behind the marker of its section: 三、|2024年新建….
    package func body(ofBlock block: Int) -> Range<Int> {
        let text = document.blocks[block].range
        guard let section = document.blocks[block].section, document.sections[section].block == block else {
            return text
        }
        return document.sections[section].marker.upperBound..<text.upperBound
    }

    /// The text of a range of `Document.units` in the block that holds it.
    func string(_ range: Range<Int>, inBlock block: Int) -> String {
        if range == document.blocks[block].range { return texts[block] }
        return document.units.withUnsafeBufferPointer { $0.string(range) }
    }

    /// The evidence that a range of `Document.units` is, in the block that holds it.
    package func evidence(_ range: Range<Int>, inBlock block: Int) -> Evidence {
        let start = scalarCount(document.blocks[block].range.lowerBound..<range.lowerBound)
        return Evidence(
            block: document.blocks[block].id, start: start, end: start + scalarCount(range),
            quote: string(range, inBlock: block))
    }

    /// The number of scalar values in a range of `Document.units`.
    @inline(__always)
    func scalarCount(_ range: Range<Int>) -> Int { isPlain ? range.count : pairedScalarCount(range) }

    /// The same where some are written in two units; by itself, so that no document is copied where none are.
    @inline(never)
    private func pairedScalarCount(_ range: Range<Int>) -> Int { document.scalarCount(range) }
}
