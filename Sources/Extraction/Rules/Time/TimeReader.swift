package import Gongwen

/// Finds every time expression of a notice, 时间表达的读法.
///
///     let times = TimeReader(reading)
///     times.mentions[12].filter(\.isCommitment)   // the commitments in a block
///
/// One look at each place where a time can open; what stands between 《 and 》 is a title and is passed over.
package struct TimeReader: Sendable {
    /// The time expressions of each block, commitments and others.
    package private(set) var mentions: [[TimeMention]]

    /// Reads all blocks of a document.
    package init(_ reading: Reading) {
        let context = TimeContext(of: reading.document)
        mentions = reading.document.units.withUnsafeBufferPointer { units in
            var scan = TimeScan(units, context: context)
            return reading.document.blocks.indices.map { block in
                let places = reading.tokens.times.inBlock(block)
                return places.isEmpty ? [] : scan.read(reading.body(ofBlock: block), at: places)
            }
        }
    }

    /// No time expressions.
    init() { mentions = [] }

    /// The time expressions of a stretch of text.
    package static func mentions(in units: UnitText, _ range: Range<Int>, context: TimeContext) -> [TimeMention] {
        let places = Openings.places(of: TimeLexicon.standard.openers, in: units, range)
        var scan = TimeScan(units, context: context)
        return scan.read(range, at: places)
    }
}

extension TimeContext {
    /// What the head of a document says about its own time.
    package init(of document: Document) {
        let head = document.head
        signed = (head.signedOn ?? head.printedOn).flatMap { Day(iso: $0.value) }
        var years: Set<Int> = []
        for title in [head.title, head.noticeTitle] {
            guard let title else { continue }
            Array(title.value.utf16).withUnsafeBufferPointer { units in
                let digits = TimeDigits(units: units, begin: 0, end: units.count)
                var index = 0
                while index < units.count {
                    if let (year, after) = digits.fourDigits(at: index), let close = digits.unit("年", at: after) {
                        years.insert(year)
                        index = close
                    } else {
                        index += 1
                    }
                }
            }
        }
        titleYear = years.count == 1 ? years.first : nil
    }
}
