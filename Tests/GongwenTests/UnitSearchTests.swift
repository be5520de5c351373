import Gongwen
import Testing

@Suite("Searching units")
struct UnitSearchTests {
    /// Stretches of ideographs of all lengths around what is none, at the edges of the range of plain ideographs too.
    private let units: [UInt16] = (0..<40).flatMap { length -> [UInt16] in
        let others: [UInt16] = [0x20, 0x3FFF, 0xC000, 0xFF0C, 0x3000, 0xFEFF, 0xDC00]
        let ideographs = (0..<length).map { (place: Int) -> UInt16 in place % 2 == 0 ? 0x4000 : 0xBFFF }
        return ideographs + [others[length % others.count]]
    }

    @Test("The end of ideographs is that of a plain loop, from everywhere to everywhere")
    func ideographs() {
        units.withUnsafeBufferPointer { units in
            for start in units.indices {
                for end in start...min(start + 50, units.count) {
                    let plain = (start..<end).first { !(0x4000..<0xC000).contains(units[$0]) } ?? end
                    #expect(units.endOfIdeographs(in: start..<end) == plain)
                }
            }
        }
    }

    @Test("White space and second halves are found among ideographs")
    func amongIdeographs() {
        units.withUnsafeBufferPointer { units in
            for start in units.indices {
                let isSpaced = units[start...].contains { UnitClass.of($0).contains(.space) }
                #expect(units.holdsSpace(in: start..<units.count) == isSpaced)
            }
            #expect(units.secondHalves == units.indices.filter { units[$0] == 0xDC00 })
        }
    }

    @Test("Beginnings of words are always found, others next to never")
    func pairs() {
        let words = (0..<3000).map { (number: Int) -> [UInt16] in
            let second = 0x5000 + number * 7 % 3000
            return [UInt16(0x4E00 + number), UInt16(second), 0x5E02]
        }
        var pairs = UnitPairs()
        for word in words { pairs.insert(word[...]) }
        #expect(words.allSatisfy { pairs.mayHold($0[0], $0[1]) })
        #expect(words.count { pairs.mayHold($0[1], $0[0]) } < words.count / 10)
    }

    @Test("A word of one unit goes with any unit behind it")
    func shortWord() {
        var pairs = UnitPairs()
        pairs.insert([0x6211])
        #expect((0...UInt16.max).allSatisfy { pairs.mayHold(0x6211, $0) })
    }
}
