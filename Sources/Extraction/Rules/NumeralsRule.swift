import Gongwen

extension Rule {
    /// Accounts for numerals that are no facts of their own: markers, parts of the head, table cells, ordinals, names.
    package static let numerals = Rule("numerals") { reading, findings in
        let document = reading.document
        for section in document.sections.indices { findings.claims.append(document.sections[section].marker) }
        let tokens = reading.tokens.all
        let joints = joints
        document.units.withUnsafeBufferPointer { units in
            for block in document.blocks.indices {
                let text = document.blocks[block].range
                switch document.blocks[block].kind {
                case .paragraph, .heading, .item:
                    let clauses = Clauses(units: units, block: text)
                    for numeral in reading.tokens.numerals(inBlock: block) {
                        let token = tokens[reading.tokens.token(ofNumeral: numeral)]
                        if isName(token, units, clauses, joints) { findings.claims.append(token.range) }
                    }
                default: findings.claims.append(text)
                }
            }
        }
    }

    /// Whether a numeral is part of a name or of a reading: “12345”, 5G, 第28次, 1+N, 附件1, ≥7.0 mmol/L, 12345热线.
    private static func isName(_ token: Token, _ units: UnitText, _ clauses: Clauses, _ joints: UnitSet) -> Bool {
        if clauses.isQuoted(token.range) { return true }
        if token.start > clauses.block.lowerBound {
            let before = units[token.start - 1]
            if joints.contains(before) || UnitClass.of(before).contains(.asciiWord) { return true }
        }
        if token.end - token.start >= 5, token.range.allSatisfy({ UnitClass.of(units[$0]).contains(.digit) }) {
            return true
        }
        var next = token.end
        while next < clauses.block.upperBound, UnitClass.of(units[next]).contains(.space) { next += 1 }
        guard next < clauses.block.upperBound else { return false }
        return joints.contains(units[next]) || UnitClass.of(units[next]).contains(.asciiWord)
    }

    /// What joins a numeral to a name or a reading: 第1 附件1 附表1 +1 -1 /1 ×1 ＜1 ≥1 μ ℃.
    private static let joints = UnitSet("第件表图+＋-/×＜＞≥≤＝=±μ℃°")
}
