import Extraction
import Foundation
import Gongwen
import Qingdan
import SpecSupport
import Testing

/// What holds of every difference.
@Suite struct DifferencePropertyTests {
    /// Pairs of editions: every edit of the specs, and notices that have little in common.
    private func editions(_ spec: EditSpec) throws -> Sides<Catalog> {
        let bytes = try #require(spec.edited())
        return Sides(try Editions.catalog(of: spec.file), try Editions.extract(bytes, named: spec.file.name))
    }

    @Test(arguments: Spec.notices + Spec.moreNotices)
    func aNoticeDiffersNotFromItself(_ file: SampleFile) throws {
        let catalog = try Editions.catalog(of: file)
        let difference = Difference(from: catalog, to: catalog)
        #expect(difference.events.map(EventLine.init).isEmpty)
        #expect(difference.sections.allSatisfy { $0.kind == "same" && $0.old == $0.new })
        #expect(Difference(from: catalog, to: catalog, ofExtractions: true).isEmpty)
        #expect(JSONPatch(from: JSONTree(of: catalog), to: JSONTree(of: catalog)).operations.isEmpty)
    }

    @Test(arguments: EditSpec.all)
    func thePatchOfAnEditGivesTheNewCatalog(_ spec: EditSpec) throws {
        let sides = try editions(spec)
        try check(sides)
    }

    @Test func thePatchBetweenAnyTwoNoticesGivesTheSecond() throws {
        let catalogs = try (Spec.notices + Spec.moreNotices.prefix(6)).map(Editions.catalog)
        for old in catalogs { for new in catalogs { try check(Sides(old, new)) } }
    }

    /// Applies the patch as the difference writes it, and holds the result against the new catalog, byte for byte.
    private func check(_ sides: Sides<Catalog>) throws {
        let json = Difference(from: sides.old, to: sides.new).json(from: sides.old, to: sides.new)
        let written = try #require(JSONTree(parsing: json)["patch"])
        let patch = JSONPatch(
            written.elements.map { step in
                .init(op: step["op"]?.text ?? "", path: step["path"]?.text ?? "", value: step["value"])
            })
        let patched = try JSONTree(of: sides.old).applying(patch)
        let catalog = try JSONDecoder().decode(Catalog.self, from: Data(patched.json))
        #expect(catalog.json == sides.new.json)
    }

    @Test(arguments: EditSpec.all)
    func everyEventLeadsToItsWords(_ spec: EditSpec) throws {
        let sides = try editions(spec)
        let texts = Sides(sides.old.texts, sides.new.texts)
        for event in Difference(from: sides.old, to: sides.new).events {
            if let evidence = event.evidence.old { #expect(evidence.stands(in: texts.old)) }
            if let evidence = event.evidence.new { #expect(evidence.stands(in: texts.new)) }
            let parts = event.redline.parts
            #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.change != $1.change }, "neighbours of one kind")
        }
    }

    @Test func sectionsStandInTheAlignmentOnce() throws {
        for spec in EditSpec.all {
            let sides = try editions(spec)
            let rows = Difference(from: sides.old, to: sides.new).sections
            #expect(rows.flatMap(\.old).sorted() == sides.old.sections.map(\.id).sorted())
            #expect(rows.flatMap(\.new).sorted() == sides.new.sections.map(\.id).sorted())
        }
    }

    @Test(arguments: Spec.notices)
    func otherLineEndsAreNoChange(_ file: SampleFile) throws {
        let lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let windows = try Editions.extract(Array(lines.joined(separator: [0x0D, 0x0A])), named: file.name)
        #expect(Difference(from: try Editions.catalog(of: file), to: windows).isEmpty)
    }

    @Test func timeGrowsWithTheText() throws {
        let sizes = [8, 64]
        let editions = try sizes.map { Sides(try Self.long($0, edited: false), try Self.long($0, edited: true)) }
        // The least of several runs, since other tests run beside this one.
        var least = sizes.map { _ in Double.infinity }
        for _ in 0..<7 {
            for (index, sides) in editions.enumerated() {
                let start = ContinuousClock.now
                let difference = Difference(from: sides.old, to: sides.new)
                let time = start.duration(to: .now)
                #expect(!difference.isEmpty)
                least[index] = min(
                    least[index], Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds))
            }
        }
        #expect(least[1] < least[0] * 8 * 2, "8 times the text took \(least[1] / least[0]) times the time")
    }

    /// A notice whose chapters repeat with other numbers, a few of them changed.
    private static func long(_ copies: Int, edited: Bool) throws -> Catalog {
        var text = "某市养老服务实施方案\n"
        for chapter in 1...copies * 20 {
            let count = edited && chapter % 7 == 0 ? chapter * 10 + 5 : chapter * 10
            text += """
                第\(chapter)条 街道\(chapter * 7919 % 10007)号片区。到2025年底，建成第\(chapter * 31)批养老服务中心\(count)个，\
                改造住房\(chapter * 13)户。各片区按照\(chapter * 17 % 1009)号图纸施工，做好验收。（责任单位：市民政局、市财政局）

                """
        }
        return try Editions.extract(Array(text.utf8), named: "long.txt")
    }
}

extension Catalog {
    /// The text of each block by its id.
    fileprivate var texts: [Int: [Unicode.Scalar]] {
        Dictionary(uniqueKeysWithValues: blocks.map { ($0.id, Array($0.text.unicodeScalars)) })
    }
}

extension Evidence {
    /// Whether the quote is what stands at its place.
    fileprivate func stands(in texts: [Int: [Unicode.Scalar]]) -> Bool {
        guard let text = texts[block], start >= 0, start <= end, end <= text.count else { return false }
        return text[start..<end].elementsEqual(quote.unicodeScalars)
    }
}
