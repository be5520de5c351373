public import Qingdan

extension CatalogReview: JSONWritable {
    /// Writes the review in the order of its schema.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("schema", Self.schemaName)
            $0.field("catalog", catalog)
            $0.field("decisions", decisions, lineBreaks: true)
            $0.field("orphans", orphans, lineBreaks: true)
        }
    }

    /// The review as canonical JSON, with a line break at the end.
    public var json: [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}

extension ReviewedCatalog: JSONWritable {
    /// Writes which catalog was reviewed.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("name", name)
            $0.field("sha256", sha256)
            $0.field("generator", generator)
        }
    }
}

extension Decision: JSONWritable {
    /// Writes the decision.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("list", list.rawValue)
            $0.field("item", item)
            $0.field("decision", verdict.rawValue)
            $0.field("changes", changes)
            $0.field("extracted", extracted)
            $0.field("added", added)
            $0.field("anchor", anchor)
            $0.field("section", section)
            $0.field("heading", heading)
            $0.field("reviewer", reviewer)
            $0.field("time", time)
            $0.field("note", note)
        }
    }
}

extension Correction: JSONWritable {
    /// Writes the correction.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("path", path)
            $0.field("value", Optional(value))
        }
    }
}

extension TextQuote: JSONWritable {
    /// Writes the quote as a selector of the Web Annotation Data Model.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("type", "TextQuoteSelector")
            $0.field("exact", exact)
            $0.field("prefix", prefix)
            $0.field("suffix", suffix)
        }
    }
}

extension Orphan: JSONWritable {
    /// Writes the orphan.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("decision", Optional(decision))
            $0.field("reason", reason.rawValue)
            $0.field("detail", detail)
        }
    }
}
