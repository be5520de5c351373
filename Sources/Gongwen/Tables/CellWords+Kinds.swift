extension CellWords {
    /// What words of `cells.tsv` are signs of: things around a table, or columns by their field.
    package struct Kinds: OptionSet, Sendable, ExpressibleByStringLiteral {
        package let rawValue: UInt32

        package init(rawValue: UInt32) { self.rawValue = rawValue }

        /// The kinds by their names in the table, those with a name below first; those of columns are named as the fields.
        private static let names: [String] = {
            let named = [
                "body", "level", "unlevelled", "ownlevel", "close", "mark", "caption", "continued", "none", "role",
                "government", "deadline", "value", "binding",
            ]
            return named + ColumnField.allCases.map(\.rawValue).filter { !named.contains($0) }
        }()

        package static var body: Kinds { Kinds(rawValue: 1) }
        package static var level: Kinds { Kinds(rawValue: 1 << 1) }
        static var unlevelled: Kinds { Kinds(rawValue: 1 << 2) }
        package static var ownlevel: Kinds { Kinds(rawValue: 1 << 3) }
        static var close: Kinds { Kinds(rawValue: 1 << 4) }
        static var mark: Kinds { Kinds(rawValue: 1 << 5) }
        static var caption: Kinds { Kinds(rawValue: 1 << 6) }
        static var continued: Kinds { Kinds(rawValue: 1 << 7) }
        static var none: Kinds { Kinds(rawValue: 1 << 8) }
        package static var role: Kinds { Kinds(rawValue: 1 << 9) }
        package static var government: Kinds { Kinds(rawValue: 1 << 10) }

        static var deadline: Kinds { Kinds(rawValue: 1 << 11) }
        static var value: Kinds { Kinds(rawValue: 1 << 12) }
        static var binding: Kinds { Kinds(rawValue: 1 << 13) }

        /// The kind of a name in the table, or nil.
        package init?(named name: String) {
            guard let place = Self.names.firstIndex(of: name) else { return nil }
            rawValue = 1 << UInt32(place)
        }

        /// The kind of a name in the table.
        package init(stringLiteral name: String) {
            guard let kind = Kinds(named: name) else { preconditionFailure("cells.tsv has no kind \(name)") }
            self = kind
        }
    }
}
