public import Qingdan

/// Which body answers for what, 责任矩阵: bodies by sections, the bodies that answer most often first.
///
///     DutyMatrix(of: catalog).svg   // a picture that stands alone or in a page
///
/// Bodies are the same where their full names are, whatever the brackets. Columns are the sections of the deepest level that is still readable.
public struct DutyMatrix: Sendable {
    /// How a body answers, the weightiest first.
    enum Part: Int, Sendable, CaseIterable {
        case lead, party, support, inherited

        init(_ department: Department) {
            switch department.role {
            case "lead": self = .lead
            case "support": self = .support
            default: self = department.inherited ? .inherited : .party
            }
        }

        /// The part in words.
        var words: String {
            switch self {
            case .lead: "牵头"
            case .party: "负责"
            case .support: "配合"
            case .inherited: "总述负责"
            }
        }
    }

    /// A section with duties.
    struct Column: Sendable {
        let id: String
        let heading: String
    }

    /// A body with how often it answers in which part, by the columns' numbers.
    struct Row: Sendable {
        let name: String
        let full: String
        var count = 0
        var cells: [Int: [Part: Int]] = [:]
    }

    /// More columns than these cannot be read.
    static let mostColumns = 16

    /// The name of the notice.
    let title: String
    /// The number of duties.
    let duties: Int
    let columns: [Column]
    private(set) var rows: [Row] = []

    /// The matrix of a catalog.
    public init(of catalog: Catalog) {
        title = catalog.document.title ?? catalog.source.name
        duties = catalog.duties.count
        let sections = catalog.duties.map { $0.section ?? "" }
        let level = Self.level(of: sections)
        var numbers: [String: Int] = [:]
        var ids: [String] = []
        for section in sections.map({ Self.cut($0, to: level) }) where numbers[section] == nil {
            numbers[section] = ids.count
            ids.append(section)
        }
        let words = catalog.sectionWords
        let counts = Dictionary(ids.map { (words[$0] ?? "", 1) }, uniquingKeysWith: +)
        columns = ids.map { id in
            let heading = words[id] ?? ""
            // Plans under one notice have sections of the same name; the plan's own name tells them apart.
            let plan = counts[heading] == 1 ? nil : Self.attachment(of: id, in: catalog)
            return Column(
                id: id, heading: id.isEmpty ? "各节之外" : [plan, heading].compactMap { $0 }.joined(separator: " "))
        }
        addRows(of: catalog, level, numbers)
    }

    private mutating func addRows(of catalog: Catalog, _ level: Int, _ numbers: [String: Int]) {
        var places: [String: Int] = [:]
        for duty in catalog.duties {
            guard let column = numbers[Self.cut(duty.section ?? "", to: level)] else { continue }
            var counted: Set<Int> = []
            for body in duty.departments {
                let full = body.canonical ?? body.name
                let key = Self.roundBrackets(full)
                let place = places[key] ?? rows.count
                if place == rows.count { rows.append(Row(name: body.name, full: full)) }
                places[key] = place
                rows[place].cells[column, default: [:]][Part(body), default: 0] += 1
                if counted.insert(place).inserted { rows[place].count += 1 }
            }
        }
        // Equally frequent ones stay in the order of the text.
        rows = rows.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
    }

    /// A name with the brackets of one kind, since notices print one body now with these, now with those.
    private static func roundBrackets(_ name: String) -> String {
        var round = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            switch scalar {
            case "(", "〔", "［", "[": round.append("（")
            case ")", "〕", "］", "]": round.append("）")
            default: round.append(scalar)
            }
        }
        return String(round)
    }

    /// The first level whose sections are as many as can be read.
    private static func level(of sections: [String]) -> Int {
        let depth = sections.map { $0.split(separator: ".").count }.max() ?? 1
        var (best, most) = (1, 0)
        for level in 1...max(1, depth) {
            let count = Set(sections.map { cut($0, to: level) }).count
            if count > most, count <= mostColumns { (best, most) = (level, count) }
        }
        return best
    }

    /// The title of the attachment that a section stands in, A1/2: the first.
    private static func attachment(of section: String, in catalog: Catalog) -> String? {
        guard section.hasPrefix("A"), let slash = section.firstIndex(of: "/"),
            let number = Int(section[section.index(after: section.startIndex)..<slash]),
            catalog.document.attachments.indices.contains(number - 1)
        else { return nil }
        return catalog.document.attachments[number - 1].title
    }

    private static func cut(_ section: String, to level: Int) -> String {
        section.split(separator: ".").prefix(level).joined(separator: ".")
    }
}
