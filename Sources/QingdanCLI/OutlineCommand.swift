import ArgumentParser
import Extraction
import Gongwen
import Qingdan

/// `qingdan outline`: the sections of a notice as a tree.
struct OutlineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outline", abstract: "Print the sections of a notice as a tree.")

    @Argument(help: ArgumentHelp("A notice, or - for standard input.", valueName: "file"))
    var file: String

    @OptionGroup var lexicon: LexiconOption

    func run() throws {
        try lexicon.add()
        let document = try Single.document(of: file)
        var lines = document.head.title.map { $0.value + "\n" } ?? ""
        for section in document.sections {
            let depth = section.id.split(separator: ".").count
            let marker = document.string(section.marker)
            lines +=
                String(repeating: "  ", count: depth)
                + "\(section.id)  \(marker)\(words(of: section, after: marker, in: document))\n"
        }
        if document.sections.isEmpty { lines += "(no numbered sections)\n" }
        Console.out(lines)
    }

    /// The heading, or the first words of an item without one.
    private func words(of section: Section, after marker: String, in document: Document) -> String {
        if let heading = section.heading { return document.string(heading) }
        let text = document.string(of: document.blocks[section.block]).dropFirst(marker.count)
        return text.count > 30 ? text.prefix(30) + "…" : String(text)
    }
}

/// Reads the one notice that a command is about.
enum Single {
    /// The source of a file; where it cannot be read, the command ends with a sentence and exit code 2.
    static func source(of path: String) throws -> Source {
        do { return try Input(path: path).source() } catch {
            Console.err(Messages.sentence(error) + "\n")
            throw ExitCode(2)
        }
    }

    /// The document of a file.
    static func document(of path: String) throws -> Document {
        do { return try Document(reading: source(of: path)) } catch let error as ReadingError {
            Console.err(Messages.sentence(error, path: path) + "\n")
            throw ExitCode(2)
        }
    }

    /// The catalog of a file.
    static func catalog(of path: String) throws -> Catalog { Catalog(extractedFrom: try document(of: path)) }
}
