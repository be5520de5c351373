import Foundation
import Qingdan
import SpecSupport
import Testing

/// Catalogs as canonical JSON.
@Suite struct JSONWriterTests {
    private func written(_ write: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        write(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func writesWholeNumbersOfAnyLength() {
        var numbers = [Int.min, -1, 0, 7, 42, 90, Int.max]
        var power = 10
        for _ in 1...17 {
            numbers += [power - 1, power, power + 1, power * 9 / 10 + 5, -power]
            power *= 10
        }
        for number in numbers { #expect(written { $0.object { $0.field("n", number) } } == "{\"n\":\(number)}") }
    }

    @Test(arguments: [
        ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#), ("行\n列\r\t", #""行\n列\r\t""#), ("\u{1}\u{1F}", #""\u0001\u001f""#),
        ("𠮷；“引号”", "\"𠮷；“引号”\""), ("", "\"\""), ("/", "\"/\""),
    ])
    func escapesWhatRFC8259Demands(text: String, json: String) {
        #expect(written { $0.string(text) } == json)
    }

    @Test(arguments: [
        (7600, "7600"), (0.2, "0.2"), (1.0 / 3, "0.3333333333333333"), (350_000_000, "350000000"), (-5, "-5"),
        (1e16, "1e+16"), (.nan, "null"), (.infinity, "null"), (0.1 + 0.2, "0.30000000000000004"),
    ])
    func writesNumbersInTheFewestDigitsThatReadBack(value: Double, json: String) {
        #expect(written { $0.object { $0.field("v", value) } } == "{\"v\":\(json)}")
    }

    @Test func writesAbsenceAsNullAndEmptyLists() {
        let json = written {
            $0.object {
                $0.field("text", nil as String?)
                $0.field("list", [] as [String])
                $0.field("count", nil as Int?)
                $0.field("both", ["a", "b"])
                $0.field("yes", true)
            }
        }
        #expect(json == #"{"text":null,"list":[],"count":null,"both":["a","b"],"yes":true}"#)
    }

    @Test func readsBackWhatItWrote() throws {
        let catalog = Catalog.sample
        let read = try JSONDecoder().decode(Catalog.self, from: Data(catalog.json))
        #expect(read == catalog)
        #expect(read.json == catalog.json)
    }

    @Test(arguments: 0..<20) func escapesWhereverItStands(before: Int) {
        let lead = String(repeating: "a", count: before)
        #expect(written { $0.string(lead + "\"市\n" + lead) } == "\"" + lead + "\\\"市\\n" + lead + "\"")
    }

    @Test func handsOnWhatItWritesInPieces() {
        var catalog = Catalog.sample
        catalog.blocks = Array(repeating: catalog.blocks[0], count: 2000)
        var pieces: [[UInt8]] = []
        catalog.writeJSON { pieces.append(Array($0)) }
        #expect(pieces.count > 1)
        #expect(Array(pieces.joined()) == catalog.json)
    }

    @Test(arguments: [0, 9, 10, -1, 99, 100, Int.max, Int.min, 1_000_000_000_000_000_000])
    func writesWholeNumbers(value: Int) {
        #expect(written { $0.object { $0.field("v", value) } } == "{\"v\":\(value)}")
    }

    @Test func endsEachFileWithALineBreak() {
        #expect(Catalog.sample.json.last == 0x0A)
    }
}
