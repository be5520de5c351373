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
