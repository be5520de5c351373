/// A notice that has been read, 公文: its text in blocks, its head and its outline.
public struct Document: Sendable {
    /// The file it was read from.
    public let source: Source
    /// The media type it was read as.
    public let mediaType: String
    /// The charset its bytes were decoded with.
    public let charset: Charset
    /// The decoded text of the source.
    public let text: SourceText
    /// The text of all blocks, one after the other, in UTF-16 units.
    public internal(set) var units: [UInt16]
    /// The blocks in reading order.
    public internal(set) var blocks: [Block]
    /// Where the text of the blocks comes from, in the order of `units`.
    public internal(set) var origins: [Origin]
    /// The tables, in reading order.
    public internal(set) var tables: [Table] = []
    /// The places in `units` at which a line begins inside a cell that the source broke on purpose, in order.
    public internal(set) var cellLines: [Int] = []
    /// The head of the notice.
    public internal(set) var head = Head()
    /// The sections of the outline, in reading order.
    public internal(set) var sections: [Section] = []
    /// What was odd.
    public internal(set) var diagnostics: [Diagnostic] = []

    /// The places in `units` of the second halves of surrogate pairs, in order; almost always none.
    let secondHalves: [Int]

    /// The number of Unicode scalar values in a range of `units`, in time independent of its length.
    public func scalarCount(_ range: Range<Int>) -> Int {
        secondHalves.isEmpty
            ? range.count : range.count - (halves(before: range.upperBound) - halves(before: range.lowerBound))
    }

    private func halves(before unit: Int) -> Int {
        var low = 0
        var high = secondHalves.count
        while low < high {
            let middle = (low + high) / 2
            if secondHalves[middle] < unit { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The text of a range of `units` as a string.
    public func string(_ range: Range<Int>) -> String {
        String(units: units[range])
    }

    /// The text of a block.
    public func string(of block: Block) -> String { string(block.range) }
}
