import Extraction
import Gongwen
import Qingdan
import SpecSupport
import Synchronization

/// Notices as the program reads them, each extracted once in a test run.
enum Samples {
    private static let catalogs = Mutex<[String: Result<Catalog, ReadingError>]>([:])

    /// The catalog of a file.
    static func catalog(of file: SampleFile) throws(ReadingError) -> Catalog {
        if let known = catalogs.withLock({ $0[file.path] }) { return try known.get() }
        let result = Result { () throws(ReadingError) in try extract(file.bytes, named: file.name) }
        catalogs.withLock { $0[file.path] = result }
        return try result.get()
    }

    /// The catalog of bytes, made anew.
    static func extract(_ bytes: [UInt8], named name: String) throws(ReadingError) -> Catalog {
        Catalog(extractedFrom: try Document(reading: Source(name: name, bytes: bytes)))
    }
}
