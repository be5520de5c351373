import Extraction
import SpecSupport
import Testing

/// The rows of `Specs/citations.txt`: what documents a text names.
@Suite struct CitationsSpecTests {
    static let rows = SpecRows.lines(of: "citations.txt").compactMap(SpecRows.pair)

    @Test func thereAreRows() { #expect(Self.rows.count > 60) }

    @Test(arguments: rows.map(\.text)) func documentsNamed(_ text: String) {
        let expected = Self.rows.first { $0.text == text }?.expected
        let units = Array(text.utf16)
        let found = units.withUnsafeBufferPointer { CitationsReader.mentions(in: $0, $0.indices) }
            .filter { $0.isDocument && !$0.isShortName }
        let told = found.map { "\($0.title ?? "-") ¦ \($0.number ?? "-")" }
        #expect((told.isEmpty ? "-" : told.joined(separator: " | ")) == expected)
    }

    @Test func readingStaysInItsRange() {
        let units = Array("《关于印发〈办法〉的通知》（民发〔2020〕8号）和GB/T 1-2020".utf16)
        for start in units.indices {
            for end in start...units.count {
                let found = units.withUnsafeBufferPointer { CitationsReader.mentions(in: $0, start..<end) }
                for mention in found {
                    #expect(mention.range.lowerBound >= start && mention.range.upperBound <= end)
                }
            }
        }
    }
}
