/// A set of words with a number each, found in text by longest match.
///
///     var trie = Trie()
///     trie.insert("不低于", 0)
///     trie.match(units, at: 3, end: units.count)   // (entry: 0, end: 6)
///
/// Words are sequences of UTF-16 units. The nodes of the tree lie in one hash table by node and unit, so that a set is
/// made quickly and takes little room. A unit that starts no word costs the test of one bit, and where the first unit is
/// that of a word and the second is not, which is most of what is left, the tree is not walked either.
public struct Trie: Sendable {
    /// A bit for each unit that starts a word.
    @usableFromInline var starts = [UInt64](repeating: 0, count: 0x10000 / 64)
    /// A bit for each beginning of two units that words have, at a place that some beginnings share; a word of one unit
    /// has its bit as one with 0 behind it.
    @usableFromInline var pairs = [UInt64](repeating: 0, count: 1 << 15 / 64)
    /// The edges, 0 for a free place: the node an edge leaves, its unit, the node it leads to.
    private var edges = [UInt64](repeating: 0, count: 64)
    /// The number of the word that ends at each node, or -1; the first node is the root.
    private var entries: [Int32] = [-1]

    /// An empty set.
    public init() {}

    /// An empty set with room for some nodes, one for each beginning of a word.
    package init(nodes: Int) {
        entries.reserveCapacity(nodes + 1)
        var places = edges.count
        while places < nodes * 2 + 2 { places *= 2 }
        edges = [UInt64](repeating: 0, count: places)
    }

    /// Adds a word; a word added twice keeps its first number, which is returned.
    @discardableResult
    public mutating func insert(_ word: String, _ entry: Int) -> Int {
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: word.utf8.count) { room in
            var count = 0
            for unit in word.utf16 {
                room[count] = unit
                count += 1
            }
            return insert(UnsafeBufferPointer(rebasing: room[..<count]), entry)
        }
    }

    /// Adds a word of units; a word added twice keeps its first number, which is returned.
    @discardableResult
    public mutating func insert(_ word: ArraySlice<UInt16>, _ entry: Int) -> Int {
        word.withUnsafeBufferPointer { insert($0, entry) }
    }

    /// Adds a word of units; a word added twice keeps its first number, which is returned.
    @discardableResult
    package mutating func insert(_ word: UnsafeBufferPointer<UInt16>, _ entry: Int) -> Int {
        guard let first = word.first else { return entry }
        starts[Int(first >> 6)] |= 1 << UInt64(first & 63)
        let pair = Self.pair(first, word.count > 1 ? word[1] : 0)
        pairs[pair >> 6] |= 1 << UInt64(pair & 63)
        let node = addNodes(of: word)
        if entries[node] < 0 { entries[node] = Int32(entry) }
        return Int(entries[node])
    }

    /// Adds a word of units that is to be found from its end; a word added twice keeps its first number, which is returned.
    @discardableResult
    package mutating func insert(turned word: UnsafeBufferPointer<UInt16>, _ entry: Int) -> Int {
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: word.count) { room in
            for index in word.indices { room[word.count - 1 - index] = word[index] }
            return insert(UnsafeBufferPointer(rebasing: room[..<word.count]), entry)
        }
    }

    /// Where the bit of a beginning of two units lies.
    @inlinable @inline(__always)
    static func pair(_ first: UInt16, _ second: UInt16) -> Int {
        Int(((UInt32(first) << 16 | UInt32(second)) &* 0x9E37_79B1) >> 17)
    }

    /// Whether a word may start at an index, by its first two units; `start` is before `limit`.
    @inlinable @inline(__always)
    func mayStart(_ units: UnsafeBufferPointer<UInt16>, at start: Int, end limit: Int) -> Bool {
        let alone = Self.pair(units[start], 0)
        if pairs[alone >> 6] >> UInt64(alone & 63) & 1 != 0 { return true }
        guard start + 1 < limit else { return false }
        let pair = Self.pair(units[start], units[start + 1])
        return pairs[pair >> 6] >> UInt64(pair & 63) & 1 != 0
    }

    @inline(__always)
    private static func key(_ node: Int, _ unit: UInt16) -> UInt64 { UInt64(node) << 16 | UInt64(unit) }

    /// Where to look for an edge first, in a table of a power of two places.
    @inline(__always)
    private static func place(of key: UInt64, in places: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (places &- 1)
    }

    @inline(__always)
    private func child(of node: Int, _ unit: UInt16) -> Int? {
        let key = Self.key(node, unit)
        var place = Self.place(of: key, in: edges.count)
        while edges[place] != 0 {
            if edges[place] >> 24 == key { return Int(edges[place] & 0xFF_FFFF) }
            place = (place + 1) & (edges.count - 1)
        }
        return nil
    }

    /// The node that a word leads to; those that are not there are added.
    private mutating func addNodes(of word: UnsafeBufferPointer<UInt16>) -> Int {
        while (entries.count + word.count) * 2 > edges.count { grow() }
        var count = entries.count
        let last = edges.withUnsafeMutableBufferPointer { edges in
            var node = 0
            for unit in word {
                let key = Self.key(node, unit)
                var place = Self.place(of: key, in: edges.count)
                while edges[place] != 0, edges[place] >> 24 != key { place = (place &+ 1) & (edges.count &- 1) }
                if edges[place] == 0 {
                    edges[place] = key << 24 | UInt64(count)
                    count += 1
                }
                node = Int(edges[place] & 0xFF_FFFF)
            }
            return node
        }
        while entries.count < count { entries.append(-1) }
        return last
    }

    private mutating func grow() {
        let old = edges
        edges = [UInt64](repeating: 0, count: old.count * 2)
        for edge in old where edge != 0 {
            var place = Self.place(of: edge >> 24, in: edges.count)
            while edges[place] != 0 { place = (place + 1) & (edges.count - 1) }
            edges[place] = edge
        }
    }

    /// The longest word that starts at an index, with the index after it, or nil.
    @inlinable @inline(__always)
    public func match(_ units: UnsafeBufferPointer<UInt16>, at start: Int, end limit: Int) -> (entry: Int, end: Int)? {
        guard start < limit, canStart(units[start]), mayStart(units, at: start, end: limit) else { return nil }
        return descend(units, from: start, end: limit)
    }

    /// The longest word that starts at an index of an array, with the index after it, or nil.
    public func match(_ units: [UInt16], at start: Int, end limit: Int) -> (entry: Int, end: Int)? {
        units.withUnsafeBufferPointer { match($0, at: start, end: limit) }
    }

    /// Whether a word starts with a unit.
    @inlinable @inline(__always)
    package func canStart(_ unit: UInt16) -> Bool { starts[Int(unit >> 6)] >> UInt64(unit & 63) & 1 != 0 }

    /// Calls a function with each unit that starts a word.
    package func eachStart(_ body: (UInt16) -> Void) {
        for (index, word) in starts.enumerated() {
            var rest = word
            while rest != 0 {
                body(UInt16(index * 64 + rest.trailingZeroBitCount))
                rest &= rest - 1
            }
        }
    }

    @usableFromInline @inline(never)
    func descend(
        _ units: UnsafeBufferPointer<UInt16>, from start: Int, end limit: Int
    ) -> (entry: Int, end: Int)? {
        var node = 0
        var index = start
        var best: (entry: Int, end: Int)?
        while index < limit, let next = child(of: node, units[index]) {
            node = next
            index += 1
            if entries[node] >= 0 { best = (Int(entries[node]), index) }
        }
        return best
    }

    /// The word that a whole text is, or nil.
    @inline(__always)
    func word(_ text: UnsafeBufferPointer<UInt16>) -> Int? {
        guard let match = match(text, at: 0, end: text.count), match.end == text.count else { return nil }
        return match.entry
    }

    /// Gives the words that start at an index of a text with their lengths, the shortest first.
    @inline(__always)
    func eachWord(startingAt start: Int, in text: UnsafeBufferPointer<UInt16>, _ found: (Int, Int) -> Void) {
        guard start < text.count, canStart(text[start]), mayStart(text, at: start, end: text.count) else { return }
        var node = 0
        var index = start
        while index < text.count, let next = child(of: node, text[index]) {
            node = next
            index += 1
            if entries[node] >= 0 { found(Int(entries[node]), index - start) }
        }
    }

    /// Gives the words of a set of turned words that end before an index of a text with their lengths, the shortest
    /// first.
    @inline(__always)
    func eachWord(endingAt end: Int, in text: UnsafeBufferPointer<UInt16>, _ found: (Int, Int) -> Void) {
        guard end > 0, canStart(text[end - 1]) else { return }
        var node = 0
        var index = end
        while index > 0, let next = child(of: node, text[index - 1]) {
            node = next
            index -= 1
            if entries[node] >= 0 { found(Int(entries[node]), end - index) }
        }
    }

    /// The longest word of a set of turned words that ends before an index, no unit of it before another index, with its
    /// length; or nil.
    package func match(
        _ units: UnsafeBufferPointer<UInt16>, endingAt end: Int, from start: Int
    ) -> (entry: Int, length: Int)? {
        guard end > start, canStart(units[end - 1]) else { return nil }
        var best: (entry: Int, length: Int)?
        var node = 0
        var index = end
        while index > start, let next = child(of: node, units[index - 1]) {
            node = next
            index -= 1
            if entries[node] >= 0 { best = (Int(entries[node]), end - index) }
        }
        return best
    }

    /// The node that a unit leads to from another, or nil; the first node is 0. A walk down the set unit by unit.
    public func node(after node: Int, _ unit: UInt16) -> Int? { child(of: node, unit) }

    /// The number of the word that ends at a node, or nil.
    public func entry(at node: Int) -> Int? { entries[node] < 0 ? nil : Int(entries[node]) }
}
