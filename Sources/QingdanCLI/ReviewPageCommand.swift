import ArgumentParser
import Extraction
import Qingdan
import Review

/// `qingdan review page`: one HTML file in which a person reviews a catalog beside its notice.
struct ReviewPageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page",
        abstract: "Write a page to review a catalog in, one HTML file that works offline.",
        discussion: """
            qingdan review page plan.html -o page.html       a notice, extracted first
            qingdan review page catalog.json -o page.html    a catalog
            qingdan review page final.txt --against draft.txt -o page.html    with what changed, side by side

            Decisions made in the page are saved as a review file, NAME.review.json. Where it stands beside the notice or \
            catalog, the next page shows them.
            """
    )

    @Argument(help: ArgumentHelp("A notice, a catalog written by extract, or - for standard input.", valueName: "file"))
    var file: String

    @Option(name: [.short, .customLong("output")], help: "The file to write; standard output if it is not given.")
    var output: String?

    @Option(help: "The review file to show; NAME.review.json beside the file if it is there.")
    var review: String?

    @Option(help: ArgumentHelp("An earlier edition, a notice or a catalog, to show what changed.", valueName: "old"))
    var against: String?

    @OptionGroup var lexicon: LexiconOption

    func run() throws {
        try lexicon.add()
        do {
            let catalog = try CatalogFile.catalogOrNotice(file)
            let old = try against.map { try CatalogFile.catalogOrNotice($0) }
            let page = try ReviewPage(
                catalog: catalog.json, review: decisions(on: catalog),
                difference: old.map { Difference(from: $0, to: catalog).json(from: $0, to: catalog) }, old: old?.json,
                charts: ChartCommand.Kind.allCases.map { $0.svg(of: catalog) })
            if let output { try Files.write(page.html, to: output) } else { Console.out(page.html) }
        } catch let error as FileError {
            Console.err(Messages.sentence(error) + "\n")
            throw ExitCode(2)
        } catch let error as ReviewFileError {
            Console.err(Messages.sentence(error) + "\n")
            throw ExitCode(2)
        }
    }

    /// The review file named, or the one beside the file; it must be of the catalog's text.
    private func decisions(on catalog: Catalog) throws -> [UInt8]? {
        let input = Input(path: file)
        let beside = String(file.dropLast(input.name.count)) + input.stem + ".review.json"
        guard let path = review ?? (file != "-" && Files.isThere(beside) ? beside : nil) else { return nil }
        let bytes = try Files.read(path)
        guard let tree = try? JSONTree(parsing: bytes), tree["schema"]?.text == "qingdan/review/v1" else {
            throw ReviewFileError.noReview(path: path)
        }
        guard tree["catalog"]?["sha256"]?.text == catalog.source.sha256 else {
            throw ReviewFileError.otherText(path: path, name: tree["catalog"]?["name"]?.text ?? "?")
        }
        return bytes
    }
}

/// Why a review file cannot be shown with a catalog.
enum ReviewFileError: Error {
    case noReview(path: String)
    case otherText(path: String, name: String)
}
