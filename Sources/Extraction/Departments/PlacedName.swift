import Gongwen

/// The full name of a body as the table prints it, with a gap for its place: at … stands the place, at ~ its short name,
/// and without either the place stands before it.
///
/// The table has many and a notice uses few, so nothing is worked out before it is asked for.
struct PlacedName: Sendable {
    private let units: ArraySlice<UInt16>

    init(_ name: ArraySlice<UInt16>) { units = name }

    /// The name as the table prints it.
    var text: String { String(units: units) }

    /// What kind of body it ends as.
    var kind: UInt16? { units.withUnsafeBufferPointer { DepartmentKeys.kind($0, $0.indices) } }

    /// Whether it is one of a party committee: 中共…委.
    var isOfParty: Bool { units.starts(with: Self.party) }

    private static let party = Array("中共…委".utf16)

    /// Whether a unit stands for a place.
    static func isGap(_ unit: UInt16) -> Bool { unit == "…" || unit == "~" }

    /// Whether there is no name.
    var isEmpty: Bool { units.isEmpty }

    /// The name with its place; nil where the place has no short name that it needs.
    func name(in division: Division) -> String? {
        guard !isEmpty, let place = division.name else { return nil }
        guard let gap = units.firstIndex(where: Self.isGap) else { return Self.joined([], place, "", units) }
        let after = units[(gap + 1)...]
        if units[gap] == "~" { return Places.stem(of: division).map { Self.joined(units[..<gap], $0, "", after) } }
        // the party committee of a province is 省委, that of an autonomous region 自治区党委
        let isRegion = after.first == "委" && place.hasSuffix("自治区")
        return Self.joined(units[..<gap], place, isRegion ? "党" : "", after)
    }

    /// The text of units, a place, a word and units again, made at once.
    private static func joined(
        _ before: ArraySlice<UInt16>, _ place: String, _ word: String, _ after: ArraySlice<UInt16>
    ) -> String {
        let most = before.count + place.utf8.count + word.utf8.count + after.count
        return withUnsafeTemporaryAllocation(of: UInt16.self, capacity: most) { room in
            var count = 0
            func add(_ units: some Sequence<UInt16>) {
                for unit in units {
                    room[count] = unit
                    count += 1
                }
            }
            add(before)
            add(place.utf16)
            add(word.utf16)
            add(after)
            return String(units: UnsafeBufferPointer(rebasing: room[..<count]))
        }
    }
}
