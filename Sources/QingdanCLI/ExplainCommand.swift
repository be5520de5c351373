import ArgumentParser
import Extraction
import Glibc

/// `qingdan explain`: why an item of a catalog says what it says.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say which rule found an item, from which words, and what else was weighed.",
        discussion: """
            qingdan explain catalog.json t-10ec249ca6    a target; likewise duties, deadlines and services by their ids
            qingdan explain catalog.json 2.2.6           a section
            qingdan explain catalog.json block:18        a block of the text, with each of its numbers
            """
    )

    @Argument(help: ArgumentHelp("A catalog written by extract, or - for standard input.", valueName: "catalog"))
    var file: String

    @Argument(help: ArgumentHelp("The id of an item or section, or block: and a number.", valueName: "id"))
    var id: String

    @OptionGroup var lexicon: LexiconOption

    func run() throws {
        try lexicon.add()
        do {
            let explanation = try Explanation(of: id, in: CatalogFile.catalog(file))
            let isTerminal = isatty(STDOUT_FILENO) == 1
            Console.out(
                explanation.text(open: isTerminal ? "\u{1B}[1m" : "》", close: isTerminal ? "\u{1B}[0m" : "《"))
        } catch let error as UnknownItem {
            Console.err(Messages.sentence(error, path: file) + "\n")
            throw ExitCode(2)
        }
    }
}
