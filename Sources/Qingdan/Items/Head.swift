/// The head of a notice: what it is, whose, to whom and when.
public struct Head: Sendable, Equatable, Decodable {
    /// The policy's own title, white space and a trailing （征求意见稿） removed.
    public var title: String?
    /// The title of the covering notice where the policy is printed under one.
    public var noticeTitle: String?
    /// 文种, from the title.
    public var kind: String?
    /// `draft` for 征求意见稿, else `issued`.
    public var stage: String
    /// 发文字号, brackets normalised.
    public var number: String?
    /// 发文机关, in order.
    public var issuers: [String] = []
    /// The place whose policy it is.
    public var jurisdiction: Jurisdiction
    /// 成文日期.
    public var signedOn: String?
    /// 印发日期.
    public var printedOn: String?
    /// 施行日期.
    public var effectiveOn: String?
    /// 有效期, in years.
    public var validYears: Int?
    /// 主送机关.
    public var addressees: [String] = []
    /// 抄送机关.
    public var copiedTo: [String] = []
    /// 附件.
    public var attachments: [Attachment] = []
    /// The words that say each value, by the field's name; lists give one entry a value.
    public var evidence: HeadEvidence?
    /// Whether the program found it or a reviewer has decided on it.
    public var status = ItemStatus.extracted

    /// A head of a stage and a place.
    public init(stage: String, jurisdiction: Jurisdiction) {
        self.stage = stage
        self.jurisdiction = jurisdiction
    }
}

/// Where the values of the head stand in the text; nil or empty where a value is absent or put together.
public struct HeadEvidence: Sendable, Equatable, Decodable {
    /// The words of the number.
    public var number: Evidence?
    /// The words of each issuer.
    public var issuers: [Evidence] = []
    /// The words of the date of signing.
    public var signedOn: Evidence?
    /// The words of the date of printing.
    public var printedOn: Evidence?
    /// The words of the date of taking effect.
    public var effectiveOn: Evidence?
    /// The words of the period of validity.
    public var validYears: Evidence?
    /// The words of each addressee.
    public var addressees: [Evidence] = []
    /// The words of each body that gets a copy.
    public var copiedTo: [Evidence] = []
    /// The words of each attachment's title.
    public var attachments: [Evidence] = []

    /// Nothing known.
    public init() {}
}

/// The place whose policy a notice is.
public struct Jurisdiction: Sendable, Equatable, Decodable {
    /// The full name, nil for the nation.
    public var name: String?
    /// `national`, `province`, `prefecture`, `county` or `township`, or nil where the text does not tell.
    public var level: String?
    /// The GB/T 2260 code, nil for the nation and for townships.
    public var code: String?

    /// A jurisdiction.
    public init(name: String?, level: String?, code: String?) {
        self.name = name
        self.level = level
        self.code = code
    }
}

/// An attachment of a notice.
public struct Attachment: Sendable, Equatable, Decodable {
    /// Its title.
    public var title: String

    /// An attachment.
    public init(title: String) { self.title = title }
}
