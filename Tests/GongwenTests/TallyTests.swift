import Gongwen
import Testing

@Suite("Tallies")
struct TallyTests {
    @Test("A tally counts as a dictionary does")
    func numbers() {
        var tally = Tally<UInt64>()
        var counts: [UInt64: Int] = [:]
        for step in 0..<5000 {
            let number = UInt64(step * step % 777) << UInt64(step % 3 * 16)
            counts[number, default: 0] += 1
            #expect(tally.add(number) == counts[number])
        }
        for number in 0..<1000 { #expect(tally.count(of: UInt64(number)) == counts[UInt64(number)] ?? 0) }
        #expect(Tally<UInt64>().count(of: 0) == 0)
    }

    @Test("Values of one digest are told apart")
    func digests() {
        var tally = Tally<String>()
        for word in ["市", "县", "市"] { tally.add(word, digest: 1) }
        #expect(tally.count(of: "市", digest: 1) == 2)
        #expect(tally.count(of: "县", digest: 1) == 1)
        #expect(tally.count(of: "区", digest: 1) == 0)
    }
}
