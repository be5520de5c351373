import Gongwen

/// The full name of a body as the table prints it, with a gap for its place: at … stands the place, at ~ its short name,
/// and without either the place stands before it.
final class PlacedName: Sendable {
    /// The name as the table prints it.
    let text: String
    /// What kind of body it ends as.
    let kind: UInt16?
    private let before: String
    private let after: String
    private let gapKind: Gap
    /// Whether it is one of a party committee: 中共…委.
    let isOfParty: Bool
    /// Whether 委 follows the place.
    private let isCommittee: Bool

    private enum Gap {
        case none, place, short
    }

    init(_ name: ArraySlice<UInt16>) {
        text = String(units: name)
        kind = name.withUnsafeBufferPointer { DepartmentKeys.kind($0, $0.indices) }
        guard let gap = name.firstIndex(where: Self.isGap) else {
            (before, after, gapKind, isOfParty, isCommittee) = ("", "", .none, false, false)
            return
        }
        before = String(units: name[..<gap])
        after = String(units: name[(gap + 1)...])
        gapKind = name[gap] == "~" ? .short : .place
        isCommittee = gap + 1 < name.endIndex && name[gap + 1] == "委"
        isOfParty = gapKind == .place && before == "中共" && isCommittee
    }

    /// Whether a unit stands for a place.
    static func isGap(_ unit: UInt16) -> Bool { unit == "…" || unit == "~" }

    /// Whether there is no name.
    var isEmpty: Bool { text.isEmpty }

    /// The name with its place; nil where the place has no short name that it needs.
    func name(in division: Division) -> String? {
        guard !isEmpty, let place = division.name else { return nil }
        switch gapKind {
        case .none: return place + text
        case .short: return Places.stem(of: division).map { before + $0 + after }
        case .place:
            // the party committee of a province is 省委, that of an autonomous region 自治区党委
            return isCommittee && place.hasSuffix("自治区") ? before + place + "党" + after : before + place + after
        }
    }
}
