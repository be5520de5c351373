import Gongwen
package import Qingdan

extension Ledger {
    /// Counts the numerals of the body and which of them something accounts for.
    package init(of reading: Reading, claims: [Range<Int>]) {
        self.init(numerals: 0, claimed: 0, unclaimed: [])
        let claims = claims.sorted { $0.lowerBound < $1.lowerBound }
        var next = 0
        var reach = 0
        for block in reading.document.blocks.indices {
            for token in reading.tokens.all[reading.tokens.indices(ofBlock: block)] where token.kind == .numeral {
                guard !reading.tokens.numerals[token.entry].isHan else { continue }
                while next < claims.count, claims[next].lowerBound <= token.start {
                    reach = max(reach, claims[next].upperBound)
                    next += 1
                }
                numerals += 1
                if reach >= token.end { claimed += 1 } else { unclaimed.append(reading.evidence(token.range, inBlock: block)) }
            }
        }
    }
}
