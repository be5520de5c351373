/// Which sentence of the new text is which of the old one, 句的对应.
///
/// Sentences that stand once in both texts are lined up wherever they are (so a moved section is found), then their
/// equal neighbours, then equal ones that are left, then like ones: first between the same neighbours, then anywhere.
struct SentencePairs {
    /// The new sentence of each old one.
    private(set) var toNew: [Int?]
    /// The old sentence of each new one.
    private(set) var toOld: [Int?]

    /// The old sentence that a new one without a pair was cut from.
    private(set) var cutFrom: [Int: Int] = [:]
    /// The new sentence that an old one without a pair was joined into.
    private(set) var joinedInto: [Int: Int] = [:]

    private let old: ComparedText
    private let new: ComparedText

    /// Lines up two texts; sentences of cells are left to the tables.
    init(_ old: ComparedText, _ new: ComparedText) {
        self.old = old
        self.new = new
        toNew = Array(repeating: nil, count: old.sentences.count)
        toOld = Array(repeating: nil, count: new.sentences.count)
        pairUnique()
        extendPairs()
        pairRest()
        extendPairs()
        pairLike()
        cutFrom = Self.parts(of: old, in: new, toOld)
        joinedInto = Self.parts(of: new, in: old, toNew)
    }

    /// The sentences of a text that are a part of one of the other text, told by the pairs next to them.
    private static func parts(of whole: ComparedText, in text: ComparedText, _ partners: [Int?]) -> [Int: Int] {
        var parts: [Int: Int] = [:]
        for part in text.sentences.indices where partners[part] == nil && !text.sentences[part].isCell {
            let pairs = Likeness.pairs(text.folded(part)).sorted()
            for near in [part - 1, part + 1, part - 2, part + 2] where partners.indices.contains(near) {
                // A sentence that is the same in both texts had nothing cut off or joined to it.
                guard let other = partners[near], whole.folded(other).count > text.folded(part).count,
                    whole.sentences[other].key != text.sentences[near].key
                else { continue }
                let both = Likeness.common(sorted: pairs, Likeness.pairs(whole.folded(other)).sorted())
                if both * 4 >= pairs.count * 3 {
                    parts[part] = other
                    break
                }
            }
        }
        return parts
    }

    /// Whether two sentences say the same words.
    func isSame(_ i: Int, _ j: Int) -> Bool {
        old.sentences[i].key == new.sentences[j].key && old.sentences[i].folded.count == new.sentences[j].folded.count
    }

    /// Makes two sentences a pair.
    mutating func pair(_ i: Int, _ j: Int) {
        toNew[i] = j
        toOld[j] = i
    }

    private func isFree(_ i: Int, _ j: Int) -> Bool {
        old.sentences.indices.contains(i) && new.sentences.indices.contains(j) && toNew[i] == nil && toOld[j] == nil
            && !old.sentences[i].isCell && !new.sentences[j].isCell
    }

    /// Pairs sentences that stand once in each text.
    private mutating func pairUnique() {
        var places: [UInt64: (old: Int, oldCount: Int, new: Int, newCount: Int)] = [:]
        for (i, sentence) in old.sentences.enumerated() where sentence.tellsPlace {
            places[sentence.key, default: (0, 0, 0, 0)].oldCount += 1
            places[sentence.key]?.old = i
        }
        for (j, sentence) in new.sentences.enumerated() where sentence.tellsPlace {
            places[sentence.key, default: (0, 0, 0, 0)].newCount += 1
            places[sentence.key]?.new = j
        }
        for (i, sentence) in old.sentences.enumerated() where sentence.tellsPlace {
            if let place = places[sentence.key], place.oldCount == 1, place.newCount == 1 { pair(i, place.new) }
        }
    }

    /// Pairs equal sentences that stand next to a pair, forwards and then backwards.
    private mutating func extendPairs() {
        for i in old.sentences.indices {
            if let j = toNew[i], isFree(i + 1, j + 1), isSame(i + 1, j + 1) { pair(i + 1, j + 1) }
        }
        for i in old.sentences.indices.reversed() {
            if let j = toNew[i], isFree(i - 1, j - 1), isSame(i - 1, j - 1) { pair(i - 1, j - 1) }
        }
    }

    /// Pairs equal sentences that are left, each with the first free one behind the pair before it, else with the first.
    private mutating func pairRest() {
        var free: [UInt64: [Int]] = [:]
        for (j, sentence) in new.sentences.enumerated() where toOld[j] == nil && sentence.tellsPlace {
            free[sentence.key, default: []].append(j)
        }
        var last = -1
        for (i, sentence) in old.sentences.enumerated() {
            if let j = toNew[i] {
                last = j
            } else if sentence.tellsPlace, let choices = free[sentence.key] {
                let next = choices.boundary { $0 > last }
                let choice = next < choices.count ? next : 0
                guard choice < choices.count, isFree(i, choices[choice]) else { continue }
                pair(i, choices[choice])
                last = choices[choice]
                free[sentence.key]?.remove(at: choice)
            }
        }
    }

    /// Pairs like sentences, the likest first.
    private mutating func pairLike() {
        var shingles = Shingles()
        for j in new.sentences.indices where toOld[j] == nil && new.sentences[j].tellsPlace {
            shingles.add(new.folded(j), as: j)
        }
        var choices: [(score: Double, i: Int, j: Int)] = []
        var last = -1
        for i in old.sentences.indices {
            if let j = toNew[i] {
                last = j
                continue
            }
            guard old.sentences[i].tellsPlace else { continue }
            let pairs = Likeness.pairs(old.folded(i)).sorted()
            var candidates = shingles.candidates(for: pairs)
            // What stands between the same neighbours is looked at even if it shares only common words.
            var near = last + 1
            while near < toOld.count, toOld[near] == nil, near <= last + 4 {
                candidates.append(near)
                near += 1
            }
            for j in Set(candidates)
            where isFree(i, j) && new.sentences[j].tellsPlace
                && old.sentences[i].isHeading == new.sentences[j].isHeading
            {
                let likeness = Likeness.of(
                    sorted: pairs, shingles.pairs(of: j) ?? Likeness.pairs(new.folded(j)).sorted())
                let isNear = stand(i, j)
                if likeness >= (isNear ? 0.34 : 0.6) { choices.append((likeness + (isNear ? 0.2 : 0), i, j)) }
            }
        }
        choices.sort { ($1.score, $0.i, $0.j) < ($0.score, $1.i, $1.j) }
        for choice in choices where isFree(choice.i, choice.j) { pair(choice.i, choice.j) }
    }

    /// Whether two sentences stand between the same pairs.
    private func stand(_ i: Int, _ j: Int) -> Bool {
        var (before, after) = (i - 1, i + 1)
        while before >= 0, i - before < 8, toNew[before] == nil { before -= 1 }
        while after < toNew.count, after - i < 8, toNew[after] == nil { after += 1 }
        let low = before >= 0 ? toNew[before] : -1
        let high = after < toNew.count ? toNew[after] : toOld.count
        return low.map { $0 < j && j - $0 <= 8 } ?? false || high.map { $0 > j && $0 - j <= 8 } ?? false
    }
}

extension Sentence {
    /// Whether its words tell where in the notice it is; those of notes do not, and cells are told by their tables.
    fileprivate var tellsPlace: Bool { !isCell && !isNote }
}

extension SentencePairs {
    /// Lines up the notes of sections that are one: equal ones, then like ones, then one that is alone on each side.
    mutating func pairNotes(of sections: SectionPairs, _ old: ComparedText, _ new: ComparedText) {
        var notes: [Int?: Sides<[Int]>] = [:]
        for (i, sentence) in old.sentences.enumerated() where sentence.isNote && !sentence.isCell && toNew[i] == nil {
            let section = sentence.section
            if section == nil || section.map({ sections.toNew[$0] != nil }) ?? false {
                notes[section, default: Sides([], [])].old.append(i)
            }
        }
        for (j, sentence) in new.sentences.enumerated() where sentence.isNote && !sentence.isCell && toOld[j] == nil {
            let section = sentence.section.flatMap { sections.toOld[$0] }
            if section != nil || sentence.section == nil { notes[section, default: Sides([], [])].new.append(j) }
        }
        for group in notes.values {
            pairNotes(group, least: 1) { old.sentences[$0].key == new.sentences[$1].key ? 1 : 0 }
            pairNotes(group, least: 0.34) { Likeness.of(old.folded($0), new.folded($1)) }
            let rest = Sides(group.old.filter { toNew[$0] == nil }, group.new.filter { toOld[$0] == nil })
            if rest.old.count == 1, rest.new.count == 1 { pair(rest.old[0], rest.new[0]) }
        }
    }

    /// Pairs each old note with the first new one that is like it.
    private mutating func pairNotes(_ notes: Sides<[Int]>, least: Double, _ likeness: (Int, Int) -> Double) {
        for i in notes.old where toNew[i] == nil {
            if let j = notes.new.prefix(40).first(where: { toOld[$0] == nil && likeness(i, $0) >= least }) {
                pair(i, j)
            }
        }
    }
}

/// Which sentences share rare pairs of neighbours: the way to like sentences without comparing each with each.
private struct Shingles {
    /// A pair of neighbours in more sentences than these tells nothing.
    private static let commonest = 24

    private var places: [UInt64: [Int]] = [:]
    private var pairs: [Int: [UInt64]] = [:]

    /// Adds a sentence.
    mutating func add(_ folded: ArraySlice<UInt32>, as index: Int) {
        let sorted = Likeness.pairs(folded).sorted()
        pairs[index] = sorted
        for (at, pair) in sorted.enumerated() where at == 0 || sorted[at - 1] != pair {
            if places[pair]?.count ?? 0 <= Self.commonest { places[pair, default: []].append(index) }
        }
    }

    /// The sorted pairs of a sentence that was added.
    func pairs(of index: Int) -> [UInt64]? { pairs[index] }

    /// The few sentences that share most with these sorted pairs.
    func candidates(for sorted: [UInt64]) -> [Int] {
        var shared: [Int: Int] = [:]
        for (at, pair) in sorted.enumerated() where at == 0 || sorted[at - 1] != pair {
            guard let places = places[pair], places.count <= Self.commonest else { continue }
            for index in places { shared[index, default: 0] += 1 }
        }
        let best = shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return best.prefix(8).map(\.key)
    }
}
