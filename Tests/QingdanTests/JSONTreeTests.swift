import Qingdan
import SpecSupport
import Testing

/// JSON read into trees and written again.
@Suite struct JSONTreeTests {
    @Test(arguments: [
        #"{"b":1,"a":[true,false,null],"c":{}}"#, #"[1,-0.5,1e+16,0.30000000000000004]"#, #""行\n列\"\\""#, "[]", "0",
    ])
    func writesWhatItRead(json: String) throws {
        #expect(String(decoding: try JSONTree(parsing: Array(json.utf8)).json, as: UTF8.self) == json)
    }

    @Test func aCatalogsTreeIsTheCatalog() throws {
        let tree = try JSONTree(parsing: Catalog.sample.json)
        #expect(tree.json + [0x0A] == Catalog.sample.jsonLine)
        #expect(tree == JSONTree(of: Catalog.sample))
        #expect(tree["targets"]?.elements.first?["quantity"]?["unit"]?.text == "%")
    }

    @Test(arguments: [
        (#""\u6e05\u5355 \ud83d\ude00\/\b""#, "清单 😀/\u{8}"), (#""\ud83d""#, "\u{FFFD}"), ("\"\u{7F}\"", "\u{7F}"),
    ])
    func readsEscapes(json: String, text: String) throws {
        #expect(try JSONTree(parsing: Array(json.utf8)).text == text)
    }

    @Test(arguments: [
        ("", 0, JSONFault.Kind.ended), ("[1,", 3, .ended), ("{\"a\" 1}", 5, .unexpected), ("[1 2]", 3, .unexpected),
        ("-", 1, .ended), ("012", 1, .unexpected), ("tru", 0, .unexpected), ("\"a\nb\"", 2, .unexpected),
        ("[] []", 3, .unexpected), ("\"\\x\"", 3, .unexpected), ("1.", 2, .ended), ("{,}", 1, .unexpected),
    ])
    func saysWhatIsWrongAndWhere(json: String, at: Int, kind: JSONFault.Kind) {
        #expect(throws: JSONFault(kind: kind, at: at)) { try JSONTree(parsing: Array(json.utf8)) }
    }

    @Test func refusesWhatWouldOverrunTheStack() {
        let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
        #expect(throws: JSONFault(kind: .tooDeep, at: 256)) { try JSONTree(parsing: deep) }
    }
}
