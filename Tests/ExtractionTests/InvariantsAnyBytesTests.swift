import Gongwen
import Qingdan
import SpecSupport
import Testing

/// Any bytes in: a catalog or a clear error out, never a crash, never a hang.
@Suite struct InvariantsAnyBytesTests {
    /// Extracts, and where there is a catalog, checks that it is sound; an error is an answer, too.
    private func check(_ bytes: [UInt8], named name: String, _ what: String) {
        guard let catalog = try? Samples.extract(bytes, named: name) else { return }
        #expect(catalog.brokenQuotes == [], "\(what)")
        #expect(catalog.brokenReferences == [], "\(what)")
        #expect(catalog.ledger.numerals == catalog.ledger.claimed + catalog.ledger.unclaimed.count, "\(what)")
        let isInside = catalog.blocks.flatMap(\.origin).allSatisfy {
            0 <= $0.from && $0.from + $0.length <= bytes.count
        }
        #expect(isInside, "\(what)")
    }

    @Test(arguments: Spec.notices, Mutation.allCases)
    func damagedNotices(file: SampleFile, mutation: Mutation) {
        let bytes = file.bytes
        var numbers = SeededNumbers(seed: UInt64(bytes.count))
        for round in 0..<6 {
            check(mutation.apply(to: bytes, with: &numbers), named: file.name, "\(mutation) \(round)")
        }
    }

    @Test(arguments: Spec.moreNotices, Mutation.allCases)
    func damagedPages(file: SampleFile, mutation: Mutation) {
        let bytes = file.bytes
        var numbers = SeededNumbers(seed: UInt64(bytes.count))
        check(mutation.apply(to: bytes, with: &numbers), named: file.name, "\(mutation)")
    }

    @Test(arguments: ["a.txt", "a.html", "a"])
    func littleOrNothing(name: String) {
        let cases: [[UInt8]] = [
            [], [0], [0x0A], [0x20], [0xFF], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0x00],
            Array("<".utf8),
            Array("一".utf8), Array("一、".utf8), Array("（".utf8), Array("100%".utf8), Array("《".utf8),
            Array("（责任单位：".utf8),
            Array("<html><body><p>".utf8), Array("&#x110000;&#0;&nbsp;&bogus;".utf8),
            Array(repeating: 0, count: 5000), Array(repeating: 0xE4, count: 5000), Array(repeating: 0x81, count: 5001),
        ]
        for bytes in cases { check(bytes, named: name, "\(bytes.prefix(8)) × \(bytes.count)") }
    }

    @Test(arguments: ["a.txt", "a.html"]) func randomBytes(name: String) {
        var numbers = SeededNumbers(seed: 7)
        for round in 0..<20 {
            let bytes = (0..<3000).map { _ in UInt8.random(in: 0...255, using: &numbers) }
            check(bytes, named: name, "random \(round)")
        }
    }

    @Test(arguments: ["a.txt", "a.html"]) func randomWords(name: String) {
        let words = [
            "一、", "（一）", "1.", "第一章", "第十条", "到2025年底", "达到", "不低于", "55%", "百分之", "七千六百", "万", "人均", "每", "（", "）",
            "责任单位：", "市民政局", "、", "，", "。", "\n", "　", "\t", "《", "》", "〔2024〕19号", "附件", "序号", "牵头单位", "以下均需",
            "<p>", "</p>", "<table><tr><td>", "</td></tr></table>", "<br>", "&nbsp;", "分别", "—", "1/3", "**", "𠮷",
            "\u{0}", "征求意见稿",
        ]
        var numbers = SeededNumbers(seed: 11)
        for round in 0..<60 {
            let text = (0..<400).map { _ in words.randomElement(using: &numbers) ?? "" }.joined()
            check(Array(text.utf8), named: name, "words \(round)")
        }
    }
}
