import Gongwen
import Testing

@Suite("Sets of words")
struct TrieTests {
    private let units = Array("不低于60%，不低，低".utf16)

    private func set(_ words: [String]) -> Trie {
        var trie = Trie()
        for (number, word) in words.enumerated() { trie.insert(word, number) }
        return trie
    }

    @Test("The longest word counts, and of a word added twice the first number")
    func longest() throws {
        let trie = set(["低", "低于", "不低于", "不低", "低于"])
        let long = try #require(trie.match(units, at: 0, end: units.count))
        #expect(long.entry == 2 && long.end == 3)
        let short = try #require(trie.match(units, at: 0, end: 2))
        #expect(short.entry == 3 && short.end == 2)
        #expect(trie.match(units, at: 1, end: units.count)?.entry == 1)
        #expect(trie.match(units, at: 3, end: units.count) == nil)
        #expect(trie.match(units, at: units.count, end: units.count) == nil)
    }

    @Test("A word put in turned around is found from its end, and units that start words are given once")
    func turned() throws {
        var trie = Trie()
        for (number, word) in ["不低于", "不低", "低于"].enumerated() {
            Array(word.utf16).withUnsafeBufferPointer { _ = trie.insert(turned: $0, number) }
        }
        let found = units.withUnsafeBufferPointer { trie.match($0, endingAt: 3, from: 0) }
        let long = try #require(found)
        #expect(long.entry == 0 && long.length == 3)
        var starts: [UInt16] = []
        trie.eachStart { starts.append($0) }
        #expect(starts == Array("于低".utf16))
    }

    @Test("Thousands of words are all found")
    func many() {
        let words = (0..<5000).map { "词\($0)条" }
        let trie = set(words)
        for (number, word) in words.enumerated() {
            let units = Array(word.utf16)
            #expect(trie.match(units, at: 0, end: units.count)?.entry == number)
        }
    }
}
