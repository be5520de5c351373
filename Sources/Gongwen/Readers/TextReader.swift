extension Reader {
    /// Plain text, with lines as printed: wrapped or a paragraph each.
    static let plainText = Reader(
        mediaType: "text/plain",
        recognises: { _ in true },
        declaredCharset: { _ in nil },
        layOut: { text throws(ReadingError) in layOutLines(of: text) }
    )
}

/// One soft line for every line of the text, blank ones included: mending needs to see them.
private func layOutLines(of text: SourceText) -> Layout {
    var layout = Layout()
    var start = 0
    var number = 1
    func close(at end: Int) {
        layout.runs.append(Run(start..<end))
        let run = layout.runs.count - 1
        layout.lines.append(Line(runs: run..<run + 1, bound: .soft, number: number))
        number += 1
    }
    text.units.withUnsafeBufferPointer { units in
        var index = 0
        while index < units.count {
            let unit = units[index]
            if unit.isOne(of: "\n\r\u{C}\u{2028}\u{2029}") {
                close(at: index)
                if unit == "\r", index + 1 < units.count, units[index + 1] == "\n" { index += 1 }
                start = index + 1
            }
            index += 1
        }
        if start < units.count { close(at: units.count) }
    }
    return layout
}
