import Qingdan
import Review
import SpecSupport
import Testing

/// Places in a text told by their words.
@Suite struct TextSpaceTests {
    @Test func aQuoteHoldsTheWordsAndWhatStandsAroundThem() throws {
        let catalog = Catalog.sample
        let space = TextSpace(of: catalog)
        let evidence = catalog.targets[0].evidence
        let range = try #require(space.range(evidence))
        let quote = space.quote(range)
        #expect(quote.exact == evidence.quote)
        let text = catalog.blocks.map(\.text).joined(separator: "\n")
        #expect(text.contains(quote.prefix + quote.exact + quote.suffix))
        #expect(quote.prefix.unicodeScalars.count == min(TextSpace.reach, range.lowerBound))
    }

    @Test func aBlockTheCatalogHasNotGivesNoRange() {
        #expect(TextSpace(of: .sample).range(Evidence(block: 999, start: 0, end: 1, quote: "一")) == nil)
    }
}
