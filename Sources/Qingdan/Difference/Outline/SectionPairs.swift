/// Which section of the new outline is which of the old one, 层次的对应, told by where the sentences went.
struct SectionPairs {
    /// The new section of each old one.
    private(set) var toNew: [Int?]
    /// The old section of each new one.
    private(set) var toOld: [Int?]
    /// New sections that hold a part of an old one that is paired with another section, by the old one: a split.
    private(set) var splits: [Int: [Int]] = [:]
    /// Old sections that went into a new one that is paired with another section, by the new one: a merging.
    private(set) var mergers: [Int: [Int]] = [:]

    /// Lines up the sections of two texts whose sentences are lined up.
    init(_ old: ComparedText, _ new: ComparedText, by sentences: SentencePairs) {
        toNew = Array(repeating: nil, count: old.catalog.sections.count)
        toOld = Array(repeating: nil, count: new.catalog.sections.count)
        let flow = Flow(old, new, by: sentences)
        for way in flow.ways where way.share >= 0.3 { pair(way.old, way.new) }
        pairParents(old.outline, new.outline)
        pairHeadings(old, new)
        findSplits(flow, old.outline, new.outline)
        findMergers(flow, old.outline, new.outline)
        nameMainParts(old.catalog, new.catalog)
    }

    /// Of the parts of a split or merging, the one with the same heading is what stayed, else the first.
    private mutating func nameMainParts(_ old: Catalog, _ new: Catalog) {
        for (i, others) in splits {
            guard let first = toNew[i] else { continue }
            let parts = ([first] + others).sorted()
            let main = parts.first { Folding.same(new.sections[$0].heading, old.sections[i].heading) } ?? parts[0]
            toOld[first] = nil
            (toNew[i], toOld[main]) = (main, i)
            splits[i] = parts.filter { $0 != main }
        }
        for (j, others) in mergers {
            guard let first = toOld[j] else { continue }
            let parts = ([first] + others).sorted()
            let main = parts.first { Folding.same(old.sections[$0].heading, new.sections[j].heading) } ?? parts[0]
            toNew[first] = nil
            (toOld[j], toNew[main]) = (main, j)
            mergers[j] = parts.filter { $0 != main }
        }
    }

    private mutating func pair(_ i: Int, _ j: Int) {
        guard toNew[i] == nil, toOld[j] == nil else { return }
        toNew[i] = j
        toOld[j] = i
    }

    /// Pairs sections whose own words changed but most of whose children stand under one section of the other outline.
    private mutating func pairParents(_ old: ComparedOutline, _ new: ComparedOutline) {
        for i in old.children.indices.reversed() where toNew[i] == nil {
            if let j = Self.home(of: old.children[i], in: new, toNew) { pair(i, j) }
        }
    }

    /// The section of another outline under which most of some sections stand now.
    private static func home(of children: [Int], in outline: ComparedOutline, _ partners: [Int?]) -> Int? {
        var votes: [Int: Int] = [:]
        for child in children {
            if let partner = partners[child], let parent = outline.parents[partner] { votes[parent, default: 0] += 1 }
        }
        let most = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return most.flatMap { 2 * $0.value > children.count ? $0.key : nil }
    }

    /// Pairs sections of one heading under one parent, however much was written anew.
    private mutating func pairHeadings(_ old: ComparedText, _ new: ComparedText) {
        for (j, section) in new.catalog.sections.enumerated() where toOld[j] == nil && section.heading != nil {
            let siblings: [Int]
            if let parent = new.outline.parents[j] {
                siblings = toOld[parent].map { old.outline.children[$0] } ?? []
            } else {
                siblings = old.outline.roots
            }
            let heading = Folding.fold(section.heading ?? "")
            let like = siblings.filter {
                toNew[$0] == nil && Folding.fold(old.catalog.sections[$0].heading ?? "") == heading
            }
            if like.count == 1 { pair(like[0], j) }
        }
    }

    private mutating func findSplits(_ flow: Flow, _ old: ComparedOutline, _ new: ComparedOutline) {
        for j in toOld.indices where toOld[j] == nil {
            if let way = flow.main(toNew: j), toNew[way.old] != nil, way.weight * 2 >= flow.newLengths[j] {
                splits[way.old, default: []].append(j)
            } else if let i = Self.home(of: new.children[j], in: old, toOld), toNew[i] != nil {
                splits[i, default: []].append(j)
            }
        }
    }

    private mutating func findMergers(_ flow: Flow, _ old: ComparedOutline, _ new: ComparedOutline) {
        for i in toNew.indices where toNew[i] == nil {
            if let way = flow.main(fromOld: i), toOld[way.new] != nil, way.weight * 2 >= flow.oldLengths[i] {
                mergers[way.new, default: []].append(i)
            } else if let j = Self.home(of: old.children[i], in: new, toNew), toOld[j] != nil {
                mergers[j, default: []].append(i)
            }
        }
    }
}

/// How many scalars went from which section to which.
private struct Flow {
    /// Words that went from an old section to a new one.
    struct Way {
        var old: Int
        var new: Int
        /// How many scalars of the shorter sentences.
        var weight: Int
        /// Which share of the shorter section these are.
        var share: Double
    }

    private(set) var ways: [Way] = []
    private(set) var oldLengths: [Int]
    private(set) var newLengths: [Int]
    private var fromOld: [Int: Way] = [:]
    private var toNew: [Int: Way] = [:]

    init(_ old: ComparedText, _ new: ComparedText, by sentences: SentencePairs) {
        func lengths(_ text: ComparedText) -> [Int] {
            var lengths = Array(repeating: 0, count: text.catalog.sections.count)
            for sentence in text.sentences {
                if let section = sentence.section, !sentence.isCell { lengths[section] += sentence.folded.count }
            }
            return lengths
        }
        oldLengths = lengths(old)
        newLengths = lengths(new)
        var weights: [Int: [Int: Int]] = [:]
        let ways =
            sentences.toNew.enumerated().map { ($0.offset, $0.element) } + sentences.cutFrom.map { ($0.value, $0.key) }
            + sentences.joinedInto.map { ($0.key, $0.value) }
        for (i, j) in ways {
            guard let j, let from = old.sentences[i].section, let to = new.sentences[j].section,
                !old.sentences[i].isCell
            else { continue }
            weights[from, default: [:]][to, default: 0] += min(
                old.sentences[i].folded.count, new.sentences[j].folded.count)
        }
        for (from, targets) in weights {
            for (to, weight) in targets {
                let shorter = max(1, min(oldLengths[from], newLengths[to]))
                self.ways.append(Way(old: from, new: to, weight: weight, share: Double(weight) / Double(shorter)))
            }
        }
        self.ways.sort { ($1.weight, $0.old, $0.new) < ($0.weight, $1.old, $1.new) }
        for way in self.ways.reversed() {
            fromOld[way.old] = way
            toNew[way.new] = way
        }
    }

    /// The way by which most of a new section came.
    func main(toNew section: Int) -> Way? { toNew[section] }

    /// The way by which most of an old section went.
    func main(fromOld section: Int) -> Way? { fromOld[section] }
}
