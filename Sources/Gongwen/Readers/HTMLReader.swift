extension Reader {
    /// Web pages and fragments of them, 网页.
    package static let html = Reader(
        mediaType: "text/html",
        recognises: { source in
            ["html", "htm", "xhtml", "shtml"].contains(source.fileExtension) || HTMLSniffer.isPage(source.bytes)
        },
        declaredCharset: { source in HTMLSniffer.charset(of: source.bytes) },
        layOut: { text throws(ReadingError) in layOutPage(of: text) }
    )
}

/// The notice on a page: its lines and tables, without the page around it.
private func layOutPage(of text: SourceText) -> Layout {
    let tree = HTMLTree(parsing: text.units)
    return text.units.withUnsafeBufferPointer { units in
        tree.nodes.withUnsafeBufferPointer { nodes in
            tree.runs.withUnsafeBufferPointer { runs in
                let page = HTMLPage(nodes, runs, of: units)
                if page.figures(of: 0).han >= 30 { return layOut(page) }
                return layOut(HTMLPage(nodes, runs, of: units, showsHidden: true))
            }
        }
    }
}

private func layOut(_ page: HTMLPage) -> Layout {
    var kinds: [Int: HTMLTableKind] = [:]
    for (index, node) in page.nodes.enumerated() where node.tag == .table {
        kinds[index] = HTMLTableKind(of: HTMLTable(index, in: page), index, in: page)
    }
    let content = HTMLContent(of: page) { kinds[$0] ?? .layout(.empty) }
    let starts = HTMLLineStarts(of: page.units)

    var boxes: [Int] = []
    var lines = HTMLLines(of: page, starts)
    lines.add(content.range) { table, lines in
        let kind = kinds[table] ?? .layout(.empty)
        if let reason = kind.reason, kind != .layout(.empty) {
            let line = starts.number(at: page.start(of: table))
            lines.note(Diagnostic(.note, "table.passed-over", "The table at line \(line) is no data table: \(reason)."))
        }
        switch kind {
        case .data: lines.add(HTMLTable(table, in: page))
        case .box: boxes.append(table)
        case .form: lines.addForm(table)
        case .layout: return false
        }
        return true
    }
    let outside = kinds.keys.count { !content.range.contains($0) }
    if outside > 0 {
        let are = outside == 1 ? "1 table stands" : "\(outside) tables stand"
        lines.note(Diagnostic(.note, "table.passed-over", "\(are) outside of the notice on the page."))
    }
    var layout = lines.layout
    let aside = HTMLAside(of: page, outside: content.range, boxes: boxes, starts)
    layout.removeFurniture(of: page)
    if let title = aside.title(above: layout.opening(of: page)) {
        layout.prepend(aside.runs(of: title), number: title.number)
    }
    aside.addFields(to: &layout)
    return layout
}

extension HTMLPage {
    /// The source unit at which the text of a node starts, or 0 where it has none.
    fileprivate func start(of node: Int) -> Int {
        for inside in nodes[node..<nodes[node].end] where !inside.runs.isEmpty {
            return runs[inside.runs.lowerBound].range.lowerBound
        }
        return 0
    }
}
