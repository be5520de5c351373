import Qingdan

/// The review page, 审核页: one HTML file that shows a notice beside its catalog and takes a reviewer's decisions.
///
///     let page = try ReviewPage(catalog: catalog.json, review: reviewFile)
///     page.html   // <!doctype html>…
///
/// It works offline and loads nothing: text, data, styles and program are all in it, and its Content-Security-Policy
/// allows no other. Equal input gives equal bytes.
public struct ReviewPage {
    /// The page, UTF-8.
    public let html: [UInt8]

    /// The page of a catalog, with the review made of it so far, the difference from an earlier edition with that
    /// edition's catalog, and charts, SVG texts.
    ///
    /// Throws what reading JSON throws, where one of the texts is no JSON.
    public init(
        catalog: [UInt8], review: [UInt8]? = nil, difference: [UInt8]? = nil, old: [UInt8]? = nil, charts: [String] = []
    ) throws {
        let tree = try JSONTree(parsing: catalog)
        for text in [review, old] { if let text { _ = try JSONTree(parsing: text) } }
        var data = Array("{\"digest\":\"\(Digest.hexadecimal(Digest.sha256(catalog)))\"".utf8)
        func add(_ name: String, _ json: [UInt8]?) {
            data += Array(",\n\"\(name)\":".utf8) + (json ?? Array("null".utf8))
        }
        add("catalog", catalog)
        add("review", review)
        add("difference", try difference.map { try JSONTree(parsing: $0).without("patch").json })
        add("old", old)
        var writer = JSONWriter()
        writer.list(charts, lineBreaks: true) { $0.string($1) }
        add("charts", writer.bytes)
        data.append(UInt8(ascii: "}"))
        let title = tree["document"]?["title"]?.text ?? tree["source"]?["name"]?.text ?? ""
        html = PageFrame.filled([
            "title": PageFrame.escaped(title),
            "script-digest": Array(Digest.base64(Digest.sha256(PageAssets.script)).utf8),
            "style": PageAssets.style,
            "words": PageAssets.changeWords + PageAssets.words,
            "data": PageFrame.embedded(data),
            "script": PageAssets.script,
        ])
    }
}

extension JSONTree {
    /// An object without one of its fields.
    fileprivate func without(_ name: String) -> JSONTree {
        guard case .object(let fields) = self else { return self }
        return .object(fields.filter { $0.key != name })
    }
}
