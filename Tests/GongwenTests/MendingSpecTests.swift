import Foundation
import Gongwen
import SpecSupport
import Testing

/// A text of `Tests/Specs/mending.txt` and its blocks.
struct MendingSpec: Sendable, CustomTestStringConvertible {
    /// What the text shows.
    var name: String
    /// The lines as printed.
    var text: String
    /// The blocks, a line each.
    var expected: String
    var testDescription: String { name }

    /// The texts of the file.
    static let all = SpecParts.read("mending.txt").map {
        MendingSpec(name: $0.name, text: $0.text, expected: $0.expected)
    }
}

/// The blocks of a document, a line each.
private func blocks(of document: Document) -> String {
    document.blocks.map { document.string(of: $0) }.joined(separator: "\n")
}

/// The units of text that each origin leads to, white space and the marks of references left out.
private func sourceText(of document: Document) -> [UInt16] {
    document.origins.flatMap { origin in
        origin.isReference
            ? Array(document.units[origin.at..<origin.at + 1]) : Array(document.text.units[origin.source])
    }
}

@Suite struct MendingSpecTests {
    @Test(arguments: MendingSpec.all)
    func joinsAndDrops(_ spec: MendingSpec) throws {
        let document = try Document(reading: Source(name: "notice.txt", bytes: Array(spec.text.utf8)))
        #expect(blocks(of: document) == spec.expected)
    }

    @Test(arguments: MendingSpec.all)
    func leadsBackToTheSource(_ spec: MendingSpec) throws {
        let document = try Document(reading: Source(name: "notice.txt", bytes: Array(spec.text.utf8)))
        #expect(sourceText(of: document) == document.units)
        var unit = 0
        for block in document.blocks {
            #expect(block.range.lowerBound == unit)
            unit = block.range.upperBound
            #expect(document.origins[block.origins].first?.at == block.range.lowerBound)
        }
        #expect(unit == document.units.count)
    }

    @Test(arguments: MendingSpec.all)
    func readsCarriageReturnsAlike(_ spec: MendingSpec) throws {
        let text = spec.text.components(separatedBy: "\n").joined(separator: "\r\n")
        let document = try Document(reading: Source(name: "notice.txt", bytes: Array(text.utf8)))
        #expect(blocks(of: document) == spec.expected)
        #expect(sourceText(of: document) == document.units)
    }

    @Test(arguments: MendingSpec.all)
    func readsUTF16Alike(_ spec: MendingSpec) throws {
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in spec.text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let document = try Document(reading: Source(name: "notice.txt", bytes: bytes))
        #expect(blocks(of: document) == spec.expected)
        #expect(sourceText(of: document) == document.units)
    }

    @Test(arguments: MendingSpec.all)
    func readsGB18030Alike(_ spec: MendingSpec) throws {
        let encoding = String.Encoding(rawValue: 0x8000_0632)  // kCFStringEncodingGB_18030_2000
        let bytes = try #require(spec.text.data(using: encoding))
        let document = try Document(reading: Source(name: "notice.txt", bytes: Array(bytes)))
        #expect(blocks(of: document) == spec.expected)
        #expect(sourceText(of: document) == document.units)
    }

    @Test func thereAreFortyOfThem() {
        #expect(MendingSpec.all.count >= 40)
    }
}
