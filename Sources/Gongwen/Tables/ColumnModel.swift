#if canImport(Glibc)
    import Glibc
#endif

/// What the cells of each column look like, learned from the rows of the same table that are complete.
///
/// Used to tell where a cell belongs when a conversion lost its place; the lexicon only says what it can say of any
/// table (所需资金 starts a cell of 支出责任), the rest the table itself tells.
struct ColumnModel {
    private struct Column {
        var cells: [[UInt16]: Int] = [:]
        var starts: [UInt32: Int] = [:]
        var ends: [UInt32: Int] = [:]
        var count = 0
        var stops = 0
        var logLength = 0.0

        mutating func add(_ text: [UInt16]) {
            guard text.count > 0 else { return }
            count += 1
            logLength += log(Double(text.count))
            if text.count <= 12 { cells[text, default: 0] += 1 }
            starts[pair(text[0], text.count > 1 ? text[1] : 0), default: 0] += 1
            ends[endPair(text), default: 0] += 1
            if endsWithStop(text) { stops += 1 }
        }

        /// Whether the column draws on few words, such as 物质帮助, 照护服务, 关爱服务.
        var isClosed: Bool { count >= 3 && !cells.isEmpty && cells.count * 2 <= count + 1 }
    }

    private var columns: [Column]
    private let fields: [ColumnField?]
    /// The shapes that cells of some column have.
    private let shapes: [CellShape]
    private let words = CellWords.standard

    /// A model that knows the names of the columns only.
    init(fields: [ColumnField?]) {
        self.fields = fields
        shapes = fields.compactMap { $0?.shape }
        columns = [Column](repeating: Column(), count: fields.count)
    }

    /// Learns from a cell whose column is certain.
    mutating func learn(_ text: [UInt16], in column: Int) { columns[column].add(text) }

    /// Whether a text is one of the few words of a column.
    func isWord(_ text: [UInt16], of column: Int) -> Bool {
        columns[column].isClosed && columns[column].cells[text] != nil
    }

    /// Whether most cells of a column end as a text does, and no other column's do.
    func endsLike(_ text: [UInt16], _ column: Int) -> Bool {
        let share = columns.map { Double($0.ends[endPair(text)] ?? 0) / Double(max($0.count, 1)) }
        guard columns[column].count >= 3, share[column] >= 0.5 else { return false }
        return share.indices.allSatisfy { $0 == column || share[$0] < 0.2 }
    }

    /// How well a text fits a column; differences matter, not the value.
    func score(_ text: [UInt16], in column: Int) -> Double {
        let field = fields[column]
        // An empty cell is most often one merged with the first cell above.
        if text.isEmpty { return column == 0 ? 1.5 : field == .number ? -6 : -0.5 }
        let isNumber = runningNumber(text[...]) != nil
        if field == .number { return isNumber ? 12 : -30 }
        if let score = shapeScore(text, field) { return score }
        if isNumber { return -12 }
        return bodyScore(text, field) + wordScore(text, field) + learnedScore(text, column, field)
    }

    /// What the shape of a text tells where the table has a column for it, or nil.
    private func shapeScore(_ text: [UInt16], _ field: ColumnField?) -> Double? {
        guard !shapes.isEmpty else { return nil }
        let shape = CellShape(text[...])
        if shape == .nothing { return 0 }
        if let wanted = field?.shape {
            if shape == wanted { return 6 }
            // Some aims and times are words: 与经济增长基本同步, 按上级要求.
            let mayBeWords = wanted == .value || wanted == .time
            return shape == .text && mayBeWords && text.count <= 20 ? -1.5 : -6
        }
        guard shape != .text, shapes.contains(shape) else { return nil }
        return shape == .unit || shape == .time ? -4 : -12
    }

    private func bodyScore(_ text: [UInt16], _ field: ColumnField?) -> Double {
        let certainty = words.bodies(text[...])
        if field?.holdsBodies == true {
            switch certainty {
            case .certain: return 6
            case .possible: return 2
            case .none: return -5
            }
        }
        return certainty == .certain ? -5 : 0
    }

    private func wordScore(_ text: [UInt16], _ field: ColumnField?) -> Double {
        guard let field else { return 0 }
        return 2 * Double(words.signs(text[...], field.rawValue))
    }

    private func learnedScore(_ text: [UInt16], _ column: Int, _ field: ColumnField?) -> Double {
        let known = columns[column]
        guard known.count > 0 else { return untaughtScore(text, field) }
        let count = Double(known.count)
        var score = known.cells[text] == nil ? 0.0 : 5
        if known.isClosed, known.cells[text] == nil { score -= text.count > 12 ? 6 : 3 }
        score += 3 * Double(known.starts[pair(text[0], text.count > 1 ? text[1] : 0)] ?? 0) / count
        score += 2 * Double(known.ends[endPair(text)] ?? 0) / count
        let stops = (Double(known.stops) + 0.5) / (count + 1)
        score += 1.5 * log(2 * (endsWithStop(text) ? stops : 1 - stops))
        score -= abs(log(Double(text.count)) - known.logLength / count)
        return score
    }

    /// What the field alone tells: names are short and end without a stop, sentences do not.
    private func untaughtScore(_ text: [UInt16], _ field: ColumnField?) -> Double {
        guard let field else { return 0 }
        if field.holdsSentences { return text.count < 5 ? -2 : endsWithStop(text) ? 0.5 : -0.5 }
        return (endsWithStop(text) ? -2 : 0) - (text.count > 30 && field != .audience ? 3 : 0)
    }
}

private func pair(_ first: UInt16, _ second: UInt16) -> UInt32 { UInt32(first) << 16 | UInt32(second) }

private func endPair(_ text: [UInt16]) -> UInt32 {
    pair(text.count > 1 ? text[text.count - 2] : 0, text.last ?? 0)
}

private func endsWithStop(_ text: [UInt16]) -> Bool { text.last.map { UnitClass.of($0).contains(.stop) } ?? false }
