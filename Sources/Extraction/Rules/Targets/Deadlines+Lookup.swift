import Gongwen
import Qingdan

extension TimeLimit {
    /// The limit a deadline states.
    init(_ deadline: Deadline) {
        self.init(
            text: deadline.text, start: deadline.start, end: deadline.end, recurs: deadline.recurs,
            evidence: deadline.evidence)
    }
}

extension [Found<Deadline>] {
    /// Those of one block; the list is in the order of blocks.
    func inBlock(_ block: Int) -> [Found<Deadline>] {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].block < block { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < count, self[end].block == block { end += 1 }
        return Array(self[low..<end])
    }
}
