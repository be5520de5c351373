import Qingdan

extension DifferenceReport {
    /// The report for a terminal: words taken out are red and struck through and words put in green where it is
    /// coloured, else `[-…-]` and `{+…+}`.
    public func text(isColoured: Bool) -> String {
        let bold = isColoured ? ("\u{1B}[1m", "\u{1B}[0m") : ("", "")
        var text = "\(bold.0)\(title)\(bold.1)\n\(names.old) → \(names.new)\n\(summary)\n"
        for group in groups {
            text += "\n\(bold.0)\(group.heading)\(bold.1)\n"
            for entry in group.entries {
                let title = isColoured ? "\u{1B}[36m\(entry.title)\u{1B}[0m" : entry.title
                text += "  \(title)" + (entry.words.isEmpty ? "" : "  \(entry.words)") + "\n"
                let line = entry.redline.map { Self.marked($0, isColoured) }.joined()
                if !line.isEmpty { text += "    \(line)\n" }
            }
        }
        return text
    }

    private static func marked(_ part: Redline.Part, _ isColoured: Bool) -> String {
        // A redline over several paragraphs keeps its indentation.
        let words = part.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n    ")
        return switch (part.change, isColoured) {
        case (.kept, _): words
        case (.removed, true): "\u{1B}[9;31m\(words)\u{1B}[0m"
        case (.added, true): "\u{1B}[32m\(words)\u{1B}[0m"
        case (.removed, false): "[-\(words)-]"
        case (.added, false): "{+\(words)+}"
        }
    }
}
