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
        let note = DutyNote(units, units.indices, home: row.home)
        #expect((note.isCertain ? told(note, units) : "-") == row.expected)
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

    @Test func readingNeverLeavesItsRange() {
        let units = Array("牵头单位：市民政局（牵头）；完成时限：2024年10月。以下均需各县〔区〕负责，不再列出，由省".utf16)
        for start in units.indices {
            for end in start...units.count { _ = DutyNote(units, start..<end, home: nil) }
        }
    }
}
