/// A sentence of a catalog's text, 句: what two editions are lined up by.
struct Sentence {
    /// Its scalar values in the text as one.
    var range: Range<Int>
    /// Its folded scalar values.
    var folded: Range<Int>
    /// A digest of its folded words; equal words have equal keys.
    var key: UInt64
    /// The index of the section it stands in, or nil.
    var section: Int?
    /// Whether it is the heading of its section.
    var isHeading: Bool
    /// Whether it stands in a cell of a table.
    var isCell: Bool
    /// Whether it stands in brackets as a whole, as notes of responsibility do: many sections have one and the same.
    var isNote: Bool
}

/// A catalog's text cut into sentences, with positions that run through all blocks.
///
/// A section's marker belongs to no sentence, so that a renumbered section is the same text.
struct ComparedText {
    /// The catalog.
    let catalog: Catalog
    /// The scalar values of all blocks.
    private(set) var scalars: [UInt32] = []
    /// The folded scalar values of all sentences.
    private(set) var folded: [UInt32] = []
    /// The sentences in reading order.
    private(set) var sentences: [Sentence] = []
    /// The outline the sentences stand in.
    let outline: ComparedOutline
    /// The index of each block by its id.
    let blockIndex: [Int: Int]
    /// Where each block starts.
    private var starts: [Int] = []

    /// The text of a catalog.
    init(_ catalog: Catalog) {
        self.catalog = catalog
        outline = ComparedOutline(of: catalog)
        blockIndex = Dictionary(catalog.blocks.enumerated().map { ($1.id, $0) }) { first, _ in first }
        var markers: [Int: Int] = [:]
        for section in catalog.sections { markers[section.block] = section.marker.unicodeScalars.count }
        for (index, block) in catalog.blocks.enumerated() {
            starts.append(scalars.count)
            scalars.append(contentsOf: block.text.unicodeScalars.lazy.map(\.value))
            let first = outline.opens[index].flatMap { catalog.sections[$0].heading } != nil
            cut(from: starts[index] + min(markers[block.id] ?? 0, scalars.count - starts[index]), in: index, first)
        }
    }

    /// Cuts a block into its sentences.
    private mutating func cut(from start: Int, in block: Int, _ opensWithHeading: Bool) {
        let isCell = catalog.blocks[block].kind == "cell"
        var start = start
        var isHeading = opensWithHeading
        var at = start
        while at < scalars.count {
            at += 1
            guard at == scalars.count || Self.isStop(scalars[at - 1]) else { continue }
            while at < scalars.count, Self.isCloser(scalars[at]) { at += 1 }
            add(start..<at, section: outline.sectionOfBlock[block], isHeading: isHeading, isCell: isCell)
            start = at
            isHeading = false
        }
    }

    private mutating func add(_ range: Range<Int>, section: Int?, isHeading: Bool, isCell: Bool) {
        let first = folded.count
        var key: UInt64 = 0xcbf2_9ce4_8422_2325
        for scalar in scalars[range] {
            let unit = Folding.fold(scalar)
            guard unit != 0 else { continue }
            folded.append(unit)
            key = (key ^ UInt64(unit)) &* 0x100_0000_01b3
            key ^= key >> 29
        }
        guard folded.count > first else { return }
        sentences.append(
            Sentence(
                range: range, folded: first..<folded.count, key: key, section: section, isHeading: isHeading,
                isCell: isCell, isNote: folded[first] == 0x28 && folded[folded.count - 1] == 0x29))
    }

    private static func isStop(_ scalar: UInt32) -> Bool {
        scalar == 0x3002 || scalar == 0xFF1B || scalar == 0xFF01 || scalar == 0xFF1F || scalar == 0x3B || scalar == 0x0A
    }

    private static func isCloser(_ scalar: UInt32) -> Bool {
        scalar == 0x201D || scalar == 0x2019 || scalar == 0xFF09 || scalar == 0x29 || scalar == 0x300D || scalar == 0x0A
    }

    /// The stretch of the text an evidence stands for, or nil where there is no such block.
    func range(_ evidence: Evidence) -> Range<Int>? {
        guard let block = blockIndex[evidence.block] else { return nil }
        let start = starts[block] + evidence.start
        return start <= scalars.count ? start..<min(scalars.count, max(start, starts[block] + evidence.end)) : nil
    }

    /// The stretch of a block.
    func range(ofBlock id: Int) -> Range<Int>? {
        guard let block = blockIndex[id] else { return nil }
        return starts[block]..<(block + 1 < starts.count ? starts[block + 1] : scalars.count)
    }

    /// The index of the block that holds a place.
    func block(at place: Int) -> Int { max(0, starts.boundary { $0 > place } - 1) }

    /// The index of the sentence that holds a place, or nil for a place in a marker.
    func sentence(at place: Int) -> Int? {
        let index = sentences.boundary { $0.range.upperBound > place }
        guard index < sentences.count, sentences[index].range.contains(place) else { return nil }
        return index
    }

    /// The indices of the sentences that lie in a stretch or reach into it.
    func sentences(in range: Range<Int>) -> Range<Int> {
        let first = sentences.boundary { $0.range.upperBound > range.lowerBound }
        let last = sentences.boundary { $0.range.lowerBound >= range.upperBound }
        return first..<Swift.max(first, last)
    }

    /// The words of a stretch.
    func words(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        for scalar in scalars[range] { text.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
        return String(text)
    }

    /// The folded words of a sentence.
    func folded(_ index: Int) -> ArraySlice<UInt32> { folded[sentences[index].folded] }
}

extension Array {
    /// The first index from which on a condition holds, for an array in which it holds from some index on.
    func boundary(_ holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
