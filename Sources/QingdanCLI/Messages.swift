import Extraction
import Gongwen
import Qingdan

/// The sentences the program says where something goes wrong: which file, what, and what to do.
enum Messages {
    /// A sentence for a source that cannot be read as a notice.
    static func sentence(_ error: ReadingError, path: String) -> String {
        switch error {
        case .empty:
            "\(path): there is nothing in it. Give a file that holds the text of a notice."
        case .unknownFormat(let format):
            "\(path): this is \(format), which is not read. Save the notice as a web page (.html) or plain text (.txt)."
        case .noText:
            "\(path): there is no Chinese text in it, so it is no notice. Check that this is the file you mean."
        case .tooLarge(let bytes):
            "\(path): \(bytes) bytes are too many; a file may have at most 4294967294. Give its parts one by one."
        }
    }

    /// A sentence for a file in which nothing of a notice was found; its catalog is written all the same.
    static func noNotice(path: String) -> String {
        "\(path): nothing of a notice was found in it: no title, no numbered text. Check that this is the file you mean."
    }

    /// A sentence for a file that cannot be read or written.
    static func sentence(_ error: FileError) -> String {
        switch error {
        case .unreadable(let path, let reason):
            "\(path): it cannot be read: \(reason). Check the name and that you may read it."
        case .unwritable(let path, let reason):
            "\(path): it cannot be written: \(reason). Choose another folder with -o, or make room."
        case .noNotices(let path):
            "\(path): there are no notices in this folder; files ending in .txt, .md, .html or .htm are looked for."
        }
    }

    /// A sentence for a file that cannot be added to the lexicon.
    static func sentence(_ error: LexiconError, path: String) -> String {
        let place = "\(path): line \(error.line): "
        return switch error.reason {
        case .notUTF8:
            place + "this is not UTF-8. Save the file as UTF-8."
        case .noTable:
            place + "this row stands under no table. Put the name of one above it, such as [units.tsv]."
        case .unknownTable(let name, let known):
            place + "there is no table \(name). Choose one of \(known.joined(separator: ", "))."
        case .tooFewFields(let table, let found, let needed):
            place + "the row has \(found) of the \(needed) fields that \(table) needs. Put a tab between fields."
        case .emptyField(let table):
            place + "the first field is empty. Begin the row with what \(table) lists."
        case .unknownClass(let table, let value, let known):
            place + "\(table) knows no “\(value)” here. Choose one of "
                + known.map { $0.isEmpty ? "nothing" : $0 }.joined(separator: ", ") + "."
        case .noCode(let table, let value):
            place + "“\(value)” is no code. \(table) has the codes of GB/T 2260, six digits."
        case .tooManyRows(let table, let most):
            "\(path): \(table) takes at most \(most) more rows. Leave out what is not needed."
        case .alreadyRead:
            "\(path): words can only be added before the first notice is read. Give --lexicon first."
        }
    }

    /// A sentence for an id that a catalog does not have.
    static func sentence(_ error: UnknownItem, path: String) -> String {
        let advice =
            error.nearest.isEmpty ? "It has no items." : "Nearest are \(error.nearest.joined(separator: ", "))."
        return "\(path): there is no \(error.id) in this catalog. \(advice)"
    }

    /// A sentence for tables that are not there or cannot be written.
    static func sentence(_ error: TableError, path: String) -> String {
        switch error {
        case .noTables:
            "\(path): there is no data table in it. Tables that lay out a page and blank forms are not counted as data."
        case .unknown(let number, let count):
            "\(path): there is no table \(number). "
                + (count == 1 ? "It has one, table 1." : "Choose one of 1 to \(count) with --table.")
        case .several(let count):
            "\(path): \(count) tables do not fit in one CSV. Choose one with --table, 1 to \(count), or name a folder "
                + "for all with -o."
        }
    }

    /// A sentence for a file that is no catalog.
    static func noCatalog(path: String) -> String {
        "\(path): this is no catalog. Give a JSON file that qingdan extract wrote for one notice."
    }

    /// A sentence for two catalogs that are not two extractions of one file.
    static func notOneFile(_ old: String, _ new: String) -> String {
        "\(old), \(new): these come from different files. --extraction compares two catalogs of one file; leave it out to "
            + "compare two notices."
    }

    /// A sentence for a review file that cannot be shown with a catalog.
    static func sentence(_ error: ReviewFileError) -> String {
        switch error {
        case .noReview(let path):
            "\(path): this is no review file. Give one that was saved from a review page, or move it away."
        case .otherText(let path, let name):
            "\(path): it reviews another text, \(name). Carry it over to this one first with qingdan review carry, or name "
                + "another file with --review."
        }
    }

    /// A sentence for a text that should be JSON and is not.
    static func sentence(_ fault: JSONFault, path: String) -> String {
        let place = "\(path): byte \(fault.at + 1): "
        return switch fault.kind {
        case .ended: place + "the JSON ends in the middle. Check that the file is whole."
        case .unexpected: place + "this is no JSON. Check that this is the file you mean."
        case .tooDeep: place + "lists and objects stand too deep in one another."
        }
    }

    /// A sentence for a line of a stream that names no document.
    static func noFrame(place: String) -> String {
        "\(place): there is no document in it. Give an object with name and content, base64 or path."
    }

    /// A sentence for a document of a stream that is no base64.
    static func noBase64(place: String) -> String { "\(place): its base64 cannot be decoded. Encode it by RFC 4648." }

    /// A sentence for whatever kept a notice from becoming a catalog.
    static func sentence(of error: any Error, path: String) -> String {
        switch error {
        case let error as ReadingError: sentence(error, path: path)
        case let error as FileError: sentence(error)
        default: "\(path): \(error)"
        }
    }
}
