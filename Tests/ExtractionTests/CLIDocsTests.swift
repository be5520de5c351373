import Foundation
import Qingdan
import Review
import SpecSupport
import Testing

/// What the documents show is what the program does.
@Suite struct CLIDocsTests {
    private static let documents = ["README.md", "README.zh-CN.md"]

    private func text(_ name: String) -> String {
        String(decoding: SampleFile(path: Spec.root + "/" + name).bytes, as: UTF8.self)
    }

    /// The lines of a document's code blocks in a language.
    private func code(_ language: String, in name: String) -> [String] {
        var lines: [String] = []
        var isInside = false
        for line in text(name).split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                isInside = line == "```" + language
            } else if isInside {
                lines.append(String(line))
            }
        }
        return lines
    }

    /// Runs each command shown, with the corpus for the reader's own files.
    @Test(arguments: documents) func commandsRun(document: String) throws {
        let folder = try TemporaryFolder()
        let commands = code("sh", in: document).filter { $0.hasPrefix("qingdan ") }
        #expect(commands.count >= 8)
        let notice = "Corpus/notices/puyang.txt"
        let json = try Samples.catalog(of: SampleFile(path: Spec.root + "/" + notice)).json
        let catalog = try folder.put("catalog.json", String(decoding: json, as: UTF8.self))
        let words = try folder.put("words.txt", code("text", in: document).joined(separator: "\n"))
        let review = try folder.put("plan.review.json", String(decoding: try Self.review(of: notice), as: UTF8.self))
        for command in commands {
            let shown = command.split(separator: "#")[0].split(separator: "<")[0].split(separator: " ").map(String.init)
            var arguments = shown.dropFirst().map { word in
                switch word {
                case "plan.html", "plan.txt", "draft.txt", "final.txt", "new.html": notice
                case "notices": "Corpus/notices"
                case "catalog.json": catalog
                case "words.txt": words
                case "plan.review.json": review
                default: word
                }
            }
            if let option = arguments.firstIndex(of: "-o") {
                arguments[option + 1] = folder.path + "/" + arguments[option + 1]
            }
            let outcome = try CLIProgram.run(arguments, input: SampleFile(path: Spec.root + "/" + notice).bytes)
            #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(command): \(outcome.errors)")
        }
    }

    /// A review in which everything of a notice was accepted.
    private static func review(of notice: String) throws -> [UInt8] {
        let catalog = try Samples.catalog(of: SampleFile(path: Spec.root + "/" + notice))
        let decisions = CatalogItem.all(of: catalog).map {
            Decision(.accepted, of: $0, reviewer: "审核员", time: "2026-11-21T09:30:00Z")
        }
        return CatalogReview(of: ReviewedCatalog(catalog), decisions: decisions).json
    }

    /// The catalog excerpt is one that the program gives, field by field.
    @Test(arguments: documents) func excerptIsTrue(document: String) throws {
        let excerpt = code("json", in: document).joined(separator: "\n")
        let shown = try #require(JSONSerialization.jsonObject(with: Data(excerpt.utf8)) as? [String: Any])
        let file = SampleFile(path: Spec.root + "/Corpus/notices/puyang.txt")
        let catalog = try JSONSerialization.jsonObject(with: Data(Samples.catalog(of: file).json)) as? [String: Any]
        let targets = catalog?["targets"] as? [[String: Any]] ?? []
        let target = try #require(targets.first { $0["id"] as? String == shown["id"] as? String })
        for (name, value) in shown { #expect(holds(value, target[name]), "\(name)") }
    }

    /// Whether a value shown is in a value given, which may have more fields.
    private func holds(_ shown: Any, _ given: Any?) -> Bool {
        if let shown = shown as? [String: Any], let given = given as? [String: Any] {
            return shown.allSatisfy { holds($0.value, given[$0.key]) }
        }
        return given.map { "\($0)" == "\(shown)" } ?? false
    }

    @Test func bothLanguagesShowTheSameCommands() {
        let commands = Self.documents.map { name in
            code("sh", in: name).map { line in
                line.split(separator: "#")[0].split(separator: " ").joined(separator: " ")
            }
        }
        #expect(commands[0] == commands[1])
        #expect(code("json", in: "README.md") == code("json", in: "README.zh-CN.md"))
    }
}
