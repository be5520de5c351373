import Gongwen
import Qingdan

/// What an item accounts for.
private struct Claim {
    var range: Range<Int>
    var what: String
    /// Whether it is far more than a number.
    var isLong = false
}

extension Explainer {
    /// The other numerals of a target's sentence, and what became of them.
    func otherNumerals(of target: Target) -> [Explanation.Line] {
        guard let (block, range) = units(of: target.quantity.evidence) else { return [] }
        return numerals(in: sentence(around: range, inBlock: block), block: block, besides: range)
    }

    /// The numerals of a stretch of a block, apart from those in a range, with what became of them.
    func numerals(in text: Range<Int>, block: Int, besides own: Range<Int>) -> [Explanation.Line] {
        let claimed = claims(inBlock: block)
        var shown: Set<Range<Int>> = []
        return reading.tokens.all[reading.tokens.indices(ofBlock: block)].compactMap { token in
            guard token.kind == .numeral, token.range.overlaps(text), !token.range.overlaps(own) else { return nil }
            if let claim = claimed.first(where: {
                $0.range.lowerBound <= token.start && $0.range.upperBound >= token.end
            }) {
                // A note or a title holds many numerals; the numeral alone is shown of it, else the words of the claim.
                let range = claim.isLong ? token.range : claim.range
                return shown.insert(range).inserted ? .fact("number", "\(document.string(range)): \(claim.what)") : nil
            }
            // 一 and 三 are parts of words far more often than numbers.
            let measure = measure(at: token, block: block)
            if reading.tokens.numerals[token.entry].isHan, measure == nil { return nil }
            let range = token.start..<max(token.end, measure?.core.upperBound ?? token.end)
            return .fact("number", "\(document.string(range)): \(what(measure))")
        }
    }

    /// What items account for in a block, the most telling first.
    private func claims(inBlock block: Int) -> [Claim] {
        let id = catalog.blocks[block].id
        var claims: [Claim] = []
        func add(_ evidence: Evidence, _ what: String, isLong: Bool = false) {
            guard evidence.block == id, let (_, range) = units(of: evidence) else { return }
            claims.append(Claim(range: range, what: what, isLong: isLong))
        }
        for target in catalog.targets { add(target.quantity.evidence, "the value of \(target.id)") }
        for service in catalog.services {
            for amount in service.amounts { add(amount.evidence, "an amount of \(service.id)") }
        }
        for limit in catalog.deadlines { add(limit.evidence, "the time \(limit.id)") }
        for mention in times.mentions[block] {
            claims.append(
                Claim(range: mention.range, what: "a time: " + (why(isNoLimit: mention) ?? "a time for work")))
        }
        for citation in catalog.citations { add(citation.evidence, "part of a document's name", isLong: true) }
        for duty in catalog.duties { add(duty.evidence, "part of the note \(duty.id)", isLong: true) }
        for section in document.sections where section.block == block {
            claims.append(Claim(range: section.marker, what: "the marker of section \(section.id)"))
        }
        for evidence in catalog.ledger.unclaimed { add(evidence, "unclaimed: nothing understood it") }
        return claims
    }

    /// The quantity that starts at a numeral, or nil.
    private func measure(at token: Token, block: Int) -> QuantityMention? {
        document.units.withUnsafeBufferPointer { units in
            let span = reading.tokens.indices(ofBlock: block)
            let reader = QuantityReader(
                units: units, tokens: reading.tokens, vocabulary: reading.vocabulary,
                end: document.blocks[block].range.upperBound)
            return reader.read(reading.tokens.firstIndex(atOrAfter: token.start, in: span))
        }
    }

    /// What a numeral is that no item holds.
    private func what(_ measure: QuantityMention?) -> String {
        switch measure?.use {
        case .age: "an age: it says who is entitled"
        case .score: "points of a scoring scheme"
        case .name: "part of a name or an ordinal"
        case .measure, .part, .duration:
            "no commitment: what is past, counts the parts of a plan, or is a step or part of a name"
        case nil: "no quantity: it has no unit, and is part of a name or a formula"
        }
    }
}
