import ArgumentParser
import Qingdan
import Review

/// `qingdan review`: what people decided on the items of a catalog.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Decide on a catalog's items in a page, apply the decisions, or carry them to a new edition.",
        subcommands: [ReviewPageCommand.self, ReviewApplyCommand.self, ReviewCarryCommand.self]
    )
}

/// `qingdan review apply`: a catalog as its reviewers want it.
struct ReviewApplyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Write the catalog as its reviewers want it.",
        discussion: """
            qingdan review apply catalog.json plan.review.json -o reviewed.json

            Rejected items are left out, corrected ones have their new values, added ones stand where their words stand, \
            and each says "status": "reviewed".

            Exit codes: 0 all was applied, 1 some decisions could not be, which are named on standard error, 2 nothing \
            was written.
            """
    )

    @Argument(help: ArgumentHelp("A catalog written by extract, or - for standard input.", valueName: "catalog"))
    var catalog: String

    @Argument(help: ArgumentHelp("The review file of that catalog.", valueName: "review"))
    var review: String

    @Option(name: [.short, .customLong("output")], help: "The file to write to, instead of standard output.")
    var output: String?

    func run() throws {
        let applied = try CatalogFile.catalog(catalog).applying(
            ReviewFile.read(review), contract: CatalogFile.contract())
        for fault in applied.faults { Console.err(Messages.sentence(fault, path: review) + "\n") }
        try ReviewFile.write(applied.catalog.json, to: output)
        if !applied.faults.isEmpty { throw ExitCode(1) }
    }
}

/// `qingdan review carry`: what of a review still holds for a new edition.
struct ReviewCarryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "carry",
        abstract: "Carry decisions over to a new edition of the notice.",
        discussion: """
            qingdan review carry plan.review.json new.html -o new.review.json

            A decision is kept where its words stand in like surroundings and the same was extracted from them; every \
            other becomes an orphan of the new review file and is named on standard error. No decision goes to an item \
            it was not made on.

            Exit codes: 0 all were kept, 1 there are orphans, 2 nothing was written.
            """
    )

    @Argument(help: ArgumentHelp("The review file of the old edition.", valueName: "review"))
    var review: String

    @Argument(help: ArgumentHelp("The new edition: a catalog written by extract, or a notice.", valueName: "new"))
    var edition: String

    @Option(name: [.short, .customLong("output")], help: "The file to write to, instead of standard output.")
    var output: String?

    @OptionGroup var lexicon: LexiconOption

    func run() throws {
        try lexicon.add()
        let carried = try ReviewFile.read(review).carried(to: CatalogFile.catalogOrNotice(edition))
        for orphan in carried.orphans { Console.err(Messages.sentence(orphan, path: review) + "\n") }
        if !carried.orphans.isEmpty { Console.err(Messages.carried(carried, path: review) + "\n") }
        try ReviewFile.write(carried.json, to: output)
        if !carried.orphans.isEmpty { throw ExitCode(1) }
    }
}

/// Reads and writes what the review commands are about; what cannot be ends with a sentence and exit code 2.
enum ReviewFile {
    /// The review of a file.
    static func read(_ path: String) throws -> CatalogReview {
        let bytes = try CatalogFile.bytes(path)
        do { return try CatalogReview(parsing: bytes) } catch {
            Console.err(Messages.sentence(error, path: path) + "\n")
            throw ExitCode(2)
        }
    }

    /// Writes bytes to a file, or to standard output where none is named.
    static func write(_ bytes: [UInt8], to path: String?) throws {
        guard let path else { return Console.out(bytes) }
        do { try Files.write(bytes, to: path) } catch {
            Console.err(Messages.sentence(error) + "\n")
            throw ExitCode(2)
        }
    }
}
