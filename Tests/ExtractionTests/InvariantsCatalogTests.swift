import Foundation
import Gongwen
import Qingdan
import SpecSupport
import Testing

/// What holds of every catalog, whatever the notice.
@Suite struct InvariantsCatalogTests {
    private static let files = Spec.notices + Spec.moreNotices

    @Test func thereAreNotices() {
        #expect(Spec.notices.count == 5)
        if Spec.moreNotices.isEmpty { print("SKIPPED: no ../shared/notices beside the repository") }
    }

    @Test(arguments: files) func everyQuoteEqualsItsSlice(file: SampleFile) throws {
        let catalog = try Samples.catalog(of: file)
        #expect(catalog.brokenQuotes == [])
        #expect(catalog.allEvidence.count == catalog.evidenceInJSON.count, "the list of all evidence forgets some")
    }

    @Test(arguments: files) func readsBackWhatItWrote(file: SampleFile) throws {
        let catalog = try Samples.catalog(of: file)
        let read = try JSONDecoder().decode(Catalog.self, from: Data(catalog.json))
        #expect(read == catalog)
        #expect(read.json == catalog.json)
    }

    @Test(arguments: files) func extractingTwiceGivesEqualBytes(file: SampleFile) throws {
        let again = try Samples.extract(file.bytes, named: file.name)
        let first = try Samples.catalog(of: file)
        #expect(again.json == first.json)
    }

    @Test(arguments: files) func namesAreUniqueAndLeadSomewhere(file: SampleFile) throws {
        let catalog = try Samples.catalog(of: file)
        #expect(catalog.brokenReferences == [])
        let isTold = catalog.diagnostics.contains { $0.code == "outline.repeat" }
        #expect(catalog.repeatedSections == [] || isTold)
    }

    @Test(arguments: files) func theLedgerAddsUp(file: SampleFile) throws {
        let ledger = try Samples.catalog(of: file).ledger
        #expect(ledger.numerals == ledger.claimed + ledger.unclaimed.count)
        #expect(ledger.claimed >= 0)
    }

    @Test func theSourceIsNamedAndDigested() throws {
        let manifest = SampleFile(path: Spec.root + "/Corpus/manifest.json")
        struct Entry: Decodable { let file, sha256: String, bytes: Int }
        let entries = try JSONDecoder().decode([Entry].self, from: Data(manifest.bytes))
        #expect(entries.map(\.file) == Spec.notices.map(\.name))
        for (entry, file) in zip(entries, Spec.notices) {
            let source = try Samples.catalog(of: file).source
            #expect(source.name == entry.file && source.sha256 == entry.sha256 && source.bytes == entry.bytes)
        }
    }

    /// What an id says does not depend on where in the file it stands: a line in front changes no id.
    @Test(arguments: Spec.notices) func idsDoNotDependOnThePlaceInTheFile(file: SampleFile) throws {
        let moved = try Samples.extract(Array("\n\n\n".utf8) + file.bytes, named: file.name)
        let catalog = try Samples.catalog(of: file)
        #expect(moved.targets.map(\.id) == catalog.targets.map(\.id))
        #expect(moved.duties.map(\.id) == catalog.duties.map(\.id))
    }
}
