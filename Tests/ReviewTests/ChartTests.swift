import Foundation
import FoundationXML
import Qingdan
import Review
import SpecSupport
import Testing

/// Pictures of catalogs.
@Suite struct ChartTests {
    private static let files = Spec.notices + Spec.moreNotices

    private func pictures(_ catalog: Catalog) -> [SVGReading] {
        [Timeline(of: catalog).svg, DutyMatrix(of: catalog).svg].map(SVGReading.init)
    }

    @Test(arguments: files) func picturesStandAlone(file: SampleFile) throws {
        let catalog = try ReviewSamples.catalog(file)
        for picture in pictures(catalog) {
            #expect(picture.isWellFormed)
            let root = try #require(picture.elements.first)
            #expect(root.name == "svg" && root.attributes["role"] == "img")
            let named = (root.attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
            let ids = picture.elements.compactMap { $0.attributes["id"] }
            #expect(named == ids && ids.allSatisfy { $0.hasPrefix("qd-") })
            #expect(!picture.words(of: "title").isEmpty && !picture.words(of: "desc").isEmpty)
            let known = ["svg", "title", "desc", "rect", "line", "polygon", "circle", "text", "tspan", "g"]
            #expect(picture.elements.allSatisfy { known.contains($0.name) })
            #expect(!picture.svg.contains("href") && !picture.svg.contains("url("))
        }
        #expect(Timeline(of: catalog).svg == Timeline(of: catalog).svg)
        let other = try ReviewSamples.catalog(file)
        #expect(pictures(other).map(\.svg) == pictures(catalog).map(\.svg))
    }

    /// Every mark and word lies inside the picture, whatever the notice.
    @Test(arguments: files) func nothingStandsOutside(file: SampleFile) throws {
        for picture in pictures(try ReviewSamples.catalog(file)) {
            let root = picture.elements[0]
            let (width, height) = (root.number("width"), root.number("height"))
            for element in picture.elements.dropFirst() {
                for (name, most) in [
                    ("x", width), ("x1", width), ("x2", width), ("cx", width), ("y", height), ("y2", height),
                ] {
                    if element.attributes[name] == nil { continue }
                    #expect((0...most).contains(element.number(name)), "\(element.name) \(element.attributes)")
                }
                let right = element.number("x") + element.number("width")
                #expect(right <= width, "\(element.name) \(element.attributes)")
            }
        }
    }

    @Test(arguments: files) func theTimelineHasEveryTimeLimit(file: SampleFile) throws {
        let catalog = try ReviewSamples.catalog(file)
        let picture = SVGReading(Timeline(of: catalog).svg)
        let titles = picture.words(of: "title").dropFirst()
        let dated = catalog.deadlines.filter { $0.start != nil || $0.end != nil || $0.recurs != nil }
        #expect(titles.count == dated.count)
        for limit in dated {
            #expect(
                titles.contains { $0.contains("（\(limit.text)）") && $0.hasPrefix(limit.end ?? "") }, "\(limit.text)")
        }
        for target in catalog.targets {
            guard let deadline = target.deadline, dated.contains(where: { $0.evidence == deadline.evidence }) else {
                continue
            }
            #expect(titles.contains { $0.contains("\(target.indicator) \(target.quantity.text)") })
        }
        let summary = picture.words(of: "desc").joined()
        #expect(dated.isEmpty || summary.contains("时限 \(dated.count) 个"))
    }

    @Test(arguments: files) func theMatrixCountsEveryDuty(file: SampleFile) throws {
        let catalog = try ReviewSamples.catalog(file)
        let picture = SVGReading(DutyMatrix(of: catalog).svg)
        var counts: [String: Int] = [:]
        for duty in catalog.duties {
            let names = duty.departments.map { body in
                (body.canonical ?? body.name).replacing("〔", with: "（").replacing("〕", with: "）")
                    .replacing("(", with: "（").replacing(")", with: "）")
            }
            for name in Set(names) { counts[name, default: 0] += 1 }
        }
        let rows = picture.words(of: "title").filter { $0.hasSuffix(" 次") && !$0.contains("，") }
        #expect(rows.count == counts.count)
        let told = rows.compactMap { $0.split(separator: "：").last?.split(separator: " ").first.flatMap { Int($0) } }
        #expect(told == counts.values.sorted(by: >))
        let columns = picture.elements.filter { $0.name == "text" && !$0.columnWords.isEmpty }
        #expect(columns.count <= 16)
    }

    @Test func theLimitsOfOneDayStandTogetherAndYearlyOnesApart() throws {
        let text = """
            一、目标。到2025年底，新建老年食堂30个。到2025年底，护理型床位占比达到55%。
            二、总结。每年3月底前报送工作情况。2024年1月至2024年6月，开展摸底。自2023年7月1日起施行。
            """
        let catalog = try ReviewSamples.catalog(text)
        let picture = SVGReading(Timeline(of: catalog).svg)
        #expect(picture.words(of: "text").filter { $0 == "2025-12-31" }.count == 1)
        #expect(picture.words(of: "text").contains("每年3月31日") && picture.words(of: "text").contains("12月"))
        #expect(picture.words(of: "text").contains("新建老年食堂 30个"))
        #expect(picture.elements.filter { $0.name == "circle" }.count == 2, "one and its place in the legend")
    }

    @Test func partsAreToldByShape() throws {
        var catalog = Catalog.sample
        catalog.duties[0].departments[1].canonical = "某市财政局"
        catalog.sections.append(OutlineSection(id: "2", parent: nil, marker: "二、", heading: "体系", block: 1))
        var other = catalog.duties[0].departments[1]
        (other.name, other.role) = ("财政局", "support")
        catalog.duties[0].departments.append(other)
        let picture = SVGReading(DutyMatrix(of: catalog).svg)
        #expect(picture.words(of: "title").contains("市财政局，2 体系：负责 1 次，配合 1 次"))
        #expect(picture.words(of: "title").contains("市财政局（某市财政局）：1 次"))
        #expect(["牵头", "负责", "配合"].allSatisfy { picture.words(of: "text").contains($0) })
    }

    @Test func wordsAreNoMarkup() throws {
        var catalog = Catalog.sample
        catalog.document.title = "</title><script>&\"\u{1}\u{FFFF}"
        catalog.targets[0].indicator = "a<b>&amp;"
        catalog.duties[0].departments[0].name = "<svg onload=\"x\">"
        for picture in pictures(catalog) {
            #expect(picture.isWellFormed && !picture.elements.contains { $0.name == "script" })
            #expect(picture.words(of: "title")[0].hasPrefix("</title><script>&\"\u{FFFD}\u{FFFD}"))
        }
    }

    @Test func aCatalogWithoutItemsSaysSo() {
        let sample = Catalog.sample
        let catalog = Catalog(generator: sample.generator, source: sample.source, document: sample.document)
        let words = pictures(catalog).map { $0.words(of: "text").joined() }
        #expect(words[0].contains("文中没有写明日期的时限") && words[1].contains("文中没有写明责任单位"))
    }

    @Test func hugeAndOddCatalogsAreDrawnInLinearTime() throws {
        var catalog = Catalog.sample
        var limit = catalog.deadlines[0]
        for year in [0, 9999] {
            limit.end = year == 0 ? "0001-01-01" : "9999-12-31"
            catalog.deadlines.append(limit)
        }
        for picture in pictures(catalog) { #expect(picture.isWellFormed) }
        catalog.deadlines = Array(repeating: limit, count: 20_000)
        catalog.duties = Array(repeating: catalog.duties[0], count: 20_000)
        let time = ContinuousClock().measure { _ = Timeline(of: catalog).svg + DutyMatrix(of: catalog).svg }
        #expect(time < .seconds(5), "\(time)")
    }
}

/// The elements of a picture, read by an XML parser.
struct SVGReading {
    struct Element {
        let name: String
        let attributes: [String: String]
        /// The words in it, those of elements in it included.
        var words = ""
        /// The words it writes from top to bottom.
        var columnWords = ""

        func number(_ name: String) -> Int { Int(attributes[name] ?? "") ?? 0 }
    }

    let svg: String
    let isWellFormed: Bool
    let elements: [Element]

    init(_ svg: String) {
        self.svg = svg
        let reader = Reader()
        let parser = XMLParser(data: Data(svg.utf8))
        parser.delegate = reader
        isWellFormed = parser.parse()
        elements = reader.elements
    }

    func words(of name: String) -> [String] { elements.filter { $0.name == name }.map(\.words) }

    private final class Reader: NSObject, XMLParserDelegate {
        var elements: [Element] = []
        private var open: [Int] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            open.append(elements.count)
            elements.append(Element(name: name, attributes: attributes))
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) {
            open.removeLast()
        }

        func parser(_ parser: XMLParser, foundCharacters words: String) {
            guard let inner = open.last else { return }
            for index in open { elements[index].words += words }
            if elements[inner].name == "tspan", open.count > 1 { elements[open[open.count - 2]].columnWords += words }
        }
    }
}
