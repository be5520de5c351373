import Foundation
import Gongwen
import SpecSupport
import Testing

/// The service lists of the corpus, recovered, against what a careful reader found in them.
struct TablesCorpusTests {
    struct Gold: Decodable {
        struct Row: Decodable {
            var no: Int?
            var audience, name, content, type, standard, funding: String?
            var leads: [String]
            var unsure: [String]?
            var optional: Bool?
        }
        var services: [Row]
    }

    @Test(arguments: ["kaifeng", "nanyang", "puyang", "yanling"])
    func recovers(_ name: String) throws {
        let root = URL(filePath: Spec.root).appending(path: "Corpus")
        let bytes = try [UInt8](Data(contentsOf: root.appending(path: "notices/\(name).txt")))
        let gold = try JSONDecoder().decode(
            Gold.self, from: Data(contentsOf: root.appending(path: "gold/\(name).gold.json")))
        let recovered = RecoveredText(bytes: bytes)
        #expect(recovered.layout.grids.count == 1)
        let rows = recovered.firstRows.dropFirst().map { Array($0) }
        if ProcessInfo.processInfo.environment["SHOW"] != nil {
            for row in recovered.firstRows { print(row.map { String($0.prefix(14)) }.joined(separator: " | ")) }
            for note in recovered.layout.notes { print(note.code, note.message) }
            print(recovered.loose.suffix(8))
        }
        var right = 0
        var sure = 0
        func mark(_ row: Gold.Row, _ field: String, _ want: String?, _ got: String) {
            if row.unsure?.contains(field) == true { return }
            sure += 1
            if (want ?? "").filter({ !$0.isWhitespace }) == got {
                right += 1
            } else {
                print("\(name) \(row.no ?? 0) \(field): \(got) for \(want ?? "nothing")")
            }
        }
        for row in gold.services where row.optional != true {
            let isNumbered = row.unsure?.contains("no") != true
            let found = rows.first { cells in
                isNumbered
                    ? Int(cells[1]) == row.no
                    : row.standard.map { $0.filter { !$0.isWhitespace } } == cells[5]
            }
            guard let cells = found else {
                Issue.record("\(name): no row \(row.no ?? 0)")
                continue
            }
            mark(row, "audience", row.audience, cells[0])
            mark(row, "name", row.name, cells[2])
            mark(row, "content", row.content, cells[3])
            mark(row, "type", row.type, cells[4])
            mark(row, "standard", row.standard, cells[5])
            mark(row, "funding", row.funding, cells[6])
        }
        #expect(Double(right) >= 0.99 * Double(sure), "\(name): \(right) of \(sure) cells")
        #expect(rows.count == gold.services.count { $0.optional != true })
    }
}
