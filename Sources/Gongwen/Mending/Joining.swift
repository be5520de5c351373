/// Tells whether a printed line continues the paragraph of the line before, 断行合并.
///
/// Two kinds of texts occur. A wrapped text breaks every line at the same width: there a full line goes on and a short
/// one ends its paragraph, whatever its last character. In any other text lines are paragraphs, broken only where a page
/// ended: there a line goes on where its sentence is not finished and it is no heading.
struct Joining {
    /// The width at which the text is wrapped, in columns, or nil where it is not.
    let wrap: Int?
    /// Whether indents set off the first lines of paragraphs: some lines have one and most have none.
    let hasIndents: Bool

    /// Finds the wrap width: most lines of running text within a few columns below one and the same width.
    init(_ shapes: some Sequence<LineShape>) {
        var printed = 0
        var indented = 0
        var widths: [Int] = []
        for shape in shapes where !shape.isBlank {
            printed += 1
            if shape.isIndented { indented += 1 }
            if shape.width > 30 { widths.append(shape.width) }
        }
        hasIndents = indented > 1 && indented * 4 < printed * 3
        widths.sort()
        guard widths.count >= 8 else {
            wrap = nil
            return
        }
        let full = widths[widths.count * 95 / 100]
        let near = widths.filter { $0 >= full - 8 && $0 <= full + 8 }.count
        wrap = near * 2 > widths.count && full < 200 ? full : nil
    }

    /// Whether `next` continues a paragraph whose last line is `line`.
    ///
    /// - Parameters:
    ///   - openBrackets: how many brackets the paragraph has open.
    ///   - isContinued: whether `line` itself continues a line before it, and so is no heading.
    func joins(_ line: LineShape, _ next: LineShape, openBrackets: Int, isContinued: Bool) -> Bool {
        // （牵头单位：…；|完成时限：…）: a label inside brackets opens no part
        let isInside = openBrackets > 0 && next.isLabelled && line.isOpenNote
        if line.isBlank || (next.opensPart && !isInside) { return false }
        if line.isBareMarker { return true }
        if openBrackets > 0, line.width > 8 || line.isOpen { return true }
        if let wrap {
            // 退二格: a sentence that ends at the width of the text, and an indented line after it.
            if hasIndents, line.isEnded, next.isIndented { return false }
            if line.width >= wrap - 8 { return !(line.isNumbered && !line.hasClauses && line.width < wrap - 4) }
            if line.isOpen && (line.hasClauses || line.hasColon) { return true }
            // A short line inside a paragraph is a flaw of the conversion where its sentence is not finished.
            let isRunning = next.hasClauses || next.isEnded || next.width * 2 > wrap || next.width <= 4
            let isText = isContinued || (line.hasClauses && line.width * 10 >= wrap * 6)
            return isText && !line.isEnded && isRunning
        }
        if line.isOpen { return true }
        if line.isEnded { return false }
        if line.isNumbered, !line.hasSentences { return false }
        guard line.hasClauses || line.width > 80 else { return false }
        return next.hasClauses || next.width > 60
    }
}
