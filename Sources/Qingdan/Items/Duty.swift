/// Who answers for something, 责任: a responsibility note or a row of a task table.
public struct Duty: Sendable, Equatable, Decodable {
    /// A stable id.
    public var id: String
    /// The id of the innermost section it stands in, or nil.
    public var section: String?
    /// The task of a row of a task table, else nil.
    public var task: String?
    /// The row's printed number, else nil.
    public var no: Int?
    /// The id of the table, else nil.
    public var table: Int?
    /// The row in that table, from 1, else nil.
    public var row: Int?
    /// The bodies, in printed order, inherited ones last.
    public var departments: [Department]
    /// A completion time stated in the note.
    public var deadline: TimeLimit?
    /// The rule that found it.
    public var rule: String
    /// The words that say it.
    public var evidence: Evidence
    /// Whether the program found it or a reviewer has decided on it.
    public var status = ItemStatus.extracted

    /// A duty.
    public init(section: String?, departments: [Department], rule: String, evidence: Evidence) {
        id = ""
        self.section = section
        self.departments = departments
        self.rule = rule
        self.evidence = evidence
    }
}

/// A body that answers for something, 责任单位.
public struct Department: Sendable, Equatable, Decodable {
    /// The name as printed, a shared level prefix written out: 市民政局.
    public var name: String
    /// The full standard name with the place, 濮阳市民政局, or nil where it is not known.
    public var canonical: String?
    /// A key for what it does, `civil-affairs`, one for all spellings and levels; nil for a body not in the lexicon.
    public var function: String?
    /// `lead`, `support` or `party`.
    public var role: String
    /// Whether a note such as 以下均需各县区政府落实 adds it.
    public var inherited: Bool
    /// The words that name it.
    public var evidence: Evidence

    /// A department.
    public init(
        name: String, canonical: String?, function: String?, role: String, inherited: Bool = false, evidence: Evidence
    ) {
        self.name = name
        self.canonical = canonical
        self.function = function
        self.role = role
        self.inherited = inherited
        self.evidence = evidence
    }
}

/// A law, policy or standard that the text names, 引用文件.
public struct Citation: Sendable, Equatable, Decodable {
    /// The title, or nil where only a number is printed.
    public var title: String?
    /// The number, brackets and dashes normalised, or nil.
    public var number: String?
    /// The words that name it.
    public var evidence: Evidence
    /// Whether the program found it or a reviewer has decided on it.
    public var status = ItemStatus.extracted

    /// A citation.
    public init(title: String?, number: String?, evidence: Evidence) {
        self.title = title
        self.number = number
        self.evidence = evidence
    }
}
