import Extraction
import Gongwen
import SpecSupport
import Testing

/// The rows of `Specs/duties.txt`: the words of a responsibility note and its bodies by role.
@Suite struct DutiesSpecTests {
    static let rows = DepartmentsSpecTests.rows(of: "duties.txt")

    @Test func thereAreRows() { #expect(Self.rows.count > 50) }

    @Test(arguments: rows) func bodiesByRole(_ row: DepartmentsSpecTests.Row) {
        let units = Array(row.text.utf16)
        let note = units.withUnsafeBufferPointer { read($0, $0.indices, home: row.home) }
        #expect((note.isCertain ? told(note, units) : "-") == row.expected)
    }

    private func read(_ units: UnitText, _ range: Range<Int>, home: Division? = nil) -> DutyNote {
        var departments = DepartmentReader(home: home)
        return DutyNote(units, range, &departments)
    }

    /// A note in the words of the spec file: bodies in a row that have one role stand together.
    private func told(_ note: DutyNote, _ units: [UInt16]) -> String {
        var parts: [String] = []
        var last: DutyRole?
        for entry in note.entries {
            if entry.role == last {
                parts[parts.count - 1] += "、" + entry.department.name
            } else {
                parts.append("\(entry.role.rawValue) \(entry.department.name)")
            }
            last = entry.role
        }
        if !note.carried.isEmpty { parts.append("later " + note.carried.map(\.name).joined(separator: "、")) }
        if let time = note.time { parts.append("time " + String(decoding: units[time], as: UTF16.self)) }
        if let rank = note.rank { parts.append(rank == .first ? "first leads" : "those before the comma lead") }
        return parts.joined(separator: " | ")
    }

    /// Words of notes in any order are read without a trap, and every name lies in the text.
    @Test func wordsInAnyOrder() {
        let words = [
            "市", "民政局", "各", "县", "〔", "〕", "（", "）", "、", "，", "。", "；", "：", "等", "和", "会同", "牵头", "负责", "配合",
            "责任单位", "完成时限", "2024年", "以下", "均需", "不再列出", "由", "委", "政府", "管委会", "区", "濮阳", "国家", "部门", "14个",
            "第一位", "为牵头单位", "市级", "团市委", " ", "省", "\u{1F600}",
        ].map { Array($0.utf16) }
        var state: UInt64 = 7
        for length in 1...12 {
            for _ in 0..<400 {
                var units: [UInt16] = []
                for _ in 0..<length {
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    units += words[Int(state >> 33) % words.count]
                }
                let note = units.withUnsafeBufferPointer { read($0, $0.indices) }
                for name in note.entries.map(\.department) + note.carried {
                    #expect(!name.range.isEmpty && name.range.upperBound <= units.count)
                }
            }
        }
    }

    @Test func readingNeverLeavesItsRange() {
        let units = Array("牵头单位：市民政局（牵头）；完成时限：2024年10月。以下均需各县〔区〕负责，不再列出，由省".utf16)
        for start in units.indices {
            for end in start...units.count {
                _ = units.withUnsafeBufferPointer { read($0, start..<end) }
            }
        }
    }
}
