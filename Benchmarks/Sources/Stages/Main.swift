import Foundation
import Gongwen

/// `Stages [-n REPEATS] PATH…`: prints what each stage of extracting these files costs, as medians over repeats.
@main struct Main {
    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        var repeats = 7
        if arguments.first == "-n", arguments.count > 1 {
            repeats = max(1, Int(arguments[1]) ?? repeats)
            arguments.removeFirst(2)
        }
        let sources = try arguments.flatMap(Self.files).sorted().map { path in
            Source(name: path, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
        }
        let bytes = sources.reduce(0) { $0 + $1.bytes.count }
        guard bytes > 0 else {
            stop("no files; name notices or folders of them.")
        }
        // The first round makes the tables of the lexicon.
        _ = try Self.round(sources)
        let rounds = try (0..<repeats).map { _ in try Self.round(sources) }
        Self.show(rounds, bytes: bytes, files: sources.count)
    }

    /// The files that a path names: itself, or those of a folder.
    private static func files(of path: String) throws -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return [path]
        }
        return try FileManager.default.contentsOfDirectory(atPath: path).map { path + "/" + $0 }
    }

    /// The stages of every source, and the whole of it.
    private static func round(_ sources: [Source]) throws -> (stages: StageTimes, whole: Double) {
        var staged = StagedReading()
        let sizes = try sources.map { try staged.take($0) }
        var clock = StageClock()
        let whole = try sources.map { try StagedReading.whole($0) }
        let time = clock.lap()
        if let odd = zip(sources, zip(sizes, whole)).first(where: { $1.0 != $1.1 }) {
            stop("\(odd.0.name): the stages give another catalog than Document and Catalog do; take their steps over.")
        }
        return (staged.stages, time)
    }

    private static func stop(_ sentence: String) -> Never {
        FileHandle.standardError.write(Data("Stages: \(sentence)\n".utf8))
        exit(2)
    }

    private static func show(_ rounds: [(stages: StageTimes, whole: Double)], bytes: Int, files: Int) {
        let names = rounds[0].stages.names
        let whole = rounds.map(\.whole).median
        var rows: [(name: String, time: Double)] = names.map { name in (name, rounds.map { $0.stages[name] }.median) }
        // The catalog was made with its own lexing and rules, which have rows of their own. Those were measured first, in
        // colder caches, so what is left of the catalog is told too small, and may be less than nothing.
        let inside = rows.filter { $0.name == "lex" || $0.name.hasPrefix("rule ") }.reduce(0) { $0 + $1.time }
        if let catalog = rows.firstIndex(where: { $0.name == "catalog" }) {
            rows[catalog].time = max(0, rows[catalog].time - inside)
        }
        print("\(files) files, \(bytes) bytes, medians of \(rounds.count)\n")
        print("| stage | MB/s | ns/byte | of the whole |\n|---|--:|--:|--:|")
        for row in rows + [("whole", whole)] {
            let rate = row.time > 0 ? String(format: "%.1f", Double(bytes) / 1e6 / row.time) : "–"
            let cost = String(format: "%.2f", row.time * 1e9 / Double(bytes))
            let share = String(format: "%.1f %%", row.time / whole * 100)
            print("| \(row.name) | \(rate) | \(cost) | \(share) |")
        }
    }
}
