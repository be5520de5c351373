import Extraction
import Gongwen
import SpecSupport
import Testing

/// The rows of `Specs/departments.txt`: a printed list and every body it names.
@Suite struct DepartmentsSpecTests {
    /// A row with the place of the notice.
    struct Row: Sendable, CustomTestStringConvertible {
        var home: Division?
        var text: String
        var expected: String
        var testDescription: String { text }
    }

    static let rows = rows(of: "departments.txt")

    /// The rows of a spec file whose lines that start with @ give a place.
    static func rows(of file: String) -> [Row] {
        var home: Division?
        var rows: [Row] = []
        for line in SpecRows.lines(of: file) {
            if line.hasPrefix("@") {
                home = division(line)
            } else if let (text, expected) = SpecRows.pair(line) {
                rows.append(Row(home: home, text: text, expected: expected))
            }
        }
        return rows
    }

    /// @ 410900 濮阳市; the level follows from the code.
    private static func division(_ line: String) -> Division? {
        let words = line.split(separator: " ").map(String.init)
        guard words.count == 3 else { return nil }
        let level: Division.Level =
            words[1].hasSuffix("0000") ? .province : words[1].hasSuffix("00") ? .prefecture : .county
        return Division(code: words[1], name: words[2], level: level)
    }

    /// The bodies that a list names to a reader that has read no other.
    private static func names(
        _ units: UnsafeBufferPointer<UInt16>, _ range: Range<Int>, _ home: Division?
    ) -> [DepartmentName] {
        var reader = DepartmentReader(home: home)
        return reader.names(units, range)
    }

    @Test func thereAreRows() { #expect(Self.rows.count > 90) }

    @Test(arguments: rows) func bodiesOfLists(_ row: Row) {
        let units = Array(row.text.utf16)
        let names = units.withUnsafeBufferPointer { Self.names($0, $0.indices, row.home) }
        let isFull = row.expected.contains("[")
        let told = names.map { name in
            let full = " [\(name.function ?? "")]" + (name.canonical.map { " = \($0)" } ?? "")
            return name.name + (isFull ? full : "")
        }
        #expect((told.isEmpty ? "-" : told.joined(separator: " | ")) == row.expected)
    }

    @Test(arguments: rows) func namesEndWithTheirWords(_ row: Row) {
        let units = Array(row.text.utf16)
        let names = units.withUnsafeBufferPointer { Self.names($0, $0.indices, row.home) }
        for name in names {
            #expect(name.name.hasSuffix(String(decoding: units[name.range], as: UTF16.self)))
        }
    }

    /// A reader that has read other lists names the bodies of a list as one that has read none.
    @Test func earlierListsChangeNothing() {
        for home in Set(Self.rows.map { $0.home?.code }) {
            let rows = Self.rows.filter { $0.home?.code == home }
            var reader = DepartmentReader(home: rows.first?.home)
            for row in rows + rows.reversed() {
                Array(row.text.utf16).withUnsafeBufferPointer { units in
                    let names = reader.names(units, units.indices)
                    let alone = Self.names(units, units.indices, row.home)
                    #expect(names.map(\.name) == alone.map(\.name))
                    #expect(names.map(\.printed) == alone.map(\.printed))
                    #expect(names.map(\.range) == alone.map(\.range))
                    #expect(names.map(\.canonical) == alone.map(\.canonical))
                    #expect(names.map(\.function) == alone.map(\.function))
                }
            }
        }
    }

    @Test func readingStaysInItsRange() {
        let units = Array("（市民政局、财政局（牵头）和各县〔市、区〕政府等部门会同有关单位负责）".utf16)
        for start in units.indices {
            for end in start...units.count {
                let names = units.withUnsafeBufferPointer { Self.names($0, start..<end, nil) }
                for name in names {
                    #expect(name.range.lowerBound >= start && name.range.upperBound <= end)
                }
            }
        }
    }
}
