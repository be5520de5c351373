import Gongwen
import Qingdan

extension Explainer {
    /// The nouns around a target's number that could name what it measures, and which of them do.
    func otherNouns(of target: Target) -> [Explanation.Line] {
        guard target.table == nil, let (block, range) = units(of: target.quantity.evidence) else { return [] }
        return document.units.withUnsafeBufferPointer { units in
            let context = TargetContext(findings, in: reading, units)
            let reader = TargetReader(context, ofBlock: block)
            var claims = Claims()
            var room = TargetRoom(context)
            reader.findDrafts(in: &room, claiming: &claims)
            let draft = room.drafts.first { $0.list.contains { room.mentions[$0].core.overlaps(range) } }
            let phrases = NounPhrases(
                units: units, tokens: reading.tokens, vocabulary: reading.vocabulary, times: reader.times,
                span: reader.span)
            return nouns(around: range, frame: draft?.frame, phrases, reader.clauses).map { place, noun in
                let words = document.string(noun)
                return .fact("noun", "\(words) (\(place)): \(verdict(words, phrases.isGeneric(noun), target))")
            }
        }
    }

    /// The noun before the number, the one after it, and those of the clauses before.
    ///
    /// Words that no rule of numbers reads (全覆盖) have no frame: what stands before them in their clause is theirs.
    private func nouns(
        around range: Range<Int>, frame: IndicatorReader.Frame?, _ phrases: NounPhrases, _ clauses: Clauses
    ) -> [(place: String, noun: Range<Int>)] {
        var nouns: [(String, Range<Int>)] = []
        func add(_ place: String, _ noun: Range<Int>?) {
            guard let noun, !noun.isEmpty, !nouns.contains(where: { $0.1 == noun }) else { return }
            nouns.append((place, noun))
        }
        var start = clauses.start(of: range.lowerBound)
        if let frame {
            add("before the number", phrases.subject(frame.between))
            add("before the number", phrases.subject(frame.before))
            add("after the number", phrases.object(frame.after, stripsVerbs: frame.isDuration))
            start = frame.clause.lowerBound
        } else {
            add("before the words", phrases.subject(start..<range.lowerBound))
        }
        for _ in 0..<4 {
            guard let clause = clauses.before(start) else { break }
            add("in a clause before", phrases.topic(clause))
            start = clause.lowerBound
        }
        return nouns
    }

    private func verdict(_ noun: String, _ isGeneric: Bool, _ target: Target) -> String {
        if target.indicator == noun { return "taken" }
        if Self.holds(target.indicator, noun) { return "taken as part of the indicator" }
        return isGeneric
            ? "not taken: it names nothing by itself" : "not taken: another noun stands where the verb or bound points"
    }

    /// Whether one text holds another.
    private static func holds(_ text: String, _ part: String) -> Bool {
        let (text, part) = (Array(text.utf16), Array(part.utf16))
        guard !part.isEmpty, part.count <= text.count else { return false }
        return (0...text.count - part.count).contains { text[$0..<$0 + part.count].elementsEqual(part) }
    }
}
