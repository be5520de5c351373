extension Layout {
    /// Removes what the page says of itself among the first and last lines of a notice: 来源, 打印, 上一篇.
    ///
    /// Such a line may stand under the title, inside the element that holds the notice. In the middle nothing is
    /// removed: a line there is of the notice, whatever its words.
    mutating func removeFurniture(of page: HTMLPage) {
        let reach = 12
        var isKept = [Bool](repeating: true, count: lines.count)
        for (index, line) in lines.enumerated() where line.grid == nil && !line.runs.isEmpty {
            guard index < reach || index >= lines.count - reach else { continue }
            if HTMLWords.shared.isFurniture(page.squeezed(runs[line.runs])) { isKept[index] = false }
        }
        if let last = lines.indices.suffix(reach).first(where: { endsNotice(at: $0, of: page) }) {
            for index in last..<lines.count { isKept[index] = false }
        }
        if isKept.contains(false) { keepLines(isKept) }
    }

    /// Whether a line heads a list of other pages: no sentence and no table follows it.
    private func endsNotice(at index: Int, of page: HTMLPage) -> Bool {
        let line = lines[index]
        guard index > 0, line.grid == nil, HTMLWords.shared.isRelated(page.squeezed(runs[line.runs])) else {
            return false
        }
        return lines[index...].allSatisfy { $0.grid == nil && page.squeezed(runs[$0.runs]).last != "。" }
    }

    /// The first units of the notice without white space, where its title would stand.
    func opening(of page: HTMLPage) -> [UInt16] {
        var units: [UInt16] = []
        for line in lines where units.count < 500 { units += page.squeezed(runs[line.runs]) }
        return Array(units.prefix(600))
    }

    /// Puts a displayed line before all others.
    mutating func prepend(_ title: [Run], number: Int) {
        let start = runs.count
        runs += title
        lines.insert(
            Line(runs: start..<runs.count, bound: .hard, number: number, isDisplayed: true), at: 0)
        for grid in grids.indices {
            for cell in grids[grid].cells.indices {
                let range = grids[grid].cells[cell].lines
                grids[grid].cells[cell].lines = range.lowerBound + 1..<range.upperBound + 1
            }
        }
    }

    private mutating func keepLines(_ isKept: [Bool]) {
        var places = [0]
        for keeps in isKept { places.append(places[places.count - 1] + (keeps ? 1 : 0)) }
        lines = zip(lines, isKept).filter { $0.1 }.map { $0.0 }
        for grid in grids.indices {
            for cell in grids[grid].cells.indices {
                let range = grids[grid].cells[cell].lines
                grids[grid].cells[cell].lines = places[range.lowerBound]..<places[range.upperBound]
            }
        }
    }
}
