import ArgumentParser
import Gongwen

/// `qingdan schema`: the contracts.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema of the catalog, or of another file the program writes.")

    /// The contracts there are.
    enum Name: String, ExpressibleByArgument, CaseIterable {
        case catalog, difference, review

        /// The bytes of the schema, which are part of the program.
        func bytes() throws -> [UInt8] {
            guard let schema = Lexicon.bytes(of: "\(rawValue).schema.json") else {
                Console.err(Messages.brokenSchema + "\n")
                throw ExitCode(2)
            }
            return Array(schema)
        }
    }

    @Argument(help: ArgumentHelp("catalog, the default, difference or review.", valueName: "contract"))
    var name = Name.catalog

    func run() throws { Console.out(try name.bytes()) }
}
