/// Puts rows together again whose cells hold line ends, so that each printed line has only some of the cells.
///
///     1 ⇥ 完善制度，          one row of four cells, if there are four columns
///     出台办法 ⇥ 市民政局、
///     市财政局 ⇥ 2025年底
struct BrokenRows {
    let text: UnsafeBufferPointer<UInt16>
    let width: Int

    /// The stretches of a table whose first column holds running numbers, with broken rows joined.
    ///
    /// Rows are joined only if that gives them all their cells.
    func joined(_ stretches: [FlatTable.Stretch]) -> [FlatTable.Stretch] {
        var joined: [FlatTable.Stretch] = []
        var index = 0
        while index < stretches.count {
            if let (row, next) = row(in: stretches, at: index) {
                joined.append(.row(row))
                index = next
            } else {
                joined.append(stretches[index])
                index += 1
            }
        }
        return joined
    }

    private func row(in stretches: [FlatTable.Stretch], at index: Int) -> ([FlatCell], next: Int)? {
        guard case .row(var cells) = stretches[index], cells.count < width, cells[0].number(in: text) != nil,
            let last = cells.last, !last.isEmpty
        else { return nil }
        var next = index + 1
        while cells.count < width, next < stretches.count, case .row(let more) = stretches[next], more.count > 1,
            let first = more.first, !first.isEmpty, first.number(in: text) == nil, cells.count + more.count - 1 <= width
        {
            for part in first.parts { cells[cells.count - 1].parts.append(part) }
            cells += more.dropFirst()
            next += 1
        }
        return cells.count == width ? (cells, next) : nil
    }
}
