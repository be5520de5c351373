extension Vocabulary {
    /// The classes of a word.
    @inline(__always)
    func classes(_ word: Int) -> WordClasses { words[word].senses.classes }

    /// Whether a word is a verb of acting that is no noun as well: 创建, but not 检查.
    @inline(__always)
    func isVerb(_ word: Int) -> Bool { isWord(word, .action) && !words[word].senses.isDeed }

    /// Whether a word is a verb of acting that is a noun for a deed as well: 检查.
    @inline(__always)
    func isDeed(_ word: Int) -> Bool { words[word].senses.isDeed }

    /// Whether a word is a verb of giving: 给予.
    @inline(__always)
    func gives(_ word: Int) -> Bool { words[word].senses.gives }

    /// How a word bounds the number behind it, or nil.
    @inline(__always)
    func boundBefore(_ word: Int) -> Bound? { words[word].senses.boundBefore }

    /// Whether a word bounds only right before a number: 近.
    @inline(__always)
    func isStrict(_ word: Int) -> Bool { words[word].senses.isStrict }

    /// How a word bounds the number before it, or nil.
    @inline(__always)
    func boundAfter(_ word: Int) -> Bound? { words[word].senses.boundAfter }
}
