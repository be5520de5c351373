/// What changed between two editions of a notice, or between two notices of one kind, 变动清单.
///
///     let difference = Difference(from: draft, to: final)
///     difference.events.first?.kind   // target.raised
///
/// Sentences are lined up first, then sections by where their sentences went, then items by the sentences they stand in.
/// Each change is told once, as the most telling kind; what no item tells is a section rewritten. Time grows with the
/// text, as long as the two are mostly alike.
public struct Difference: Sendable {
    /// An edition that was compared.
    public struct Edition: Sendable, Equatable {
        /// The name of its file.
        public var name: String
        /// The digest of its file.
        public var sha256: String
        /// The title of the policy.
        public var title: String?
    }

    /// Which section is which: one row for each section, or for those that were split or merged.
    public struct SectionRow: Sendable, Equatable {
        /// The ids of the old sections.
        public var old: [String]
        /// The ids of the new sections.
        public var new: [String]
        /// What became of it: same, renumbered, retitled, moved, split, merged, rewritten, added, removed.
        public var kind: String
    }

    /// The contract's name.
    public static let schemaName = "qingdan/difference/v1"

    /// The program that compared.
    public var generator: Generator
    /// The old edition.
    public var old: Edition
    /// The new edition.
    public var new: Edition
    /// Which section is which, in the order of the new text.
    public var sections: [SectionRow]
    /// What changed, in the order of the new text.
    public var events: [DifferenceEvent]

    /// Compares two catalogs. With `ofExtractions` the two are read from one file, and every field that differs is told;
    /// else a field whose words stayed is not, since only the words around it changed.
    public init(from old: Catalog, to new: Catalog, ofExtractions: Bool = false) {
        let comparison = Comparison(old, new, isOfExtractions: ofExtractions)
        var book = EventBook(comparison)
        book.tellSections()
        book.tellHead()
        book.tellTables()
        book.tellTargets()
        book.tellServices()
        book.tellDuties()
        book.tellCitations()
        book.tellDeadlines()
        book.tellCells()
        book.tellRest()
        book.sort()
        generator = new.generator
        self.old = Edition(name: old.source.name, sha256: old.source.sha256, title: old.document.title)
        self.new = Edition(name: new.source.name, sha256: new.source.sha256, title: new.document.title)
        sections = comparison.sectionRows(book.events)
        events = book.events
    }

    /// Whether nothing changed that a reviewer would have to see.
    public var isEmpty: Bool { events.isEmpty }

    /// How many events there are of each kind, in the order of the kinds.
    public var counts: [(kind: DifferenceEvent.Kind, count: Int)] {
        var counts: [DifferenceEvent.Kind: Int] = [:]
        for event in events { counts[event.kind, default: 0] += 1 }
        return DifferenceEvent.Kind.allCases.compactMap { kind in counts[kind].map { (kind, $0) } }
    }
}
