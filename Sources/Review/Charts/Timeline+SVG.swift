extension Timeline {
    /// The picture as SVG text.
    public var svg: String { TimelinePicture(self).svg }
}

/// Draws a timeline: at the left the days, sections and words, at the right the axis.
private struct TimelinePicture {
    private static let margin = 28
    private static let size = 12
    private static let lineHeight = 18
    private static let wordsWidth = 440
    /// More targets than these on one time limit are counted, not listed.
    private static let most = 6

    private let timeline: Timeline
    private var drawing: SVGDrawing
    private let years: ClosedRange<Int>?
    /// The columns' left edges, and the width of a year.
    private let (sectionX, wordsX, plotX): (Int, Int, Int)
    private let yearWidth: Int
    private var y = 0

    init(_ timeline: Timeline) {
        self.timeline = timeline
        drawing = SVGDrawing(
            name: "timeline", title: timeline.title + "：时限一览", description: timeline.description)
        let all = timeline.dated.flatMap { [$0.start?.year, $0.end?.year].compactMap { $0 } }
        years = all.min().map { $0...(all.max() ?? $0) }
        yearWidth = max(14, min(360, 480 / (years?.count ?? 1)))
        let rows = timeline.dated + timeline.yearly
        func widest(_ texts: [String]) -> Int { texts.map { TextMeasure.width(of: $0, size: Self.size) }.max() ?? 0 }
        sectionX = Self.margin + widest(rows.map(\.label)) + 16
        let sections = widest(rows.compactMap(\.section))
        wordsX = sectionX + sections + (sections > 0 ? 14 : 0)
        plotX = wordsX + Self.wordsWidth + 18
    }

    private var plotWidth: Int { max(360, yearWidth * (years?.count ?? 0)) }
    private var width: Int { plotX + plotWidth + Self.margin }

    var svg: String {
        var picture = self
        return picture.draw()
    }

    private mutating func draw() -> String {
        let room = width - 2 * Self.margin
        y = Self.margin + 20
        drawing.heading(timeline.title, x: Self.margin, y: y, room: room)
        y += 24
        drawing.text(TextMeasure.shortened(timeline.summary, to: room, size: 12), x: Self.margin, y: y, ink: .quiet)
        y += 20
        if let years, !timeline.dated.isEmpty {
            axis(years)
            lane(timeline.dated) { picture, row, y in picture.mark(row, years, y) }
        }
        if !timeline.yearly.isEmpty {
            y += 16
            months()
            lane(timeline.yearly) { picture, row, y in
                guard let day = row.end else { return }
                let x = picture.plotX + picture.plotWidth * day.ended / 1000
                picture.drawing.circle(x: x, y: y, radius: 5, ink: .accent, isFilled: false)
            }
        }
        legend()
        return drawing.svg(width: width, height: y + Self.margin)
    }

    /// The years and quarters above the rows.
    private mutating func axis(_ years: ClosedRange<Int>) {
        let hasQuarters = yearWidth >= 64
        y += 14
        let step = max(1, (44 + yearWidth - 1) / yearWidth)
        for (index, year) in years.enumerated() where index % step == 0 {
            let isWide = yearWidth >= 44
            let x = plotX + index * yearWidth + (isWide ? yearWidth / 2 : 0)
            drawing.text("\(year)", x: x, y: y, ink: .quiet, anchor: isWide ? .middle : .start, isBold: true)
        }
        if hasQuarters {
            y += 15
            for index in 0..<(years.count * 4) {
                let x = plotX + index * yearWidth / 4 + yearWidth / 8
                drawing.text(
                    "\(index % 4 + 1)季", x: x, y: y, size: yearWidth >= 100 ? 10 : 8, ink: .quiet, anchor: .middle)
            }
        }
        y += 8
    }

    /// The months above the rows of every year.
    private mutating func months() {
        y += 14
        drawing.text("每年", x: Self.margin, y: y, ink: .quiet, isBold: true)
        for month in 0..<12 {
            let x = plotX + plotWidth * (2 * month + 1) / 24
            drawing.text("\(month + 1)月", x: x, y: y, size: 10, ink: .quiet, anchor: .middle)
        }
        y += 8
    }

    /// The rows of a lane, those of one day on one ground.
    private mutating func lane(
        _ rows: [Timeline.Row], _ mark: (inout TimelinePicture, Timeline.Row, Int) -> Void
    ) {
        let top = y
        let heights = rows.map { height(of: $0) }
        grounds(rows, heights)
        grid(from: top, to: y, isYearly: rows.first?.end?.year == nil && rows.first?.start == nil)
        y = top
        var before = ""
        for (row, height) in zip(rows, heights) {
            draw(row, isFirst: row.label != before, mark)
            before = row.label
            y = y + height
        }
        drawing.line(x1: Self.margin - 8, y1: y, x2: width - Self.margin, y2: y, ink: .axis)
    }

    private func lines(of row: Timeline.Row) -> [Timeline.Item] {
        if row.items.count <= Self.most { return row.items }
        let left = row.items.count - Self.most + 1
        return row.items.prefix(Self.most - 1) + [Timeline.Item(words: "…… 另有 \(left) 项")]
    }

    private func height(of row: Timeline.Row) -> Int { lines(of: row).count * Self.lineHeight + 10 }

    /// A light ground behind every other day, and a line above each.
    private mutating func grounds(_ rows: [Timeline.Row], _ heights: [Int]) {
        var before = ""
        var isLight = true
        for (row, height) in zip(rows, heights) {
            let isNew = row.label != before
            if isNew { isLight.toggle() }
            if !isLight {
                drawing.box(x: Self.margin - 8, y: y, width: width - 2 * Self.margin + 8, height: height, ink: .band)
            }
            if isNew {
                drawing.line(
                    x1: Self.margin - 8, y1: y, x2: width - Self.margin, y2: y, ink: before.isEmpty ? .axis : .grid)
            }
            before = row.label
            y += height
        }
    }

    private mutating func grid(from top: Int, to bottom: Int, isYearly: Bool) {
        let parts = isYearly ? 12 : (years?.count ?? 1) * (yearWidth >= 64 ? 4 : 1)
        let whole = isYearly ? plotWidth : yearWidth * (years?.count ?? 1)
        for part in 0...parts {
            let isYear = isYearly ? part % 12 == 0 : yearWidth < 64 || part % 4 == 0
            let x = plotX + whole * part / parts
            drawing.line(x1: x, y1: top, x2: x, y2: bottom, ink: isYear ? .axis : .grid)
        }
    }

    private mutating func draw(
        _ row: Timeline.Row, isFirst: Bool, _ mark: (inout TimelinePicture, Timeline.Row, Int) -> Void
    ) {
        let lines = lines(of: row)
        let foot = y + 5 + 13
        let whole = ([row.label + "（" + row.text + "）"] + row.items.map(\.whole)).joined(separator: "；")
        drawing.begin(whole)
        if isFirst { drawing.text(row.label, x: Self.margin, y: foot, ink: .strong, isBold: true) }
        if let section = row.section { drawing.text(section, x: sectionX, y: foot, ink: .quiet) }
        for (index, line) in lines.enumerated() {
            drawing.text(shortened(line), x: wordsX, y: foot + index * Self.lineHeight)
        }
        mark(&self, row, y + 5 + Self.lineHeight / 2)
        drawing.end()
    }

    /// As many of the words as there is room for, with the whole amount.
    private func shortened(_ item: Timeline.Item) -> String {
        let room = Self.wordsWidth - TextMeasure.width(of: " " + item.amount, size: Self.size)
        if item.amount.isEmpty || room < Self.wordsWidth / 3 {
            return TextMeasure.shortened(item.whole, to: Self.wordsWidth, size: Self.size)
        }
        return TextMeasure.shortened(item.words, to: room, size: Self.size) + " " + item.amount
    }

    /// A day as a diamond, a period as a bar, a start without an end as an arrow.
    private mutating func mark(_ row: Timeline.Row, _ years: ClosedRange<Int>, _ y: Int) {
        func place(_ day: CalendarDay, _ part: Int) -> Int {
            plotX + ((day.year ?? years.lowerBound) - years.lowerBound) * yearWidth + yearWidth * part / 1000
        }
        let end = row.end.map { place($0, $0.ended) }
        if let start = row.start.map({ place($0, $0.started) }) {
            let right = end ?? plotX + yearWidth * years.count
            drawing.box(x: start, y: y - 4, width: max(6, right - start - (end == nil ? 6 : 0)), height: 8, ink: .light)
            drawing.box(x: start, y: y - 6, width: 3, height: 12, ink: .strong)
            if end == nil { drawing.shape([(right - 9, y - 6), (right, y), (right - 9, y + 6)], ink: .strong) }
        }
        if let end { drawing.shape([(end, y - 7), (end + 6, y), (end, y + 7), (end - 6, y)], ink: .strong) }
    }

    /// What the marks mean.
    private mutating func legend() {
        guard !timeline.dated.isEmpty || !timeline.yearly.isEmpty else { return }
        y += 26
        var x = Self.margin
        let middle = y - 4
        if timeline.dated.contains(where: { $0.end != nil }) {
            drawing.shape([(x + 6, middle - 7), (x + 12, middle), (x + 6, middle + 7), (x, middle)], ink: .strong)
            x = explained("截止日", at: x + 18)
        }
        if timeline.dated.contains(where: { $0.start != nil && $0.end != nil }) {
            drawing.box(x: x, y: middle - 4, width: 26, height: 8, ink: .light)
            drawing.box(x: x, y: middle - 6, width: 3, height: 12, ink: .strong)
            x = explained("期间", at: x + 32)
        }
        if timeline.dated.contains(where: { $0.start != nil && $0.end == nil }) {
            drawing.box(x: x, y: middle - 4, width: 20, height: 8, ink: .light)
            drawing.box(x: x, y: middle - 6, width: 3, height: 12, ink: .strong)
            drawing.shape([(x + 18, middle - 6), (x + 27, middle), (x + 18, middle + 6)], ink: .strong)
            x = explained("自该日起", at: x + 33)
        }
        if !timeline.yearly.isEmpty {
            drawing.circle(x: x + 6, y: middle, radius: 5, ink: .accent, isFilled: false)
            x = explained("每年该日前", at: x + 18)
        }
    }

    /// Puts words of the legend at a place and gives the next.
    private mutating func explained(_ words: String, at x: Int) -> Int {
        drawing.text(words, x: x, y: y, ink: .quiet)
        return x + TextMeasure.width(of: words, size: Self.size) + 24
    }
}

extension Timeline {
    /// What is shown and what is left out, in one sentence.
    fileprivate var summary: String {
        let shown = dated.count + yearly.count
        var parts = shown == 0 ? ["文中没有写明日期的时限"] : ["写明日期的时限 \(shown) 个，\(hanging) 项目标以其为限"]
        if shown > 0, hanging == 0 { parts = ["写明日期的时限 \(shown) 个"] }
        if undated > 0 { parts.append("另有 \(undated) 个时限未写明日期，未列入") }
        if free > 0 { parts.append("\(free) 项目标未写明时限，未列入") }
        return parts.joined(separator: "；") + "。"
    }

    /// The same with each day, for those who do not see the picture.
    fileprivate var description: String {
        let rows = (dated + yearly).map { "\($0.label)：\($0.items.map(\.whole).joined(separator: "，"))" }
        return ([summary] + rows).joined(separator: "\n")
    }
}
