import Qingdan

extension DifferenceReport {
    /// The report in Markdown, to paste into a message: ~~taken out~~, **put in**.
    public var markdown: String {
        var text = "# \(word["report.title"])\n\n\(Self.escape(title))\n\n"
        text += "`\(names.old)` → `\(names.new)`\n\n\(Self.escape(summary))\n"
        for group in groups {
            text += "\n## \(Self.escape(group.heading))\n\n"
            for entry in group.entries {
                text += "- **\(Self.escape(entry.title))**"
                if !entry.words.isEmpty { text += " \(Self.escape(entry.words))" }
                text += "\n"
                let line = entry.redline.map(Self.marked).joined()
                if !line.isEmpty { text += "  > \(line)\n" }
            }
        }
        return text
    }

    private static func marked(_ part: Redline.Part) -> String {
        let words = escape(part.text)
        return switch part.change {
        case .kept: words
        case .removed: "~~\(words)~~"
        case .added: "**\(words)**"
        }
    }

    /// Words in which nothing is taken for Markdown.
    private static func escape(_ words: String) -> String {
        var escaped = ""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~": escaped += "\\"
            case "\n":
                escaped += " "
                continue
            default: break
            }
            escaped.unicodeScalars.append(scalar)
        }
        return escaped
    }
}
