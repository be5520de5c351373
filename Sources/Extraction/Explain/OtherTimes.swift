import Gongwen
import Qingdan

extension Explainer {
    /// The other times of a target's sentence, and why they are not its time limit.
    func otherTimes(of target: Target) -> [Explanation.Line] {
        guard let (block, range) = units(of: target.quantity.evidence) else { return [] }
        let taken = target.deadline.flatMap { units(of: $0.evidence) }
        return times(in: sentence(around: range, inBlock: block), block: block).compactMap { mention in
            if let taken, taken.block == block, taken.range.overlaps(mention.range) { return nil }
            let takenBefore = taken.map { $0.block == block && $0.range.lowerBound < range.lowerBound } ?? false
            return .fact(
                "time", "\(document.string(mention.range)): \(why(mention, isNotOf: range, takenBefore: takenBefore))")
        }
    }

    /// The times of a stretch of a block.
    func times(in text: Range<Int>, block: Int) -> [TimeMention] {
        times.mentions[block].filter { $0.range.overlaps(text) }
    }

    /// Why a time is not the limit of a number.
    private func why(_ mention: TimeMention, isNotOf number: Range<Int>, takenBefore: Bool) -> String {
        if let reason = why(isNoLimit: mention) { return "not taken: \(reason)" }
        if mention.end == nil { return "not taken: it names a first day, not a last" }
        if mention.range.overlaps(number) { return "not taken: it is part of the number's own words" }
        if mention.range.lowerBound >= number.upperBound {
            return "not taken: it stands behind the number" + (takenBefore ? ", and one stands before" : "")
        }
        return "not taken: another stands nearer before the number"
    }

    /// Why a time sets no time for work, or nil where it does.
    func why(isNoLimit mention: TimeMention) -> String? {
        guard !mention.isCommitment else { return nil }
        return switch mention.kind {
        case .name: "something is compared with it, or it belongs to a name"
        case .past: "it has passed"
        case .relative: "it hangs on something that the text does not date"
        case .period: "it is a period that the notice looks back on or a name"
        case .start: "it is a start that lies in the past"
        case .limit: "it tells what was done by then"
        case .recurring, .plain: "no word makes it a time for work"
        }
    }
}
