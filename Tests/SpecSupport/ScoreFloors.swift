import FoundationEssentials

/// The figures that the score may not fall below, 底线: the content of `Corpus/baseline.json`.
///
/// Recording raises floors and never lowers one; lowering is an act of its own, done by hand in the file.
public struct ScoreFloors: Equatable, Sendable {
    /// The floors of one list.
    public struct Floors: Decodable, Equatable, Sendable {
        /// The least F1.
        public var f1: Double
        /// The least F1 counting only items right in every attribute.
        public var strict: Double
        /// The least share of right values of each attribute.
        public var attributes: [String: Double]
    }

    /// The floors of each list, by its name.
    public private(set) var lists: [String: Floors]

    /// No floors.
    public init() { lists = [:] }

    /// Reads the floors from JSON.
    public init(json: [UInt8]) throws {
        lists = try JSONDecoder().decode([String: Floors].self, from: Data(json))
    }

    /// A figure of a score with its floor; nil where none is recorded.
    public struct Figure: Sendable {
        /// What it is: the list, and `f1`, `strict` or an attribute.
        public var name: String
        /// What was measured, from 0 to 1.
        public var measured: Double
        /// What it may not fall below.
        public var floor: Double?

        /// Whether the figure is below its floor, or has none.
        public var isTooLow: Bool { floor.map { measured < $0 - 1e-9 } ?? true }
    }

    /// Every figure of a score beside its floor.
    public func figures(of score: Score) -> [Figure] {
        Score.List.allCases.flatMap { list in
            let (tally, floors) = (score[list], lists[list.rawValue])
            let main = [
                Figure(name: "\(list) f1", measured: tally.f1, floor: floors?.f1),
                Figure(name: "\(list) strict", measured: tally.strict, floor: floors?.strict),
            ]
            let others = tally.shares.map { name, share in
                Figure(name: "\(list) \(name)", measured: share, floor: floors?.attributes[name])
            }
            return main + others
        }
    }

    /// Lifts every floor to what was measured, rounded down to four decimals, where that is higher.
    public mutating func raise(to score: Score) {
        func lifted(_ floor: Double?, to measured: Double) -> Double {
            max(floor ?? 0, (measured * 10000 + 1e-6).rounded(.down) / 10000)
        }
        for list in Score.List.allCases {
            let tally = score[list]
            var floors = lists[list.rawValue] ?? Floors(f1: 0, strict: 0, attributes: [:])
            floors.f1 = lifted(floors.f1, to: tally.f1)
            floors.strict = lifted(floors.strict, to: tally.strict)
            for (name, share) in tally.shares {
                floors.attributes[name] = lifted(floors.attributes[name], to: share)
            }
            lists[list.rawValue] = floors
        }
    }

    /// The floors as JSON, a list a line, in the order of `Score.List`.
    public var json: [UInt8] {
        let lines = Score.List.allCases.compactMap { list -> String? in
            guard let floors = lists[list.rawValue] else { return nil }
            let attributes = floors.attributes.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
            return "  \"\(list)\": {\"f1\": \(floors.f1), \"strict\": \(floors.strict), "
                + "\"attributes\": {\(attributes.joined(separator: ", "))}}"
        }
        return Array(("{\n" + lines.joined(separator: ",\n") + "\n}\n").utf8)
    }
}

extension Tally {
    /// The share of right values of each attribute.
    fileprivate var shares: [(name: String, share: Double)] {
        attributes.filter { $0.total > 0 }.map { ($0.name, Double($0.right) / Double($0.total)) }
    }
}
