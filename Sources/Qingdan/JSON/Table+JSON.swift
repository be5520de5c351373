extension DataTable: JSONWritable {
    /// Writes the table.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("id", id)
            $0.field("attachment", attachment)
            $0.field("kind", kind)
            $0.field("caption", caption)
            $0.field("header", header)
            $0.field("upperHeader") { writer in
                writer.list(upperHeader) { writer, row in writer.list(row) { $0.string($1) } }
            }
            $0.field("rows") { writer in
                writer.list(rows) { writer, row in writer.list(row) { $1.write(to: &$0) } }
            }
            $0.field("groups", groups)
            $0.field("notes", notes)
        }
    }
}

extension RowGroup: JSONWritable {
    /// Writes the group row.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("row", row)
            $0.field("block", block)
            $0.field("text", text)
        }
    }
}

extension Cell: JSONWritable {
    /// Writes the cell.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("block", block)
            $0.field("text", text)
        }
    }
}

extension Service: JSONWritable {
    /// Writes the service.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("id", id)
            $0.field("no", no)
            $0.field("audience", audience)
            $0.field("name", name)
            $0.field("content", content)
            $0.field("type", type)
            $0.field("standard", standard)
            $0.field("funding", funding)
            $0.field("leads", leads)
            $0.field("amounts", amounts)
            $0.field("table", table)
            $0.field("row", row)
            $0.field("evidence", evidence)
            $0.field("status", status.rawValue)
        }
    }
}

extension ServiceEvidence: JSONWritable {
    /// Writes the evidence of the cells.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("no", no)
            $0.field("audience", audience)
            $0.field("name", name)
            $0.field("content", content)
            $0.field("type", type)
            $0.field("standard", standard)
            $0.field("funding", funding)
        }
    }
}

extension Amount: JSONWritable {
    /// Writes the amount.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("value", value)
            $0.field("unit", unit)
            $0.field("op", op)
            $0.field("per", per)
            $0.field("max", max)
            $0.field("for", `for`)
            $0.field("evidence", evidence)
        }
    }
}
