import Gongwen

/// What a unit can open, 起点: one look at it tells every rule whether there is anything to read.
struct Opening: OptionSet, Sendable {
    let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A numeral.
    static let numeral = Opening(rawValue: 1)
    /// A word of the rules.
    static let word = Opening(rawValue: 2)
    /// A mark that is a token.
    static let mark = Opening(rawValue: 4)
    /// A time expression, or a mark that changes how the next is read.
    static let time = Opening(rawValue: 8)
    /// The title or the number of a document.
    static let citation = Opening(rawValue: 16)
    /// A responsibility note, or its end: brackets and colons.
    static let note = Opening(rawValue: 32)
    /// What makes a leader by its place in a list.
    static let rank = Opening(rawValue: 64)

    /// What each of the 64K units can open, in a text whose words are those of a set.
    static func table(words: Trie) -> [Opening] {
        var table = [Opening](repeating: [], count: 0x10000)
        UnitClass.table.withUnsafeBufferPointer { kinds in
            for index in kinds.indices {
                let unit = UInt16(truncatingIfNeeded: index)
                let kind = kinds[index]
                if kind == .han || kind.isEmpty && unit >= 0x3400 && unit < 0xFF00 { continue }  // most of them
                if !kind.isDisjoint(with: [.digit, .hanDigit]) { table[index].insert(.numeral) }
                if Lexer.mark(unit, kind) != nil { table[index].insert(.mark) }
            }
        }
        words.eachStart { table[Int($0)].insert(.word) }
        TimeLexicon.standard.openers.forEach { table[Int($0)].insert(.time) }
        CitationsReader.openers.forEach { table[Int($0)].insert(.citation) }
        ResponsibilityWords.standard.forEachRankHead { table[Int($0)].insert(.rank) }
        for unit in "（(〔[［【﹝〖）)〕]］】﹞〗：:".utf16 { table[Int(unit)].insert(.note) }
        return table
    }
}

/// The places of a document at which something of one kind can open, block by block.
struct Openings: Sendable {
    private var places: [Int32] = []
    private var starts: [Int] = []

    /// Begins the next block.
    mutating func startBlock() { starts.append(places.count) }

    /// Adds a place to the block.
    @inline(__always)
    mutating func append(_ place: Int) { places.append(Int32(truncatingIfNeeded: place)) }

    /// The places in a block, in order.
    func inBlock(_ block: Int) -> ArraySlice<Int32> {
        places[starts[block]..<(block + 1 < starts.count ? starts[block + 1] : places.count)]
    }

    /// The places in a text by itself at which one of some units stands.
    static func places(of units: UnitSet, in text: UnitText, _ range: Range<Int>) -> ArraySlice<Int32> {
        range.filter { units.contains(text[$0]) }.map { Int32(truncatingIfNeeded: $0) }[...]
    }
}
