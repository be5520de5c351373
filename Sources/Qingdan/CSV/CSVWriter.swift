/// Writes CSV as spreadsheets expect it: UTF-8 with a byte order mark, rows ended by CR LF, quoting as in RFC 4180.
///
///     var writer = CSVWriter(columns: ["指标", "数值"])
///     writer.row([.text("养老机构护理型床位占比"), .number(55)])
///
/// A text that starts like a formula (= + - @, their full-width forms, tab or CR) gets an apostrophe in front: notices
/// come from anywhere, and a spreadsheet runs what looks like a formula. Numbers are never texts, so -5 stays a number.
struct CSVWriter {
    /// The value of a cell.
    enum Cell {
        /// A text, empty where there is none.
        case text(String?)
        /// A number, empty where there is none.
        case number(Double?)
        /// A whole number, empty where there is none.
        case count(Int?)
        /// A number in the digits it is printed in; never taken for a formula.
        case numeral(String)
        /// Texts in one cell, parted by ；, because names of bodies contain 、.
        case list([String])
    }

    /// What has been written.
    private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// A file with the names of its columns as first row.
    init(columns: [String]) {
        row(columns.map { .text($0) })
    }

    /// Adds a row.
    mutating func row(_ cells: [Cell]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            switch cell {
            case .text(let text): write(text ?? "")
            case .number(let number): bytes += (number.map(JSONWriter.description(of:)) ?? "").utf8
            case .count(let count): bytes += (count.map { String($0) } ?? "").utf8
            case .numeral(let text): write(text, mayBeFormula: false)
            case .list(let texts): write(texts.joined(separator: "；"))
            }
        }
        bytes += [0x0D, 0x0A]
    }

    private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r"]

    private mutating func write(_ text: String, mayBeFormula: Bool = true) {
        let isFormula = mayBeFormula && text.unicodeScalars.first.map(Self.formulaStarts.contains) == true
        let isQuoted = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        if isQuoted { bytes.append(0x22) }
        if isFormula { bytes.append(UInt8(ascii: "'")) }
        for byte in text.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        if isQuoted { bytes.append(0x22) }
    }
}
