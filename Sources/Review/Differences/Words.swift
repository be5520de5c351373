import CLexicon

/// The language a report is written in.
public enum ReportLanguage: String, Sendable, CaseIterable {
    /// Chinese, 中文.
    case chinese = "zh"
    /// English.
    case english = "en"
}

/// The words of reports: kinds of changes, fields and the report's own, from `Sources/CLexicon/reports/changes.tsv`.
struct Words {
    /// The language.
    let language: ReportLanguage
    private static let rows: [String: (chinese: String, english: String)] = {
        let file = lexicon_file_named("changes.tsv")
        let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
        var rows: [String: (String, String)] = [:]
        for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            let fields = line.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
            if fields.count == 3 { rows[fields[0]] = (fields[1], fields[2]) }
        }
        return rows
    }()

    /// The word for a key; a key without one stands for itself.
    subscript(key: String) -> String {
        guard let row = Self.rows[key] else { return key }
        return language == .chinese ? row.chinese : row.english
    }
}
