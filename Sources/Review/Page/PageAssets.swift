import CLexicon
import CReviewPage

/// The parts of the review page that are the same for every notice: its frame, words, styles and scripts.
enum PageAssets {
    /// Each part with its name, in the order they go into the page.
    private static let parts: [(name: String, bytes: [UInt8])] = {
        var parts: [(String, [UInt8])] = []
        while true {
            let part = review_page_part_at(parts.count)
            guard let name = part.name else { return parts }
            parts.append((String(cString: name), Array(UnsafeBufferPointer(start: part.bytes, count: part.count))))
        }
    }()

    /// The frame, HTML with `{{names}}` where the other parts go.
    static let frame = part("page.html")
    /// The words of the interface in two languages, a table.
    static let words = part("words.tsv")
    /// The words of changes, a table of the same form.
    static let changeWords: [UInt8] = {
        let file = lexicon_file_named("changes.tsv")
        return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    }()
    /// The style sheet.
    static let style = joined(folder: "styles/")
    /// The program: what stands in each file, in one scope that nothing outside sees.
    static let script = Array("(() => {\n\"use strict\";\n".utf8) + joined(folder: "scripts/") + Array("})();\n".utf8)

    private static func part(_ name: String) -> [UInt8] { parts.first { $0.name == name }?.bytes ?? [] }

    private static func joined(folder: String) -> [UInt8] {
        Array(parts.filter { $0.name.hasPrefix(folder) }.map(\.bytes).joined(separator: Array("\n".utf8)))
    }
}
