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

/// The parts of a spec file: `=== name`, a text, `---` and what is expected of it.
enum SpecParts {
    static func read(_ file: String) -> [(name: String, text: String, expected: String)] {
        let bytes = SampleFile(path: Spec.root + "/Tests/Specs/" + file).bytes
        return String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n=== ").dropFirst().map { part in
            let halves = part.components(separatedBy: "\n---\n")
            var lines = halves[0].components(separatedBy: "\n")
            let name = lines.removeFirst()
            let expected = halves.dropFirst().joined().trimmingCharacters(in: .newlines)
            return (name, lines.joined(separator: "\n"), expected)
        }
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
