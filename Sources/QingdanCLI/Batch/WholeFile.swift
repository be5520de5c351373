import Glibc

/// A file that is there as a whole or not at all, however the program ends.
///
/// It has no name while it is written, where the file system can do that, else it ends in `.part`. What is no file, such
/// as a pipe or `/dev/null`, is written as it is.
final class WholeFile {
    /// `O_TMPFILE`, which the headers show to GNU programs only: a file without a name in a folder.
    private static let nameless = 0o20_000_000 | O_DIRECTORY

    private let path: String
    private let file: Int32
    /// The name it has while it is written, or nil where it has none.
    private let draft: String?
    private let isInPlace: Bool
    /// The first thing that went wrong.
    private var fault: String?

    /// Begins a file that will be at a path.
    init(at path: String) throws(FileError) {
        self.path = path
        var status = stat()
        isInPlace = stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
        if isInPlace {
            draft = nil
            file = open(path, O_WRONLY)
        } else {
            let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
            let nameless = open(folder, Self.nameless | O_WRONLY, 0o666)
            draft = nameless < 0 ? path + ".part" : nil
            file = nameless < 0 ? open(path + ".part", O_WRONLY | O_CREAT | O_TRUNC, 0o666) : nameless
        }
        guard file >= 0 else { throw .unwritable(path: path, reason: Files.reason()) }
    }

    /// Adds bytes; what goes wrong is told by `publish`.
    func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        var sent = 0
        while sent < bytes.count, fault == nil {
            let count = write(file, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { fault = Files.reason() } else { sent += count }
        }
    }

    /// Adds bytes.
    func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

    /// Puts the file in its place, over one that is there.
    func publish() throws(FileError) {
        var fault = self.fault
        if fault == nil, !isInPlace {
            if let draft {
                if rename(draft, path) != 0 { fault = Files.reason() }
            } else if link(to: path) != 0 {
                // A name that is taken cannot be linked to, but renamed over.
                let beside = path + ".part"
                unlink(beside)
                if link(to: beside) != 0 || rename(beside, path) != 0 { fault = Files.reason() }
            }
        }
        if fault != nil, let draft { unlink(draft) }
        close(file)
        if let fault { throw .unwritable(path: path, reason: fault) }
    }

    /// Gives the nameless file a name.
    private func link(to name: String) -> Int32 {
        linkat(AT_FDCWD, "/proc/self/fd/\(file)", AT_FDCWD, name, AT_SYMLINK_FOLLOW)
    }
}
