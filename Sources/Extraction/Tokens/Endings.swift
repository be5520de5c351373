import Gongwen

/// A set of words with a number each, found by longest match at the end of a stretch of text, 词尾.
///
///     var endings = Endings()
///     endings.insert("管理办法", 0)
///     endings.match(units, 3..<9)   // (entry: 0, length: 4)
struct Endings: Sendable {
    /// The words, each turned around.
    private var turned = Trie()

    /// Adds a word; a word added twice keeps its first number.
    mutating func insert(_ word: UnsafeBufferPointer<UInt16>, _ entry: Int) { turned.insert(turned: word, entry) }

    /// The longest word that a stretch of text ends with, and its length in units; or nil.
    func match(_ units: UnitText, _ text: Range<Int>) -> (entry: Int, length: Int)? {
        turned.match(units, endingAt: text.upperBound, from: text.lowerBound)
    }
}
