/// The head of a notice, 版头、主体和版记的要素: who says what to whom, and when (GB/T 9704-2012).
///
/// Every part is a range of `Document.units`, so it can be shown where it stands; values that need normalising carry
/// both. Dates are ISO 8601 calendar dates.
public struct Head: Sendable {
    /// A value and the words it was read from.
    public struct Part: Sendable, Equatable {
        /// The normalised value.
        public var value: String
        /// The units in `Document.units` that say it; empty where it is put together from several places.
        public var range: Range<Int>

        /// A value with its words.
        public init(_ value: String, _ range: Range<Int>) {
            self.value = value
            self.range = range
        }
    }

    /// 标题 of the policy itself, white space and a trailing （征求意见稿） removed.
    public var title: Part?
    /// 标题 of the covering notice where the policy is printed under one.
    public var noticeTitle: Part?
    /// 文种, such as 实施方案, from the title.
    public var kind: String?
    /// Whether the notice is a draft put out for comment, 征求意见稿.
    public var isDraft = false
    /// 发文字号, brackets normalised: 泰政办〔2024〕19号.
    public var number: Part?
    /// 发文机关, all of them, in order.
    public var issuers: [Part] = []
    /// The place whose policy it is; nil for a national one.
    public var jurisdiction: Division?
    /// 成文日期.
    public var signedOn: Part?
    /// 印发日期.
    public var printedOn: Part?
    /// 施行日期.
    public var effectiveOn: Part?
    /// 有效期, in years.
    public var validYears: (years: Int, range: Range<Int>)?
    /// 主送机关.
    public var addressees: [Part] = []
    /// 抄送机关.
    public var copiedTo: [Part] = []
    /// The titles of the attachments, 附件.
    public var attachments: [Part] = []

    /// A head with nothing known.
    public init() {}

    /// The units that the head's dates, numbers and period of validity were read from.
    public var ranges: [Range<Int>] {
        let parts = [number?.range, signedOn?.range, printedOn?.range, effectiveOn?.range, validYears?.range]
        return parts.compactMap { $0 }.filter { !$0.isEmpty }
    }
}

/// An administrative division of China, 行政区划.
///
///     Division(code: "370900", name: "泰安市", level: .prefecture)
public struct Division: Sendable, Equatable {
    /// The level of a division, 行政级别.
    public enum Level: String, Sendable {
        /// 国家.
        case national
        /// 省、自治区、直辖市.
        case province
        /// 地级市、地区、自治州、盟.
        case prefecture
        /// 县、县级市、区、旗.
        case county
        /// 乡、镇、街道.
        case township
    }

    /// The GB/T 2260 code of six digits, or nil for the nation and for townships.
    public var code: String?
    /// The full name, nil for the nation.
    public var name: String?
    /// The level.
    public var level: Level

    /// A division.
    public init(code: String?, name: String?, level: Level) {
        self.code = code
        self.name = name
        self.level = level
    }
}
