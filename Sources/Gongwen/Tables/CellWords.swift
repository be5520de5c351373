/// What cells of a column, and the lines around a table, look like: the words of `cells.tsv`.
package struct CellWords: Sendable {
    private var starts: [String: [[UInt16]]] = [:]
    private var ends: [String: [[UInt16]]] = [:]
    private var inside: [String: [[UInt16]]] = [:]

    /// The words of the lexicon.
    package static let standard = CellWords()

    private init() {
        for row in Lexicon.rows(of: "cells.tsv") where row.count > 2 {
            let word = Array(row[2].utf16)
            switch row[1] {
            case "starts": starts[row[0], default: []].append(word)
            case "ends": ends[row[0], default: []].append(word)
            default: inside[row[0], default: []].append(word)
            }
        }
    }

    /// Whether a text starts with a word of a kind.
    package func starts(_ text: ArraySlice<UInt16>, _ kind: String) -> Bool {
        (starts[kind] ?? []).contains { text.starts(with: $0) }
    }

    /// Whether a text ends with a word of a kind.
    package func ends(_ text: ArraySlice<UInt16>, _ kind: String) -> Bool {
        (ends[kind] ?? []).contains { text.count >= $0.count && text.suffix($0.count).elementsEqual($0) }
    }

    /// The length of the longest word of a kind that a text starts with, or nil.
    package func startLength(_ text: ArraySlice<UInt16>, _ kind: String) -> Int? {
        (starts[kind] ?? []).filter { text.starts(with: $0) }.map(\.count).max()
    }

    /// The length of the longest word of a kind that a text ends with, or nil.
    package func endLength(_ text: ArraySlice<UInt16>, _ kind: String) -> Int? {
        (ends[kind] ?? []).filter { text.count >= $0.count && text.suffix($0.count).elementsEqual($0) }.map(\.count)
            .max()
    }

    /// How many of the words of a kind a text starts with, ends with or holds, each way counted once.
    func signs(_ text: ArraySlice<UInt16>, _ kind: String) -> Int {
        var signs = starts(text, kind) ? 1 : 0
        if ends(text, kind) { signs += 1 }
        if let words = inside[kind], words.contains(where: { holds(text, $0) }) { signs += 1 }
        return signs
    }

    private func holds(_ text: ArraySlice<UInt16>, _ word: [UInt16]) -> Bool {
        guard let first = word.first, text.count >= word.count else { return false }
        var index = text.startIndex
        while index <= text.endIndex - word.count {
            if text[index] == first, text[index..<index + word.count].elementsEqual(word) { return true }
            index += 1
        }
        return false
    }

    /// How surely a text, without white space at its ends, is a list of public bodies.
    ///
    /// 市民政局、卫生健康委 is certain, for it says whose the first body is; 养老服务中心 only may be one.
    func bodies(_ text: ArraySlice<UInt16>) -> Certainty {
        var count = 0
        for token in text.split(whereSeparator: {
            UnitClass.of($0).contains(.comma) || UnitClass.of($0).contains(.space)
        }) {
            guard token.count < 24, ends(token, "body") else { return .none }
            count += 1
        }
        if count == 0 { return .none }
        return startsBody(text) ? .certain : .possible
    }

    /// Whether a text begins as the name of a body that says whose it is: 市民政局, 各县区政府, but not 市场监管局.
    package func startsBody(_ text: ArraySlice<UInt16>) -> Bool {
        starts(text, "level") && !starts(text, "unlevelled") || starts(text, "ownlevel")
    }

    /// How surely something is so.
    enum Certainty { case none, possible, certain }

    /// Whether a line names a table: it ends in 表, 清单, 目录 or 指标, or begins with 表 and a number.
    func isCaption(_ text: ArraySlice<UInt16>) -> Bool {
        text.count <= 40 && (starts(text, "caption") || ends(text, "caption"))
    }

    /// Whether a line says that a table goes on from the page before: 续表.
    func isContinuation(_ text: ArraySlice<UInt16>) -> Bool {
        text.count <= 40 && (starts(text, "continued") || ends(text, "continued"))
    }

    /// Whether a line ends a table: a note under it, the imprint, the mark of an attachment, a heading of the text.
    func closesTable(_ text: ArraySlice<UInt16>) -> Bool {
        if starts(text, "close") || ends(text, "close") && text.count < 40 { return true }
        if starts(text, "mark"), text.count < 40 { return true }
        return startsHeading(text)
    }

    /// 一、 or （一） at the start of a line.
    func startsHeading(_ text: ArraySlice<UInt16>) -> Bool {
        var index = text.startIndex
        let bracketed = index < text.endIndex && UnitClass.of(text[index]).contains(.opener)
        if bracketed { index += 1 }
        let first = index
        while index < text.endIndex, index < first + 4, UnitClass.of(text[index]).contains(.hanDigit) { index += 1 }
        guard index > first, index < text.endIndex else { return false }
        return bracketed ? UnitClass.of(text[index]).contains(.closer) : text[index] == "、"
    }
}
