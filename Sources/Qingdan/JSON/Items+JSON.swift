extension Target: JSONWritable {
    /// Writes the target.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("id", id)
            $0.field("section", section)
            $0.field("indicator", indicator)
            $0.field("quantity", quantity)
            $0.field("for", `for`)
            $0.field("measure", measure)
            $0.field("baseline", baseline)
            $0.field("binding", binding)
            $0.field("deadline", deadline)
            $0.field("table", table)
            $0.field("row", row)
            $0.field("duties", duties)
            $0.field("rule", rule)
            $0.field("evidence", evidence)
            $0.field("status", status.rawValue)
        }
    }
}

extension Quantity: JSONWritable {
    /// Writes the quantity.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("text", text)
            $0.field("value", value)
            $0.field("unit", unit)
            $0.field("op", op)
            $0.field("per", per)
            $0.field("max", max)
            $0.field("evidence", evidence)
        }
    }
}

extension Baseline: JSONWritable {
    /// Writes the baseline.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("value", value)
            $0.field("year", year)
        }
    }
}

extension TimeLimit: JSONWritable {
    /// Writes the time limit.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("text", text)
            $0.field("start", start)
            $0.field("end", end)
            $0.field("recurs", recurs)
            $0.field("evidence", evidence)
        }
    }
}

extension Deadline: JSONWritable {
    /// Writes the deadline.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("id", id)
            $0.field("section", section)
            $0.field("start", start)
            $0.field("end", end)
            $0.field("recurs", recurs)
            $0.field("text", text)
            $0.field("rule", rule)
            $0.field("evidence", evidence)
            $0.field("status", status.rawValue)
        }
    }
}

extension Duty: JSONWritable {
    /// Writes the duty.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("id", id)
            $0.field("section", section)
            $0.field("task", task)
            $0.field("no", no)
            $0.field("table", table)
            $0.field("row", row)
            $0.field("departments", departments)
            $0.field("deadline", deadline)
            $0.field("rule", rule)
            $0.field("evidence", evidence)
            $0.field("status", status.rawValue)
        }
    }
}

extension Department: JSONWritable {
    /// Writes the department.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("name", name)
            $0.field("canonical", canonical)
            $0.field("function", function)
            $0.field("role", role)
            $0.field("inherited", inherited)
            $0.field("evidence", evidence)
        }
    }
}

extension Citation: JSONWritable {
    /// Writes the citation.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("title", title)
            $0.field("number", number)
            $0.field("evidence", evidence)
            $0.field("status", status.rawValue)
        }
    }
}
