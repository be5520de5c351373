import ArgumentParser
import Qingdan
import Review

/// `qingdan chart`: pictures of one catalog.
struct ChartCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chart",
        abstract: "Draw a notice's time limits or responsibilities as SVG.",
        discussion: """
            qingdan chart plan.html --kind timeline -o timeline.svg    its time limits along the years
            qingdan chart catalog.json --kind matrix -o matrix.svg     which body answers for which section

            The picture needs nothing else: it prints, stands in a page, and tells its content to screen readers.
            """
    )

    /// The pictures there are.
    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case timeline, matrix

        /// The picture of a catalog.
        func svg(of catalog: Catalog) -> String {
            switch self {
            case .timeline: Timeline(of: catalog).svg
            case .matrix: DutyMatrix(of: catalog).svg
            }
        }
    }

    @Argument(
        help: ArgumentHelp("A notice, or a catalog written by extract, or - for standard input.", valueName: "file"))
    var file: String

    @Option(help: "timeline, the time limits; matrix, bodies by sections.")
    var kind: Kind

    @Option(name: [.short, .customLong("output")], help: "The file to write to, instead of standard output.")
    var output: String?

    @OptionGroup var lexicon: LexiconOption

    func run() throws {
        try lexicon.add()
        let catalog = try CatalogFile.catalogOrNotice(file)
        try ReviewFile.write(Array(kind.svg(of: catalog).utf8), to: output)
    }
}
