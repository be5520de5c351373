import Gongwen
import Testing

@Suite("Units against characters")
struct UnitLiteralTests {
    private let units = Array("第3条，A。".utf16)

    @Test("A unit equals the character it is")
    func equality() {
        #expect(units[0] == "第")
        #expect(units[0] != "条")
        #expect(units.last == "。")
        #expect(units.dropLast(units.count).first != "。")
        #expect(units.contains("，") && units.firstIndex(of: "条") == 2)
    }

    @Test("One of several characters of one, two and three bytes")
    func severalCharacters() {
        #expect(units[3].isOne(of: ",，"))
        #expect(!units[3].isOne(of: "、。"))
        #expect(UInt16(unit: "·").isOne(of: "-·—"))
        #expect(!UInt16(unit: "·").isOne(of: ""))
    }

    @Test("A character outside of the basic plane equals no unit")
    func outsideOfThePlane() {
        #expect(!"𠮷".utf16.contains { $0.isOne(of: "𠮷") || $0 == "𠮷" })
        #expect(UInt16(unit: "𠮷") == 0xFFFD)
    }

    @Test("A switch takes characters and ranges of them")
    func cases() {
        let isLetter =
            switch units[4] {
            case "A"..."Z": true
            default: false
            }
        #expect(isLetter)
    }
}
