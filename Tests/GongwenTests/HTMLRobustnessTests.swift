import Gongwen
import Testing

@Suite("Pages of any kind") struct HTMLRobustnessTests {
    @Test("Deep nesting loses no text")
    func depth() throws {
        let open = String(repeating: "<div><font>", count: 2000)
        let close = String(repeating: "</font></div>", count: 2000)
        let page = try PageLayout("<p>前文，如下。</p>\(open)<p>到2025年，完成。</p>\(close)<p>后文，如上。</p>")
        #expect(page.lines == ["前文，如下。", "到2025年，完成。", "后文，如上。"])
    }

    @Test(
        "A page cut off in the middle keeps what it has",
        arguments: ["</", "<p sty", "&ldq", "<!-- ", "<table><tr><td"])
    func cut(_ end: String) throws {
        let page = try PageLayout("<html><body><div><p>一、总体要求。</p><p>到2025年，完成" + end)
        #expect(page.lines.count == 2)
        #expect(page.lines[1].hasPrefix("到2025年，完成"))
    }

    @Test(
        "Time is linear in size, whatever the markup",
        arguments: [
            "<div>", "<p>字，<br>", "<a href=x>字", "<table><tr><td>字", "<font><p>字。", "</b>", "&", "<", "<li><ul>",
            "\0<p>",
        ])
    func linear(_ piece: String) throws {
        let page = String(repeating: piece, count: 64_000 / piece.utf8.count)
        let clock = ContinuousClock()
        let time = try clock.measure { _ = try PageLayout(page) }
        #expect(time < .seconds(60), "64 KB took \(time)")
    }

    @Test(
        "What tells that text is hidden is found in every form of a tag",
        arguments: [
            #"<p title="x" style="display:none">"#, #"<p STYLE='color:red; DISPLAY : none'>"#, "<p hidden>",
            #"<p hidden="" class=a>"#, "<p style=display:none>", #"<p class="a"id="b" style="visibility:hidden">"#,
            #"<p style="font-family:&quot;宋体&quot;;display:none">"#, #"<p title="a<b" style="display:none">"#,
            #"<p title="a--b" style="display:none !important">"#, "<p\n style\n=\n'display:none'\n>",
        ])
    func hidden(_ tag: String) throws {
        let page = try PageLayout("<div><p>一、总体要求，到2025年全面完成规划的各项任务，做好有关工作，并且按照要求落实到位。</p>\(tag)隐藏</p></div>")
        #expect(page.lines.count == 1)
    }

    @Test(
        "What only looks so is shown",
        arguments: [
            #"<p title="display:none">"#, #"<p data-style="display:none">"#,
            #"<p style="color:red" style="display:none">"#,
            #"<p style="display:block">"#, #"<p style="x:y;displays:none">"#,
        ])
    func shown(_ tag: String) throws {
        let page = try PageLayout("<div><p>一、总体要求，到2025年全面完成规划的各项任务，做好有关工作，并且按照要求落实到位。</p>\(tag)正文。</p></div>")
        #expect(page.lines.count == 2)
    }

    @Test("A script ends where it does, whatever looks like a tag in it")
    func scripts() throws {
        let script = #"<script>for(i=0;i<n;i++){s="<p a='</script>"#
        let page = try PageLayout("<div>\(script)<p>一、总体要求，到2025年完成。</p><!-- <p title='--><p>二、主要任务。</p></div>")
        #expect(page.lines == ["一、总体要求，到2025年完成。", "二、主要任务。"])
        let table = try PageLayout("<table><tr><td>一、要求<script>write('<td></td>字')</script>。</table>")
        #expect(table.lines == ["一、要求。"])
    }

    @Test(
        "A script or style without an end takes no text with it",
        arguments: ["<script>", "<style>", "<script>if (a<b) ", "<SCRIPT src='a>b'>s='<p>'"])
    func brokenScripts(_ script: String) throws {
        for rest in ["", "<script>var a = '<b></b>'</script><style>p { }</style>"] {
            let page = try PageLayout("<div><p>一、总体要求，到2025年完成。\(script)</p><p>二、主要任务。</p>\(rest)</div>")
            #expect(page.lines == ["一、总体要求，到2025年完成。", "二、主要任务。"])
        }
    }

    @Test("Open elements without end")
    func manyElements() throws {
        let page = try PageLayout(String(repeating: "<div>", count: 50_000) + "正文，如下。")
        #expect(page.lines == ["正文，如下。"])
    }

    @Test("A tag with twenty thousand attributes does not hold up the page")
    func manyAttributes() throws {
        let attributes = (0..<20_000).map { "a\($0)=\"<1\"" }.joined(separator: " ")
        #expect(try PageLayout("<p>前文，如下。</p><p \(attributes)>正文，如下。</p>").lines.last == "正文，如下。")
    }

    @Test("Damaged pages are read without a crash, and their runs lie inside the text", arguments: 0..<60)
    func damage(_ seed: Int) throws {
        let sample = """
            <!DOCTYPE html><html><head><meta charset=gb2312><title>甲</title></head><body><div style="display:none">乙</div>
            <table><tr><td rowspan=2 colspan="3">丙<td>丁</tr><tr><td>&nbsp;&#x4E00;</table><p align=center>一、要求，&ldquo;戊&rdquo;。<br>
            己</p><ul><li><a href=x>庚</a></ul><script>a<b</script><pre>辛\n壬</pre><!-- 癸 --></body></html>
            """
        var bytes = Array(sample.utf8)
        var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<10 {
            switch next(3) {
            case 0: bytes[next(bytes.count)] = UInt8(next(256))
            case 1: bytes.remove(at: next(bytes.count))
            default: bytes.insert(Array("<>&\"'/;-!\0".utf8)[next(10)], at: next(bytes.count))
            }
        }
        let page = try PageLayout(bytes, as: seed % 2 == 0 ? .utf8 : .gb18030)
        for run in page.layout.runs {
            #expect(run.range.lowerBound >= 0 && run.range.upperBound <= page.text.units.count)
        }
        for line in page.layout.lines { #expect(line.runs.upperBound <= page.layout.runs.count) }
        for grid in page.layout.grids {
            for cell in grid.cells {
                #expect(cell.row + cell.rowSpan <= grid.rows && cell.column + cell.columnSpan <= grid.columns)
                #expect(cell.lines.upperBound <= page.layout.lines.count)
            }
        }
    }

    @Test("What is fed to the parser in short reads as what is fed in full", arguments: 0..<200)
    func shortFeed(_ seed: Int) throws {
        var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let names = [
            "p", "td", "th", "tr", "li", "ul", "div", "span", "b", "a", "table", "tbody", "h2", "strong", "font",
        ]
        let texts = [
            "甲乙，", "丙。", " ", "\n", "\n  ", "&nbsp;", "&ldquo;丁&rdquo;", "&#8212;", "&middot;", "&x;", "<br>",
            "<br/>", "<img src=x>",
            "<!-- 戊 -->", "<script>var a = '<p>'</script>", "<style>p { }</style>", "<input>", "<o:p></o:p>", "<span/>",
            "<?xml x ?>",
        ]
        func open() -> String {
            let name = names[next(names.count)]
            return "<\(name)" + ["", "", "", " style='text-align:center'", " hidden", " href=x", "/"][next(7)] + ">"
        }
        func element(_ depth: Int) -> String {
            let name = names[next(names.count)]
            let inside = (0..<next(4)).map { _ in
                depth > 0 && next(2) == 0 ? element(depth - 1) : texts[next(texts.count)]
            }
            return "<\(name)\(["", " align=center", " class=a"][next(3)])>\(inside.joined())</\(name)>"
        }
        var body = "<div><p>一、总体要求，到2025年全面完成规划的各项任务，做好有关工作，并且按照要求落实到位。</p>"
        for _ in 0..<30 {
            switch next(12) {
            case 0: body += open()
            case 1: body += "</\(names[next(names.count)])>"
            case 2...5: body += texts[next(texts.count)]
            default: body += element(3)
            }
        }
        let whole = try PageLayout("<!-- -->\(body)")
        let short = try PageLayout("<body>  \(body)")
        #expect(short.lines == whole.lines)
        #expect(short.layout.lines.map(\.bound) == whole.layout.lines.map(\.bound))
        #expect(short.layout.lines.map(\.isDisplayed) == whole.layout.lines.map(\.isDisplayed))
        #expect(short.layout.lines.map(\.number) == whole.layout.lines.map(\.number))
        #expect(short.layout.grids.indices.map(short.cells) == whole.layout.grids.indices.map(whole.cells))
        #expect(short.layout.runs.map(\.range) == whole.layout.runs.map(\.range))
    }
}
