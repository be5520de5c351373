/// What is counted of one list: what was looked for, what was found, and how much of what was found is right.
public struct Tally: Sendable, Equatable {
    /// The items found that are in the annotations.
    public var hits = 0
    /// The items in the annotations.
    public var wanted = 0
    /// The items in the catalogs.
    public var found = 0
    /// The hits that are right in every attribute.
    public var exact = 0
    /// Of each attribute, in the order they were first judged, how many were right and how many were judged.
    public var attributes: [(name: String, right: Int, total: Int)] = []
    /// Each miss, each surplus item and each wrong attribute, in words.
    public var remarks: [String] = []

    /// Nothing counted yet.
    public init() {}

    /// The share of what was found that is right; 1 where nothing was found and nothing wanted.
    public var precision: Double {
        found > 0 ? Double(hits) / Double(found) : (wanted == 0 ? 1 : 0)
    }

    /// The share of what was wanted that was found; 1 where nothing was wanted.
    public var recall: Double {
        wanted > 0 ? Double(hits) / Double(wanted) : 1
    }

    /// The harmonic mean of precision and recall.
    public var f1: Double {
        let sum = precision + recall
        return sum > 0 ? 2 * precision * recall / sum : 0
    }

    /// The F1 where an item counts only when all of its attributes are right; 1 where there is nothing to count.
    public var strict: Double {
        wanted + found > 0 ? 2 * Double(exact) / Double(wanted + found) : 1
    }

    /// Adds the counts of another tally of the same list; its remarks too, each after the name of its notice.
    public mutating func add(_ other: Tally, from notice: String) {
        hits += other.hits
        wanted += other.wanted
        found += other.found
        exact += other.exact
        for attribute in other.attributes {
            count(attribute.name, right: attribute.right, of: attribute.total)
        }
        remarks += other.remarks.map { "\(notice): \($0)" }
    }

    /// Counts an attribute of an item as right or wrong.
    mutating func judge(_ verdict: Verdict, of item: @autoclosure () -> String) {
        count(verdict.attribute, right: verdict.isRight ? 1 : 0, of: 1)
        if verdict.isRight { return }
        remarks.append("wrong \(verdict.attribute): \(item()): \(verdict.got) for \(verdict.want)")
    }

    private mutating func count(_ name: String, right: Int, of total: Int) {
        if let index = attributes.firstIndex(where: { $0.name == name }) {
            attributes[index].right += right
            attributes[index].total += total
        } else {
            attributes.append((name, right, total))
        }
    }

    /// Takes the attributes for the items, where a list has no items of its own: the head, the evidence.
    mutating func countAttributesAsItems() {
        hits = attributes.reduce(0) { $0 + $1.right }
        wanted = attributes.reduce(0) { $0 + $1.total }
        (exact, found) = (hits, wanted)
    }

    /// Whether two tallies count the same.
    public static func == (one: Tally, other: Tally) -> Bool {
        one.hits == other.hits && one.wanted == other.wanted && one.found == other.found && one.exact == other.exact
            && one.attributes.elementsEqual(other.attributes, by: ==)
    }
}

/// Whether one attribute of an item is right.
struct Verdict {
    let attribute: String
    let isRight: Bool
    let got: String
    let want: String

    /// An attribute that must equal what the annotations say.
    init<Value: Equatable>(_ attribute: String, _ got: Value, is want: Value) {
        self.init(attribute, got == want, got: got, want: want)
    }

    /// An attribute of which something must hold.
    init(_ attribute: String, _ isRight: Bool, got: some Any, want: some Any) {
        self.attribute = attribute
        self.isRight = isRight
        self.got = isRight ? "" : "\(got)"
        self.want = isRight ? "" : "\(want)"
    }
}

/// An annotated item, which can be optional: then it neither rewards nor punishes.
protocol GoldItem {
    var optional: Bool? { get }
    /// The item in a few words.
    var label: String { get }
}

extension Tally {
    /// Pairs annotated items with found ones, one to one, and judges each pair.
    ///
    /// Greedy: firm items choose before optional ones, each takes the first of those that rank highest among what fits
    /// and is left. A rank is a list of numbers, compared from the first on.
    /// - Returns: the pairs of firm items, in the order they were made.
    @discardableResult
    mutating func match<Wanted: GoldItem, Found>(
        _ wanted: [Wanted], _ found: [Found], label: (Found) -> String,
        fits: (Wanted, Found) -> Bool, rank: (Wanted, Found) -> [Int] = { _, _ in [] },
        judge verdicts: (Wanted, Found) -> [Verdict] = { _, _ in [] }
    ) -> [(wanted: Wanted, found: Found)] {
        var left = Array(found.indices)
        var pairs: [(wanted: Wanted, found: Found)] = []
        let firm = wanted.filter { $0.optional != true }
        for item in firm + wanted.filter({ $0.optional == true }) {
            let isFirm = item.optional != true
            if isFirm { self.wanted += 1 }
            guard let choice = best(of: left, { fits(item, found[$0]) }, { rank(item, found[$0]) }) else {
                if isFirm { remarks.append("missed: \(item.label)") }
                continue
            }
            left.removeAll { $0 == choice }
            if isFirm { pairs.append((item, found[choice])) }
        }
        self.found += left.count + pairs.count
        hits += pairs.count
        remarks += left.map { "surplus: \(label(found[$0]))" }
        for pair in pairs {
            let results = verdicts(pair.wanted, pair.found)
            for verdict in results { judge(verdict, of: pair.wanted.label) }
            if results.allSatisfy(\.isRight) { exact += 1 }
        }
        return pairs
    }

    private func best(of indices: [Int], _ fits: (Int) -> Bool, _ rank: (Int) -> [Int]) -> Int? {
        var best: (index: Int, rank: [Int])?
        for index in indices where fits(index) {
            let mine = rank(index)
            if let other = best, !other.rank.lexicographicallyPrecedes(mine) { continue }
            best = (index, mine)
        }
        return best?.index
    }
}
