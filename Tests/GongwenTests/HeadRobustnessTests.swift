import Gongwen
import SpecSupport
import Testing

/// Heads are read from whatever is left of a notice, and never fail.
@Suite struct HeadRobustnessTests {
    /// A sequence of numbers that is the same in every run.
    private struct Steps {
        var state: UInt64
        mutating func next(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
    }

    @Test func anyLinesOfNoticesGiveAHead() {
        let lines = HeadSpec.all.flatMap { $0.text.split(separator: "\n").map(String.init) }
        var steps = Steps(state: 20_120_701)
        for _ in 0..<300 {
            var text = ""
            for _ in 0..<steps.next(below: 30) {
                let line = lines[steps.next(below: lines.count)]
                let kept = line.prefix(steps.next(below: line.count + 1))
                text += (steps.next(below: 3) == 0 ? String(kept) : line) + "\n"
            }
            guard let document = try? Document(reading: Source(name: "notice.txt", bytes: Array(text.utf8))) else {
                continue
            }
            let head = document.head
            for part in head.issuers + head.addressees + head.copiedTo + head.attachments {
                #expect(part.range.isEmpty || part.range.upperBound <= document.units.count)
            }
        }
    }

    @Test(arguments: [
        "（", "）", "附", "附件", "附件：", "附件1", "号", "第号", "（）", "〔2024〕1号", "关于的通知", "抄送：", "自", "有效期", "年月日", "2024年", "：",
        "，：", "《", "》", "《》", "印发", "印",
    ])
    func fragmentsGiveAHead(_ fragment: String) {
        for text in [fragment, fragment + "\n" + fragment, "关于" + fragment, fragment + "的通知\n各县：\n" + fragment] {
            let document = try? Document(reading: Source(name: "notice.txt", bytes: Array(text.utf8)))
            #expect(document.map { $0.blocks.count > 0 } ?? true)
        }
    }
}
