import Qingdan

/// A quantity found, in a target or in an amount.
protocol FoundQuantity {
    var value: Double? { get }
    var unit: String? { get }
    var op: String { get }
    var per: [String] { get }
    var max: Double? { get }
}

extension Quantity: FoundQuantity {}
extension Amount: FoundQuantity {}

extension Gold.Quantity: GoldItem {
    var label: String { "\(value)\(unit)" }

    /// Whether a quantity found is this one: the same unit, a value within 2 per mille; 万元 and 元 are alike.
    func fits(_ found: some FoundQuantity) -> Bool {
        guard let value = found.value else { return false }
        let (mine, other) = (PlainText(unit).multiplier, PlainText(found.unit).multiplier)
        let (want, got) = (self.value * mine.factor, value * other.factor)
        return abs(got - want) <= 2e-3 * Swift.max(1, abs(want)) && mine.unit == other.unit
    }

    /// Judges the bound, upper end included, and what it is per.
    func verdicts(on found: some FoundQuantity) -> [Verdict] {
        [
            Verdict("op", found.op == op && reaches(found), got: found.op, want: op),
            Verdict("per", found.per.plain, is: (per ?? []).plain),
        ]
    }

    private func reaches(_ found: some FoundQuantity) -> Bool {
        guard let max else { return true }
        let (mine, other) = (PlainText(unit).multiplier, PlainText(found.unit).multiplier)
        return found.max.map { $0 * other.factor == max * mine.factor && mine.unit == other.unit } ?? false
    }
}
