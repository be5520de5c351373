extension TextEdit {
    /// A change of a text by replacing words; nil where old words do not stand exactly once.
    ///
    /// What is taken out in one place and put in at another moved there, if it is longer than a few words.
    public init?(of old: [Unicode.Scalar], replacing replacements: [(old: String, new: String)]) {
        var scalars = old
        var origins: [Int?] = old.indices.map { $0 }
        for (words, others) in replacements {
            let (before, after) = (Array(words.unicodeScalars), Array(others.unicodeScalars))
            let places = Self.places(of: before, in: scalars)
            guard places.count == 1, let place = places.first else { return nil }
            let head = zip(before, after).prefix { $0 == $1 }.count
            let tail = zip(before.dropFirst(head).reversed(), after.dropFirst(head).reversed()).prefix { $0 == $1 }
                .count
            let middle = place + head..<place + before.count - tail
            let added = after[head..<after.count - tail]
            scalars.replaceSubrange(middle, with: added)
            origins.replaceSubrange(middle, with: added.map { _ in nil })
        }
        Self.findMoved(old, scalars, &origins)
        self.init(of: old, now: scalars, from: origins)
    }

    private static func places(of words: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Int] {
        guard let first = words.first, text.count >= words.count else { return [] }
        return (0...text.count - words.count).filter {
            text[$0] == first && text[$0..<$0 + words.count].elementsEqual(words)
        }
    }

    /// Finds stretches without an origin that are the same as stretches that are gone.
    private static func findMoved(_ old: [Unicode.Scalar], _ new: [Unicode.Scalar], _ origins: inout [Int?]) {
        let kept = Set(origins.compactMap { $0 })
        var gone: [Unicode.Scalar: [Int]] = [:]
        for index in old.indices where !kept.contains(index) { gone[old[index], default: []].append(index) }
        var at = 0
        while at < new.count {
            guard origins[at] == nil else {
                at += 1
                continue
            }
            var best = 0..<0
            for start in gone[new[at]] ?? [] {
                var length = 0
                while at + length < new.count, start + length < old.count, origins[at + length] == nil,
                    !kept.contains(start + length), new[at + length] == old[start + length]
                {
                    length += 1
                }
                if length > best.count { best = start..<start + length }
            }
            if best.count >= 5 { for (offset, index) in best.enumerated() { origins[at + offset] = index } }
            at += max(1, best.count >= 5 ? best.count : 1)
        }
    }

    /// The stretches that stayed together.
    private init(of old: [Unicode.Scalar], now text: [Unicode.Scalar], from origins: [Int?]) {
        self.init(of: old)
        var at = 0
        while at < text.count {
            var end = at + 1
            if let first = origins[at] {
                while end < text.count, origins[end] == first + end - at { end += 1 }
                keep(first..<first + end - at, of: old)
            } else {
                while end < text.count, origins[end] == nil { end += 1 }
                put(text[at..<end])
            }
            at = end
        }
    }
}
