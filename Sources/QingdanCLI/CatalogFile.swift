import ArgumentParser
import Extraction
import FoundationEssentials
import Gongwen
import Qingdan
import Review

/// Reads the catalog that a command is about; where it cannot be read, the command ends with a sentence and exit code 2.
enum CatalogFile {
    /// The catalog of a file that `extract` wrote, or of a notice, which is extracted first.
    static func catalogOrNotice(_ path: String) throws -> Catalog {
        let bytes = try self.bytes(path)
        let isJSON = bytes.first { $0 > 0x20 } == UInt8(ascii: "{")
        return try isJSON ? catalog(bytes, path: path) : notice(bytes, path: path)
    }

    /// The catalog of a file that `extract` wrote.
    static func catalog(_ path: String) throws -> Catalog { try catalog(bytes(path), path: path) }

    /// The bytes of a file.
    static func bytes(_ path: String) throws -> [UInt8] {
        do { return try Files.read(path) } catch { throw ended(Messages.sentence(error)) }
    }

    /// The contract of catalogs, which is part of the program.
    static func contract() throws -> CatalogContract {
        let schema = try SchemaCommand.Name.catalog.bytes()
        do { return try CatalogContract(parsing: schema) } catch { throw ended(Messages.brokenSchema) }
    }

    private static func catalog(_ bytes: [UInt8], path: String) throws -> Catalog {
        guard let catalog = try? JSONDecoder().decode(Catalog.self, from: Data(bytes)),
            catalog.schema == Catalog.schemaName
        else { throw ended(Messages.noCatalog(path: path)) }
        return catalog
    }

    private static func notice(_ bytes: [UInt8], path: String) throws -> Catalog {
        do {
            return Catalog(extractedFrom: try Document(reading: Source(name: Input(path: path).name, bytes: bytes)))
        } catch { throw ended(Messages.sentence(error, path: path)) }
    }

    private static func ended(_ sentence: String) -> ExitCode {
        Console.err(sentence + "\n")
        return ExitCode(2)
    }
}
