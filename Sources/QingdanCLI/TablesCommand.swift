import ArgumentParser
import Qingdan

/// `qingdan tables`: the data tables of a notice, as a list or as CSV.
struct TablesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tables",
        abstract: "List the data tables of a notice, or write them as CSV.",
        discussion: """
            qingdan tables plan.html                    what each table is, and its columns
            qingdan tables plan.html --csv              the only table to standard output
            qingdan tables plan.html --csv -n 2         table 2 to standard output
            qingdan tables plan.html --csv -o sheets    sheets/plan-table-1.csv and so on

            A merged cell stands in every place it covers.
            """
    )

    @Argument(help: ArgumentHelp("A notice, or - for standard input.", valueName: "file"))
    var file: String

    @Flag(help: "Write CSV for a spreadsheet instead of the list.")
    var csv = false

    @Option(name: [.customShort("n"), .customLong("table")], help: "The number of the one table to take.")
    var number: Int?

    @Option(
        name: [.short, .customLong("output")], help: "The folder to write CSV files to; made if it is not there.")
    var output: String?

    @OptionGroup var lexicon: LexiconOption

    func validate() throws {
        if output != nil, !csv { throw ValidationError("-o names the folder for CSV files: give --csv with it.") }
    }

    func run() throws {
        try lexicon.add()
        let catalog = try Single.catalog(of: file)
        do {
            let tables = try chosen(of: catalog.tables)
            if !csv {
                Console.out(list(of: tables, in: catalog))
            } else if let output {
                try write(tables, to: output)
            } else if let table = tables.first {
                guard tables.count == 1 else { throw TableError.several(count: tables.count) }
                Console.out(table.csv)
            }
        } catch let error as TableError {
            Console.err(Messages.sentence(error, path: file) + "\n")
            throw ExitCode(2)
        } catch let error as FileError {
            Console.err(Messages.sentence(error) + "\n")
            throw ExitCode(2)
        }
    }

    /// The table asked for, or all; only a list may be empty.
    private func chosen(of tables: [DataTable]) throws(TableError) -> [DataTable] {
        if tables.isEmpty, csv || number != nil { throw .noTables }
        guard let number else { return tables }
        guard let table = tables.first(where: { $0.id == number }) else {
            throw .unknown(number: number, count: tables.count)
        }
        return [table]
    }

    private func write(_ tables: [DataTable], to folder: String) throws(FileError) {
        try Files.makeFolder(folder)
        for table in tables {
            try Files.write(table.csv, to: "\(folder)/\(Input(path: file).stem)-table-\(table.id).csv")
        }
    }

    /// The title, then two lines a table: what it is, and the names of its columns.
    private func list(of tables: [DataTable], in catalog: Catalog) -> String {
        var lines = catalog.document.title.map { $0 + "\n" } ?? ""
        for table in tables {
            let size = counted(table.rows.count, "row") + " × " + counted(table.header.count, "column")
            lines += "  \(table.id)  \(table.kind)  \(table.caption ?? "(no caption)")  \(size)\n"
            lines += "     " + table.header.map { $0.isEmpty ? "(no name)" : $0 }.joined(separator: " | ") + "\n"
        }
        if tables.isEmpty { lines += "(no data tables)\n" }
        return lines
    }

    private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}

/// Why tables cannot be listed or written.
enum TableError: Error {
    case noTables
    case unknown(number: Int, count: Int)
    case several(count: Int)
}
