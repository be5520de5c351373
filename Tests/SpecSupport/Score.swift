public import Qingdan

/// How well catalogs agree with what careful readers found, list by list.
///
///     var score = Score()
///     score.add(Score(of: catalog, against: gold), from: "puyang")
///     print(score.table)
public struct Score: Sendable, Equatable {
    /// A list that is scored on its own.
    public enum List: String, CaseIterable, Sendable {
        /// The fields of the head and the sections of the outline.
        case document, sections
        /// The facts of the running text.
        case targets, duties, deadlines
        /// The rows of service lists and the quantities in them.
        case services, amounts
        /// The rows of other tables, and the tables.
        case tasks, indicators, tables
        /// The documents named, and whether every quote equals its slice.
        case citations, evidence
    }

    /// The counts of each list.
    public private(set) var tallies: [List: Tally] = [:]

    /// Nothing counted yet.
    public init() {}

    /// The score of one catalog.
    public init(of catalog: Catalog, against gold: Gold) {
        self[.document] = Tally(head: catalog.document, against: gold.document)
        self[.sections] = Tally(sections: catalog.sections, against: gold.sections)
        self[.targets] = Tally(targets: catalog.targets, against: gold.targets)
        self[.duties] = Tally(duties: catalog.duties, against: gold.duties)
        self[.deadlines] = Tally(deadlines: catalog.deadlines, against: gold.deadlines)
        (self[.services], self[.amounts]) = Tally.services(catalog.services, against: gold.services)
        self[.tasks] = Tally(tasks: catalog.duties, against: gold.tasks ?? [])
        self[.indicators] = Tally(indicators: catalog.targets, against: gold.indicators ?? [])
        self[.tables] = gold.tables.map { Tally(tables: catalog.tables, against: $0) } ?? Tally()
        self[.citations] = Tally(citations: catalog.citations, against: gold.citations)
        self[.evidence] = Tally(evidenceOf: catalog)
    }

    /// The counts of one list.
    public subscript(list: List) -> Tally {
        get { tallies[list] ?? Tally() }
        set { tallies[list] = newValue }
    }

    /// Adds the score of one more notice.
    public mutating func add(_ other: Score, from notice: String) {
        for list in List.allCases { self[list].add(other[list], from: notice) }
    }

    /// The figures of every list with something to count, a line each.
    public var table: String {
        List.allCases.filter { self[$0].wanted + self[$0].found > 0 }.map { line($0) }.joined(separator: "\n")
    }

    private func line(_ list: List) -> String {
        let tally = self[list]
        let attributes = tally.attributes.map { "\($0.name) \($0.right)/\($0.total)" }.joined(separator: "  ")
        let name = list.rawValue + String(repeating: " ", count: 10 - list.rawValue.count)
        return "  \(name) P \(decimal(tally.precision))  R \(decimal(tally.recall))  F1 \(decimal(tally.f1))"
            + "  strict \(decimal(tally.strict))  (\(tally.hits)/\(tally.wanted) gold, \(tally.found) found)  \(attributes)"
    }

    /// Every miss, every surplus item and every wrong attribute, a line each.
    public var remarks: String {
        List.allCases.flatMap { list in self[list].remarks.map { "  \(list.rawValue): \($0)" } }.joined(separator: "\n")
    }
}

/// A share with three decimals.
func decimal(_ share: Double) -> String {
    let thousandths = Int((share * 1000).rounded(.toNearestOrEven))
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
}
