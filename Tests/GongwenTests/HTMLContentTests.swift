import Gongwen
import Testing

@Suite("The notice on its page") struct HTMLContentTests {
    private let notice = """
        <p align=center>濮政〔2023〕5号</p><p>各县区人民政府，各有关单位：</p><p>为加强养老服务，现将有关事项通知如下，请认真落实。</p>
        <p>一、加快建设。到2025年，建成10个中心。</p><p>某市人民政府</p><p>2023年5月4日</p>
        """
    private let lines = [
        "濮政〔2023〕5号", "各县区人民政府，各有关单位：", "为加强养老服务，现将有关事项通知如下，请认真落实。", "一、加快建设。到2025年，建成10个中心。", "某市人民政府",
        "2023年5月4日",
    ]
    private let title = "某市人民政府关于加强养老服务工作的通知"

    /// A page of the usual make around a notice.
    private func page(_ body: String, heading: String) -> String {
        """
        <!DOCTYPE html><html><head><title>\(title)_某市人民政府</title><style>p{}</style></head><body>
        <div class=header><ul><li><a href=/>首页</a><li><a href=/zw>政务公开</a><li><a href=/fw>办事服务</a></ul></div>
        <div>当前位置：<a href=/>首页</a> &gt; <a href=/zw>政务公开</a></div>
        <table><tr><td>索 引 号：<td>0001-2023<td>发文字号：<td>濮政〔2023〕5号</tr>
        <tr><td>发布机构：<td>办公室<td>成文日期：<td>2023年05月04日</tr></table>
        <div class=main>\(heading)<div class=attr><span>发布时间：2023-05-06</span><span>来源：办公室</span>
        <span>【字体：大 中 小】</span></div><div style="display: none">隐藏的文字，不应出现。</div>
        <div id=zoom>\(body)</div><div><a href=#>打印</a> <a href=#>关闭</a></div><div>扫一扫在手机打开当前页</div></div>
        <div><h3>相关文档</h3><ul><li><a href=/1>某市养老服务政策解读，请看这里。</a><li><a href=/2>一图读懂</a></ul></div>
        <div class=footer>某市人民政府办公室主办 版权所有 <br>豫ICP备05000000号，网站标识码：4109000001</div>
        <script>document.write("甲，乙，丙。")</script></body></html>
        """
    }

    @Test("Navigation, box, buttons, links and footer are left out; a title above is kept")
    func wholePage() throws {
        let layout = try PageLayout(page(notice, heading: "<h1>\(title)</h1>"))
        #expect(layout.lines == [title] + lines)
        #expect(layout.layout.lines[0].isDisplayed)
        #expect(
            layout.fields == [
                "索引号": "0001-2023", "发文字号": "濮政〔2023〕5号", "发布机构": "办公室", "成文日期": "2023年05月04日",
                "发布日期": "2023-05-06",
            ])
    }

    @Test("A title that the notice begins with is not doubled, though cut in two")
    func doubledTitle() throws {
        let own = "<p align=center>某市人民政府</p><p align=center>关于加强养老服务工作的通知</p>"
        let layout = try PageLayout(page(own + notice, heading: "<h1>\(title)</h1>"))
        #expect(layout.lines == ["某市人民政府", "关于加强养老服务工作的通知"] + lines)
    }

    @Test("A title in a plain element is known by the title of the page")
    func plainTitle() throws {
        let layout = try PageLayout(page(notice, heading: "<div class=tit>\(title)</div>"))
        #expect(layout.lines == [title] + lines)
    }

    @Test("Page lines inside the element of the notice are dropped at its ends only")
    func linesInside() throws {
        let body =
            "<p>时间：2021-06-02　来源：办公室　浏览：1986次</p><p>来源：办公室</p>" + notice
            + "<p>【打印本页】【关闭窗口】</p><p>相关链接</p><p><a href=a>甲</a></p>"
        #expect(try PageLayout(page(body, heading: "")).lines == lines)
    }

    @Test("Parts of a notice in elements of their own belong to it")
    func parts() throws {
        let body = "<div>\(notice)</div><p><br></p><div><p>附件1</p><p>任务清单</p></div>"
        #expect(try PageLayout(page(body, heading: "")).lines == lines + ["附件1", "任务清单"])
    }

    @Test("A fragment is all notice, but for the box of fields")
    func fragment() throws {
        let box = """
            <table><tr><td>索引号<td>0001<tr><td>文　　号<td>濮政〔2023〕5号<tr><td>主题分类<td>民政</table>
            """
        let layout = try PageLayout(box + notice)
        #expect(layout.lines == lines)
        #expect(layout.fields["发文字号"] == "濮政〔2023〕5号")
    }

    @Test("Fields on one line are told apart")
    func fieldsOfLine() throws {
        let layout = try PageLayout(
            "<div>索引号：00/1 主题分类：民政 发文机关：某市 文号：某政〔2023〕1号</div><div>\(notice)</div>")
        #expect(layout.fields == ["索引号": "00/1", "主题分类": "民政", "发文机关": "某市", "发文字号": "某政〔2023〕1号"])
        #expect(layout.lines == lines)
    }

    @Test(
        "Pages are told by name or by their first tag",
        arguments: [
            ("a.HTM", "", true), ("a", "\u{FEFF}\n<!DOCTYPE HTML>", true), ("a", "<!-- x --><div class=a>", true),
            ("a.txt", "<p>甲", true), ("a.txt", "<《办法》>", false), ("a.txt", "<pre", false), ("a", "关于<p>", false),
        ])
    func recognised(_ name: String, _ text: String, _ isPage: Bool) {
        #expect(Reader.html.recognises(Source(name: name, bytes: Array(text.utf8))) == isPage)
    }
}
