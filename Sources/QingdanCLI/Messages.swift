import Gongwen

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
}
