import ArgumentParser
import Extraction
import Qingdan

/// The program: `qingdan extract`, `outline`, `tables`, `verify`, `explain`, `diff`, `review`, `chart`, `schema`.
struct QingdanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "qingdan",
        abstract: "Turns Chinese government notices (公文) into structured catalogs (清单).",
        discussion: """
            Reads web pages and plain text, finds every target, responsible department, deadline and service row, and \
            ties each value to the words that say it.

            Exit codes: 0 done; 1 there are differences (diff), or decisions were left over (review); 2 something could \
            not be done. What, is said on standard error.
            """,
        version: "qingdan \(Generator.qingdan.version)",
        subcommands: [
            ExtractCommand.self, OutlineCommand.self, TablesCommand.self, VerifyCommand.self, ExplainCommand.self,
            DiffCommand.self, ReviewCommand.self, ChartCommand.self,
            SchemaCommand.self,
        ]
    )
}

@main
enum Program {
    /// Runs the program; a command that fails ends in exit code 2, a wrong command line too.
    static func main() {
        do {
            var command = try QingdanCommand.parseAsRoot()
            try command.run()
        } catch let code as ExitCode {
            exitProgram(code.rawValue)
        } catch {
            let code = QingdanCommand.exitCode(for: error)
            let text = QingdanCommand.fullMessage(for: error)
            if code == .success {
                Console.out(text + "\n")
                exitProgram(0)
            }
            if !text.isEmpty { Console.err(text + "\n") }
            exitProgram(2)
        }
    }
}
