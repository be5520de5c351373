import Gongwen

/// A unit of measure, 计量单位, from `units.tsv`.
package struct MeasureUnit: Sendable {
    /// What a number with the unit can be.
    package enum Use: String, Sendable {
        /// A count or a measure.
        case measure
        /// A measure of things, or the number of parts a plan has: 30项标准, 五项任务.
        case part
        /// A length of time.
        case duration
        /// An age, which says who is entitled.
        case age
        /// Points of a scoring scheme.
        case score
        /// Part of a name or of an ordinal: 三级, 12号.
        case name
    }

    /// The name of a unit as the catalog writes it, by its number, so that names are compared without their text.
    package struct Name: Sendable, Equatable {
        fileprivate let number: Int32

        fileprivate init(_ number: Int) { self.number = Int32(truncatingIfNeeded: number) }

        /// The names that rules ask for, in the order of their numbers; the first is none.
        fileprivate static let known = ["", "%", "‰", "倍", "比", "个", "工作日", "个月", "自然日", "年", "日", "小时", "次"]

        static var none: Name { Name(0) }
        static var percent: Name { Name(1) }
        static var permille: Name { Name(2) }
        static var times: Name { Name(3) }
        static var ratio: Name { Name(4) }
        static var piece: Name { Name(5) }
        static var workingDay: Name { Name(6) }
        static var months: Name { Name(7) }
        static var calendarDay: Name { Name(8) }
        static var year: Name { Name(9) }
        static var day: Name { Name(10) }
        static var hour: Name { Name(11) }
        static var turn: Name { Name(12) }

        /// The name itself.
        package var text: String { table.names[Int(number)] }
        /// Whether it is one of money: 元, 美元.
        var isMoney: Bool { table.isMoney[Int(number)] }
        /// Whether people, households and bodies are counted in it: 名, 户, 家.
        var countsParties: Bool { table.countsParties[Int(number)] }
    }

    /// The unit as the catalog writes it.
    package var name: Name
    /// What it is used for.
    package var use: Use

    private struct Table: Sendable {
        var units: [MeasureUnit] = []
        var trie = Trie()
        var names = Name.known
        var isMoney: [Bool] = []
        var countsParties: [Bool] = []

        init() {
            var numbers = Trie()
            for (number, name) in names.enumerated() { numbers.insert(name, number) }
            countsParties = names.map { _ in false }
            Lexicon.eachRow(of: "units.tsv") { row in
                guard row.count >= 3 else { return }
                let number = numbers.insert(row.units(of: 1), names.count)
                if number == names.count {
                    names.append(row[1])
                    countsParties.append(false)
                }
                if row.count > 3, row[3] == "party" { countsParties[number] = true }
                guard let use = Use(rawValue: row[2]) else { return }
                trie.insert(row.units(of: 0), units.count)
                units.append(MeasureUnit(name: Name(number), use: use))
            }
            isMoney = names.map { $0.utf16.last == "元" }
        }
    }

    private static let table = Table()

    /// The unit that starts at an index, by longest match, with the index after it.
    static func read(_ text: UnsafeBufferPointer<UInt16>, at start: Int, end: Int) -> (MeasureUnit, Int)? {
        guard start < end, let match = table.trie.match(text, at: start, end: end) else { return nil }
        // MW is a unit, the MW of MWp none
        let isLatin = UnitClass.of(text[match.end - 1]).contains(.asciiWord)
        if isLatin, match.end < end, UnitClass.of(text[match.end]).contains(.asciiWord) { return nil }
        return (table.units[match.entry], match.end)
    }
}
