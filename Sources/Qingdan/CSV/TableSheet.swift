extension DataTable {
    /// The table as CSV, 表格文件: the names of the columns, then the cells as printed, merged cells filled in.
    ///
    ///     let bytes = catalog.tables[0].csv
    ///
    /// Written as the sheets of a catalog are: UTF-8 with a byte order mark, rows ended by CR LF. A cell that is nothing
    /// but a number with its sign stays as it is; any other that starts like a formula gets an apostrophe in front.
    public var csv: [UInt8] {
        var writer = CSVWriter(columns: header)
        for row in rows {
            writer.row(row.map { $0.text.isSignedNumber ? .numeral($0.text) : .text($0.text) })
        }
        return writer.bytes
    }
}

extension String {
    /// Whether this is a sign with a number behind it, or the lone sign that stands for nothing.
    fileprivate var isSignedNumber: Bool {
        guard let sign = utf8.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else { return false }
        let (marks, digits) = (Array(".,%".utf8), UInt8(ascii: "0")...UInt8(ascii: "9"))
        return utf8.dropFirst().allSatisfy { digits.contains($0) || marks.contains($0) }
    }
}
