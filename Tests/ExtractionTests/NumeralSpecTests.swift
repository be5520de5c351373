import Extraction
import SpecSupport
import Testing

/// The rows of `Specs/numerals.txt`: a value and every way to write it; a text and every number in it.
@Suite struct NumeralSpecTests {
    /// A value with its spellings, or a text with the values in it.
    struct Row: Sendable, CustomTestStringConvertible {
        var value: String
        var spellings: [String]
        var testDescription: String { value }
    }

    static let spellings: [Row] = SpecRows.lines(of: "numerals.txt").compactMap { line in
        guard let (value, rest) = SpecRows.split(line, at: " = ") else { return nil }
        return Row(value: value, spellings: SpecRows.parts(rest, at: " · "))
    }

    static let texts: [Row] = SpecRows.lines(of: "numerals.txt").compactMap { line in
        SpecRows.pair(line).map { Row(value: $0.text, spellings: SpecRows.parts($0.expected, at: " ")) }
    }

    @Test func thereAreRows() { #expect(Self.spellings.count >= 60 && Self.texts.count >= 15) }

    @Test(arguments: spellings) func spellingsOfValue(_ row: Row) {
        for spelling in row.spellings {
            let read = Numbers.whole(spelling)
            #expect(read.map(Numbers.told) == row.value, "\(spelling)")
        }
    }

    @Test(arguments: texts) func numbersOfText(_ row: Row) {
        let told = Numbers.all(in: row.value).map(Numbers.told)
        #expect((told.isEmpty ? ["-"] : told) == row.spellings)
    }

    /// Numeral characters in any order are read without a trap, past the start and within the end.
    @Test func charactersInAnyOrder() {
        let characters = Array("０1２,，.．/／分之百千万亿点半一两三〇零余多廿%".utf16)
        var state: UInt64 = 11
        for length in 1...10 {
            for _ in 0..<2000 {
                var units: [UInt16] = []
                for _ in 0..<length {
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    units.append(characters[Int(state >> 33) % characters.count])
                }
                units.withUnsafeBufferPointer { buffer in
                    for start in units.indices {
                        guard let (numeral, end) = NumeralReader.read(buffer, at: start, end: units.count) else {
                            continue
                        }
                        #expect(end > start && end <= units.count && numeral.value >= 0)
                    }
                }
            }
        }
    }

    /// A long row of fractions is read in one pass, not by a call for each.
    @Test func longRowsOfFractions() {
        let units = Array(String(repeating: "3分之", count: 200_000).utf16)
        let end = units.withUnsafeBufferPointer { NumeralReader.read($0, at: 0, end: units.count)?.1 }
        #expect((end ?? 0) > 0)
    }
}

/// Numbers as the numeral reader finds them.
enum Numbers {
    /// The numeral that a text is, from its first to its last character.
    static func whole(_ text: String) -> Numeral? {
        let units = Array(text.utf16)
        return units.withUnsafeBufferPointer { buffer in
            guard let (numeral, end) = NumeralReader.read(buffer, at: 0, end: units.count), end == units.count else {
                return nil
            }
            return numeral
        }
    }

    /// Every numeral of a text, in order.
    static func all(in text: String) -> [Numeral] { placed(in: Array(text.utf16)).map(\.0) }

    /// Every numeral of a text with the place behind it; 百分点 is a unit, not a hundred.
    static func placed(in units: [UInt16]) -> [(Numeral, Int)] {
        let point = Array("百分点".utf16)
        var found: [(Numeral, Int)] = []
        units.withUnsafeBufferPointer { buffer in
            var index = 0
            while index < units.count {
                if units[index...].starts(with: point) {
                    index += point.count
                } else if let (numeral, end) = NumeralReader.read(buffer, at: index, end: units.count) {
                    found.append((numeral, end))
                    index = end
                } else {
                    index += 1
                }
            }
        }
        return found
    }

    /// A numeral in the words of the spec file: 85%, 0.3333, 7600.
    static func told(_ numeral: Numeral) -> String { told(numeral.value) + (numeral.isPercent ? "%" : "") }

    /// A value with at most four decimals.
    static func told(_ value: Double) -> String {
        let rounded = (value * 10_000).rounded() / 10_000
        return rounded == rounded.rounded() && abs(rounded) < 1e18 ? "\(Int(rounded))" : "\(rounded)"
    }
}
