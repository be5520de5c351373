extension Vocabulary {
    /// The classes of a word.
    @inline(__always)
    func classes(_ word: Int) -> WordClasses { words[word].senses.classes }

    /// Whether a word is a verb of acting that is no noun as well: 创建, but not 检查.
    func isVerb(_ word: Int) -> Bool { isWord(word, .action) && sense(word, .action) != "noun" }
}
