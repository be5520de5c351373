import Extraction
import Qingdan
import SpecSupport
import Testing

/// A row of a spec file whose text is a sentence: what its catalog says of targets.
struct SentenceSpec: Sendable, CustomTestStringConvertible {
    var text: String
    var expected: [Expected]
    /// Whether the row stands for a form that is not read yet; it is told, not failed.
    var isGap: Bool
    var testDescription: String { text }

    /// A quantity with the words that the name of what it measures must contain.
    struct Expected: Sendable, Equatable {
        var words: [String] = []
        var quantity: String
    }

    /// The rows of a file; a row that starts with `? ` is a gap.
    static func rows(of file: String) -> [SentenceSpec] {
        SpecRows.lines(of: file).compactMap { line in
            let isGap = line.hasPrefix("? ")
            guard let (text, rest) = SpecRows.pair(isGap ? String(line.dropFirst(2)) : line) else { return nil }
            let items = rest == "-" ? [] : SpecRows.parts(rest, at: " | ")
            let expected = items.map { item in
                guard let (name, quantity) = SpecRows.split(item, at: ": ") else { return Expected(quantity: item) }
                return Expected(words: SpecRows.parts(name, at: " "), quantity: quantity)
            }
            return SentenceSpec(text: text, expected: expected, isGap: isGap)
        }
    }

    /// What is wrong with the reading of the row, or nil where it is as expected.
    func fault() throws -> String? {
        let targets = try Samples.extract(Array(text.utf8), named: "s.txt").targets
        let told = targets.map { "\($0.indicator): \(Self.told($0))" }.joined(separator: " | ")
        let isRight =
            targets.count == expected.count
            && zip(targets, expected).allSatisfy { target, expected in
                Self.told(target) == expected.quantity
                    && expected.words.allSatisfy { target.indicator.contains($0) }
            }
        return isRight ? nil : (told.isEmpty ? "-" : told)
    }

    /// Reads the row and reports what it must be told.
    func check() throws {
        let fault = try fault()
        if isGap {
            print(fault.map { "GAP: \(text) → \($0)" } ?? "CLOSED: \(text) is read now; take its ? away")
        } else if let fault {
            Issue.record("\(text) → \(fault)")
        }
    }

    /// A target in the words of the spec files: gte 55 % per 人 by 2025-12-31.
    static func told(_ target: Target) -> String {
        let quantity = target.quantity
        var told = quantity.op + " " + (quantity.value.map(Numbers.told) ?? "?")
        if let max = quantity.max { told += "—" + Numbers.told(max) }
        if let unit = quantity.unit { told += " " + unit }
        if !quantity.per.isEmpty { told += " per " + quantity.per.joined(separator: ",") }
        if let group = target.for { told += " for " + group }
        if target.measure != "level" { told += " " + target.measure }
        if let deadline = target.deadline { told += " by " + (deadline.end ?? deadline.recurs ?? "?") }
        return told
    }
}

/// The rows of `Specs/quantities.txt`: how much a text says.
@Suite struct QuantitiesSpecTests {
    static let rows = SentenceSpec.rows(of: "quantities.txt")
    @Test func thereAreRows() { #expect(Self.rows.count >= 60) }
    @Test(arguments: rows) func howMuch(_ row: SentenceSpec) throws { try row.check() }
}

/// The rows of `Specs/targets.txt`: what a sentence commits to, and what it does not.
@Suite struct TargetsSpecTests {
    static let rows = SentenceSpec.rows(of: "targets.txt")
    @Test func thereAreRows() { #expect(Self.rows.count >= 80) }
    @Test(arguments: rows) func commitments(_ row: SentenceSpec) throws { try row.check() }
}
