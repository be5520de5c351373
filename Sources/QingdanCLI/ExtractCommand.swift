import ArgumentParser
import Extraction
import Gongwen
import Qingdan

/// `qingdan extract`: notices in, catalogs out.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Write the catalog of each notice.",
        discussion: """
            qingdan extract plan.html                    one catalog to standard output
            qingdan extract notices -o catalogs          catalogs/NAME.json for every notice in a folder
            qingdan extract notices -o sheets --format csv    targets.csv, duties.csv, services.csv for a spreadsheet
            """
    )

    /// The forms a catalog is written in.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json, ndjson, csv
    }

    @Argument(help: ArgumentHelp("Notices: files, folders, or - for standard input.", valueName: "file"))
    var files: [String]

    @Option(name: [.short, .customLong("output")], help: "The folder to write to; made if it is not there.")
    var output: String?

    @Option(help: "json, a catalog a notice; ndjson, a line a notice; csv, three sheets over all notices.")
    var format: Format = .json

    @OptionGroup var lexicon: LexiconOption

    func validate() throws {
        if format == .csv, output == nil {
            throw ValidationError("csv makes three files: name the folder for them with -o.")
        }
    }

    func run() throws {
        try lexicon.add()
        var failures = 0
        func fail(_ sentence: String) {
            failures += 1
            Console.err(sentence + "\n")
        }
        var inputs: [Input] = []
        for file in files {
            do { inputs += try Input.expand([file]) } catch { fail(Messages.sentence(error)) }
        }
        if format == .json, output == nil, inputs.count > 1 {
            throw ValidationError(
                "\(inputs.count) notices do not fit in one JSON document: use -o DIR or --format ndjson.")
        }
        do {
            var sink = try CatalogSink(format: format, folder: output)
            var progress = ProgressLine(total: inputs.count)
            for input in inputs {
                progress.next(input.name)
                do {
                    let catalog = try Self.catalog(of: input)
                    try sink.add(catalog, of: input)
                    if catalog.isBare {
                        progress.clear()
                        Console.err(Messages.noNotice(path: input.path) + "\n")
                    }
                } catch let error as ReadingError {
                    progress.clear()
                    fail(Messages.sentence(error, path: input.path))
                } catch let error as FileError {
                    progress.clear()
                    fail(Messages.sentence(error))
                }
            }
            progress.clear()
            try sink.finish()
        } catch let error as FileError {
            fail(Messages.sentence(error))
        }
        if failures > 0 { throw ExitCode(2) }
    }

    /// The catalog of one notice.
    static func catalog(of input: Input) throws -> Catalog {
        Catalog(extractedFrom: try Document(reading: try input.source()))
    }
}

extension Catalog {
    /// Whether nothing that makes a notice was found: no title, no numbered text, no item.
    fileprivate var isBare: Bool {
        document.title == nil && sections.isEmpty && targets.isEmpty && duties.isEmpty && deadlines.isEmpty
            && services.isEmpty && citations.isEmpty
    }
}

/// Where catalogs go: files in a folder or standard output.
struct CatalogSink {
    private let format: ExtractCommand.Format
    private let folder: String?
    private var kept: [Catalog] = []
    private var lines: [UInt8] = []
    private var names: Set<String> = []

    init(format: ExtractCommand.Format, folder: String?) throws(FileError) {
        self.format = format
        self.folder = folder
        if let folder { try Files.makeFolder(folder) }
    }

    /// Writes a catalog, or keeps it where one file holds all.
    mutating func add(_ catalog: Catalog, of input: Input) throws(FileError) {
        switch (format, folder) {
        case (.json, nil): catalog.writeJSON { Console.out($0) }
        case (.json, let folder?):
            try Files.write(to: "\(folder)/\(fileName(for: input)).json") { catalog.writeJSON(to: $0) }
        case (.ndjson, nil): catalog.writeJSON(breaksLines: false) { Console.out($0) }
        case (.ndjson, _): catalog.writeJSON(breaksLines: false) { lines += $0 }
        case (.csv, _): kept.append(catalog)
        }
    }

    /// The stem of the input; where another input of this run has the same, its whole name, then a number.
    private mutating func fileName(for input: Input) -> String {
        var name = input.stem
        if names.contains(name) { name = input.name }
        var number = 2
        while names.contains(name) {
            name = "\(input.name)-\(number)"
            number += 1
        }
        names.insert(name)
        return name
    }

    /// Writes the files that hold all catalogs.
    func finish() throws(FileError) {
        guard let folder else { return }
        switch format {
        case .json: break
        case .ndjson: try Files.write(lines, to: "\(folder)/catalogs.ndjson")
        case .csv:
            for sheet in Catalog.Sheet.allCases {
                try Files.write(Catalog.csv(sheet, of: kept), to: "\(folder)/\(sheet.fileName)")
            }
        }
    }
}
