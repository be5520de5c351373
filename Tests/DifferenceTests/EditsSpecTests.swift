import Extraction
import Gongwen
import Qingdan
public import SpecSupport
public import Testing

/// Edited copies of the project's notices: every edit is told, as its own kind, once, and nothing else is.
@Suite struct EditsSpecTests {
    @Test func thereAreEdits() { #expect(EditSpec.all.count >= 100) }

    @Test(arguments: EditSpec.all)
    func everyEditIsToldOnce(_ spec: EditSpec) throws {
        let bytes = try #require(spec.edited(), "old words must stand exactly once in \(spec.file)")
        let old = try Editions.catalog(of: spec.file)
        let new = try Editions.extract(bytes, named: spec.file.name)
        var told = Difference(from: old, to: new).events.map(EventLine.init)
        var missing: [EventLine] = []
        for line in spec.expected {
            if let index = told.firstIndex(where: line.covers) { told.remove(at: index) } else { missing.append(line) }
        }
        #expect(missing.isEmpty, "not told")
        #expect(told.isEmpty, "told besides")
    }
}

extension EditSpec: CustomTestStringConvertible {
    /// The name of the case.
    public var testDescription: String { name }
}

/// Notices as the program reads them.
enum Editions {
    /// The catalog of a file.
    static func catalog(of file: SampleFile) throws -> Catalog { try extract(file.bytes, named: file.name) }

    /// The catalog of bytes.
    static func extract(_ bytes: [UInt8], named name: String) throws -> Catalog {
        Catalog(extractedFrom: try Document(reading: Source(name: name, bytes: bytes)))
    }
}
