import Foundation
import SpecSupport

/// Rows of a spec file of the form text → expected.
enum SpecRows {
    /// The lines of a file that are neither empty nor comments.
    static func lines(of file: String) -> [String] {
        let text = (try? String(contentsOfFile: Spec.root + "/Tests/Specs/" + file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    }

    /// The two sides of a row.
    static func pair(_ line: String) -> (text: String, expected: String)? {
        guard let arrow = line.range(of: " → ", options: .backwards) else { return nil }
        return (String(line[..<arrow.lowerBound]), String(line[arrow.upperBound...]))
    }

    /// The two sides of a line at the first place of a mark.
    static func split(_ line: String, at mark: String) -> (String, String)? {
        guard let place = line.range(of: mark) else { return nil }
        return (String(line[..<place.lowerBound]), String(line[place.upperBound...]))
    }

    /// The parts of a text between marks.
    static func parts(_ text: String, at mark: String) -> [String] { text.components(separatedBy: mark) }
}
