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

    /// Lexes a document.
    package init(_ document: Document, vocabulary: Vocabulary = .standard) {
        self.document = document
        self.vocabulary = vocabulary
        tokens = Tokens(of: document, vocabulary: vocabulary)
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
        let section = document.blocks[block].section.map { document.sections[$0] }
        let start = section.flatMap { $0.block == block ? $0.marker.upperBound : nil } ?? text.lowerBound
        return start..<text.upperBound
    }

    /// The text of a range of `Document.units` in the block that holds it.
    func string(_ range: Range<Int>, inBlock block: Int) -> String {
        range == document.blocks[block].range ? texts[block] : document.string(range)
    }

    /// The evidence that a range of `Document.units` is, in the block that holds it.
    package func evidence(_ range: Range<Int>, inBlock block: Int) -> Evidence {
        let start = document.scalarCount(document.blocks[block].range.lowerBound..<range.lowerBound)
        return Evidence(
            block: document.blocks[block].id, start: start, end: start + document.scalarCount(range),
            quote: string(range, inBlock: block))
    }
}
