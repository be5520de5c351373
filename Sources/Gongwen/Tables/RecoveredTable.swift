/// A flattened table with its cells back in rows and columns.
struct RecoveredTable {
    /// What stands in one place of the grid.
    enum Slot {
        /// A cell that begins here.
        case cell(FlatCell)
        /// The cell above reaches down to here.
        case merged
        /// The cell on the left reaches over to here.
        case spanned
        /// Nothing is printed here, or what was is lost.
        case empty
    }

    /// A row that lacks cells: its index, the line it starts on, and the columns.
    struct Repair {
        var row: Int
        var line: Int
        var columns: [Int]
    }

    /// The name of each column, nil for the numbers that stand under the name of the next column.
    private(set) var header: [FlatCell?]
    /// The rows.
    private(set) var rows: [[Slot]] = []
    /// The rows that lack cells in the source.
    private(set) var repaired: [Repair] = []

    private let text: UnsafeBufferPointer<UInt16>
    private let fields: [ColumnField?]
    private let numberColumn: Int?
    private let model: ColumnModel

    private var width: Int { fields.count }

    /// Puts the cells of a flattened table into place.
    init(_ table: FlatTable, text: UnsafeBufferPointer<UInt16>) {
        self.text = text
        let sorter = RowSorter(table, text: text)
        fields = sorter.fields
        numberColumn = sorter.numberColumn
        header = table.header.map { $0.isEmpty ? nil : $0 }
        if sorter.addsNumberColumn, let numberColumn { header.insert(nil, at: numberColumn) }
        model = sorter.model
        var pending: FlatCell?
        for (index, row) in sorter.rows.enumerated() {
            let next = index + 1 < sorter.rows.count ? sorter.rows[index + 1] : nil
            switch row {
            case .inferred(let cells): appendInferred(cells)
            case .group(let cell):
                rows.append([.cell(cell)] + [Slot](repeating: .spanned, count: width - 1))
            case .placed(let cells): append((0..<width).map { cells[$0].map(Slot.cell) ?? .empty })
            case .complete(let cells, let isStream):
                var slots = slots(ofComplete: cells, isStream: isStream)
                if let cell = pending { slots[0] = .cell(cell) }
                pending = nil
                append(slots)
                if !isStream { noteBlanks(in: cells) }
            case .incomplete(let cells, let isStream):
                appendIncomplete(cells, isStream: isStream, pending: &pending, next: next, sorter.glue)
            }
        }
    }

    private mutating func append(_ slots: [Slot]) {
        var slots = slots
        for column in slots.indices {
            // A cell can only reach down from one that is there.
            guard case .merged = slots[column] else { continue }
            guard let above = rows.last?[column] else {
                slots[column] = .empty
                continue
            }
            if case .empty = above { slots[column] = .empty }
            // Nor does one reach down from the name of a group.
            if case .spanned? = rows.last?.last { slots[column] = .empty }
        }
        rows.append(slots)
    }

    /// Empty cells at the start of a row are merged with those above, and so are those of a coarse column after its
    /// number. Further on they are so only inside such a group, and only in a table of paragraphs: a row on one line may
    /// just leave a place empty.
    private func slots(ofComplete cells: [FlatCell], isStream: Bool) -> [Slot] {
        guard cells.contains(where: \.isEmpty) else { return cells.map(Slot.cell) }
        let group = cells.prefix { $0.isEmpty }.count
        let coarse = coarseColumns(without: cells)
        return cells.enumerated().map { column, cell in
            if !cell.isEmpty { return .cell(cell) }
            let mayBeBlank = fields[column] == .supports || fields[column] == .remark
            let isMerged = column < group || coarse.contains(column) || isStream && group > 0 && !mayBeBlank
            return isMerged ? .merged : .empty
        }
    }

    /// The first columns beside that of numbers, as far as they are blank and a finer one on their right is not:
    /// 重点任务 before 具体内容, which one task has several of.
    private func coarseColumns(without cells: [FlatCell]) -> [Int] {
        let columns = fields.indices.filter { $0 != numberColumn }
        let coarse = columns.prefix { cells[$0].isEmpty && (fields[$0]?.mayBeCoarse ?? true) }
        guard let finer = columns.dropFirst(coarse.count).first, fields[finer]?.describes == true else { return [] }
        return Array(coarse)
    }

    /// Takes a row whose cells were found by what they look like: coarse columns are merged, others were lost.
    private mutating func appendInferred(_ cells: [FlatCell]) {
        let coarse = coarseColumns(without: cells)
        append(cells.enumerated().map { $1.isEmpty ? coarse.contains($0) ? .merged : .empty : .cell($1) })
        let empty = emptyColumns(ofRow: rows.count - 1).filter { fields[$0] != .remark }
        // Of two columns alike, one cell may be of either.
        let lost = fields.indices.filter { column in
            empty.contains { fields[$0]?.isAlike(fields[column]) ?? false } || empty.contains(column)
        }
        guard !lost.isEmpty, let line = cells.first(where: { !$0.isEmpty })?.parts.first?.line else { return }
        repaired.append(Repair(row: rows.count - 1, line: line, columns: lost))
    }

    /// Notes the cells that a row is not likely to lack and that no cell above plainly reaches down to.
    private mutating func noteBlanks(in cells: [FlatCell]) {
        let row = rows.count - 1
        let lost = rows[row].indices.filter { column in
            guard case .empty = rows[row][column], let field = fields[column] else { return false }
            return field.describes || field == .leads || field == .bodies
        }
        guard !lost.isEmpty, let line = cells.first(where: { !$0.isEmpty })?.parts.first?.line else { return }
        repaired.append(Repair(row: row, line: line, columns: lost))
    }

    private mutating func appendIncomplete(
        _ printed: [FlatCell], isStream: Bool, pending: inout FlatCell?, next: RowSorter.Row?, _ glue: GluedCells
    ) {
        var cells = printed.filter { !$0.isEmpty }
        if completesRowAbove(cells) { return }
        var slots = [Slot](repeating: .empty, count: width)
        var isMerged = printed.first?.isEmpty ?? false
        if let numberColumn, let at = cells.firstIndex(where: { $0.number(in: text) != nil }) {
            var head = Array(cells[..<at])
            var tail = Array(cells[(at + 1)...])
            slots[numberColumn] = .cell(cells[at])
            if head.count > numberColumn, let surplus = cellOfNextRow(among: head, next) {
                pending = head.remove(at: surplus)
            }
            if head.isEmpty, !isMerged, numberColumn > 0, let first = tail.first,
                let (rest, end) = glue.partingEnd(
                    first, where: { $0.withText(in: text) { model.endsLike($0, numberColumn - 1) } })
            {
                (tail[0], head) = (rest, [end])
            }
            // A page with a cell a line may leave merged cells out: then all the others are there.
            isMerged = head.isEmpty && (isMerged || isStream && tail.count == width - numberColumn - 1)
            // Cells on a side of the number where there are no columns go to the other side.
            let hasHead = numberColumn > 0
            let hasTail = numberColumn + 1 < width
            fill(&slots, with: hasHead ? hasTail ? head : head + tail : [], in: 0..<numberColumn)
            fill(&slots, with: hasTail ? hasHead ? tail : head + tail : [], in: numberColumn + 1..<width)
        } else {
            let start = isMerged && width > 1 ? 1 : 0
            if numberColumn == nil { cells = glue.partingBodies(cells) }
            fill(&slots, with: cells, in: start..<width)
        }
        if isMerged, case .empty = slots[0] { slots[0] = .merged }
        append(slots)
        let line = printed.first { !$0.isEmpty }?.parts.first?.line ?? 0
        repaired.append(Repair(row: rows.count - 1, line: line, columns: emptyColumns(ofRow: rows.count - 1)))
    }

    /// Takes a number on a line of its own as that of the row above, where that one has none.
    private mutating func completesRowAbove(_ cells: [FlatCell]) -> Bool {
        guard let numberColumn, cells.count == 1, cells[0].number(in: text) != nil, let last = rows.indices.last,
            case .empty = rows[last][numberColumn]
        else { return false }
        rows[last][numberColumn] = .cell(cells[0])
        if let repair = repaired.indices.last, repaired[repair].row == last {
            repaired[repair].columns.removeAll { $0 == numberColumn }
        }
        return true
    }

    /// The cell, of several before the number, that belongs to the next row: 特困老年人 before 特困老年人分散供养.
    ///
    /// A cell merged over the rows that follow is sometimes printed a row too early.
    private func cellOfNextRow(among cells: [FlatCell], _ next: RowSorter.Row?) -> Int? {
        guard case .complete(let following, _)? = next, following.first?.isEmpty == true, let numberColumn,
            numberColumn + 1 < following.count
        else { return nil }
        let name = following[numberColumn + 1].text(in: text)
        return cells.firstIndex { name.starts(with: $0.text(in: text)) && !$0.isEmpty }
    }

    private func fill(_ slots: inout [Slot], with cells: [FlatCell], in columns: Range<Int>) {
        let placed = RowAlignment(model: model).place(cells, of: text, in: columns)
        for (cell, column) in zip(cells, placed) {
            if case .cell(let before) = slots[column] {
                slots[column] = .cell(FlatCell(parts: Array(before.parts) + cell.parts))
            } else {
                slots[column] = .cell(cell)
            }
        }
    }

    private func emptyColumns(ofRow row: Int) -> [Int] {
        var columns: [Int] = []
        columns.reserveCapacity(width)
        for column in 0..<width {
            if case .empty = rows[row][column] { columns.append(column) }
        }
        return columns
    }

    /// The names of the columns, 序号 for one that has none.
    var names: [String] {
        header.map { $0.map { $0.withText(in: text, String.init(units:)) } ?? "序号" }
    }
}
