import Gongwen
import Testing

@Suite("Text and the bytes it was decoded from")
struct SourceTextTests {
    @Test(
        "Each unit knows its byte",
        arguments: [
            ("市a\n十四五é𠮷。", Charset.utf8, [0, 3, 4, 5, 8, 11, 14, 16, 16, 20, 23]),
            ("市a𠮷", .utf16LE, [0, 2, 4, 4, 8]),
            ("市a㐀万", .gb18030, [0, 2, 3, 7, 9]),
        ])
    func offsets(_ text: String, _ charset: Charset, _ bytes: [Int]) throws {
        let source: [UInt8] =
            switch charset {
            case .utf16LE: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            case .gb18030: [0xCA, 0xD0, 0x61, 0x81, 0x39, 0xEE, 0x39, 0xCD, 0xF2]
            default: Array(text.utf8)
            }
        let decoded = SourceText(decoding: source, as: charset)
        #expect(decoded.units == Array(text.utf16))
        #expect((0...decoded.units.count).map(decoded.byte(of:)) == bytes)
        #expect(decoded.bytes(of: 1..<2) == bytes[1]..<bytes[2])
    }

    @Test(
        "A byte that makes no character stands alone",
        arguments: [
            ([0xE5, 0xB8, 0x82, 0xFF, 0xE5, 0xB8, 0x82], [3]), ([0xE5, 0xB8], [0, 1]),
            ([0xED, 0xA0, 0x80, 0x61], [0, 1, 2]), ([0xE0, 0x80, 0x80], [0, 1, 2]),
            ([0xE5, 0xB8, 0x82, 0xE5, 0xB8, 0x82, 0xEF, 0xBF, 0xBF, 0xC0], [9]),
        ] as [([UInt8], [Int])])
    func damage(_ bytes: [UInt8], _ damage: [Int]) {
        let decoded = SourceText(decoding: bytes, as: .utf8)
        #expect(decoded.damage == damage)
        for byte in damage {
            #expect((0..<decoded.units.count).contains { decoded.byte(of: $0) == byte && decoded.units[$0] == 0xFFFD })
        }
    }

    @Test("A string of units is that of the standard library, whatever they are")
    func strings() {
        let units: [UInt16] = [
            0x5E02, 0x61, 0xE9, 0x7FF, 0x800, 0xD842, 0xDFB7, 0xD842, 0x61, 0xDFB7, 0xFFFD, 0xFFFF, 0, 0xD800,
        ]
        for start in units.indices {
            for end in start...units.count {
                #expect(String(units: units[start..<end]) == String(decoding: units[start..<end], as: UTF16.self))
            }
        }
    }
}
