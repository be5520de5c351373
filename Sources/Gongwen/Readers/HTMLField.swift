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
        var fields: [HTMLField] = []
        var start = 0
        while start < line.count {
            defer { start += 1 }
            guard let match = HTMLWords.shared.labelTrie.match(line, at: start, end: line.count) else { continue }
            let hasColon = match.end < line.count && line[match.end].isOne(of: "：:")
            guard hasColon || (start == 0 && match.end == line.count) else { continue }
            // 单位名称 is another name than 名称; the longer names are their own.
            if start > 0, fields.isEmpty, match.end - start < 3, UnitClass.of(line[start - 1]).contains(.han) {
                continue
            }
            if let last = fields.last { fields[fields.count - 1].value = last.value.lowerBound..<start }
            let value = match.end + (hasColon ? 1 : 0)
            fields.append(HTMLField(label: match.entry, value: value..<line.count))
            start = value - 1
        }
        for index in fields.indices where HTMLWords.shared.labels[fields[index].label].hasSuffix("日期") {
            let date = fields[index].value
            let end = date.first { !isOfDate(line[$0]) } ?? date.upperBound
            fields[index].value = date.lowerBound..<end  // 来源 and the like may follow without a mark
        }
        return fields
    }

    private static func isOfDate(_ unit: UInt16) -> Bool {
        if !UnitClass.of(unit).isDisjoint(with: [.digit, .hanDigit]) { return true }
        return unit.isOne(of: "年月日-./:")
    }
}
