/// What became of a text, 修订痕迹: stretches kept, taken out and put in, in reading order.
///
///     Redline(from: "完成7600户以上", to: "完成8000户以上").parts
///     // kept 完成, removed 7600, added 8000, kept 户以上
public struct Redline: Sendable, Equatable {
    /// What became of a stretch.
    public enum Change: String, Sendable {
        /// It stands in both, by the words of the new text.
        case kept = "="
        /// It stands in the old text only.
        case removed = "-"
        /// It stands in the new text only.
        case added = "+"
    }

    /// A stretch.
    public struct Part: Sendable, Equatable {
        /// What became of it.
        public var change: Change
        /// Its words.
        public var text: String

        /// A stretch.
        public init(_ change: Change, _ text: String) {
            self.change = change
            self.text = text
        }
    }

    /// The stretches; no two neighbours are of one kind.
    public private(set) var parts: [Part] = []

    /// No text yet.
    public init() {}

    /// What became of a text.
    public init(from old: String, to new: String) {
        let (before, after) = (old.unicodeScalars.map(\.value), new.unicodeScalars.map(\.value))
        append(from: before[...], to: after[...], Hunk.hunks(from: before[...], to: after[...]))
    }

    /// Adds a stretch.
    mutating func append(_ change: Change, _ text: String) {
        guard !text.isEmpty else { return }
        if parts.last?.change == change {
            parts[parts.count - 1].text += text
        } else {
            parts.append(Part(change, text))
        }
    }

    /// Adds what became of a stretch, told by its hunks; hunks with little between them are shown as one.
    mutating func append(from old: ArraySlice<UInt32>, to new: ArraySlice<UInt32>, _ hunks: [Hunk]) {
        var at = new.startIndex
        for hunk in Hunk.smoothed(hunks) {
            append(.kept, Self.words(new[at..<hunk.new.lowerBound]))
            append(.removed, Self.words(old[hunk.old]))
            append(.added, Self.words(new[hunk.new]))
            at = hunk.new.upperBound
        }
        append(.kept, Self.words(new[at...]))
    }

    private static func words(_ scalars: ArraySlice<UInt32>) -> String {
        var text = String.UnicodeScalarView()
        for scalar in scalars { text.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
        return String(text)
    }

    /// Whether nothing changed.
    public var isEmpty: Bool { parts.allSatisfy { $0.change == .kept } }
}

extension Redline: JSONWritable {
    /// Writes the stretches as pairs of sign and words.
    public func write(to writer: inout JSONWriter) {
        writer.list(parts) { $0.list([$1.change.rawValue, $1.text]) { $0.string($1) } }
    }
}
