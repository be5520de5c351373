import Foundation
import Gongwen
import SpecSupport
import Testing

/// A notice of `Tests/Specs/head.txt` and what its head says.
struct HeadSpec: Sendable, CustomTestStringConvertible {
    /// What the notice shows.
    var name: String
    /// The lines of the notice.
    var text: String
    /// The fields and their values as the file has them.
    var fields: [(name: String, value: String)]
    var testDescription: String { name }

    /// The notices of the file.
    static let all: [HeadSpec] = {
        let bytes = SampleFile(path: Spec.root + "/Tests/Specs/head.txt").bytes
        let file = String(decoding: bytes, as: UTF8.self)
        return file.components(separatedBy: "\n=== ").dropFirst().map { part in
            let halves = part.components(separatedBy: "\n---\n")
            var lines = halves[0].components(separatedBy: "\n")
            let name = lines.removeFirst()
            let fields = halves.dropFirst().joined().components(separatedBy: "\n").compactMap { line in
                line.firstIndex(of: ":").map {
                    (String(line[..<$0]), line[line.index(after: $0)...].trimmingCharacters(in: .whitespaces))
                }
            }
            return HeadSpec(name: name, text: lines.joined(separator: "\n"), fields: fields)
        }
    }()
}

/// What a document's head says of a field, as the spec file writes it.
private func value(_ field: String, of document: Document) -> String? {
    let head = document.head
    func list(_ parts: [Head.Part]) -> String { parts.isEmpty ? "-" : parts.map(\.value).joined(separator: " | ") }
    switch field {
    case "title": return head.title?.value ?? "-"
    case "noticeTitle": return head.noticeTitle?.value ?? "-"
    case "kind": return head.kind ?? "-"
    case "stage": return head.isDraft ? "draft" : "issued"
    case "number": return head.number?.value ?? "-"
    case "issuers": return list(head.issuers)
    case "jurisdiction": return head.jurisdiction?.name ?? "-"
    case "level": return head.jurisdiction?.level.rawValue ?? "-"
    case "code": return head.jurisdiction?.code ?? "-"
    case "signedOn": return head.signedOn?.value ?? "-"
    case "printedOn": return head.printedOn?.value ?? "-"
    case "effectiveOn": return head.effectiveOn?.value ?? "-"
    case "validYears": return head.validYears.map { "\($0.years)" } ?? "-"
    case "addressees": return list(head.addressees)
    case "copiedTo": return list(head.copiedTo)
    case "attachments": return list(head.attachments)
    case "parts": return document.blocks.map(\.kind.rawValue).joined(separator: " ")
    case "sections": return document.sections.map(\.id).joined(separator: " ")
    default: return nil
    }
}

@Suite struct HeadSpecTests {
    @Test(arguments: HeadSpec.all)
    func saysWhatTheNoticeSays(_ spec: HeadSpec) throws {
        let document = try Document(reading: Source(name: "notice.txt", bytes: Array(spec.text.utf8)))
        for (field, expected) in spec.fields {
            let found = try #require(value(field, of: document), "no such field: \(field)")
            #expect(found == expected, "\(field)")
        }
    }

    @Test func everyValueIsInItsWords() throws {
        for spec in HeadSpec.all {
            let document = try Document(reading: Source(name: "notice.txt", bytes: Array(spec.text.utf8)))
            let head = document.head
            for part in head.issuers + head.addressees + head.copiedTo + head.attachments where !part.range.isEmpty {
                #expect(document.string(part.range) == part.value, "\(spec.name)")
            }
        }
    }

    @Test func thereAreSixtyOfThem() {
        #expect(HeadSpec.all.count >= 60)
    }
}
