import Extraction
import Gongwen
import Qingdan
import Review
import SpecSupport

/// Catalogs, contracts and decisions for tests of reviews.
enum ReviewSamples {
    /// The catalog of a notice's text.
    static func catalog(_ text: String, named name: String = "s.txt") throws -> Catalog {
        try catalog(Array(text.utf8), named: name)
    }

    /// The catalog of a notice's bytes.
    static func catalog(_ bytes: [UInt8], named name: String) throws -> Catalog {
        Catalog(extractedFrom: try Document(reading: Source(name: name, bytes: bytes)))
    }

    /// The catalog of a notice's file.
    static func catalog(_ file: SampleFile) throws -> Catalog { try catalog(file.bytes, named: file.name) }

    /// The contract of catalogs, from the file of the repository.
    static func contract() throws -> CatalogContract {
        try CatalogContract(parsing: SampleFile(path: Spec.root + "/Schemas/catalog.schema.json").bytes)
    }

    /// A decision as a person would make it today.
    static func decision(_ verdict: Decision.Verdict, _ item: CatalogItem, _ changes: [Correction] = []) -> Decision {
        Decision(verdict, of: item, changes: changes, reviewer: "审核员", time: "2026-11-21T09:30:00Z")
    }

    /// A decision to add an item that stands on words of a catalog, the first that are there.
    static func addition(_ list: ItemList, _ words: String, in catalog: Catalog, json: String) throws -> Decision? {
        let space = TextSpace(of: catalog)
        let wanted = Array(words.unicodeScalars)
        let places = 0...max(0, space.scalars.count - wanted.count)
        guard let place = places.first(where: { space.scalars[$0...].starts(with: wanted) }) else { return nil }
        return Decision(
            list: list, item: nil, verdict: .added, changes: [], extracted: nil,
            added: try JSONTree(parsing: Array(json.utf8)), anchor: space.quote(place..<(place + wanted.count)),
            section: nil, heading: nil, reviewer: "审核员", time: "2026-11-21T09:30:00Z", note: nil)
    }

    /// A review in which a person accepted everything.
    static func allAccepted(_ catalog: Catalog) -> CatalogReview {
        CatalogReview(
            of: ReviewedCatalog(catalog), decisions: CatalogItem.all(of: catalog).map { decision(.accepted, $0) })
    }

    /// Puts a file where the checks of schemas look for it after the tests.
    static func leave(_ bytes: [UInt8], as name: String) throws {
        try SampleFile(path: Spec.root + "/.build/test-reviews/" + name).write(bytes)
    }
}
