import Foundation

/// The parts of a spec file: `=== name`, a text, `---` and what is expected of it.
public enum SpecParts {
    /// The parts of a file of `Tests/Specs`.
    public static func read(_ file: String) -> [(name: String, text: String, expected: String)] {
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
