package import Gongwen

/// A token of a block's text, 词: what the grammars of the rules read.
///
/// Text that is neither a numeral, a word of the lexicon nor punctuation lies between tokens and has none.
package struct Token: Sendable {
    /// What a token is.
    package enum Kind: UInt8, Sendable {
        /// A numeral; `entry` is its index in `Tokens.numerals`.
        case numeral
        /// A word of the lexicon; `entry` is its index in `Vocabulary.words`.
        case word
        /// An opening bracket or quotation mark.
        case open
        /// A closing bracket or quotation mark.
        case close
        /// 。！？；, the end of a sentence or clause group.
        case stop
        /// ，, the end of a clause.
        case comma
        /// 、, between the members of a list.
        case enumeration
        /// ：, before what is announced.
        case colon
        /// A dash, tilde or 至 between the ends of a range.
        case dash
    }

    /// What it is.
    package let kind: Kind
    private let first: Int32
    private let after: Int32
    private let index: Int32

    /// A token of some units; the index of its numeral or word, else -1.
    init(kind: Kind, start: Int, end: Int, entry: Int) {
        self.kind = kind
        (first, after, index) = (Int32(start), Int32(end), Int32(entry))
    }

    /// Its first unit in `Document.units`.
    package var start: Int { Int(first) }
    /// The unit after its last.
    package var end: Int { Int(after) }
    /// The index of the numeral or word, else -1.
    package var entry: Int { Int(index) }

    /// The units of the token.
    package var range: Range<Int> { start..<end }
}

/// A numeral of the text, 数词, in any script.
package struct Numeral: Sendable, Equatable {
    /// The value; 万 and 亿 are multiplied in, a percentage stays as printed (百分之八十五 is 85).
    package var value: Double
    /// Whether it is written in Chinese numerals.
    package var isHan: Bool
    /// Whether the numeral itself says percent (百分之…).
    package var isPercent: Bool
    /// Whether it is a fraction that says per thousand (千分之…); the value stays one of the whole.
    package var isPermille = false
    /// Whether it is a fraction of a whole: 三分之一, 1/3, 一半.
    package var isFraction: Bool
    /// Whether 万, 亿 or the like belongs to it.
    package var isScaled: Bool
}

/// All tokens of a document, block after block.
package final class Tokens: Sendable {
    /// The tokens in the order of the text.
    package let all: [Token]
    /// The numerals that tokens name.
    package let numerals: [Numeral]
    /// The index of the first token of each block, and the count of all at the end.
    package let starts: [Int]
    /// The index of the token of each numeral.
    private let tokensOfNumerals: [Int32]
    /// The index of the first numeral of each block, and the count of all at the end.
    private let numeralStarts: [Int32]
    /// Where times can open.
    let times: Openings
    /// Where citations can open.
    let citations: Openings
    /// Where brackets and colons stand.
    let notes: Openings
    /// Where what makes a leader by its place in a list can open.
    let ranks: Openings

    /// The tokens of a document, in one pass over its text.
    package init(of document: Document, vocabulary: Vocabulary) {
        var lexer = Lexer(vocabulary)
        lexer.read(document)
        (all, numerals, starts) = (lexer.all, lexer.numerals, lexer.starts)
        (tokensOfNumerals, numeralStarts) = (lexer.tokensOfNumerals, lexer.numeralStarts)
        (times, citations) = (lexer.times, lexer.citations)
        (notes, ranks) = (lexer.notes, lexer.ranks)
    }

    /// Whether a numeral stands in a block.
    func hasNumeral(inBlock block: Int) -> Bool { numeralStarts[block] < numeralStarts[block + 1] }

    /// The indices of the numerals of a block.
    func numerals(inBlock block: Int) -> Range<Int> { Int(numeralStarts[block])..<Int(numeralStarts[block + 1]) }

    /// The index of the token of a numeral.
    @inline(__always)
    func token(ofNumeral numeral: Int) -> Int { Int(tokensOfNumerals[numeral]) }

    /// The indices of the tokens of a block.
    package func indices(ofBlock block: Int) -> Range<Int> { starts[block]..<starts[block + 1] }
}
