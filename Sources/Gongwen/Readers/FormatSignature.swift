/// The first bytes of formats that notices come in and this program does not read.
enum FormatSignature {
    private static let known: [(bytes: [UInt8], name: String)] = [
        (Array("%PDF-".utf8), "a PDF file"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Word or WPS file"),
        (Array("{\\rtf".utf8), "a rich text file"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        (Array("GIF8".utf8), "a GIF picture"),
        ([0x1F, 0x8B], "a gzip archive"),
    ]

    /// The name of the format that bytes are in, or nil where they can be text.
    static func name(of source: Source) -> String? {
        if source.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {  // a ZIP archive, told apart by the file's name
            switch source.fileExtension {
            case "docx": return "a Word file"
            case "ofd": return "an OFD file"
            case "xlsx": return "an Excel file"
            default: return "a ZIP archive"
            }
        }
        return known.first { source.bytes.starts(with: $0.bytes) }?.name
    }
}
