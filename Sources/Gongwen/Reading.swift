extension Document {
    /// Reads a notice: from bytes to blocks, head and outline.
    ///
    ///     let document = try Document(reading: Source(name: "plan.txt", bytes: bytes))
    ///
    /// - Throws: `ReadingError` where there is nothing to read; odd content becomes a diagnostic instead.
    public init(reading source: Source) throws(ReadingError) {
        guard source.bytes.count < Int(UInt32.max) else { throw .tooLarge(source.bytes.count) }
        guard !source.bytes.isEmpty else { throw .empty }
        if let format = FormatSignature.name(of: source) { throw .unknownFormat(format) }
        let reader = Reader.all.first { $0.recognises(source) } ?? .plainText
        let (text, charset) = SourceText.decoding(source.bytes, declared: reader.declaredCharset(source))
        var layout = try reader.layOut(text)
        layout.recoverTables(in: text)
        layout.partGluedLines(in: text)
        let (mended, tables) = Mender.mend(layout, text)
        guard !mended.blocks.isEmpty else { throw .empty }
        guard mended.units.contains(where: { UnitClass.of($0).contains(.han) }) else { throw .noText }

        self.source = source
        mediaType = reader.mediaType
        self.charset = charset
        self.text = text
        units = mended.units
        blocks = mended.blocks
        origins = mended.origins
        // a pair stands in the source or is written as a reference
        let mayHoldPairs = text.holdsPairs || layout.runs.contains { $0.substitute != nil }
        secondHalves = mayHoldPairs ? mended.units.withUnsafeBufferPointer { $0.secondHalves } : []
        self.tables = tables
        cellLines = mended.cellLines
        diagnostics = layout.notes
        noteDamage()
        nameParts()
        outline()
        readHead(layout.metadata(in: text))
        placeTables()
    }

    /// Says which bytes could not be decoded.
    private mutating func noteDamage() {
        guard let first = text.damage.first else { return }
        let count = text.damage.count
        diagnostics.append(
            Diagnostic(
                .warning, "text.undecodable",
                "\(count) byte\(count == 1 ? "" : "s") could not be decoded as \(charset.rawValue), the first at \(first)."
            ))
    }
}
