extension Catalog: JSONWritable {
    /// Writes the catalog in the order of the schema.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("schema", schema)
            $0.field("generator", generator)
            $0.field("source", source)
            $0.field("document", document)
            $0.field("blocks", blocks, lineBreaks: true)
            $0.field("sections", sections, lineBreaks: true)
            $0.field("targets", targets, lineBreaks: true)
            $0.field("duties", duties, lineBreaks: true)
            $0.field("deadlines", deadlines, lineBreaks: true)
            $0.field("tables", tables, lineBreaks: true)
            $0.field("services", services, lineBreaks: true)
            $0.field("citations", citations, lineBreaks: true)
            $0.field("ledger", ledger)
            $0.field("diagnostics", diagnostics, lineBreaks: true)
        }
    }

    /// The catalog as canonical JSON, with a line break at the end.
    public var json: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(likelySize)
        writeJSON { bytes += $0 }
        return bytes
    }

    /// The catalog as one line of JSON, with a line break at the end, for streams of many catalogs.
    public var jsonLine: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(likelySize)
        writeJSON(breaksLines: false) { bytes += $0 }
        return bytes
    }

    /// About how many bytes it takes, mostly somewhat less: by the text and what stands on it.
    private var likelySize: Int {
        blocks.reduce(1 << 12) { $0 + 3 * $1.text.utf8.count + 200 }
    }

    /// Hands on the catalog as canonical JSON, with a line break at the end, a piece at a time.
    ///
    ///     catalog.writeJSON { file.write($0) }
    ///
    /// - Parameter breaksLines: whether lists have a line for each item, or all of it stands on one line.
    public func writeJSON(breaksLines: Bool = true, to drain: (UnsafeBufferPointer<UInt8>) -> Void) {
        withoutActuallyEscaping(drain) { drain in
            var writer = JSONWriter(capacity: 1 << 17, breaksLines: breaksLines, drain: drain)
            write(to: &writer)
            writer.finish()
        }
    }
}

extension Generator: JSONWritable {
    /// Writes the generator.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("name", name)
            $0.field("version", version)
        }
    }
}

extension SourceFile: JSONWritable {
    /// Writes the source file.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("name", name)
            $0.field("mediaType", mediaType)
            $0.field("charset", charset)
            $0.field("bytes", bytes)
            $0.field("sha256", sha256)
        }
    }
}

extension Head: JSONWritable {
    /// Writes the head.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("title", title)
            $0.field("noticeTitle", noticeTitle)
            $0.field("kind", kind)
            $0.field("stage", stage)
            $0.field("number", number)
            $0.field("issuers", issuers)
            $0.field("jurisdiction", jurisdiction)
            $0.field("signedOn", signedOn)
            $0.field("printedOn", printedOn)
            $0.field("effectiveOn", effectiveOn)
            $0.field("validYears", validYears)
            $0.field("addressees", addressees)
            $0.field("copiedTo", copiedTo)
            $0.field("attachments", attachments)
            $0.field("evidence", evidence)
            $0.field("status", status.rawValue)
        }
    }
}

extension HeadEvidence: JSONWritable {
    /// Writes the evidence of the head.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("number", number)
            $0.field("issuers", issuers)
            $0.field("signedOn", signedOn)
            $0.field("printedOn", printedOn)
            $0.field("effectiveOn", effectiveOn)
            $0.field("validYears", validYears)
            $0.field("addressees", addressees)
            $0.field("copiedTo", copiedTo)
            $0.field("attachments", attachments)
        }
    }
}

extension Jurisdiction: JSONWritable {
    /// Writes the jurisdiction.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("name", name)
            $0.field("level", level)
            $0.field("code", code)
        }
    }
}

extension Attachment: JSONWritable {
    /// Writes the attachment.
    public func write(to writer: inout JSONWriter) {
        writer.object { $0.field("title", title) }
    }
}
