/// A place where two texts differ: what the old one has there and what the new one has there.
struct Hunk {
    /// The stretch of the old text, empty where words were put in.
    var old: Range<Int>
    /// The stretch of the new text, empty where words were taken out.
    var new: Range<Int>

    /// The places where two stretches differ, in order. Figures are never cut, width and white space make no
    /// difference, and changes with one scalar between them are one.
    static func hunks(from old: ArraySlice<UInt32>, to new: ArraySlice<UInt32>) -> [Hunk] {
        let (left, right) = (Token.tokens(of: old), Token.tokens(of: new))
        var hunks: [Hunk] = []
        for step in EditScript.steps(from: left.map(\.key), to: right.map(\.key)) {
            let hunk = Hunk(
                old: place(step.old, in: left, of: old), new: place(step.new, in: right, of: new))
            if let last = hunks.last, hunk.old.lowerBound - last.old.upperBound <= 1,
                hunk.new.lowerBound - last.new.upperBound <= 1
            {
                hunks[hunks.count - 1].old = last.old.lowerBound..<hunk.old.upperBound
                hunks[hunks.count - 1].new = last.new.lowerBound..<hunk.new.upperBound
            } else {
                hunks.append(hunk)
            }
        }
        return hunks
    }

    /// The same places with fewer cuts: where two long changes have a few scalars between them, one reads easier.
    static func smoothed(_ hunks: [Hunk]) -> [Hunk] {
        var smooth: [Hunk] = []
        for hunk in hunks {
            if let last = smooth.last {
                let between = hunk.new.lowerBound - last.new.upperBound
                if between <= 4, 2 * between <= min(last.size, hunk.size) {
                    smooth[smooth.count - 1] = Hunk(
                        old: last.old.lowerBound..<hunk.old.upperBound, new: last.new.lowerBound..<hunk.new.upperBound)
                    continue
                }
            }
            smooth.append(hunk)
        }
        return smooth
    }

    private var size: Int { max(old.count, new.count) }

    private static func place(_ range: Range<Int>, in tokens: [Token], of text: ArraySlice<UInt32>) -> Range<Int> {
        guard !range.isEmpty else {
            let at = range.lowerBound < tokens.count ? tokens[range.lowerBound].range.lowerBound : text.endIndex
            return at..<at
        }
        return tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
    }
}

/// The smallest stretch a redline may cut at: a scalar, or a whole figure.
private struct Token {
    var range: Range<Int>
    var key: UInt64

    static func tokens(of text: ArraySlice<UInt32>) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(text.count)
        var isOpen = false
        for (at, scalar) in zip(text.indices, text) {
            let unit = Folding.fold(scalar)
            guard unit != 0 else { continue }
            let isDigit = Folding.isDigit(unit)
            let isPoint =
                isOpen && (unit == 0x2E || unit == 0x2C) && at + 1 < text.endIndex
                && Folding.isDigit(Folding.fold(text[at + 1]))
            if isOpen, isDigit || isPoint, let last = tokens.last {
                let key = (last.key ^ UInt64(unit)) &* 0x100_0000_01b3
                tokens[tokens.count - 1] = Token(range: last.range.lowerBound..<at + 1, key: key)
            } else {
                tokens.append(Token(range: at..<at + 1, key: UInt64(unit)))
            }
            isOpen = isDigit || isPoint
        }
        return tokens
    }
}

/// The fewest insertions and deletions that make one list of keys another (Myers, 1986).
enum EditScript {
    /// What is replaced by what.
    struct Step {
        var old: Range<Int>
        var new: Range<Int>
    }

    /// Lists that differ in more places than this have nothing to line up: the middle is one step.
    private static let most = 600

    /// The steps in order.
    static func steps(from old: [UInt64], to new: [UInt64]) -> [Step] {
        var start = 0
        while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
        var (oldEnd, newEnd) = (old.count, new.count)
        while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
            oldEnd -= 1
            newEnd -= 1
        }
        guard start < oldEnd || start < newEnd else { return [] }
        let whole = [Step(old: start..<oldEnd, new: start..<newEnd)]
        guard start < oldEnd, start < newEnd else { return whole }
        return middle(old[start..<oldEnd], new[start..<newEnd]) ?? whole
    }

    /// The steps of two lists that differ at both ends, or nil if they differ in too many places.
    private static func middle(_ old: ArraySlice<UInt64>, _ new: ArraySlice<UInt64>) -> [Step]? {
        let (left, right) = (Array(old), Array(new))
        let limit = min(left.count + right.count, most)
        // furthest[k + limit + 1]: how far in the old list the best path on diagonal k has come.
        var furthest = Array(repeating: 0, count: 2 * limit + 3)
        var trail: [ArraySlice<Int>] = []
        for cost in 0...limit {
            trail.append(furthest[limit - cost...limit + cost + 2])
            for k in stride(from: -cost, through: cost, by: 2) {
                let at = k + limit + 1
                var x =
                    k == -cost || k != cost && furthest[at - 1] < furthest[at + 1]
                    ? furthest[at + 1] : furthest[at - 1] + 1
                while x < left.count, x - k < right.count, x - k >= 0, left[x] == right[x - k] { x += 1 }
                furthest[at] = x
                if x >= left.count, x - k >= right.count {
                    return steps(back: trail, limit, left.count, right.count, old.startIndex, new.startIndex)
                }
            }
        }
        return nil
    }

    /// Follows the trail from its end to its start.
    private static func steps(
        back trail: [ArraySlice<Int>], _ limit: Int, _ oldCount: Int, _ newCount: Int, _ oldStart: Int, _ newStart: Int
    ) -> [Step] {
        var steps: [Step] = []
        var (x, y) = (oldCount, newCount)
        for cost in trail.indices.reversed() where cost > 0 {
            let furthest = trail[cost]
            let k = x - y
            let at = k + limit + 1
            let isInsertion = k == -cost || k != cost && furthest[at - 1] < furthest[at + 1]
            let beforeX = isInsertion ? furthest[at + 1] : furthest[at - 1]
            let beforeY = beforeX - (isInsertion ? k + 1 : k - 1)
            let step =
                isInsertion
                ? Step(old: beforeX..<beforeX, new: beforeY..<beforeY + 1)
                : Step(old: beforeX..<beforeX + 1, new: beforeY..<beforeY)
            if let next = steps.last, next.old.lowerBound == step.old.upperBound,
                next.new.lowerBound == step.new.upperBound
            {
                steps[steps.count - 1] = Step(
                    old: step.old.lowerBound..<next.old.upperBound, new: step.new.lowerBound..<next.new.upperBound)
            } else {
                steps.append(step)
            }
            (x, y) = (beforeX, beforeY)
        }
        return steps.reversed().map {
            Step(
                old: $0.old.lowerBound + oldStart..<$0.old.upperBound + oldStart,
                new: $0.new.lowerBound + newStart..<$0.new.upperBound + newStart)
        }
    }
}
