package import Qingdan

/// A time expression of the text, 时间表达, read: 到2025年底, “十四五”期间, 自2024年1月1日起, 每年3月底前.
package struct TimeMention: Sendable, Equatable {
    /// What a time expression says.
    package enum Kind: String, Sendable {
        /// A last day: 到2025年, 2024年6月底前.
        case limit
        /// A stretch with both ends, or of a plan: 2021—2025年, “十四五”期间.
        case period
        /// A first day: 自2024年1月1日起.
        case start
        /// A limit of every year: 每年3月底前.
        case recurring
        /// A year, month or day without a word that says more: 2023年.
        case plain
        /// A time that something is compared with, 比2020年, or that belongs to a name, 2025年度.
        case name
        /// A time that has passed: 2018年以来, 截至2022年底.
        case past
        /// A time that hangs on something the text does not date: 次年3月底前.
        case relative
    }

    /// The units in `Document.units`, with the words that belong to it: 到, 底前, 完成时限：.
    package var range: Range<Int>
    /// The first day as an ISO date, where the text names one.
    package var start: String?
    /// The last day in which something is due, as an ISO date.
    package var end: String?
    /// A yearly limit as --MM-DD.
    package var recurs: String?
    /// What it says.
    package var kind: Kind
    /// Whether it sets a time for work, as against telling history or being part of a name.
    package var isCommitment: Bool

    /// The time limit with its evidence.
    package func limit(in reading: Reading, block: Int) -> TimeLimit {
        let evidence = reading.evidence(range, inBlock: block)
        return TimeLimit(text: evidence.quote, start: start, end: end, recurs: recurs, evidence: evidence)
    }
}

/// What a document says about its own time, which 今年 and 6月底前 are read by.
package struct TimeContext: Sendable, Equatable {
    /// The day of signing, 成文日期, or of printing.
    package var signed: Day?
    /// The one year that the title names, as 2024年工作要点 does.
    package var titleYear: Int?

    /// A context.
    package init(signed: Day? = nil, titleYear: Int? = nil) {
        self.signed = signed
        self.titleYear = titleYear
    }

    /// The year before which things are history.
    var present: Int? { signed?.year ?? titleYear }

    /// The year that 今年 and 年底前 mean.
    var planning: Int? { titleYear ?? signed?.year }

    /// The year of a month that is printed without one, where that is certain: the year of the title, or of signing
    /// for a month not yet past then.
    func year(ofMonth month: Int) -> Int? {
        if let titleYear { return titleYear }
        guard let signed, month >= signed.month else { return nil }
        return signed.year
    }
}
