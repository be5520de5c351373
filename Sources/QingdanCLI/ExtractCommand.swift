import ArgumentParser
import Extraction
import Gongwen
import Qingdan
import Synchronization

/// `qingdan extract`: notices in, catalogs out.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Write the catalog of each notice.",
        discussion: """
            qingdan extract plan.html                    one catalog to standard output
            qingdan extract notices -o catalogs          catalogs/NAME.json for every notice in a folder
            qingdan extract notices -o catalogs --resume    only those that are not there yet
            qingdan extract notices -o sheets --format csv    targets.csv, duties.csv, services.csv for a spreadsheet
            qingdan extract --stream < frames.ndjson     a line of JSON a document in, a line a catalog out

            A frame of a stream has "name" and "content", or "base64", or "path". A document that cannot be read gives \
            {"schema":"qingdan/error/v1","name":…,"error":…} in its place.
            """
    )

    /// The forms a catalog is written in.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json, ndjson, csv
    }

    @Argument(help: ArgumentHelp("Notices: files, folders, or - for standard input.", valueName: "file"))
    var files: [String] = []

    @Option(name: [.short, .customLong("output")], help: "The folder to write to; made if it is not there.")
    var output: String?

    @Option(help: "json, a catalog a notice; ndjson, a line a notice; csv, three sheets over all notices.")
    var format: Format = .json

    @Option(name: .shortAndLong, help: "How many notices to read at a time (default: as many as there are processors).")
    var jobs: Int?

    @Flag(help: "Leave out notices whose catalog is in the folder already.")
    var resume = false

    @Flag(help: "Read documents from standard input, a line of JSON each, and answer each with a line.")
    var stream = false

    @OptionGroup var lexicon: LexiconOption

    func validate() throws {
        if stream, !files.isEmpty || output != nil || format != .json || resume {
            throw ValidationError(
                "--stream reads standard input and writes standard output: leave files, -o, --format and --resume out.")
        }
        if !stream, files.isEmpty { throw ValidationError("Missing expected argument '<file> ...'") }
        if format == .csv, output == nil {
            throw ValidationError("csv makes three files: name the folder for them with -o.")
        }
        if resume, format != .json || output == nil {
            throw ValidationError(
                "--resume looks for the catalogs in a folder: name it with -o, and leave --format out.")
        }
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more.") }
    }

    func run() throws {
        try lexicon.add()
        Memory.keep()
        if stream { return answer() }
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
            for sentence in try write(inputs) { fail(sentence) }
        } catch {
            fail(Messages.sentence(error))
        }
        if failures > 0 { throw ExitCode(2) }
    }

    /// Writes the catalogs of all inputs and gives a sentence for each that could not be done.
    private func write(_ inputs: [Input]) throws(FileError) -> [String] {
        let sink = CatalogSink(format: format, folder: output)
        let named = zip(inputs, CatalogSink.names(of: inputs)).filter { _, name in
            !(resume && output.map { Files.exists("\($0)/\(name).json") } ?? false)
        }
        let common = try CommonFiles(format, in: output)
        var progress = BatchProgress(of: named.map(\.0))
        var failures: [String] = []
        let rest = Mutex(named[...])
        let work = OrderedWork(jobs: min(jobs ?? Cores.count, max(1, named.count)))
        work.run(next: { rest.withLock { $0.popFirst() } }, work: { Extracted($0.0, named: $0.1, to: sink) }) { done in
            progress.finish(done.input)
            switch done.outcome {
            case .success(let rest): common.add(rest)
            case .failure(let failure):
                progress.clear()
                failures.append(failure.sentence)
            }
            if let remark = done.remark {
                progress.clear()
                Console.err(remark + "\n")
            }
        }
        progress.clear()
        try common.publish()
        return failures
    }

    /// Answers each frame of standard input.
    private func answer() {
        let lines = Mutex(InputLines())
        OrderedWork(jobs: jobs ?? 1).run(
            next: { lines.withLock { lines in lines.next().map { StreamFrame(line: $0, number: lines.number) } } },
            work: { $0.answer }, take: { Console.out($0) })
    }
}

/// What became of one notice of a batch.
private struct Extracted: Sendable {
    /// Why there is no catalog.
    struct Failure: Error {
        let sentence: String
    }

    let input: Input
    /// What is left to be written.
    let outcome: Result<CatalogSink.Rest, Failure>
    /// What a person should know of it all the same.
    let remark: String?

    /// Reads a notice and writes its catalog as far as order does not matter.
    init(_ input: Input, named name: String, to sink: CatalogSink) {
        self.input = input
        do {
            let catalog = Catalog(extractedFrom: try Document(reading: try input.source()))
            outcome = .success(try sink.ready(catalog, named: name))
            remark = catalog.isBare ? Messages.noNotice(path: input.path) : nil
        } catch {
            remark = nil
            outcome = .failure(Failure(sentence: Messages.sentence(of: error, path: input.path)))
        }
    }
}

extension Catalog {
    /// Whether nothing that makes a notice was found: no title, no numbered text, no item.
    fileprivate var isBare: Bool {
        document.title == nil && sections.isEmpty && targets.isEmpty && duties.isEmpty && deadlines.isEmpty
            && services.isEmpty && citations.isEmpty
    }
}
