import Foundation
import Qingdan
import SpecSupport
import Testing

/// Many notices at a time.
@Suite struct CLIBatchTests {
    /// A folder with copies of the corpus, so many of each.
    private func folder(copies: Int) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for notice in Spec.notices {
            for copy in 1...copies {
                try SampleFile(path: "\(folder.path)/in/\(notice.stem)-\(copy).txt").write(notice.bytes)
            }
        }
        return folder
    }

    @Test(arguments: ["1", "2", "5"])
    func theOrderOfTheOutputIsThatOfTheInput(jobs: String) throws {
        let folder = try folder(copies: 3)
        let lines = try CLIProgram.run(["extract", folder.path + "/in", "--format", "ndjson", "--jobs", jobs])
        let names = try lines.output.split(separator: "\n").map {
            try JSONDecoder().decode(Catalog.self, from: Data($0.utf8)).source.name
        }
        #expect(lines.code == 0)
        #expect(names == folder.names(in: "in"))
        _ = try CLIProgram.run(
            ["extract", folder.path + "/in", "--format", "csv", "--jobs", jobs, "-o", folder.path + "/sheets"])
        let catalogs = try folder.names(in: "in").map {
            try Samples.catalog(of: SampleFile(path: folder.path + "/in/" + $0))
        }
        for sheet in Catalog.Sheet.allCases {
            #expect(
                SampleFile(path: folder.path + "/sheets/" + sheet.fileName).bytes == Catalog.csv(sheet, of: catalogs))
        }
    }

    @Test func resumingDoesWhatIsMissingAndNothingElse() throws {
        let folder = try folder(copies: 2)
        let arguments = ["extract", folder.path + "/in", "-o", folder.path + "/out"]
        _ = try CLIProgram.run(arguments)
        let all = folder.names(in: "out")
        #expect(all == folder.names(in: "in").map { $0.replacingOccurrences(of: ".txt", with: ".json") })
        let kept = try folder.put("out/" + all[0], "kept as it is")
        for name in all.dropFirst(4) { try FileManager.default.removeItem(atPath: folder.path + "/out/" + name) }
        let resumed = try CLIProgram.run(arguments + ["--resume"])
        #expect(resumed.code == 0 && folder.names(in: "out") == all)
        #expect(SampleFile(path: kept).bytes == Array("kept as it is".utf8))
    }

    @Test func aKilledRunLeavesWholeFilesOnly() throws {
        let folder = try folder(copies: 60)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: CLIProgram.path)
        process.arguments = ["extract", folder.path + "/in", "-o", folder.path + "/out"]
        try process.run()
        while folder.names(in: "out").count < 5, process.isRunning { usleep(1000) }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let written = folder.names(in: "out")
        #expect(written.count >= 5)
        for name in written {
            #expect(name.hasSuffix(".json"))
            let bytes = SampleFile(path: folder.path + "/out/" + name).bytes
            #expect(throws: Never.self) { try JSONDecoder().decode(Catalog.self, from: Data(bytes)) }
        }
    }

    @Test(arguments: ["1", "3"])
    func aStreamAnswersEachFrameWithALineInOrder(jobs: String) throws {
        let notice = Spec.notices[0]
        let text = String(decoding: notice.bytes, as: UTF8.self)
        let content = String(
            decoding: try JSONSerialization.data(withJSONObject: ["name": notice.name, "content": text]), as: UTF8.self)
        let base64 = "{\"name\":\"\(notice.name)\",\"base64\":\"\(Data(notice.bytes).base64EncodedString())\"}"
        let frames = [
            content, "{\"path\":\"Corpus/notices/\(notice.name)\"}", base64, "", "{\"name\":\"x\"}", "nonsense",
            "{\"name\":\"y\",\"base64\":\"?\"}", "{\"path\":\"nowhere.txt\"}", "{\"name\":\"z\",\"content\":\"\"}",
            content,
        ]
        let outcome = try CLIProgram.run(
            ["extract", "--stream", "--jobs", jobs], input: Array(frames.joined(separator: "\n").utf8))
        #expect(outcome.code == 0 && outcome.errors.isEmpty)
        let lines = outcome.output.split(separator: "\n").map(String.init)
        try #require(lines.count == frames.count)
        let catalog = String(decoding: try Samples.catalog(of: notice).jsonLine.dropLast(), as: UTF8.self)
        for index in [0, 1, 2, 9] { #expect(lines[index] == catalog) }
        let names = ["line 4", "x", "line 6", "y", "nowhere.txt", "z"]
        for (line, name) in zip(lines[3...8], names) {
            #expect(line.hasPrefix("{\"schema\":\"qingdan/error/v1\",\"name\":\"\(name)\",\"error\":\""))
        }
    }

    @Test(arguments: [
        ["extract", "--stream", "a.txt"], ["extract", "--stream", "-o", "out"], ["extract", "a.txt", "--resume"],
        ["extract", "a.txt", "--jobs", "0"], ["extract", "a.txt", "-o", "out", "--format", "csv", "--resume"],
    ])
    func whatDoesNotGoTogetherIsSaid(arguments: [String]) throws {
        let outcome = try CLIProgram.run(arguments)
        #expect(outcome.code == 2 && outcome.output.isEmpty && outcome.errors.hasPrefix("Error: "))
    }

    @Test func whatIsNoFileIsWrittenInPlace() throws {
        let notice = "Corpus/notices/puyang.txt"
        let outcome = try CLIProgram.run(["diff", notice, notice, "-o", "/dev/null"])
        #expect(outcome.code == 0)
        var status = stat()
        #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
    }
}
