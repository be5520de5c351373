import Qingdan

/// Where catalogs go: files in a folder, one file for all, or standard output.
struct CatalogSink: Sendable {
    /// What is left to be written, in order, after a catalog was written as far as its order does not matter.
    enum Rest: Sendable {
        /// Nothing.
        case nothing
        /// A line of NDJSON.
        case line([UInt8])
        /// The rows of each sheet.
        case rows([[UInt8]])
        /// The catalog, for the only one that goes to standard output.
        case whole(Catalog)
    }

    let format: ExtractCommand.Format
    let folder: String?

    /// Writes a catalog to its own file, or readies it for a place where order matters; any thread may.
    func ready(_ catalog: Catalog, named name: String) throws(FileError) -> Rest {
        switch (format, folder) {
        case (.json, nil): return .whole(catalog)
        case (.json, let folder?):
            try Files.write(to: "\(folder)/\(name).json") { catalog.writeJSON(to: $0) }
            return .nothing
        case (.ndjson, _): return .line(catalog.jsonLine)
        case (.csv, _): return .rows(Catalog.Sheet.allCases.map { Catalog.csvRows($0, of: catalog) })
        }
    }

    /// The names of the files that some inputs give: the stem; where an earlier one has it, the whole name, then a number.
    static func names(of inputs: [Input]) -> [String] {
        var taken: Set<String> = []
        return inputs.map { input in
            var name = input.stem
            if taken.contains(name) { name = input.name }
            var number = 2
            while taken.contains(name) {
                name = "\(input.name)-\(number)"
                number += 1
            }
            taken.insert(name)
            return name
        }
    }
}

/// The files that hold all catalogs of a run, written as the catalogs come.
struct CommonFiles {
    /// The lines of NDJSON, or the sheets in their order.
    private var files: [WholeFile]

    /// Begins the files that a format has for all catalogs.
    init(_ format: ExtractCommand.Format, in folder: String?) throws(FileError) {
        files = []
        guard let folder else { return }
        try Files.makeFolder(folder)
        switch format {
        case .json: break
        case .ndjson: files.append(try WholeFile(at: "\(folder)/catalogs.ndjson"))
        case .csv:
            for sheet in Catalog.Sheet.allCases {
                let file = try WholeFile(at: "\(folder)/\(sheet.fileName)")
                file.append(Catalog.csvHeader(sheet))
                files.append(file)
            }
        }
    }

    /// Adds what is left of a catalog.
    func add(_ rest: CatalogSink.Rest) {
        switch rest {
        case .nothing: break
        case .whole(let catalog): catalog.writeJSON { Console.out($0) }
        case .line(let line): if let file = files.first { file.append(line) } else { Console.out(line) }
        case .rows(let rows): for (file, rows) in zip(files, rows) { file.append(rows) }
        }
    }

    /// Puts the files in their places.
    func publish() throws(FileError) {
        for file in files { try file.publish() }
    }
}
