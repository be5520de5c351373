/// A field of the box beside a notice, found in a line: 发文字号：国发〔2018〕38号.
struct HTMLField {
    /// The index of its usual name in `HTMLWords.labels`.
    var label: Int
    /// The units of the line, white space removed, that are its value; empty where the value is elsewhere.
    var value: Range<Int>

    /// The fields of a line whose white space has been removed.
    ///
    /// A name counts before a colon or where it is the whole line. A value runs to the next field.
    static func fields(of line: [UInt16]) -> [HTMLField] {
        guard !line.isEmpty, line.count <= 400 else { return [] }
        let words = HTMLWords.shared
        var fields: [HTMLField] = []
        var start = 0
        while start < line.count {
            defer { start += 1 }
            guard let match = words.labelTrie.match(line, at: start, end: line.count) else { continue }
            let hasColon = match.end < line.count && (line[match.end] == 0xFF1A || line[match.end] == 0x3A)
            guard hasColon || (start == 0 && match.end == line.count) else { continue }
            if let last = fields.last { fields[fields.count - 1].value = last.value.lowerBound..<start }
            let value = match.end + (hasColon ? 1 : 0)
            fields.append(HTMLField(label: match.entry, value: value..<line.count))
            start = value - 1
        }
        return fields
    }
}
