import Gongwen
import Qingdan
import SpecSupport
import Testing

/// How well the program agrees with careful readers, and that it does not get worse.
@Suite struct ScoreTests {
    /// The score of notices against their annotations; a line of figures for each is added to `report`.
    private func score(_ gold: [SampleFile], from notices: [SampleFile], into report: inout String) throws -> Score {
        var total = Score()
        for file in gold {
            let notice = try #require(notices.first { $0.stem == file.stem }, "no notice for \(file.name)")
            let score = Score(of: try Samples.catalog(of: notice), against: try Gold(json: file.bytes))
            report += "\(file.stem)\n\(score.table)\n" + (Spec.isShowing ? score.remarks + "\n" : "")
            total.add(score, from: file.stem)
        }
        report += "all\n\(total.table)\n"
        return total
    }

    @Test func figuresOfTheCorpusStayAboveTheirFloors() throws {
        #expect(!Spec.gold.isEmpty)
        var report = "The score of Corpus/notices:\n"
        let total = try score(Spec.gold, from: Spec.notices, into: &report)
        print(report)
        let file = SampleFile(path: Spec.root + "/Corpus/baseline.json")
        if Spec.isRecording {
            var floors = (try? ScoreFloors(json: file.bytes)) ?? ScoreFloors()
            floors.raise(to: total)
            try file.write(floors.json)
            Issue.record("floors raised in Corpus/baseline.json; look at the difference and run again without RECORD")
            return
        }
        for figure in try ScoreFloors(json: file.bytes).figures(of: total) where figure.isTooLow {
            let floor = figure.floor.map { "below its floor \($0)" } ?? "without a floor (RECORD=1 swift test sets one)"
            Issue.record("\(figure.name): \(figure.measured) is \(floor)")
        }
    }

    @Test func evidenceOfMoreNoticesIsSound() throws {
        guard !Spec.moreGold.isEmpty else {
            print("SKIPPED: no ../shared/gold/more beside the repository, so nothing is scored but Corpus/notices")
            return
        }
        var report = "The score of ../shared/gold/more:\n"
        let total = try score(Spec.moreGold, from: Spec.moreNotices, into: &report)
        print(report)
        #expect(total[.evidence].f1 == 1)
        #expect(total[.evidence].found > 0)
    }
}
