/// A set of words with a number each, found in text by longest match.
///
///     var trie = Trie()
///     trie.insert("不低于", 0)
///     trie.match(units, at: 3, end: units.count)   // (entry: 0, end: 6)
///
/// Words are sequences of UTF-16 units. Looking up costs one load for a unit that starts no word.
///
/// All of it lies in one flat table of integers: a bit for each unit that starts a word; a page for each 256 units that
/// such a unit is among, with the node it leads to; nodes of four integers.
public struct Trie: Sendable {
    @usableFromInline var table: [Int32]

    /// How many integers hold the bits of the units that start words.
    private static let bits = 0x10000 / 32
    /// How many integers name the pages behind them.
    private static let pages = 256

    /// What the integers of a node are.
    private enum Node {
        /// The unit that leads to the node.
        static let unit = 0
        /// The number of the word that ends there, or -1.
        static let entry = 1
        /// The first of the nodes that follow it, or 0.
        static let child = 2
        /// The next of the nodes that follow the same node, or 0.
        static let sibling = 3
    }

    /// An empty set.
    public init() {
        table = [Int32](repeating: 0, count: Self.bits + Self.pages)
    }

    /// Adds a word; a word added twice keeps its first number.
    public mutating func insert(_ word: String, _ entry: Int) { insert(Array(word.utf16)[...], entry) }

    /// Adds a word of units; a word added twice keeps its first number.
    public mutating func insert(_ word: ArraySlice<UInt16>, _ entry: Int) {
        var node = 0
        for unit in word { node = node == 0 ? root(unit) : child(of: node, unit) }
        if node != 0, table[node + Node.entry] < 0 { table[node + Node.entry] = Int32(entry) }
    }

    /// The node that a first unit leads to; made where there is none.
    private mutating func root(_ unit: UInt16) -> Int {
        table[Int(unit >> 5)] |= 1 << Int32(unit & 31)
        let name = Self.bits + Int(unit >> 8)
        if table[name] == 0 {
            table[name] = Int32(table.count)
            table.append(contentsOf: repeatElement(0, count: 256))
        }
        let place = Int(table[name]) + Int(unit & 0xFF)
        if table[place] == 0 { table[place] = Int32(add(unit, sibling: 0)) }
        return Int(table[place])
    }

    /// The node that a unit leads to from another; made where there is none.
    private mutating func child(of node: Int, _ unit: UInt16) -> Int {
        let known = next(node, unit)
        guard known == 0 else { return known }
        let made = add(unit, sibling: table[node + Node.child])
        table[node + Node.child] = Int32(made)
        return made
    }

    /// The node that a unit leads to from another, or 0.
    @inline(__always)
    private func next(_ node: Int, _ unit: UInt16) -> Int {
        var next = Int(table[node + Node.child])
        while next != 0, table[next + Node.unit] != Int32(unit) { next = Int(table[next + Node.sibling]) }
        return next
    }

    private mutating func add(_ unit: UInt16, sibling: Int32) -> Int {
        table += [Int32(unit), -1, 0, sibling]
        return table.count - 4
    }

    /// The node that the first unit of a word leads to, or nil: a walk down the set unit by unit.
    public func node(startingWith unit: UInt16) -> Int? {
        starts(with: unit) ? Int(table[Int(table[Self.bits + Int(unit >> 8)]) + Int(unit & 0xFF)]) : nil
    }

    /// The node that a unit leads to from another, or nil.
    public func node(after node: Int, _ unit: UInt16) -> Int? {
        let next = next(node, unit)
        return next == 0 ? nil : next
    }

    /// The number of the word that ends at a node, or nil.
    public func entry(at node: Int) -> Int? {
        let entry = table[node + Node.entry]
        return entry < 0 ? nil : Int(entry)
    }

    /// Whether a word starts with a unit.
    @inlinable @inline(__always)
    public func starts(with unit: UInt16) -> Bool { table[Int(unit >> 5)] >> Int32(unit & 31) & 1 != 0 }

    /// The longest word that starts at an index, with the index after it, or nil.
    @inlinable @inline(__always)
    public func match(_ units: UnsafeBufferPointer<UInt16>, at start: Int, end limit: Int) -> (entry: Int, end: Int)? {
        guard start < limit, starts(with: units[start]) else { return nil }
        return descend(units, at: start, end: limit)
    }

    /// The longest word that starts at an index of an array, with the index after it, or nil.
    public func match(_ units: [UInt16], at start: Int, end limit: Int) -> (entry: Int, end: Int)? {
        units.withUnsafeBufferPointer { match($0, at: start, end: limit) }
    }

    @usableFromInline @inline(never)
    func descend(_ units: UnsafeBufferPointer<UInt16>, at start: Int, end limit: Int) -> (entry: Int, end: Int)? {
        guard var node = node(startingWith: units[start]) else { return nil }
        var index = start + 1
        var best: (entry: Int, end: Int)?
        while true {
            let entry = table[node + Node.entry]
            if entry >= 0 { best = (Int(entry), index) }
            guard index < limit else { return best }
            node = next(node, units[index])
            if node == 0 { return best }
            index += 1
        }
    }

    /// The longest word, inserted last unit first, that a stretch of text ends with, and its length; or nil.
    func matchBack(_ units: UnsafeBufferPointer<UInt16>, _ text: Range<Int>) -> (entry: Int, length: Int)? {
        guard let last = text.last, var node = node(startingWith: units[last]) else { return nil }
        var index = last
        var best: (entry: Int, length: Int)?
        while true {
            let entry = table[node + Node.entry]
            if entry >= 0 { best = (Int(entry), text.upperBound - index) }
            guard index > text.lowerBound else { return best }
            index -= 1
            node = next(node, units[index])
            if node == 0 { return best }
        }
    }
}
