import Glibc
import Gongwen

/// Why a file could not be read or written.
enum FileError: Error {
    case unreadable(path: String, reason: String)
    case unwritable(path: String, reason: String)
    case noNotices(path: String)
}

/// A notice named on the command line.
struct Input: Sendable {
    /// The path as given, or `-` for standard input.
    let path: String

    /// The file's name without folders.
    var name: String { path == "-" ? "stdin" : String(path.split(separator: "/").last ?? "") }

    /// The name without its extension.
    var stem: String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// The content.
    func source() throws(FileError) -> Source { Source(name: name, bytes: try Files.read(path)) }

    /// The files that arguments name: files as they are, folders with all notices in them, in the order of names.
    static func expand(_ arguments: [String]) throws(FileError) -> [Input] {
        var inputs: [Input] = []
        for argument in arguments {
            guard argument != "-", Files.isFolder(argument) else {
                inputs.append(Input(path: argument))
                continue
            }
            let found = try Files.notices(in: argument)
            guard !found.isEmpty else { throw .noNotices(path: argument) }
            inputs += found.map(Input.init(path:))
        }
        return inputs
    }
}

/// Files and folders by the calls of the system.
enum Files {
    /// The extensions that a folder is searched for.
    static let extensions: Set<String> = ["txt", "text", "md", "html", "htm", "xhtml"]

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether there is a file at a path.
    static func isThere(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0
    }

    /// The notices in a folder and the folders in it, hidden ones left out, in the order of their names.
    static func notices(in folder: String) throws(FileError) -> [String] {
        guard let handle = opendir(folder) else { throw .unreadable(path: folder, reason: reason()) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        closedir(handle)
        var found: [String] = []
        let base = folder.hasSuffix("/") ? folder : folder + "/"
        for name in names.sorted() {
            if isFolder(base + name) {
                found += try notices(in: base + name)
            } else if let dot = name.lastIndex(of: "."),
                extensions.contains(name[name.index(after: dot)...].lowercased())
            {
                found.append(base + name)
            }
        }
        return found
    }

    /// The bytes of a file, or of standard input for `-`.
    static func read(_ path: String) throws(FileError) -> [UInt8] {
        let file = path == "-" ? STDIN_FILENO : open(path, O_RDONLY)
        guard file >= 0 else { throw .unreadable(path: path, reason: reason()) }
        defer { if path != "-" { close(file) } }
        var status = stat()
        fstat(file, &status)
        if status.st_mode & S_IFMT == S_IFDIR { throw .unreadable(path: path, reason: "it is a folder") }
        // As large as the file is said to be and one more, so that its end is met; pipes say 0 and give what they give.
        var bytes = try read(file, most: Int(status.st_size) + 1, path)
        while bytes.count > status.st_size {
            let more = try read(file, most: max(1 << 16, bytes.count), path)
            if more.isEmpty { break }
            bytes += more
        }
        return bytes
    }

    /// The next bytes of a file, fewer than asked for only at its end.
    private static func read(_ file: Int32, most: Int, _ path: String) throws(FileError) -> [UInt8] {
        var fault: String?
        let bytes = [UInt8](unsafeUninitializedCapacity: most) { room, filled in
            while filled < most {
                let count = Glibc.read(file, room.baseAddress.map { $0 + filled }, most - filled)
                if count < 0, errno == EINTR { continue }
                if count < 0 { fault = reason() }
                if count <= 0 { break }
                filled += count
            }
        }
        if let fault { throw .unreadable(path: path, reason: fault) }
        return bytes
    }

    /// Writes a file whole or not at all.
    static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        try write(to: path) { put in bytes.withUnsafeBufferPointer(put) }
    }

    /// Writes a file whole or not at all, a piece at a time.
    static func write(
        to path: String, _ pieces: ((UnsafeBufferPointer<UInt8>) -> Void) -> Void
    ) throws(FileError) {
        let file = try WholeFile(at: path)
        pieces { file.append($0) }
        try file.publish()
    }

    /// The size of a file in bytes, 0 where there is none.
    static func size(of path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Whether something is at a path.
    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Makes a folder and those it stands in.
    static func makeFolder(_ path: String) throws(FileError) {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += part + "/"
            if mkdir(made, 0o777) != 0, errno != EEXIST { throw .unwritable(path: path, reason: reason()) }
        }
        guard isFolder(path) else { throw .unwritable(path: path, reason: "it is a file") }
    }

    /// What the system says is wrong.
    static func reason() -> String { String(cString: strerror(errno)).lowercased() }
}
