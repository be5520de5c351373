/// What the text of a cell tells of the column it may stand in, before the columns are known.
struct CellSigns {
    /// The text without white space.
    let text: [UInt16]
    /// Whether it is a running number.
    let isNumber: Bool
    /// What it plainly holds.
    let shape: CellShape
    /// How surely it is a list of public bodies.
    let bodies: CellWords.Certainty
    /// The kinds it starts as, ends as and holds words of.
    let starts: CellWords.Kinds
    let ends: CellWords.Kinds
    let holds: CellWords.Kinds

    /// Looks at a text.
    init(_ text: [UInt16], words: CellWords = .standard) {
        self.text = text
        (isNumber, shape, bodies, starts, ends, holds) = text.withUnsafeBufferPointer {
            (
                runningNumber($0) != nil, CellShape($0, words: words), words.bodies($0), words.starts($0),
                words.ends($0), words.holds($0)
            )
        }
    }

    /// How many of the ways to show a kind the text shows.
    func count(of kind: CellWords.Kinds) -> Int {
        (starts.contains(kind) ? 1 : 0) + (ends.contains(kind) ? 1 : 0) + (holds.contains(kind) ? 1 : 0)
    }
}

/// A short text that many cells of a column may share; its digest is made once.
struct CellKey: Hashable {
    private let text: [UInt16]
    private let digest: UInt64

    /// The most units of a text that is looked up.
    static let longest = 12

    /// The key of a text, or nil for a long one.
    init?(_ text: [UInt16]) {
        guard text.count <= Self.longest else { return nil }
        self.text = text
        // FNV-1a
        digest = text.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}
