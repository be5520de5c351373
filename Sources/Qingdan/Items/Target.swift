/// A quantified commitment or norm, 目标.
public struct Target: Sendable, Equatable, Decodable {
    /// A stable id: a digest of what the target says and where in the outline.
    public var id: String
    /// The id of the innermost section it stands in, or nil before the first.
    public var section: String?
    /// What is measured, a noun phrase made of the source's own words.
    public var indicator: String
    /// How much.
    public var quantity: Quantity
    /// The group it is for, where values are listed for several groups.
    public var `for`: String?
    /// `level`, `increase` or `decrease`.
    public var measure: String
    /// What it is measured against, where the text says.
    public var baseline: Baseline?
    /// `binding` (约束性) or `expected` (预期性), where the text says.
    public var binding: String?
    /// By when.
    public var deadline: TimeLimit?
    /// The id of the table it was read from, or nil.
    public var table: Int?
    /// The row in that table, from 1.
    public var row: Int?
    /// The ids of the duties that answer for it.
    public var duties: [String] = []
    /// The rule that found it.
    public var rule: String
    /// The words that say it.
    public var evidence: Evidence
    /// Whether the program found it or a reviewer has decided on it.
    public var status = ItemStatus.extracted

    /// A target.
    public init(
        section: String?, indicator: String, quantity: Quantity, measure: String, rule: String, evidence: Evidence
    ) {
        id = ""
        self.section = section
        self.indicator = indicator
        self.quantity = quantity
        self.measure = measure
        self.rule = rule
        self.evidence = evidence
    }
}

/// A number with its unit and bound, 数量.
public struct Quantity: Sendable, Equatable, Decodable {
    /// The words as printed.
    public var text: String
    /// The value; the lower end of a range. 万 and 亿 are multiplied in.
    public var value: Double?
    /// The unit as printed, spellings of one unit made alike.
    public var unit: String?
    /// `gte`, `gt`, `lte`, `lt`, `approx`, `eq` or `range`.
    public var op: String
    /// What it is per, such as 人 and 月.
    public var per: [String] = []
    /// The upper end of a range, else nil.
    public var max: Double?
    /// The words that say it.
    public var evidence: Evidence

    /// A quantity.
    public init(text: String, value: Double?, unit: String?, op: String, evidence: Evidence) {
        self.text = text
        self.value = value
        self.unit = unit
        self.op = op
        self.evidence = evidence
    }
}

/// What a change is measured against.
public struct Baseline: Sendable, Equatable, Decodable {
    /// The value, where given.
    public var value: Double?
    /// The year, where given.
    public var year: Int?

    /// A baseline.
    public init(value: Double?, year: Int?) {
        self.value = value
        self.year = year
    }
}

/// A time in or by which something is due, 时限.
public struct TimeLimit: Sendable, Equatable, Decodable {
    /// The words as printed.
    public var text: String
    /// The first day, where the text names one.
    public var start: String?
    /// The last day on which it is due.
    public var end: String?
    /// A yearly limit as `--MM-DD`, else nil.
    public var recurs: String?
    /// The words that say it.
    public var evidence: Evidence

    /// A time limit.
    public init(text: String, start: String?, end: String?, recurs: String? = nil, evidence: Evidence) {
        self.text = text
        self.start = start
        self.end = end
        self.recurs = recurs
        self.evidence = evidence
    }
}

/// A time limit where it stands in the text.
public struct Deadline: Sendable, Equatable, Decodable {
    /// A stable id.
    public var id: String
    /// The id of the innermost section it stands in, or nil.
    public var section: String?
    /// The first day, where the text names one.
    public var start: String?
    /// The last day on which it is due.
    public var end: String?
    /// A yearly limit as `--MM-DD`, else nil.
    public var recurs: String?
    /// The words as printed.
    public var text: String
    /// The rule that found it.
    public var rule: String
    /// The words that say it.
    public var evidence: Evidence
    /// Whether the program found it or a reviewer has decided on it.
    public var status = ItemStatus.extracted

    /// A deadline.
    public init(section: String?, limit: TimeLimit, rule: String) {
        id = ""
        self.section = section
        start = limit.start
        end = limit.end
        recurs = limit.recurs
        text = limit.text
        self.rule = rule
        evidence = limit.evidence
    }
}
