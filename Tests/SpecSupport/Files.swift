import Foundation

/// A file the tests read, with its bytes.
public struct SampleFile: Sendable, CustomStringConvertible {
    /// Where it is.
    public var path: String
    /// The name without folders.
    public var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    /// The name up to the first dot.
    public var stem: String { name.split(separator: ".").first.map(String.init) ?? name }
    /// Its content.
    public var bytes: [UInt8] { FileManager.default.contents(atPath: path).map { Array($0) } ?? [] }
    /// What a test run calls it.
    public var description: String { name }

    /// A file at a path.
    public init(path: String) { self.path = path }

    /// The files of a folder whose names end in one of some endings, sorted by name; none where there is no folder.
    public static func all(in folder: String, endings: [String]) -> [SampleFile] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { name in endings.contains { name.hasSuffix($0) } }.sorted()
            .map { SampleFile(path: folder + "/" + $0) }
    }

    /// Puts bytes into a file, replacing what was there, and makes the folder it needs.
    public func write(_ bytes: [UInt8]) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }
}

extension Spec {
    /// The project's own notices.
    public static let notices = SampleFile.all(in: root + "/Corpus/notices", endings: [".txt", ".html"])
    /// The annotations of the project's own notices.
    public static let gold = SampleFile.all(in: root + "/Corpus/gold", endings: [".gold.json"])
    /// More notices, kept beside the repository where there are any.
    public static let moreNotices = SampleFile.all(in: root + "/../shared/notices", endings: [".txt", ".html"])
    /// Annotations of some of those.
    public static let moreGold = SampleFile.all(in: root + "/../shared/gold/more", endings: [".gold.json"])
    /// Whether this run rewrites what it should compare with: `RECORD=1 swift test`.
    public static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"
    /// Whether this run shows every miss of the score: `SHOW=1 swift test`.
    public static let isShowing = ProcessInfo.processInfo.environment["SHOW"] == "1"
}
