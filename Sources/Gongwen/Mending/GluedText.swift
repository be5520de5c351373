extension Layout {
    /// Parts lines that hold a whole notice, 无换行文本: a copy that lost its line ends.
    ///
    ///     …印发给你们。某市人民政府2023年9月5日某市管理办法第一章 总则第一条 为了…。第二条 …
    ///
    /// Such a line is known by at least three markers of one style that count on from the first, each behind the end of a
    /// sentence or of a heading. It is cut before each marker, and in its head behind 主送机关, sign-off and date.
    mutating func partGluedLines(in text: SourceText) {
        guard holdsLongLine else { return }
        let old = lines
        let oldGrids = grids
        var moved = [Int](repeating: 0, count: old.count + 1)  // where each line stands now
        lines = []
        lines.reserveCapacity(old.count)
        for (index, line) in old.enumerated() {
            moved[index] = lines.count
            guard line.grid == nil, length(of: line) >= GluedText.shortest else {
                lines.append(line)
                continue
            }
            add(line, cutAt: GluedText(runs[line.runs], of: text).cuts)
        }
        moved[old.count] = lines.count
        for grid in oldGrids.indices {
            for cell in oldGrids[grid].cells.indices {
                let place = oldGrids[grid].cells[cell].lines
                grids[grid].cells[cell].lines = moved[place.lowerBound]..<moved[place.upperBound]
            }
        }
    }

    /// Whether a line may hold a whole notice.
    private var holdsLongLine: Bool {
        for line in lines where line.grid == nil && length(of: line) >= GluedText.shortest { return true }
        return false
    }

    private func length(of line: Line) -> Int {
        var length = 0
        for run in line.runs { length += runs[run].range.count }
        return length
    }

    /// Adds the parts of a line between cuts, which are units of the source.
    private mutating func add(_ line: Line, cutAt cuts: [Int]) {
        var cuts = cuts[...]
        var first = runs.count
        for run in Array(runs[line.runs]) {
            var run = run
            while let cut = cuts.first, cut < run.range.upperBound {
                cuts = cuts.dropFirst()
                guard cut > run.range.lowerBound, run.substitute == nil else { continue }
                runs.append(Run(run.range.lowerBound..<cut))
                run.range = cut..<run.range.upperBound
                close(&first, line, isLast: false)
            }
            runs.append(run)
        }
        close(&first, line, isLast: true)
    }

    private mutating func close(_ first: inout Int, _ line: Line, isLast: Bool) {
        lines.append(
            Line(runs: first..<runs.count, bound: isLast ? line.bound : .hard, number: line.number, isDisplayed: false))
        first = runs.count
    }
}

/// Where a line that holds a whole notice is to be cut.
struct GluedText {
    /// The units of the source before which the line is cut, in order.
    private(set) var cuts: [Int] = []

    /// A line shorter than this holds no whole notice.
    static let shortest = 400

    /// The number of markers of one style, counting on from the first, that make a line a whole notice.
    private static let fewest = 3

    private struct Candidate {
        var at: Int
        var marker: Marker
    }

    init(_ runs: ArraySlice<Run>, of text: SourceText) {
        guard let first = runs.first?.range.lowerBound, let last = runs.last?.range.upperBound else { return }
        let all: [Candidate] = text.units.withUnsafeBufferPointer { units in
            let found = Self.candidates(units, first..<last)
            cuts = Self.headCuts(units, first..<(found.first?.at ?? first))
            return found
        }
        guard !all.isEmpty else {
            cuts = []
            return
        }
        cuts += all.map(\.at)
    }

    /// The markers that count on in their style, where one style has enough of them; the others are parts of sentences.
    private static func candidates(_ units: UnsafeBufferPointer<UInt16>, _ range: Range<Int>) -> [Candidate] {
        var accepted: [Candidate] = []
        var next: [Int: Int] = [:]  // the number expected of each style
        var most = 0
        var heading: Int?  // the end of a marker whose heading may still run
        var index = range.lowerBound
        while index < range.upperBound {
            defer { index += 1 }
            if UnitClass.of(units[index]).contains(.stop) { heading = nil }
            let isBehindSentence = index > range.lowerBound && endsSentence(units[index - 1])
            let isBehindHeading = heading.map { index - $0 <= 24 } ?? false
            guard isBehindSentence || isBehindHeading || units[index] == "第",
                let marker = Marker.read(units, at: index, end: range.upperBound), !marker.isDecimal,
                marker.range.upperBound < range.upperBound
            else { continue }
            // a chapter can follow a title, which no mark ends
            let isChapter = marker.rank <= 3 && UnitClass.of(units[marker.range.upperBound]).contains(.space)
            guard isBehindSentence || isBehindHeading || isChapter else { continue }
            let style = marker.style
            let expected = next[style] ?? 1
            guard marker.ordinal == expected || (marker.ordinal == 1 && marker.rank > 5) else { continue }
            for (other, _) in next where NumberingStyle.all[other].rank > max(marker.rank, 5) { next[other] = nil }
            next[style] = marker.ordinal + 1
            most = max(most, marker.ordinal)
            accepted.append(Candidate(at: index, marker: marker))
            heading = marker.range.upperBound
            index = marker.range.upperBound - 1
        }
        return most >= fewest ? accepted : []
    }

    private static func endsSentence(_ unit: UInt16) -> Bool {
        UnitClass.of(unit).contains(.stop) || unit.isOne(of: "：:;") || UnitClass.of(unit).contains(.space)
            || UnitClass.of(unit).contains(.closer)
    }

    /// The cuts in the text before the first marker: behind 主送机关：, before the sign-off, behind its date.
    private static func headCuts(_ units: UnsafeBufferPointer<UInt16>, _ head: Range<Int>) -> [Int] {
        var cuts: [Int] = []
        guard let colon = head.first(where: { units[$0].isOne(of: "：:") }), colon - head.lowerBound <= 240,
            colon + 1 < head.upperBound
        else { return [] }
        cuts.append(colon + 1)
        let body = UnsafeBufferPointer(rebasing: units[colon + 1..<head.upperBound])
        guard let stop = body.firstIndex(where: { $0 == "。" }),
            let (_, date) = CalendarDate.first(in: Array(body[(stop + 1)...])[...])
        else { return cuts }
        cuts.append(colon + 1 + stop + 1)
        var end = colon + 1 + stop + 1 + date.upperBound
        cuts.append(end)
        if end < head.upperBound, UnitClass.of(units[end]).contains(.opener),
            let close = (end..<min(end + 24, head.upperBound)).first(where: {
                UnitClass.of(units[$0]).contains(.closer)
            })
        {
            end = close + 1
            cuts.append(end)
        }
        return cuts.filter { $0 < head.upperBound }
    }
}
