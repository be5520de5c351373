/// A set of words with a number each, found by longest match at the end of a stretch of text, 词尾.
///
///     var endings = Endings()
///     endings.insert("管理办法", 0)
///     endings.match(units, 3..<9)   // (entry: 0, length: 4)
public struct Endings: Sendable {
    private var trie = Trie()

    /// An empty set.
    public init() {}

    /// Adds a word; a word added twice keeps its first number.
    public mutating func insert(_ word: String, _ entry: Int) { trie.insert(Array(word.utf16.reversed())[...], entry) }

    /// The longest word that a stretch of text ends with, and its length in units; or nil.
    public func match(_ units: UnsafeBufferPointer<UInt16>, _ text: Range<Int>) -> (entry: Int, length: Int)? {
        trie.matchBack(units, text)
    }
}
