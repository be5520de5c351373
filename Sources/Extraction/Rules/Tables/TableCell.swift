import Gongwen

/// A cell of a table with its text.
package struct TableCell: Sendable {
    /// The index of its block.
    package let block: Int
    /// Its text; indices are those of `Document.units`.
    package let units: ArraySlice<UInt16>

    /// A cell of a block.
    package init(block: Int, units: ArraySlice<UInt16>) {
        self.block = block
        self.units = units
    }

    /// Its text without white space.
    package var text: String {
        String(units: hasSpace ? units.filter { !UnitClass.of($0).contains(.space) }[...] : units)
    }

    /// Its text without white space, where a string of all of it is at hand.
    func text(of whole: String) -> String { hasSpace ? text : whole }

    /// Whether nothing but white space is its text.
    var isBlank: Bool {
        units.withUnsafeBufferPointer { $0.allSatisfy { UnitClass.of($0).contains(.space) } }
    }

    private var hasSpace: Bool {
        units.withUnsafeBufferPointer { $0.contains { UnitClass.of($0).contains(.space) } }
    }

    /// The number that is all of its text, or nil.
    package var number: Int? {
        let digits = units.last.isOne(of: ".、") ? units.dropLast() : units
        return (1...4).contains(digits.count) ? Self.value(digits) : nil
    }

    /// The value of digits, half- or full-width, or nil where something else is among them.
    static func value(_ digits: ArraySlice<UInt16>) -> Int? {
        var value = 0
        for unit in digits {
            guard let digit = unit.digit else { return nil }
            value = value * 10 + digit
        }
        return value
    }
}
