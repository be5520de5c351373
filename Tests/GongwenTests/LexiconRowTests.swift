import Gongwen
import Testing

@Suite("Rows of the lexicon")
struct LexiconRowTests {
    @Test(
        "Rows read one after the other have the fields that all rows have",
        arguments: ["words.tsv", "head.tsv", "units.tsv", "time.tsv", "kinds.tsv", "departments.tsv"])
    func fields(table: String) {
        var rows: [[String]] = []
        Lexicon.eachRow(of: table) { row in
            rows.append(row.fields(from: 0))
            for field in 0..<row.count { #expect(Array(row.units(of: field)) == Array(row[field].utf16)) }
            #expect(row[row.count].isEmpty && row.units(of: row.count).isEmpty)
        }
        #expect(!rows.isEmpty && rows == Lexicon.rows(of: table))
    }

    @Test("Rows as units have the same fields")
    func units() {
        let rows = Lexicon.unitRows(of: "departments.tsv").map { $0.map { String(units: $0) } }
        #expect(rows == Lexicon.rows(of: "departments.tsv"))
    }

    @Test("There are no rows of a table that is none")
    func unknown() {
        Lexicon.eachRow(of: "none.tsv") { _ in Issue.record("a row of no table") }
    }
}
