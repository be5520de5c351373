import Foundation
import SpecSupport
import Testing

/// The built program, run as a user runs it.
struct CLIProgram {
    /// What a run left behind.
    struct Outcome {
        let code: Int32
        let output: String
        let errors: String
    }

    /// The program, which a test run builds beside the tests.
    static let path: String = {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("qingdan").path
    }()

    /// Runs the program in the root folder of the package.
    static func run(_ arguments: [String], input: [UInt8] = []) throws -> Outcome {
        try #require(FileManager.default.isExecutableFile(atPath: path), "\(path) is not built")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: Spec.root)
        // Files and no pipes: a pipe holds 64 KB, and a program that waits for its reader never ends.
        let folder = try TemporaryFolder()
        try SampleFile(path: folder.path + "/in").write(input)
        for name in ["out", "err"] { try SampleFile(path: folder.path + "/" + name).write([]) }
        process.standardInput = FileHandle(forReadingAtPath: folder.path + "/in")
        process.standardOutput = FileHandle(forWritingAtPath: folder.path + "/out")
        process.standardError = FileHandle(forWritingAtPath: folder.path + "/err")
        try process.run()
        process.waitUntilExit()
        return Outcome(code: process.terminationStatus, output: folder.text("out"), errors: folder.text("err"))
    }
}

/// A folder for one test, taken away with the value.
final class TemporaryFolder {
    /// Where it is.
    let path: String

    /// Makes a folder.
    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("qingdan-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The text of a file in the folder; empty where there is none.
    func text(_ name: String) -> String { String(decoding: SampleFile(path: path + "/" + name).bytes, as: UTF8.self) }

    /// Puts a file into the folder and gives its path.
    func put(_ name: String, _ content: String) throws -> String {
        try SampleFile(path: path + "/" + name).write(Array(content.utf8))
        return path + "/" + name
    }

    /// The names in the folder, or in one in it.
    func names(in folder: String = "") -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []).sorted()
    }
}
