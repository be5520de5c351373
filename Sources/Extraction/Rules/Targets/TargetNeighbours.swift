import Gongwen

/// Completes a target by those next to it, 承前省略: what a text has said once it does not say again.
struct TargetNeighbours {
    let reader: TargetReader
    let phrases: NounPhrases

    private var units: UnsafeBufferPointer<UInt16> { reader.units }

    /// Completes the last of the drafts of a block.
    func settle(_ drafts: inout [TargetDraft]) {
        let last = drafts.count - 1
        drafts[last].groups = groups(of: drafts[last])
        drafts[last].isLabelled = hasLabel(drafts[last])
        let hasNeighbour = last > 0 && drafts[last - 1].sentence == drafts[last].sentence
        nameByAnnouncement(&drafts[last], hasNeighbour: hasNeighbour)
        guard last > 0 else { return }
        // both where they lie, for they are large
        drafts.withUnsafeMutableBufferPointer { drafts in
            guard let before = drafts.baseAddress?.advanced(by: last - 1) else { return }
            settle(&before.pointee, &before.successor().pointee)
        }
    }

    /// Completes a draft and the one before it by each other.
    private func settle(_ one: inout TargetDraft, _ other: inout TargetDraft) {
        dealInRow(&one, &other)
        takeOver(from: one, to: &other)
        if other.isElliptic, let group = counterpart(of: other, in: one) { one.groups = [group] }
        if one.groups.isEmpty, other.groups.isEmpty, other.list.count == 1, one.list.count == 1 {
            dealOut(&one, &other)
        }
    }

    /// Amounts that stand in a row, each behind whom it is for: 补贴标准为|初级（五级）|1000元、|中级（四级）|1500元.
    private func dealInRow(_ one: inout TargetDraft, _ other: inout TargetDraft) {
        guard one.clause == other.clause, one.end < other.number.core.lowerBound, units[one.end] == "、",
            other.groups.isEmpty, one.sharesUnit(with: other, in: units), one.isMoney || one.number.isPercent,
            isSubject(other), let member = other.name.only
        else { return }
        if one.groups.isEmpty {
            guard isSubject(one), let name = one.name.only else { return }
            let link = name.last { units[$0] == "为" }
            let group = (link.map { $0 + 1 } ?? name.lowerBound)..<name.upperBound
            var topic = link.flatMap { phrases.announcedNoun(one.clause.lowerBound..<$0) }
            var start = one.clause.lowerBound
            for _ in 0..<2 where topic == nil {
                guard let clause = reader.clauses.before(start) else { break }
                topic = phrases.announcedNoun(clause)
                start = clause.lowerBound
            }
            guard let topic, topic.count <= 24, group.count >= 2 else { return }
            one.groups = [units.string(group)]
            one.name = Stretches(topic)
        }
        other.groups = [units.string(member)]
        other.name = one.name
    }

    /// Whether a draft is named by nothing but a short phrase right before its number.
    private func isSubject(_ draft: TargetDraft) -> Bool {
        guard draft.list.count == 1, let name = draft.name.only else { return false }
        return name.count <= 14 && !draft.lead.counts && !draft.lead.measuresSubject && draft.lead.measure == .level
            && name.upperBound == draft.number.core.lowerBound
    }

    /// Names the first of several groups by what the clauses before it announce: 给予|安家补贴：博士研究生|2万元、….
    private func nameByAnnouncement(_ draft: inout TargetDraft, hasNeighbour: Bool) {
        guard !hasNeighbour, let name = draft.name.only, draft.list.count == 1, !draft.lead.counts,
            !draft.countsParties, endsInParty(name)
        else { return }
        var start = draft.clause.lowerBound
        var named = draft.clause.lowerBound == reader.clauses.block.lowerBound ? reader.announced.first : nil
        for _ in 0..<2 where named == nil {
            guard let clause = reader.clauses.before(start) else { break }
            named = phrases.announcedNoun(clause)
            start = clause.lowerBound
        }
        guard let named, named.count <= 24, !endsInParty(named) else { return }
        draft.groups = [units.string(name)]
        draft.name = Stretches(named)
    }

    /// The groups that the numbers of a draft are for.
    private func groups(of draft: TargetDraft) -> [String] {
        let reader = GroupReader(units: units)
        if draft.list.count > 1 {
            if self.reader.dealtTimes(draft) != nil { return [] }
            let before = phrases.strippedTail(draft.frame.before)
            if let names = reader.groups(in: before, count: draft.list.count) { return names }
            guard draft.clause.lowerBound > 0, units[draft.clause.lowerBound - 1] == "，" else { return [] }
            let clause = self.reader.clauses.before(draft.clause.lowerBound)
            return clause.flatMap { reader.groups(in: $0, count: draft.list.count) } ?? []
        }
        return condition(of: draft).map { [units.string($0)] } ?? []
    }

    /// The case a single number is for: 连续断缴4年及以上的，…; 在校学生：…; 四星级的给予5万元; 第一类资助对象每人每月400元.
    private func condition(of draft: TargetDraft) -> Range<Int>? {
        let clause = draft.clause
        if clause.lowerBound > reader.clauses.block.lowerBound {
            switch units[clause.lowerBound - 1] {
            case "：": return label(before: clause.lowerBound - 1)
            case "，":
                guard let before = reader.clauses.before(clause.lowerBound) else { break }
                if let part = part(of: before) { return part }
                if units[before.upperBound - 1] == "的" {
                    return units[before.lowerBound] == "对" ? before.lowerBound + 1..<before.upperBound : before
                }
            default: break
            }
        }
        let subject = draft.frame.before
        guard draft.isMoney, !subject.isEmpty else { return nil }
        for index in subject where units[index] == "的" && !draft.lead.measuresSubject && index > subject.lowerBound {
            return index + 3 >= subject.upperBound ? subject.lowerBound..<index + 1 : nil
        }
        let isParty = draft.frame.between.isEmpty && !draft.perRanges.isEmpty && draft.lead.op == nil
        if phrases.isAgeGroup(subject) { return subject }
        guard isParty, !draft.lead.measuresSubject, subject.count <= 20, let party = phrases.subject(subject) else {
            return nil
        }
        return draft.name == Stretches(party) && !namesParty(party) ? nil : party  // 保管费|每年100元 is for nobody
    }

    /// The bracket of a sliding scale: 超过1万元至10万元|的部分.
    private func part(of clause: Range<Int>) -> Range<Int>? {
        let word = clause.suffix(3)
        guard word.count == 3, clause.count > 5, units[word.lowerBound] == "的", units[word.lowerBound + 1] == "部",
            units[word.lowerBound + 2] == "分"
        else { return nil }
        return clause.lowerBound..<word.lowerBound
    }

    /// A short noun before a colon that opens an item or a sentence.
    private func label(before colon: Int) -> Range<Int>? {
        let start = reader.clause(around: colon..<colon).lowerBound
        let label = start..<colon
        guard (2...16).contains(label.count), !phrases.startsVerb(label),
            !phrases.isGeneric(label.upperBound - 2..<label.upperBound)
        else { return nil }
        return label.contains { UnitClass.of(units[$0]).contains(.comma) } ? nil : label
    }

    /// A change of an amount is per what the amount is per, and for its groups; a short subject with the same unit
    /// leaves out what it measures: 省级事项网上可办率不低于90%，市县级不低于70%.
    private func takeOver(from before: TargetDraft, to draft: inout TargetDraft) {
        if before.isLabelled, draft.groups.isEmpty, draft.sentence == before.sentence {
            draft.groups = before.groups
            draft.isLabelled = true
        }
        if draft.per.isEmpty, sharesVerb(draft, with: before) { draft.per = before.per }
        guard before.sharesUnit(with: draft, in: units) else { return }
        if draft.lead.measure == .increase, draft.isMoney {
            if draft.per.isEmpty { draft.per = before.per }
            if draft.groups.isEmpty, draft.list.count == before.list.count { draft.groups = before.groups }
        }
        guard let name = draft.name.only, let full = before.name.only, draft.sentence == before.sentence else { return }
        // 经营主体5000户，其中|企业|1200户: those are counted themselves
        let isGroup = !draft.lead.counts && !draft.countsParties && endsInParty(name)
        let namesGroup = namesPlacesOrAges(name) || isGroup
        let isShort = name.count <= 4 && draft.lead.measuresSubject
        if namesGroup && full.count > 3 || isShort && full.count > 6, !endsAlike(name, full) {
            draft.groups = [units.string(name)]
            draft.ellipsis = name
            draft.name = before.name
            if draft.per.isEmpty { draft.per = before.per }
        }
    }

    /// Whether a subject only says where, or of what age: 杭州、宁波两市|达到100%, 80—89周岁|每人每月50元.
    private func namesPlacesOrAges(_ name: Range<Int>) -> Bool {
        guard name.count <= 16 else { return false }
        if units[name.upperBound - 1] == "岁"
            || (units[name.upperBound - 1] == "上" && name.contains { units[$0] == "岁" })
        {
            return true
        }
        return name.count <= 12 && units[name.upperBound - 1].isOne(of: "市县区省") && name.contains { units[$0] == "、" }
            || (name.count <= 4 && units[name.upperBound - 1] == "区")  // 平原区, 水稻区
            || (name.count > 4 && units[name.upperBound - 2] == "地" && units[name.upperBound - 1] == "区")
    }

    /// 每班配备|2名|专任教师和|1名|保育员: a number that stands with the one before it behind one verb and one 每….
    private func sharesVerb(_ draft: TargetDraft, with before: TargetDraft) -> Bool {
        guard draft.clause == before.clause, draft.lead.op == nil, !draft.lead.measuresSubject,
            !before.lead.measuresSubject, !draft.number.isPercent, before.end < draft.number.core.lowerBound
        else { return false }
        let gap = before.end..<draft.number.core.lowerBound
        return gap.contains { units[$0].isOne(of: "、和及") }
    }

    /// Whether a short subject is nothing but a noun for people, bodies or places: 初中生|9个小时, 汾渭平原|增长25%.
    private func endsInParty(_ name: Range<Int>) -> Bool {
        name.count <= 12
            && name.contains { PartyNouns.trie.match(units, at: $0, end: name.upperBound)?.end == name.upperBound }
    }

    /// Whether two nouns have the same head: 培训时间 leaves nothing out beside 初次培训时间.
    private func endsAlike(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        units[one.upperBound - 1] == units[other.upperBound - 1]
            && units[one.upperBound - 2] == units[other.upperBound - 2]
    }

    /// The group at the head of the full subject that the short one stands beside: 省级|事项网上可办率, 市县级.
    private func counterpart(of draft: TargetDraft, in before: TargetDraft) -> String? {
        guard let ellipsis = draft.ellipsis, let full = before.name.first, before.groups.isEmpty,
            let end = full.prefix(8).first(where: { units[$0] == units[ellipsis.upperBound - 1] })
        else { return nil }
        return units.string(full.lowerBound..<end + 1)
    }

    /// Whether a label before a colon opens the clause.
    private func hasLabel(_ draft: TargetDraft) -> Bool {
        draft.clause.lowerBound > reader.clauses.block.lowerBound && units[draft.clause.lowerBound - 1] == "："
            && !draft.groups.isEmpty
    }

    /// Whether a stretch of text holds a noun for people, households or bodies.
    private func namesParty(_ text: Range<Int>) -> Bool {
        text.contains { PartyNouns.trie.match(units, at: $0, end: text.upperBound) != nil }
    }

    /// Two subjects that end alike differ by whom they are for: 成年人员|基本饮食标准, 未成年人员|基本饮食标准.
    private func dealOut(_ one: inout TargetDraft, _ other: inout TargetDraft) {
        guard one.lead.measuresSubject, other.lead.measuresSubject, let left = one.name.only,
            let right = other.name.only, left != right, one.sharesUnit(with: other, in: units), one.per == other.per
        else { return }
        var tail = 0
        let limit = min(left.count, right.count)
        while tail < limit, units[left.upperBound - tail - 1] == units[right.upperBound - tail - 1] {
            tail += 1
        }
        // the noun that says who they are belongs to the group: 受助人员|基本饮食标准, 初中生|近视率
        let end = right.upperBound
        for index in right {
            guard let noun = PartyNouns.trie.match(units, at: index, end: end), noun.end > end - tail else { continue }
            tail = end - noun.end
        }
        guard tail >= 3, tail < limit, namesParty(left.dropLast(tail)), namesParty(right.dropLast(tail)) else { return }
        one.groups = [units.string(left.dropLast(tail))]
        other.groups = [units.string(right.dropLast(tail))]
    }
}

/// Nouns for people and households that a rule can be for, from `parties.tsv`.
enum PartyNouns {
    static let trie: Trie = {
        var trie = Trie()
        for (index, row) in Lexicon.rows(of: "parties.tsv").enumerated() { trie.insert(row[0], index) }
        return trie
    }()

    /// The end of the noun that starts at an index.
    static func end(_ units: UnsafeBufferPointer<UInt16>, at index: Int, end: Int) -> Int {
        trie.match(units, at: index, end: end)?.end ?? index
    }
}
