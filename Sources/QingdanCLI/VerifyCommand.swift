import ArgumentParser
import Extraction
import Gongwen
import Qingdan

/// `qingdan verify`: proves a catalog against the file it was made from.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Prove the catalog's evidence and origins against the file.",
        discussion: """
            Extracts the notice, then checks run by run that the bytes of the file decode to the text of the blocks, \
            and value by value that each quote is what stands at its place.
            """
    )

    @Argument(help: ArgumentHelp("A notice, or - for standard input.", valueName: "file"))
    var file: String

    @OptionGroup var lexicon: LexiconOption

    func run() throws {
        try lexicon.add()
        let document = try Single.document(of: file)
        let catalog = Catalog(extractedFrom: document)
        let proof = Verification(of: catalog, against: document.source)
        for fault in proof.faults { Console.err("\(file): \(fault)\n") }
        let verdict = proof.faults.isEmpty ? "proven" : "\(proof.faults.count) faults"
        Console.out("\(file): \(proof.runs) origin runs, \(proof.quotes) quotes: \(verdict)\n")
        if !proof.faults.isEmpty { throw ExitCode(2) }
    }
}
