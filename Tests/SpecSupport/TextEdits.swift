/// A text with one change of the kind that editors of drafts make, and what became of each scalar value of it.
public struct TextEdit: Sendable {
    /// The kinds of changes.
    public enum Kind: CaseIterable, Sendable {
        /// A sentence is taken out.
        case deleteSentence
        /// A sentence is put in a second time elsewhere.
        case repeatSentence
        /// Two lines change places.
        case swapLines
        /// A number becomes another.
        case changeFigure
        /// Every 1. 2. 3. at the start of a line counts on by one.
        case renumber
    }

    /// The text after the change.
    public private(set) var text: [Unicode.Scalar] = []
    /// The stretches that stayed together, with where they start now.
    public private(set) var stretches: [(old: Range<Int>, new: Int)] = []

    /// The text before the change.
    let old: [Unicode.Scalar]

    /// Where a stretch of the old text stands now; nil where the change cut into its words.
    public func moved(_ range: Range<Int>) -> Range<Int>? {
        func place(_ index: Int) -> Int? {
            stretches.first { $0.old.contains(index) }.map { index - $0.old.lowerBound + $0.new }
        }
        guard let first = place(range.lowerBound), let last = place(range.upperBound - 1), first <= last else {
            return nil
        }
        // White space between its words is no part of them.
        func words(_ text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
            text.filter { !$0.properties.isWhitespace }
        }
        return words(old[range]) == words(text[first...last]) ? first..<last + 1 : nil
    }

    /// A change of a text at a random place; nil where the text has no place for it.
    public init?(_ kind: Kind, of old: [Unicode.Scalar], with numbers: inout SeededNumbers) {
        self.old = old
        func any(_ ranges: [Range<Int>]) -> Range<Int>? { ranges.randomElement(using: &numbers) }
        switch kind {
        case .deleteSentence:
            guard let sentence = any(Self.sentences(of: old)) else { return nil }
            keep(0..<sentence.lowerBound, of: old)
            keep(sentence.upperBound..<old.count, of: old)
        case .repeatSentence:
            guard let sentence = any(Self.sentences(of: old)), let place = any(Self.sentences(of: old))?.upperBound
            else {
                return nil
            }
            keep(0..<place, of: old)
            text += old[sentence]
            keep(place..<old.count, of: old)
        case .swapLines:
            let lines = Self.lines(of: old)
            guard let one = any(lines), let other = any(lines), one != other else { return nil }
            let (first, second) = one.lowerBound < other.lowerBound ? (one, other) : (other, one)
            keep(0..<first.lowerBound, of: old)
            keep(second, of: old)
            keep(first.upperBound..<second.lowerBound, of: old)
            keep(first, of: old)
            keep(second.upperBound..<old.count, of: old)
        case .changeFigure:
            let figures = Self.runs(of: old) { "0"..."9" ~= $0 }
            guard let figure = any(figures) else { return nil }
            keep(0..<figure.lowerBound, of: old)
            let number = Int(String(String.UnicodeScalarView(old[figure]))) ?? 0
            text += Array(String(number + Int.random(in: 1...9, using: &numbers)).unicodeScalars)
            keep(figure.upperBound..<old.count, of: old)
        case .renumber:
            var done = 0
            for figure in Self.runs(of: old, where: { "0"..."9" ~= $0 })
            where figure.upperBound < old.count && (old[figure.upperBound] == "." || old[figure.upperBound] == "．")
                && (figure.lowerBound == 0 || old[figure.lowerBound - 1] == "\n")
            {
                keep(done..<figure.lowerBound, of: old)
                let number = Int(String(String.UnicodeScalarView(old[figure]))) ?? 0
                text += Array(String(number + 1).unicodeScalars)
                done = figure.upperBound
            }
            if done == 0 { return nil }
            keep(done..<old.count, of: old)
        }
    }

    /// No text yet, of an old one.
    init(of old: [Unicode.Scalar]) { self.old = old }

    /// Adds words that are new.
    mutating func put(_ words: ArraySlice<Unicode.Scalar>) { text += words }

    /// Adds a stretch that stayed.
    mutating func keep(_ range: Range<Int>, of old: [Unicode.Scalar]) {
        stretches.append((range, text.count))
        text += old[range]
    }

    private static func runs(of text: [Unicode.Scalar], where isWanted: (Unicode.Scalar) -> Bool) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for (index, scalar) in (text + ["\u{0}"]).enumerated() {
            if isWanted(scalar), index < text.count {
                start = start ?? index
            } else if let first = start {
                runs.append(first..<index)
                start = nil
            }
        }
        return runs
    }

    private static func lines(of text: [Unicode.Scalar]) -> [Range<Int>] { runs(of: text) { $0 != "\n" && $0 != "\r" } }

    /// The sentences with their full stops.
    private static func sentences(of text: [Unicode.Scalar]) -> [Range<Int>] {
        lines(of: text).flatMap { line in
            var start = line.lowerBound
            var sentences: [Range<Int>] = []
            for index in line where text[index] == "。" {
                sentences.append(start..<(index + 1))
                start = index + 1
            }
            return sentences
        }
    }
}
