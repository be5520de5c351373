/// A pattern of the contract, as far as the contract uses them: `^[0-9]{4}-(0[1-9]|1[0-2])$`.
///
/// Classes, groups with choices, `?`, `*`, `+` and `{n}`, from the first character to the last. Every way through the
/// text is followed at once, so that time is linear in its length.
struct SchemaPattern {
    private indirect enum Part {
        case anyOf([ClosedRange<Unicode.Scalar>])
        case choice([[Part]])
        case repeated(Part, least: Int, most: Int?)
    }

    private let choices: [[Part]]

    /// A pattern between ^ and $.
    init(_ pattern: String) {
        var reader = Reader(scalars: Array(pattern.unicodeScalars))
        choices = reader.choices()
    }

    /// Whether a text has the form.
    func matches(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        return Self.ends(of: .choice(choices), from: [0], in: scalars).contains(scalars.count)
    }

    /// Where a part can end that starts at one of some places.
    private static func ends(of part: Part, from starts: Set<Int>, in text: [Unicode.Scalar]) -> Set<Int> {
        switch part {
        case .anyOf(let ranges):
            let fitting = starts.filter { start in
                start < text.count && ranges.contains { $0.contains(text[start]) }
            }
            return Set(fitting.map { $0 + 1 })
        case .choice(let choices):
            return choices.reduce(into: []) { ends, parts in
                ends.formUnion(parts.reduce(starts) { Self.ends(of: $1, from: $0, in: text) })
            }
        case .repeated(let part, let least, let most):
            var current = starts
            for _ in 0..<least { current = ends(of: part, from: current, in: text) }
            var all = current
            var rounds = least
            while !current.isEmpty, most.map({ rounds < $0 }) ?? true {
                current = ends(of: part, from: current, in: text).subtracting(all)
                all.formUnion(current)
                rounds += 1
            }
            return all
        }
    }

    /// Reads a pattern from its first scalar to its last.
    private struct Reader {
        let scalars: [Unicode.Scalar]
        var at = 0

        mutating func take(_ scalar: Unicode.Scalar) -> Bool {
            guard at < scalars.count, scalars[at] == scalar else { return false }
            at += 1
            return true
        }

        mutating func choices() -> [[Part]] {
            var choices: [[Part]] = [[]]
            while at < scalars.count, scalars[at] != ")" {
                if take("|") {
                    choices.append([])
                } else if !take("^"), !take("$") {
                    choices[choices.count - 1].append(repeated(part()))
                }
            }
            return choices
        }

        private mutating func part() -> Part {
            if take("(") {
                let inner = choices()
                _ = take(")")
                return .choice(inner)
            }
            return take("[") ? .anyOf(ranges()) : .anyOf([one()])
        }

        private mutating func one() -> ClosedRange<Unicode.Scalar> {
            _ = take("\\")
            defer { at += 1 }
            return scalars[at]...scalars[at]
        }

        private mutating func ranges() -> [ClosedRange<Unicode.Scalar>] {
            var ranges: [ClosedRange<Unicode.Scalar>] = []
            while at < scalars.count, !take("]") {
                let first = one()
                let isRange = at + 1 < scalars.count && scalars[at] == "-" && scalars[at + 1] != "]"
                if isRange { at += 1 }
                ranges.append(isRange ? first.lowerBound...one().upperBound : first)
            }
            return ranges
        }

        private mutating func repeated(_ part: Part) -> Part {
            if take("?") { return .repeated(part, least: 0, most: 1) }
            if take("*") { return .repeated(part, least: 0, most: nil) }
            if take("+") { return .repeated(part, least: 1, most: nil) }
            guard take("{") else { return part }
            var count = 0
            while at < scalars.count, !take("}") {
                count = count * 10 + Int(scalars[at].value & 15)
                at += 1
            }
            return .repeated(part, least: count, most: count)
        }
    }
}
