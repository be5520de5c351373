import Foundation
import Qingdan
import Review
import SpecSupport
import Testing

/// The review page as a file: whole in itself, and nothing in it can break out of its place.
@Suite struct ReviewPageTests {
    private func page(_ catalog: Catalog, charts: [String] = []) throws -> String {
        String(decoding: try ReviewPage(catalog: catalog.json, charts: charts).html, as: UTF8.self)
    }

    /// What stands between two marks of the page.
    private func part(of page: String, from start: String, to end: String) throws -> String {
        let begin = try #require(page.range(of: start)).upperBound
        return String(page[begin..<(try #require(page.range(of: end, range: begin..<page.endIndex))).lowerBound])
    }

    @Test func theDataIsTheCatalogWithTheReview() throws {
        let review = Array(#"{"schema":"qingdan/review/v1","decisions":[]}"#.utf8)
        let page = String(decoding: try ReviewPage(catalog: Catalog.sample.json, review: review).html, as: UTF8.self)
        let data = try JSONTree(parsing: Array(part(of: page, from: "id=\"data\">\n", to: "\n</script>").utf8))
        #expect(data["catalog"] == JSONTree(of: Catalog.sample))
        #expect(data["review"] == (try JSONTree(parsing: review)))
        #expect(data["old"] == .null && data["difference"] == .null && data["charts"] == .list([]))
    }

    @Test func noTextEndsAnElement() throws {
        var catalog = Catalog.sample
        let evil = "</script><script>alert(1)</script><!--\u{2028}\u{2029}&amp;"
        catalog.document.title = evil
        let page = try page(catalog, charts: ["<svg>\(evil)</svg>"])
        let data = try part(of: page, from: "id=\"data\">\n", to: "\n</script>")
        #expect(!data.contains("<") && !data.contains("\u{2028}") && !data.contains("\u{2029}"))
        let tree = try JSONTree(parsing: Array(data.utf8))
        #expect(tree["catalog"]?["document"]?["title"]?.text == evil)
        #expect(tree["charts"]?.elements.first?.text == "<svg>\(evil)</svg>")
        let title = try part(of: page, from: "<title>", to: "</title>")
        #expect(title == "&lt;/script>&lt;script>alert(1)&lt;/script>&lt;!--\u{2028}\u{2029}&amp;amp;")
    }

    @Test func nothingIsLoaded() throws {
        let page = try page(.sample)
        #expect(page.contains("content=\"default-src 'none'; script-src 'sha256-"))
        for address in ["src=", "href=\"http", "url(", "@import"] {
            #expect(!page.contains(address), "\(address)")
        }
    }

    @Test func equalInputGivesEqualBytes() throws {
        #expect(try page(.sample) == page(.sample))
    }

    @Test func whatIsNoJSONIsRefused() {
        #expect(throws: JSONFault.self) { try ReviewPage(catalog: Array("{".utf8)) }
        #expect(throws: JSONFault.self) { try ReviewPage(catalog: Catalog.sample.json, difference: Array("nil".utf8)) }
    }
}
