#if canImport(Glibc)
    import Glibc
#endif

/// What the cells of each column look like, learned from the rows of the same table that are complete.
///
/// Used to tell where a cell belongs when a conversion lost its place; the lexicon only says what it can say of any
/// table (所需资金 starts a cell of 支出责任), the rest the table itself tells.
struct ColumnModel {
    private struct Column {
        var cells: [CellKey: Int] = [:]
        var starts: [UInt32: Int] = [:]
        var ends: [UInt32: Int] = [:]
        var count = 0
        var stops = 0
        var logLength = 0.0

        mutating func add(_ text: CellTraits) {
            guard text.count > 0 else { return }
            count += 1
            logLength += text.logLength
            if let key = text.key { cells[key, default: 0] += 1 }
            starts[text.start, default: 0] += 1
            ends[text.end, default: 0] += 1
            if text.endsWithStop { stops += 1 }
        }

        /// Whether the column draws on few words, such as 物质帮助, 照护服务, 关爱服务.
        var isClosed: Bool { count >= 3 && !cells.isEmpty && cells.count * 2 <= count + 1 }

        /// Whether a cell of just this text was seen.
        func knows(_ text: CellTraits) -> Bool { text.key.map { cells[$0] != nil } ?? false }

        /// How well a text fits what was learned; there must be something.
        func score(_ text: CellTraits) -> Double {
            let count = Double(self.count)
            let isKnown = knows(text)
            var score = isKnown ? 5.0 : 0
            if isClosed, !isKnown { score -= text.count > 12 ? 6 : 3 }
            score += 3 * Double(starts[text.start] ?? 0) / count
            score += 2 * Double(ends[text.end] ?? 0) / count
            let stops = (Double(self.stops) + 0.5) / (count + 1)
            score += 1.5 * log(2 * (text.endsWithStop ? stops : 1 - stops))
            score -= abs(text.logLength - logLength / count)
            return score
        }
    }

    private var columns: [Column]
    private let fields: [ColumnField?]
    /// The kind of words that tell cells of each column.
    private let kinds: [CellWords.Kinds]
    /// The shapes that cells of some column have.
    private let shapes: [CellShape]

    /// A model that knows the names of the columns only.
    init(fields: [ColumnField?]) {
        self.fields = fields
        kinds = fields.map { field in field.flatMap { CellWords.Kinds(named: $0.rawValue) } ?? [] }
        shapes = fields.compactMap { $0?.shape }
        columns = [Column](repeating: Column(), count: fields.count)
    }

    /// Learns from a cell whose column is certain.
    mutating func learn(_ text: UnsafeBufferPointer<UInt16>, in column: Int) { columns[column].add(CellTraits(text)) }

    /// Whether most cells of a column end as a text does, and no other column's do.
    func endsLike(_ text: UnsafeBufferPointer<UInt16>, _ column: Int) -> Bool {
        let end = CellTraits(text).end
        let share = columns.map { Double($0.ends[end] ?? 0) / Double(max($0.count, 1)) }
        guard columns[column].count >= 3, share[column] >= 0.5 else { return false }
        return share.indices.allSatisfy { $0 == column || share[$0] < 0.2 }
    }

    /// How well a text fits a column; differences matter, not the value.
    func score(_ cell: CellSigns, in column: Int) -> Double {
        let field = fields[column]
        // An empty cell is most often one merged with the first cell above.
        if cell.traits.count == 0 { return column == 0 ? 1.5 : field == .number ? -6 : -0.5 }
        if field == .number { return cell.isNumber ? 12 : -30 }
        if let score = shapeScore(cell.shape, cell.traits.count, field) { return score }
        if cell.isNumber { return -12 }
        let words = field == nil ? 0 : 2 * Double(cell.count(of: kinds[column]))
        let learned = columns[column].count > 0 ? columns[column].score(cell.traits) : untaughtScore(cell, field)
        return bodyScore(cell.bodies, field) + words + learned
    }

    /// What the shape of a text tells where the table has a column for it, or nil.
    private func shapeScore(_ shape: CellShape, _ length: Int, _ field: ColumnField?) -> Double? {
        guard !shapes.isEmpty else { return nil }
        if shape == .nothing { return 0 }
        if let wanted = field?.shape {
            if shape == wanted { return 6 }
            // Some aims and times are words: 与经济增长基本同步, 按上级要求.
            let mayBeWords = wanted == .value || wanted == .time
            return shape == .text && mayBeWords && length <= 20 ? -1.5 : -6
        }
        guard shape != .text, shapes.contains(shape) else { return nil }
        return shape == .unit || shape == .time ? -4 : -12
    }

    private func bodyScore(_ certainty: CellWords.Certainty, _ field: ColumnField?) -> Double {
        if field?.holdsBodies == true {
            switch certainty {
            case .certain: return 6
            case .possible: return 2
            case .none: return -5
            }
        }
        return certainty == .certain ? -5 : 0
    }

    /// What the field alone tells: names are short and end without a stop, sentences do not.
    private func untaughtScore(_ cell: CellSigns, _ field: ColumnField?) -> Double {
        guard let field else { return 0 }
        if field.holdsSentences { return cell.traits.count < 5 ? -2 : cell.traits.endsWithStop ? 0.5 : -0.5 }
        return (cell.traits.endsWithStop ? -2 : 0) - (cell.traits.count > 30 && field != .audience ? 3 : 0)
    }
}
