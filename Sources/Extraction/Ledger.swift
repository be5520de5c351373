import Gongwen
package import Qingdan

extension Ledger {
    /// Counts the numerals of the body and which of them something accounts for.
    ///
    /// Digit runs count wherever they stand; Chinese numerals only before a unit of measure, since 一 and 三 are parts of
    /// words far more often than numbers.
    package init(of reading: Reading, claims: Claims) {
        self.init(numerals: 0, claimed: 0, unclaimed: [])
        let claims = claims.all
        var next = 0
        var reach = 0
        reading.document.units.withUnsafeBufferPointer { units in
            for block in reading.document.blocks.indices {
                let end = reading.document.blocks[block].range.upperBound
                for numeral in reading.tokens.numerals(inBlock: block) {
                    let token = reading.tokens.all[reading.tokens.token(ofNumeral: numeral)]
                    while next < claims.count, claims[next].lowerBound <= token.start {
                        reach = max(reach, claims[next].upperBound)
                        next += 1
                    }
                    if reading.tokens.numerals[numeral].isHan {
                        guard let (unit, _) = MeasureUnit.read(units, at: token.end, end: end),
                            unit.use == .measure || unit.use == .duration
                        else { continue }
                    }
                    numerals += 1
                    if reach >= token.end {
                        claimed += 1
                    } else {
                        unclaimed.append(reading.evidence(token.range, inBlock: block))
                    }
                }
            }
        }
    }
}
