import Extraction
import Foundation
import SpecSupport
import Testing

/// Public suites of Chinese numbers, read where they lie beside the repository: our value of each number against theirs.
///
/// `Specs/number-suite-exclusions.txt` lists what is left out and why.
@Suite struct NumberSuiteTests {
    /// A case of a suite: a text and the numbers in it.
    struct Case: Sendable {
        var text: String
        var values: [Double]
    }

    static let folder = Spec.root + "/../shared/suites"

    @Test(arguments: ["Number-Chinese-NumberModel", "Number-Chinese-PercentModel"])
    func valuesAsInTheSuite(_ suite: String) throws {
        guard let cases = Self.cases(of: suite) else {
            print("SKIPPED: no \(suite).json in ../shared/suites beside the repository")
            return
        }
        let exclusions = SuiteExclusions()
        var right = 0
        var reasons: [String: Int] = [:]
        for sample in cases {
            if let reason = exclusions.reason(for: sample.text) {
                reasons[reason, default: 0] += 1
                continue
            }
            let read =
                suite.contains("Percent") ? Self.shares(in: sample.text) : Numbers.all(in: sample.text).map(\.value)
            let isSame =
                read.count == sample.values.count
                && zip(read, sample.values).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($1)) }
            if isSame {
                right += 1
            } else {
                Issue.record("\(sample.text): read \(read), the suite has \(sample.values)")
            }
        }
        let left = reasons.values.reduce(0, +)
        print("\(suite): \(right) of \(cases.count - left) as the suite has them; \(left) left out:")
        for (reason, count) in reasons.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            print("    \(count)  \(reason)")
        }
    }

    /// The percentages and parts of a whole in a text as shares of one, with the words behind the numerals.
    static func shares(in text: String) -> [Double] {
        let units = Array(text.utf16)
        let percents = ["%", "％", "百分点", "个百分点"].map { Array($0.utf16) }
        return Numbers.placed(in: units).compactMap { numeral, end in
            if numeral.isFraction { return numeral.value }
            let isPercent = numeral.isPercent || percents.contains { units[end...].starts(with: $0) }
            return isPercent ? numeral.value / 100 : nil
        }
    }

    @Test func everyExclusionHasAReason() {
        #expect(!SuiteExclusions().rows.isEmpty)
        #expect(SuiteExclusions().rows.allSatisfy { !$0.marks.isEmpty && !$0.reason.isEmpty })
    }

    /// The cases of a suite, or nil where there is none.
    private static func cases(of suite: String) -> [Case]? {
        guard let data = FileManager.default.contents(atPath: folder + "/\(suite).json"),
            let rows = try? JSONDecoder().decode([SuiteRow].self, from: data)
        else { return nil }
        return rows.map { row in Case(text: row.input, values: row.results.map(\.number)) }
    }
}

/// A row of a suite as its file writes it.
private struct SuiteRow: Decodable {
    struct Found: Decodable {
        struct Resolution: Decodable { var value: String? }
        enum CodingKeys: String, CodingKey { case resolution = "Resolution" }
        var resolution: Resolution?

        /// The value: a percentage as a share of one.
        var number: Double {
            let text = resolution?.value ?? ""
            if text.hasSuffix("%") { return (Double(text.dropLast()) ?? .nan) / 100 }
            return Double(text) ?? .nan
        }
    }
    enum CodingKeys: String, CodingKey { case input = "Input", results = "Results" }
    var input: String
    var results: [Found]
}

/// What of the suites is left out: rows `text … → reason` (a whole text) and `marks … → reason` (any of some words).
struct SuiteExclusions {
    /// A row: the words that leave a text out.
    struct Row {
        var isWhole: Bool
        var marks: [String]
        var reason: String
    }

    let rows: [Row] = SpecRows.lines(of: "number-suite-exclusions.txt").compactMap { line in
        guard let (left, reason) = SpecRows.pair(line), let (kind, words) = SpecRows.split(left, at: " ") else {
            return nil
        }
        return Row(isWhole: kind == "text", marks: SpecRows.parts(words, at: " | "), reason: reason)
    }

    /// Why a text is left out, or nil where it is compared.
    func reason(for text: String) -> String? {
        rows.first { row in
            row.marks.contains { row.isWhole ? text == $0 : text.contains($0 == "space" ? " " : $0) }
        }?.reason
    }
}
