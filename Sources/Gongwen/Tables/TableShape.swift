/// The parts of a table as its cells lie: names of columns, rows of facts, group rows, notes, 表头与表身.
///
///     2025年主要指标              ⟵ a title in the table
///     指标 | 现状   现状 | 目标   ⟵ two rows of names: the leaves 2020年, 2021年, 2025年 are the header
///     一、经济发展                ⟵ a group row
///     注：…                       ⟵ a note
///
/// A cell that covers several places stands in each of them, so a row across all columns is a row of one block.
struct TableShape {
    /// The rows of names, the outermost first; the last holds one name a column.
    private(set) var headerRows: [[Int?]] = []
    /// The rows of facts.
    private(set) var rows: [[Int?]] = []
    /// The rows across all columns that name what follows.
    private(set) var groups: [Table.Group] = []
    /// The blocks that stand over the names: a title, 单位：万元.
    private(set) var titles: [Int] = []
    /// The blocks of the notes below the rows.
    private(set) var notes: [Int] = []

    private let units: [UInt16]
    private let blocks: [Block]

    /// The most rows of names a table can have.
    private static let deepest = 4

    /// Tells the parts of a table from its places.
    ///
    /// - Parameter marked: how many leading rows the source marks as names, or nil.
    init(_ places: [[Int?]], marked: Int?, units: [UInt16], blocks: [Block]) {
        self.units = units
        self.blocks = blocks
        var next = 0
        while next < places.count, places[next].count > 1, let block = spanning(places[next]), next + 1 < places.count {
            titles.append(block)
            next += 1
        }
        let isMarked = marked.map { $0 > next } ?? true
        if isMarked, next < places.count { next = readNames(places, from: next, marked: marked) }
        for row in places[next...] {
            if let block = spanning(row) ?? lone(row) {
                if isNote(block) {
                    notes.append(block)
                } else {
                    groups.append(Table.Group(row: rows.count, block: block))
                }
            } else if !repeatsNames(row) {
                rows.append(row)
            }
        }
    }

    /// Reads the rows of names; gives the row after them.
    private mutating func readNames(_ places: [[Int?]], from first: Int, marked: Int?) -> Int {
        var next = first
        repeat {
            headerRows.append(places[next])
            next += 1
        } while next < places.count && headerRows.count < Self.deepest && spanning(places[next]) == nil
            && (next < marked ?? 0 || goesOn(headerRows[headerRows.count - 1], with: places[next]))
        fillLeaves()
        return next
    }

    /// Gives a column without a name in the last row the one above.
    private mutating func fillLeaves() {
        guard headerRows.count > 1 else { return }
        let above = headerRows[headerRows.count - 2]
        let last = headerRows.count - 1
        for column in above.indices where headerRows[last][column] == nil { headerRows[last][column] = above[column] }
    }

    /// Whether a row of names parts the names above it: some of them cover several columns and are parted here, and the
    /// others reach down or have nothing below.
    private func goesOn(_ names: [Int?], with row: [Int?]) -> Bool {
        if namesYears(row) { return true }
        var isParted = false
        for column in names.indices {
            let name = names[column]
            let isWide =
                name != nil && (column > 0 && names[column - 1] == name)
                || (name != nil && column + 1 < names.count && names[column + 1] == name)
            if row[column] == name { continue }
            guard let below = row[column] else { continue }
            guard isWide, isName(below) else { return false }
            isParted = true
        }
        return isParted
    }

    /// Whether a row is nothing but names of columns, at least two of them years: 2021年, 2023年, 2025年.
    private func namesYears(_ row: [Int?]) -> Bool {
        let cells = row.compactMap { $0 }
        guard cells.count > 1, cells.count < row.count else { return false }
        let fields = Set(cells).map { ColumnField(name: units[blocks[$0].range]) }
        return fields.allSatisfy { $0 != nil } && fields.count { $0 == .value || $0 == .baseline } > 1
    }

    /// Whether a cell can be the name of a column: short, and no bare number but a year.
    private func isName(_ block: Int) -> Bool {
        let text = units[blocks[block].range]
        return text.count <= 40
            && !text.allSatisfy { !UnitClass.of($0).isDisjoint(with: [.digit, .comma]) || $0 == "." }
    }

    /// The block that covers all columns of a row, or nil.
    private func spanning(_ row: [Int?]) -> Int? {
        guard let first = row.first, let block = first, row.count > 1 else { return nil }
        return row.allSatisfy { $0 == block } ? block : nil
    }

    /// The only cell of a row where it stands first and begins with 一、 or （一）, or is a note.
    private func lone(_ row: [Int?]) -> Int? {
        guard row.count > 2, let first = row[0], row.dropFirst().allSatisfy({ $0 == nil || $0 == first }) else {
            return nil
        }
        let isNumbered = units.withUnsafeBufferPointer {
            Marker.read($0, at: blocks[first].range.lowerBound, end: blocks[first].range.upperBound)
        }.map { $0.rank <= NumberingStyle.decimalRank + 1 && $0.range.upperBound < blocks[first].range.upperBound }
        return isNumbered == true || isNote(first) ? first : nil
    }

    private func isNote(_ block: Int) -> Bool { TableNotes.begin(units[blocks[block].range]) }

    /// Whether a row has the names of the columns again, as on a new page.
    private func repeatsNames(_ row: [Int?]) -> Bool {
        headerRows.contains { names in
            var same = 0
            for (name, cell) in zip(names, row) {
                guard let name, let cell else {
                    if name != nil || cell != nil { return false }
                    continue
                }
                guard name != cell, isSame(name, cell) else { return false }
                same += 1
            }
            return same > 1
        }
    }

    /// Whether two blocks have one text, white space apart.
    private func isSame(_ one: Int, _ other: Int) -> Bool {
        var (left, right) = (blocks[one].range, blocks[other].range)
        return units.withUnsafeBufferPointer { units in
            while true {
                let (first, second) = (units.takeVisible(from: &left), units.takeVisible(from: &right))
                if first != second { return false }
                if first == nil { return true }
            }
        }
    }
}

extension UnsafeBufferPointer<UInt16> {
    /// The next unit of a range that is no white space, taken off its start; nil where none is left.
    fileprivate func takeVisible(from range: inout Range<Int>) -> UInt16? {
        var index = range.lowerBound
        while index < range.upperBound, UnitClass.of(self[index]).contains(.space) { index += 1 }
        guard index < range.upperBound else { return nil }
        range = index + 1..<range.upperBound
        return self[index]
    }
}

/// The words that begin a note to a table, 表注: 注：, 备注：, 说明：.
enum TableNotes {
    private static let words = HeadWords.standard

    /// Whether a text is a note.
    static func begin(_ text: ArraySlice<UInt16>) -> Bool {
        let line = text.drop { UnitClass.of($0).contains(.space) }
        guard let word = words.prefix(of: line, .tableNote) else { return false }
        let rest = line.dropFirst(word.units.count)
        return rest.prefix(3).contains { $0.isOne(of: "：:") }
            || rest.first.map { UnitClass.of($0).contains(.digit) } ?? false
    }
}
