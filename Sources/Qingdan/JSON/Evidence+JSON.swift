extension Evidence: JSONWritable {
    /// Writes the evidence.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("block", block)
            $0.field("start", start)
            $0.field("end", end)
            $0.field("quote", quote)
        }
    }
}

extension OriginRun: JSONWritable {
    /// Writes the run.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("at", at)
            $0.field("from", from)
            $0.field("length", length)
        }
    }
}

extension TextBlock: JSONWritable {
    /// Writes the block.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("id", id)
            $0.field("kind", kind)
            $0.field("section", section)
            $0.field("text", text)
            $0.field("line", line)
            $0.field("origin", origin)
        }
    }
}

extension OutlineSection: JSONWritable {
    /// Writes the section.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("id", id)
            $0.field("parent", parent)
            $0.field("marker", marker)
            $0.field("heading", heading)
            $0.field("block", block)
        }
    }
}

extension Ledger: JSONWritable {
    /// Writes the ledger.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("numerals", numerals)
            $0.field("claimed", claimed)
            $0.field("unclaimed", unclaimed, lineBreaks: true)
        }
    }
}

extension Notice: JSONWritable {
    /// Writes the notice.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("severity", severity)
            $0.field("code", code)
            $0.field("message", message)
            $0.field("evidence", evidence)
            $0.field("related", related)
        }
    }
}
