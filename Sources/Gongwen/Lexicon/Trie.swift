/// A set of words with a number each, found in text by longest match.
///
///     var trie = Trie()
///     trie.insert("不低于", 0)
///     trie.match(units, at: 3, end: units.count)   // (entry: 0, end: 6)
///
/// Words are sequences of UTF-16 units. Looking up costs one load for a unit that starts no word.
public struct Trie: Sendable {
    private struct Node {
        var entry: Int32 = -1
        var children: [(unit: UInt16, node: Int32)] = []
    }

    private var nodes: [Node] = [Node()]
    private var first: [Int32]

    /// An empty set.
    public init() {
        first = [Int32](repeating: 0, count: 0x10000)
    }

    /// Adds a word; a word added twice keeps its first number.
    public mutating func insert(_ word: String, _ entry: Int) {
        var node = 0
        for unit in word.utf16 {
            node = child(of: node, unit) ?? addChild(to: node, unit)
        }
        if node != 0, nodes[node].entry < 0 { nodes[node].entry = Int32(entry) }
    }

    private func child(of node: Int, _ unit: UInt16) -> Int? {
        if node == 0 {
            let next = Int(first[Int(unit)])
            return next == 0 ? nil : next
        }
        for edge in nodes[node].children where edge.unit == unit { return Int(edge.node) }
        return nil
    }

    private mutating func addChild(to node: Int, _ unit: UInt16) -> Int {
        nodes.append(Node())
        let index = nodes.count - 1
        if node == 0 {
            first[Int(unit)] = Int32(index)
        } else {
            nodes[node].children.append((unit, Int32(index)))
        }
        return index
    }

    /// The longest word that starts at an index, with the index after it, or nil.
    @inline(__always)
    public func match(_ units: UnsafeBufferPointer<UInt16>, at start: Int, end limit: Int) -> (entry: Int, end: Int)? {
        guard start < limit else { return nil }
        let root = Int(first[Int(units[start])])
        return root == 0 ? nil : descend(units, from: root, after: start, end: limit)
    }

    /// The longest word that starts at an index of an array, with the index after it, or nil.
    public func match(_ units: [UInt16], at start: Int, end limit: Int) -> (entry: Int, end: Int)? {
        units.withUnsafeBufferPointer { match($0, at: start, end: limit) }
    }

    @inline(never)
    private func descend(
        _ units: UnsafeBufferPointer<UInt16>, from root: Int, after start: Int, end limit: Int
    ) -> (entry: Int, end: Int)? {
        var node = root
        var index = start + 1
        var best: (entry: Int, end: Int)?
        while true {
            if nodes[node].entry >= 0 { best = (Int(nodes[node].entry), index) }
            guard index < limit, let next = child(of: node, units[index]) else { return best }
            node = next
            index += 1
        }
    }
}
