import Glibc

/// Standard output and standard error, written as bytes.
enum Console {
    /// Whether a person is watching what is written to standard error.
    static let isWatched = isatty(STDERR_FILENO) == 1

    /// Writes text to standard output.
    static func out(_ text: String) { out(Array(text.utf8)) }

    /// Writes bytes to standard output; a reader that has gone away ends the program quietly.
    static func out(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { out($0) } }

    /// Writes bytes to standard output; a reader that has gone away ends the program quietly.
    static func out(_ bytes: UnsafeBufferPointer<UInt8>) { write(bytes, to: STDOUT_FILENO) }

    /// Writes text to standard error.
    static func err(_ text: String) {
        Array(text.utf8).withUnsafeBufferPointer { write($0, to: STDERR_FILENO) }
    }

    private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to file: Int32) {
        var sent = 0
        while sent < bytes.count {
            let count = Glibc.write(file, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { exit(errno == EPIPE ? 0 : 2) }
            sent += count
        }
    }
}

/// Ends the program with a code.
func exitProgram(_ code: Int32) -> Never { exit(code) }
