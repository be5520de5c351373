import Extraction
import SpecSupport
import Testing

/// The rows of `Specs/deadlines.txt`: what a text says about when work is due.
@Suite struct DeadlinesSpecTests {
    /// A row with the notice's own time that holds for it.
    struct Row: Sendable, CustomTestStringConvertible {
        var context: TimeContext
        var text: String
        var expected: String
        var testDescription: String { text }
    }

    static let rows: [Row] = {
        var context = TimeContext()
        var rows: [Row] = []
        for line in SpecRows.lines(of: "deadlines.txt") {
            if line.hasPrefix("@") {
                context = TimeContext()
                let words = line.split(separator: " ").map(String.init)
                for (name, value) in zip(words, words.dropFirst()) {
                    if name == "signed" { context.signed = Day(iso: value) }
                    if name == "title" { context.titleYear = Int(value) }
                }
            } else if let (text, expected) = SpecRows.pair(line) {
                rows.append(Row(context: context, text: text, expected: expected))
            }
        }
        return rows
    }()

    @Test func thereAreRows() { #expect(Self.rows.count > 120) }

    @Test(arguments: rows) func timesForWork(_ row: Row) {
        let units = Array(row.text.utf16)
        let found = units.withUnsafeBufferPointer {
            TimeReader.mentions(in: $0, $0.indices, context: row.context)
        }.filter(\.isCommitment)
        let told = found.map { mention in
            let quote = String(decoding: units[mention.range], as: UTF16.self)
            return "\(quote) = \(mention.recurs ?? "\(mention.start ?? "")..\(mention.end ?? "")")"
        }
        #expect((told.isEmpty ? "-" : told.joined(separator: " | ")) == row.expected)
    }

    @Test func readingStaysInItsRange() {
        let units = Array("到2025年底，到2026年底，到2027年底".utf16)
        for start in units.indices {
            for end in start...units.count {
                let found = units.withUnsafeBufferPointer {
                    TimeReader.mentions(in: $0, start..<end, context: TimeContext())
                }
                for mention in found {
                    #expect(mention.range.lowerBound >= start && mention.range.upperBound <= end)
                }
            }
        }
    }
}
