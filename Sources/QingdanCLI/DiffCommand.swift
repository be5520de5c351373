public import ArgumentParser
import Glibc
import Qingdan
public import Review

/// `qingdan diff`: what changed between two editions.
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Say what changed between two notices or catalogs.",
        discussion: """
            Lines up the sections of the two texts, then their items, and tells each change once, as what it is: a target \
            raised, a deadline put off, a department added, a section split; with the words on both sides.

            qingdan diff draft.txt final.txt                      on the terminal
            qingdan diff 2023.html 2024.html --format markdown    to paste into a message
            qingdan diff city.txt county.txt --format html -o page.html

            Exit codes: 0 nothing changed, 1 something changed, 2 something could not be done.
            """
    )

    /// The forms of a report.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, markdown, json, html
    }

    @Argument(help: ArgumentHelp("The old notice or catalog.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("The new notice or catalog.", valueName: "new"))
    var new: String

    @Option(help: "text, markdown, json or html.")
    var format: Format = .text

    @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file.", valueName: "file"))
    var output: String?

    @Option(help: "The language of the report: zh or en.")
    var language: ReportLanguage = .chinese

    @Flag(help: "Compare two extractions of one file: values are told that differ though their words are the same.")
    var extraction = false

    @OptionGroup var lexicon: LexiconOption

    func run() throws {
        try lexicon.add()
        let before = try CatalogFile.catalogOrNotice(old)
        let after = try CatalogFile.catalogOrNotice(new)
        if extraction, before.source.sha256 != after.source.sha256 {
            Console.err(Messages.notOneFile(old, new) + "\n")
            throw ExitCode(2)
        }
        let difference = Difference(from: before, to: after, ofExtractions: extraction)
        let report = DifferenceReport(of: difference, from: before, to: after, in: language)
        let bytes =
            switch format {
            case .text: Array(report.text(isColoured: output == nil && isatty(STDOUT_FILENO) == 1).utf8)
            case .markdown: Array(report.markdown.utf8)
            case .html: Array(report.html.utf8)
            case .json: difference.json(from: before, to: after)
            }
        if let output {
            do { try Files.write(bytes, to: output) } catch {
                Console.err(Messages.sentence(error) + "\n")
                throw ExitCode(2)
            }
        } else {
            Console.out(bytes)
        }
        if !difference.isEmpty { throw ExitCode(1) }
    }
}

extension ReportLanguage: ExpressibleByArgument {}
