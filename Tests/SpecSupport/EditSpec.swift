import Foundation
public import Qingdan

/// A case of `Tests/Specs/edits.txt`: a notice, what is replaced in it, and what a reviewer is told.
public struct EditSpec: Sendable {
    /// What the case shows.
    public var name: String
    /// The notice that is edited.
    public var file: SampleFile
    /// What is replaced by what, in order.
    public var replacements: [(old: String, new: String)] = []
    /// The events.
    public var expected: [EventLine]

    /// The cases of the file.
    public static let all: [EditSpec] = {
        let text = String(decoding: SampleFile(path: Spec.root + "/Tests/Specs/edits.txt").bytes, as: UTF8.self)
        return text.components(separatedBy: "\n=== ").dropFirst().map(EditSpec.init)
    }()

    private init(_ part: String) {
        let lines = part.components(separatedBy: "\n")
        let end = lines.firstIndex(of: "---") ?? lines.count
        name = lines[0]
        file = SampleFile(path: Spec.root + "/Corpus/notices/" + lines[1])
        expected = lines.dropFirst(end + 1).filter { !$0.isEmpty }.map(EventLine.init)
        var old: [String] = [], new: [String] = []
        var marks: [(String, String)] = []
        for line in lines[2..<end] {
            let words = String(line.dropFirst(2))
            if line.hasPrefix("-") {
                if !new.isEmpty {
                    marks.append((old.joined(separator: "\n"), new.joined(separator: "\n")))
                    (old, new) = ([], [])
                }
                old.append(words)
            } else {
                new.append(words)
            }
        }
        marks.append((old.joined(separator: "\n"), new.joined(separator: "\n")))
        replacements = marks.map { (old: $0.0, new: $0.1) }
    }

    /// The notice after the edit; nil where old words do not stand exactly once.
    public func edited() -> [UInt8]? {
        var text = String(decoding: file.bytes, as: UTF8.self)
        for (old, new) in replacements {
            let parts = text.components(separatedBy: old)
            guard parts.count == 2 else { return nil }
            text = parts[0] + new + parts[1]
        }
        return Array(text.utf8)
    }
}

/// An event as the specs write it: `target.raised 2.2.6 → 2.2.6 | quantity.value | 7600户以上 → 8000户以上`.
public struct EventLine: Sendable, CustomStringConvertible {
    /// What happened.
    public var kind: String
    /// The old sections.
    public var old: String
    /// The new sections.
    public var new: String
    /// What of the item changed.
    public var field: String?
    /// The old and the new value.
    public var words: String?
    /// What became of the sentences, for messages.
    public var redline = ""

    /// The event as the specs write it.
    public var description: String {
        ([kind + " " + old + " → " + new] + [field, words, redline].compactMap { $0 }).joined(separator: " | ")
    }

    /// A line of the specs.
    init(_ line: String) {
        let parts = line.components(separatedBy: " | ")
        let sides = parts[0].components(separatedBy: " → ")
        let first = sides[0].components(separatedBy: " ")
        kind = first[0]
        old = first.dropFirst().joined(separator: " ")
        new = sides.count > 1 ? sides[1] : ""
        field = parts.count > 1 ? parts[1] : nil
        words = parts.count > 2 ? parts[2] : nil
    }

    /// An event that was told.
    public init(_ event: DifferenceEvent) {
        kind = event.kind.rawValue
        let isRun = event.kind == .sectionRenumbered
        func ids(_ ids: [String]) -> String {
            guard let first = ids.first, let last = ids.last else { return "-" }
            return isRun ? first == last ? first : first + "–" + last : ids.joined(separator: ", ")
        }
        old = ids(event.sections.old)
        new = ids(event.sections.new)
        field = event.field
        redline = event.redline.parts.filter { $0.change != .kept }.map { "\($0.change.rawValue)[\($0.text)]" }.joined()
        if event.words != Sides(nil, nil) { words = (event.words.old ?? "-") + " → " + (event.words.new ?? "-") }
    }

    /// Whether a told event is this one; what the specs leave open is not looked at.
    public func covers(_ told: EventLine) -> Bool {
        kind == told.kind && old == told.old && new == told.new && (field == nil || field == told.field)
            && (words == nil || words == told.words)
    }
}
