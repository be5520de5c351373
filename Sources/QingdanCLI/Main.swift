import ArgumentParser
import Extraction
import Foundation
import Gongwen
import Qingdan

@main
struct QingdanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "qingdan", abstract: "Chinese notices into catalogs.")
    @Argument var extract: String
    @Argument var files: [String]
    @Option(name: .shortAndLong) var output: String
    func run() throws {
        try? FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        for file in files {
            let data = try Data(contentsOf: URL(fileURLWithPath: file))
            let url = URL(fileURLWithPath: file)
            do {
                let document = try Document(reading: Source(name: url.lastPathComponent, bytes: Array(data)))
                let catalog = Catalog(extractedFrom: document)
                try Data(catalog.json).write(to: URL(fileURLWithPath: output + "/" + url.deletingPathExtension().lastPathComponent + ".json"))
            } catch { print(file, error) }
        }
    }
}
