/// What the text of a cell tells of the column it may stand in, before the columns are known.
struct CellSigns {
    /// What its units alone tell.
    let traits: CellTraits
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

    /// Looks at a text without white space.
    init(_ text: UnsafeBufferPointer<UInt16>, words: CellWords = .standard) {
        traits = CellTraits(text)
        isNumber = runningNumber(text) != nil
        shape = CellShape(text, words: words)
        bodies = words.bodies(text)
        starts = words.starts(text)
        ends = words.ends(text)
        holds = words.holds(text)
    }

    /// Looks at a text without white space.
    init(_ text: [UInt16]) { self = text.withUnsafeBufferPointer { CellSigns($0) } }

    /// How many of the ways to show a kind the text shows.
    func count(of kind: CellWords.Kinds) -> Int {
        (starts.contains(kind) ? 1 : 0) + (ends.contains(kind) ? 1 : 0) + (holds.contains(kind) ? 1 : 0)
    }
}
