extension Difference {
    /// The difference as canonical JSON, with the patch that makes the old catalog the new one.
    public func json(from old: Catalog, to new: Catalog) -> [UInt8] {
        let patch = JSONPatch(from: JSONTree(of: old), to: JSONTree(of: new))
        var writer = JSONWriter(capacity: 1 << 16)
        writer.object {
            $0.field("schema", Self.schemaName)
            $0.field("generator", generator)
            $0.field("old", self.old)
            $0.field("new", self.new)
            $0.field("sections", sections, lineBreaks: true)
            $0.field("events", events, lineBreaks: true)
            $0.field("counts") {
                $0.object {
                    for (kind, count) in counts { $0.field(named: kind.rawValue) { $0.verbatim(String(count)) } }
                }
            }
            $0.field("patch", patch.operations, lineBreaks: true)
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}

extension Difference.Edition: JSONWritable {
    /// Writes the edition.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("name", name)
            $0.field("sha256", sha256)
            $0.field("title", title)
        }
    }
}

extension Difference.SectionRow: JSONWritable {
    /// Writes the row.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("old", old)
            $0.field("new", new)
            $0.field("kind", kind)
        }
    }
}

extension DifferenceEvent: JSONWritable {
    /// Writes the event.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("kind", kind.rawValue)
            $0.field("sections", sections) { $0.field($1, $2) }
            $0.field("item", item) { $0.field($1, $2) }
            $0.field("subject", subject)
            $0.field("field", field)
            $0.field("from", words.old)
            $0.field("to", words.new)
            $0.field("affects", affects) { $0.field($1, $2) }
            $0.field("evidence", evidence) { $0.field($1, $2) }
            $0.field("redline", redline)
        }
    }
}

extension JSONWriter {
    /// Writes a field with what is in the old and in the new edition.
    fileprivate mutating func field<Value>(
        _ name: StaticString, _ sides: Sides<Value>, _ write: (inout JSONWriter, StaticString, Value) -> Void
    ) {
        field(name) {
            $0.object {
                write(&$0, "old", sides.old)
                write(&$0, "new", sides.new)
            }
        }
    }
}
