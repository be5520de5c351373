import Extraction
import Testing

/// Times and citations in text that no one would write: nothing may crash, and time may grow only with length.
@Suite struct TimeRobustnessTests {
    static let alphabet = Array(
        "到自从至2025年１２月31日底前末起—-、，。《》〈〉（）〔〕[]“”十四五期间每第三季度上半年号令GB/T以下简称印发的通知：完成时限今明次 \u{3000}\u{D7FF}"
            .utf16)

    /// Text of pseudo-random units, the same for the same seed.
    static func text(seed: UInt64, count: Int) -> [UInt16] {
        var state = seed
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return alphabet[Int(state >> 33) % alphabet.count]
        }
    }

    @Test(arguments: 0..<200) func noisePasses(seed: Int) {
        let units = Self.text(seed: UInt64(seed), count: 400)
        let context = seed % 2 == 0 ? TimeContext() : TimeContext(signed: Day(2023, 6, 15), titleYear: 2024)
        var last = 0
        let found = units.withUnsafeBufferPointer { TimeReader.mentions(in: $0, $0.indices, context: context) }
        for mention in found {
            #expect(mention.range.lowerBound >= last && !mention.range.isEmpty)
            last = mention.range.upperBound
            if mention.isCommitment { #expect(mention.start != nil || mention.end != nil || mention.recurs != nil) }
        }
        for mention in units.withUnsafeBufferPointer({ CitationsReader.mentions(in: $0, $0.indices) }) {
            #expect(mention.range.upperBound <= units.count && !mention.range.isEmpty)
            #expect(mention.title != nil || mention.number != nil)
        }
    }

    @Test(arguments: ["《", "（", "到", "每", "2025", "第", "令", "以下简称《", "《a》（", "〔2025〕", "2025年、", "GB/", "十", " "])
    func repetitionIsLinear(_ piece: String) {
        let units = Array(String(repeating: piece, count: 4_000).utf16)
        let clock = ContinuousClock()
        let time = clock.measure {
            units.withUnsafeBufferPointer { units in
                _ = TimeReader.mentions(in: units, units.indices, context: TimeContext())
                _ = CitationsReader.mentions(in: units, units.indices)
            }
        }
        #expect(time < .seconds(20))
    }
}
