import Foundation
import Gongwen
import SpecSupport
import Testing

/// A notice of `Tests/Specs/outline.txt` and its sections.
struct OutlineSpec: Sendable, CustomTestStringConvertible {
    /// What the notice shows.
    var name: String
    /// The lines of the notice.
    var text: String
    /// Its sections and the diagnostics about them, a line each.
    var expected: String
    var testDescription: String { name }

    /// The notices of the file.
    static let all = SpecParts.read("outline.txt").map {
        OutlineSpec(name: $0.name, text: $0.text, expected: $0.expected)
    }
}

/// The sections of a document and the diagnostics about them, as the spec file writes them.
private func outline(of document: Document) -> String {
    let sections = document.sections.map { section in
        let heading = section.heading.map { document.string($0) } ?? "-"
        return "\(section.id) \(document.string(section.marker)) \(heading)"
    }
    let notes = document.diagnostics.filter { $0.code.hasPrefix("outline.") }.map { "! \($0.code)" }
    return (sections + notes).joined(separator: "\n")
}

@Suite struct OutlineSpecTests {
    @Test(arguments: OutlineSpec.all)
    func findsTheSections(_ spec: OutlineSpec) throws {
        let document = try Document(reading: Source(name: "notice.txt", bytes: Array(spec.text.utf8)))
        #expect(outline(of: document) == spec.expected)
    }

    @Test(arguments: OutlineSpec.all)
    func findsThemWithFullWidthIndentsToo(_ spec: OutlineSpec) throws {
        let text = spec.text.components(separatedBy: "\n").map { "　　" + $0 }.joined(separator: "\r\n")
        let document = try Document(reading: Source(name: "notice.txt", bytes: Array(text.utf8)))
        #expect(outline(of: document) == spec.expected)
    }

    @Test func thereAreSixtyOfThem() {
        #expect(OutlineSpec.all.count >= 60)
    }
}
