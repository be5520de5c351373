#if canImport(Glibc)
    import Glibc
#endif

/// What the cells of each column look like, learned from the rows of the same table that are complete.
///
/// Used to tell where a cell belongs when a conversion lost its place; the lexicon only says what it can say of any
/// table (所需资金 starts a cell of 支出责任), the rest the table itself tells.
struct ColumnModel {
    /// What was counted in a column, apart from what `texts`, `starts` and `ends` count.
    private struct Column {
        var count = 0
        /// How many different short texts its cells have.
        var texts = 0
        var stops = 0
        var logLength = 0.0

        /// Whether the column draws on few words, such as 物质帮助, 照护服务, 关爱服务.
        var isClosed: Bool { count >= 3 && texts > 0 && texts * 2 <= count + 1 }
    }

    /// A short text in a column.
    private struct Text: Equatable {
        var column: Int
        var key: CellKey

        var digest: UInt64 { key.digest &+ UInt64(column) &* 0xD6E8_FEB8_6659_FD93 }
    }

    /// How often cells of each column have each short text, start and end so; the last two by column and units.
    private var texts = Tally<Text>()
    private var starts = Tally<UInt64>()
    private var ends = Tally<UInt64>()
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
    mutating func learn(_ text: UnsafeBufferPointer<UInt16>, in column: Int) {
        guard !text.isEmpty else { return }
        let traits = CellTraits(text)
        columns[column].count += 1
        columns[column].logLength += traits.logLength
        if traits.endsWithStop { columns[column].stops += 1 }
        if let text = traits.key.map({ Text(column: column, key: $0) }), texts.add(text, digest: text.digest) == 1 {
            columns[column].texts += 1
        }
        starts.add(Self.place(traits.start, in: column))
        ends.add(Self.place(traits.end, in: column))
    }

    /// Two units in a column as one number.
    private static func place(_ units: UInt32, in column: Int) -> UInt64 { UInt64(column) << 32 | UInt64(units) }

    /// Whether most cells of a column end as a text does, and no other column's do.
    func endsLike(_ text: UnsafeBufferPointer<UInt16>, _ column: Int) -> Bool {
        let end = CellTraits(text).end
        let share = columns.indices.map {
            Double(ends.count(of: Self.place(end, in: $0))) / Double(max(columns[$0].count, 1))
        }
        guard columns[column].count >= 3, share[column] >= 0.5 else { return false }
        return share.indices.allSatisfy { $0 == column || share[$0] < 0.2 }
    }

    /// How well a text fits what was learned of a column; there must be something.
    private func learnedScore(_ traits: CellTraits, in column: Int) -> Double {
        let learned = columns[column]
        let count = Double(learned.count)
        let text = traits.key.map { Text(column: column, key: $0) }
        let isKnown = text.map { texts.count(of: $0, digest: $0.digest) > 0 } ?? false
        var score = isKnown ? 5.0 : 0
        if learned.isClosed, !isKnown { score -= traits.count > 12 ? 6 : 3 }
        score += 3 * Double(starts.count(of: Self.place(traits.start, in: column))) / count
        score += 2 * Double(ends.count(of: Self.place(traits.end, in: column))) / count
        let stops = (Double(learned.stops) + 0.5) / (count + 1)
        score += 1.5 * log(2 * (traits.endsWithStop ? stops : 1 - stops))
        score -= abs(traits.logLength - learned.logLength / count)
        return score
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
        let learned = columns[column].count > 0 ? learnedScore(cell.traits, in: column) : untaughtScore(cell, field)
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
