/// The entries of a list of attachments, 附件说明.
enum AttachmentNote {
    /// The titles in one line of the list: 附件：1.甲表2.乙表 gives two; title marks and stops are off.
    ///
    /// `from` is the ordinal that the line's first entry must have, where the line has one.
    static func entries(in line: Units, forms: LineForms, from first: Int = 1) -> [Range<Int>] {
        var rest = line
        if let attached = forms.attached(line) { rest = attached.rest }
        guard let (number, end) = forms.ordinal(rest), number == first || number == 1 else {
            return rest.isEmpty ? [] : [trimmed(rest)].filter { !$0.isEmpty }
        }
        var entries: [Range<Int>] = []
        var start = end
        var expected = number + 1
        var index = end
        while index < rest.endIndex {
            // The next ordinal, not one inside a number: 1.5 and 12. stay whole.
            if rest[index].digit != nil, index == rest.startIndex || rest[index - 1].digit == nil,
                let (number, end) = forms.ordinal(rest[index...]), number == expected, end < rest.endIndex,
                rest[end].digit == nil || rest[end - 1].digit != nil, rest[end - 1] != "》"
            {
                entries.append(trimmed(rest[start..<index]))
                start = end
                index = end
                expected += 1
            } else {
                index += 1
            }
        }
        entries.append(trimmed(rest[start...]))
        return entries.filter { !$0.isEmpty }
    }

    private static func trimmed(_ text: Units) -> Range<Int> {
        var title = text.trimmed([.space, .stop, .comma])
        if let file = HeadWords.standard.suffix(of: title, .fileEnd) { title = title.dropLast(file.units.count) }
        if title.first == "《", title.last == "》",
            title.dropFirst().firstIndex(of: "》") == title.endIndex - 1
        {
            title = title.dropFirst().dropLast()
        }
        return title.range
    }
}
