import Gongwen
import Qingdan

/// Words of the text with what stands around them in their sentence, 原文.
struct MarkedWords: Sendable {
    let before: String
    let marked: String
    let after: String

    /// How much of a sentence is shown on each side, in units.
    private static let reach = 60

    /// A range of a document's units, shown in a stretch of text around it.
    init(_ range: Range<Int>, in sentence: Range<Int>, of document: Document) {
        let start = Self.boundary(max(sentence.lowerBound, range.lowerBound - Self.reach), document)
        let end = Self.boundary(min(sentence.upperBound, range.upperBound + Self.reach), document)
        before =
            (start > sentence.lowerBound ? "…" : "") + document.string(min(start, range.lowerBound)..<range.lowerBound)
        marked = document.string(range)
        after = document.string(range.upperBound..<max(end, range.upperBound)) + (end < sentence.upperBound ? "…" : "")
    }

    /// A place that parts no surrogate pair.
    private static func boundary(_ place: Int, _ document: Document) -> Int {
        place < document.units.count && UTF16.isTrailSurrogate(document.units[place]) ? place + 1 : place
    }
}
