/// What cells of a column, and the lines around a table, look like: the words of `cells.tsv`.
///
/// The words of all kinds stand in three sets, so one look at a text tells of every kind whether it starts or ends so.
package final class CellWords: Sendable {
    /// Words with the kinds that each is a sign of.
    private struct Signs: Sendable {
        private(set) var words = Trie()
        private(set) var kinds: [Kinds] = []

        mutating func add(_ word: UnsafeBufferPointer<UInt16>, _ kind: Kinds, turned: Bool = false) {
            let index = turned ? words.insert(turned: word, kinds.count) : words.insert(word, kinds.count)
            if index == kinds.count { kinds.append([]) }
            kinds[index].formUnion(kind)
        }
    }

    /// Words at the start of a text.
    private let starts: Signs
    /// Words at the end of a text, each turned around.
    private let ends: Signs
    /// Words anywhere in a text.
    private let inside: Signs

    /// The words of the lexicon.
    package static let standard = CellWords()

    private init() {
        var (starts, ends, inside) = (Signs(), Signs(), Signs())
        Lexicon.eachRow(of: "cells.tsv") { row in
            guard row.count > 2, let kind = Kinds(named: row[0]) else { return }
            let word = row.units(of: 2)
            switch row[1] {
            case "starts": starts.add(word, kind)
            case "ends": ends.add(word, kind, turned: true)
            default: inside.add(word, kind)
            }
        }
        (self.starts, self.ends, self.inside) = (starts, ends, inside)
    }

    // MARK: What a text is a sign of

    /// The kinds that a text starts as.
    @inline(__always)
    package func starts(_ text: UnsafeBufferPointer<UInt16>) -> Kinds {
        var found: Kinds = []
        starts.words.eachWord(startingAt: 0, in: text) { word, _ in found.formUnion(starts.kinds[word]) }
        return found
    }

    /// The kinds that a text ends as.
    @inline(__always)
    package func ends(_ text: UnsafeBufferPointer<UInt16>) -> Kinds {
        var found: Kinds = []
        ends.words.eachWord(endingAt: text.count, in: text) { word, _ in found.formUnion(ends.kinds[word]) }
        return found
    }

    /// Whether a word at the end of a text can end with a unit.
    @inline(__always)
    package func canEnd(_ unit: UInt16) -> Bool { ends.words.canStart(unit) }

    /// The kinds of which a text holds a word.
    func holds(_ text: UnsafeBufferPointer<UInt16>) -> Kinds {
        var found: Kinds = []
        for index in text.indices {
            inside.words.eachWord(startingAt: index, in: text) { word, _ in found.formUnion(inside.kinds[word]) }
        }
        return found
    }

    /// The length of the longest word of a kind that a text starts with, or nil.
    package func startLength(_ text: UnsafeBufferPointer<UInt16>, _ kind: Kinds) -> Int? {
        var longest: Int?
        starts.words.eachWord(startingAt: 0, in: text) { word, length in
            if starts.kinds[word].contains(kind) { longest = length }
        }
        return longest
    }

    /// The length of the longest word of a kind that a text ends with, or nil.
    package func endLength(_ text: UnsafeBufferPointer<UInt16>, _ kind: Kinds) -> Int? {
        var longest: Int?
        ends.words.eachWord(endingAt: text.count, in: text) { word, length in
            if ends.kinds[word].contains(kind) { longest = length }
        }
        return longest
    }

    // MARK: Bodies

    /// How surely something is so.
    enum Certainty { case none, possible, certain }

    /// The most units that the name of a body in a cell has.
    private static let longestBody = 23

    /// How surely a text, without white space at its ends, is a list of public bodies.
    ///
    /// 市民政局、卫生健康委 is certain, for it says whose the first body is; 养老服务中心 only may be one.
    func bodies(_ text: UnsafeBufferPointer<UInt16>) -> Certainty {
        var count = 0
        var start = 0
        var index = 0
        while true {
            index = text.endOfIdeographs(in: index..<text.count)
            if index - start > Self.longestBody { return .none }
            if index < text.count, UnitClass.of(text[index]).isDisjoint(with: [.comma, .space]) {
                index += 1
                continue
            }
            if index > start {
                guard ends(text.part(start..<index)).contains(.body) else { return .none }
                count += 1
            }
            if index == text.count { break }
            index += 1
            start = index
        }
        if count == 0 { return .none }
        return startsBody(text) ? .certain : .possible
    }

    /// Whether a text begins as the name of a body that says whose it is: 市民政局, 各县区政府, but not 市场监管局.
    package func startsBody(_ text: UnsafeBufferPointer<UInt16>) -> Bool {
        let signs = starts(text)
        return signs.contains(.level) && !signs.contains(.unlevelled) || signs.contains(.ownlevel)
    }

    // MARK: Lines around a table

    /// Whether a line names a table: it ends in 表, 清单, 目录 or 指标, or begins with 表 and a number.
    func isCaption(_ text: UnsafeBufferPointer<UInt16>) -> Bool {
        text.count <= 40 && (starts(text).contains(.caption) || ends(text).contains(.caption))
    }

    /// Whether a line says that a table goes on from the page before: 续表.
    func isContinuation(_ text: UnsafeBufferPointer<UInt16>) -> Bool {
        text.count <= 40 && (starts(text).contains(.continued) || ends(text).contains(.continued))
    }

    /// Whether a line ends a table: a note under it, the imprint, the mark of an attachment, a heading of the text.
    func closesTable(_ text: UnsafeBufferPointer<UInt16>) -> Bool {
        let signs = starts(text)
        if signs.contains(.close) || text.count < 40 && (signs.contains(.mark) || ends(text).contains(.close)) {
            return true
        }
        return startsHeading(text)
    }

    /// 一、 or （一） at the start of a line.
    func startsHeading(_ text: UnsafeBufferPointer<UInt16>) -> Bool {
        var index = 0
        let bracketed = index < text.count && UnitClass.of(text[index]).contains(.opener)
        if bracketed { index += 1 }
        let first = index
        while index < text.count, index < first + 4, UnitClass.of(text[index]).contains(.hanDigit) { index += 1 }
        guard index > first, index < text.count else { return false }
        return bracketed ? UnitClass.of(text[index]).contains(.closer) : text[index] == "、"
    }
}
