/// An element that is fed as text as long as it holds nothing but text and phrases, and what is to be taken back once it does.
struct HTMLLeaf {
    /// The names of the element and of the phrases open in it, where they stand in their start tags.
    private var names: [Range<Int>] = []
    /// Where the start tag of the element stands.
    private var start = 0
    /// How many bytes had been fed before it.
    private(set) var count = 0
    /// How many stretches of text there were before it.
    private(set) var stretches = 0
    /// Whether no text had been fed before it since a table began.
    private(set) var isAtTable = false
    /// Whether the links before it could be told, and one of them was open.
    private(set) var links = HTMLLinks.none
    /// What the last element turned out to hold that is neither text nor phrase; none begins before that is passed, so that
    /// all is fed twice at most.
    private(set) var barrier = 0

    /// Whether there is one.
    var isOpen: Bool { !names.isEmpty }

    /// The name of what has to end next.
    var last: Range<Int>? { names.last }

    /// Begins one.
    mutating func begin(at start: Int, count: Int, stretches: Int, isAtTable: Bool, links: HTMLLinks) {
        self.start = start
        self.count = count
        self.stretches = stretches
        self.isAtTable = isAtTable
        self.links = links
    }

    /// Opens the element or a phrase in it.
    mutating func open(_ name: Range<Int>) { names.append(name) }

    /// Closes what was opened last.
    mutating func close() { names.removeLast() }

    /// Gives it up for what stands at an index; returns where its start tag stands.
    mutating func drop(at index: Int) -> Int {
        names.removeAll(keepingCapacity: true)
        barrier = index
        return start
    }
}

/// Whether a link is open that holds more than text, and whether that can still be told.
enum HTMLLinks {
    case none, open, lost
}
