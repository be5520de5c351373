import Qingdan
import Review
import Testing

/// Time grows with the size of the text and the number of decisions and no faster.
@Suite(.serialized) struct CarryingTimeTests {
    /// A notice with the same words over and over, around them what makes places alike or not.
    private func catalog(_ count: Int, isEdited: Bool) throws -> Catalog {
        var text = ""
        for index in 0..<count {
            text += "\(index + (isEdited ? 1 : 0)). 到2025年底，新建老年食堂30个。（市民政局\(isEdited ? "、市财政局" : "")负责）\n"
        }
        return try ReviewSamples.catalog(text)
    }

    private func seconds(_ count: Int) throws -> Double {
        let (old, new) = (try catalog(count, isEdited: false), try catalog(count, isEdited: true))
        let review = ReviewSamples.allAccepted(old)
        var carried = review
        let time = ContinuousClock().measure { carried = review.carried(to: new) }
        #expect(carried.decisions.count + carried.orphans.count == review.decisions.count)
        let again = ContinuousClock().measure { carried = review.carried(to: old) }
        #expect(carried == review)
        let applied = try ReviewSamples.contract()
        let third = ContinuousClock().measure { _ = old.applying(review, contract: applied) }
        let all = time + again + third
        return Double(all.components.seconds) + Double(all.components.attoseconds) / 1e18
    }

    @Test func linear() throws {
        let small = try (0..<3).map { _ in try seconds(400) }.min() ?? 0
        let large = try (0..<3).map { _ in try seconds(1600) }.min() ?? 0
        #expect(large < small * 9 + 0.2, "400 sections take \(small) s, 1600 take \(large) s")
        print("carrying and applying 1600 sections: \(large) s")
    }
}
