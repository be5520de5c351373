import ArgumentParser
import Gongwen

/// `qingdan schema`: the contract.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema of the catalog.")

    func run() throws {
        guard let schema = Lexicon.bytes(of: "catalog.schema.json") else {
            Console.err("The schema is missing from this build; build the program again.\n")
            throw ExitCode(2)
        }
        Console.out(Array(schema))
    }
}
