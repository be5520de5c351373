import Gongwen
import Testing

@Suite("Lines of pages") struct HTMLLineTests {
    @Test("Blocks are hard lines, line breaks soft ones")
    func bounds() throws {
        let page = try PageLayout("<h2>标题</h2><p>第一段，\n不断开。</p><p>甲，<br>乙。<br/><br>丙。</p><div>丁</div>")
        #expect(page.lines == ["标题", "第一段，\n不断开。", "甲，", "乙。", "", "丙。", "丁"])
        #expect(page.layout.lines.map(\.bound) == [.hard, .hard, .soft, .soft, .soft, .soft, .hard])
        #expect(page.layout.lines.map(\.isDisplayed) == [true, false, false, false, false, false, false])
        #expect(page.layout.lines.map(\.number) == [1, 1, 2, 2, 2, 2, 2])
    }

    @Test("A gap parts two blocks of soft lines")
    func gap() throws {
        let page = try PageLayout("<p>甲，<br>乙</p><p>丙，<br>丁</p>")
        #expect(page.lines == ["甲，", "乙", "", "丙，", "丁"])
    }

    @Test("Lines of preformatted text stand as they are")
    func preformatted() throws {
        let page = try PageLayout("<pre>一、总体要求\n到2025年，全面完成。\n</pre>")
        #expect(page.lines == ["一、总体要求", "到2025年，全面完成。"])
    }

    @Test(
        "Centred text is displayed",
        arguments: [
            "<p align=center>甲</p>", "<p style='TEXT-ALIGN: center'>甲</p>", "<center><p>甲</p></center>",
            "<div align='center'><font>甲</font></div>", "<h1>甲</h1>", "<h4 align=left>甲</h4>",
        ])
    func displayed(_ page: String) throws {
        #expect(try PageLayout(page + "<p>乙。</p>").layout.lines.map(\.isDisplayed) == [true, false])
    }

    @Test(
        "Text under bad markup is kept",
        arguments: [
            "<p span=\"\" style=\"a\" style=\"b\" =x>到2025年，完成；</p><p>继续。", "<p>到2025年，完成；</div></span></p>继续。",
            "<P CLASS=a\0b>到2025年，完成；\0</P>继续。", "到2025年，完成；<br>继续。", "<td>到2025年，完成；</td><p>继续。</p>",
            "<!-- 甲 --><script>if (a<b) '</p>'</script><p>到2025年，完成；<o:p></o:p></p><?xml a ?><![if !x]>继续。<![endif]>",
        ])
    func badMarkup(_ page: String) throws {
        let text = try PageLayout(page).lines.joined()
        #expect(text.filter { $0 != "\0" } == "到2025年，完成；继续。")
    }

    @Test("A reference is a run of its own and names the unit it stands for")
    func references() throws {
        let page = try PageLayout("<p>&ldquo;十四五&#8221;期间A&B&nbsp;<!-- x -->&#x20BB7;&#150;<b>P</b>&lt;5</p>")
        #expect(page.lines == ["“十四五”期间A&B\u{A0}𠮷–P<5"])
        let references = page.layout.runs.filter { $0.substitute != nil }
        #expect(
            references.map { page.text.string($0.range) } == [
                "&ldquo;", "&#8221;", "&nbsp;", "&#x20BB7;", "&#x20BB7;", "&#150;", "&lt;",
            ])
    }

    @Test("What only looks like a reference stands as it is", arguments: ["&amp", "&x;", "&"])
    func noReferences(_ text: String) throws {
        for before in ["甲", "<br>", "<b>甲</b>", "<b>甲</b> "] {
            let page = try PageLayout("<body><p>一、总体要求。</p><p>\(before)\(text)</p>")
            #expect(page.lines.last?.hasSuffix(text) == true)
        }
    }

    @Test("A phrase is like any other element", arguments: ["", "<body>", "</body>", "<body><!x y>", "<body></p x"])
    func phrases(_ before: String) throws {
        let long = "到2025年全面完成规划的各项任务，做好有关工作，并且按照要求落实到位。"
        let page = try PageLayout(
            "\(before)<p>一、<span style='display:none'>总体</span><b>要</b><o:p></o:p><i>求</i>。</p><p><u>二、<em>任</em>务。\(long)</p>"
        )
        #expect(page.lines.suffix(2).joined().hasSuffix("一、要求。二、任务。\(long)"))
    }

    @Test("Every other run is a slice of the source, in order, in any charset")
    func slices() throws {
        let bytes = [
            Array("<meta http-equiv=Content-Type content='text/html; charset=gb2312'><p>".utf8),
            [0xD6, 0xD0, 0xB9, 0xFA], Array("</p><p>".utf8), [0xB5, 0xDA, 0xD2, 0xBB, 0xCC, 0xF5], Array("</p>".utf8),
        ].flatMap { $0 }
        #expect(Reader.html.declaredCharset(Source(name: "a.html", bytes: bytes)) == .gb18030)
        let page = try PageLayout(bytes, as: .gb18030)
        #expect(page.lines == ["中国", "第一条"])
        #expect(page.text.bytes(of: page.layout.runs[0].range) == 69..<73)
    }

    @Test("Long texts keep their place")
    func longText() throws {
        let sentence = "为加快建设基本养老服务体系，制定本方案。𠮷\r\n"
        let page = try PageLayout("<p>" + String(repeating: sentence, count: 500) + "</p>")
        #expect(page.layout.runs.count == 1)
        #expect(page.lines == [String(repeating: sentence, count: 500).trimmingEnd])
    }
}

extension String {
    fileprivate var trimmingEnd: String { String(self[..<(lastIndex(of: "𠮷").map(index(after:)) ?? endIndex)]) }
}
