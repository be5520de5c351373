import Qingdan

/// Where decisions' words stand in a text, each told from equal words elsewhere by what surrounds them.
struct QuotePlaces {
    /// What was found of a quote.
    enum Finding: Equatable {
        /// The words stand nowhere in like surroundings, and so often in others.
        case gone(elsewhere: Int)
        /// The words stand in several places that are equally likely; `isExact` says that all have the very surroundings.
        case several([Int], isExact: Bool)
        /// The words stand here, and so alike are the surroundings, in thousandths.
        case at(Int, likeness: Int)
    }

    private let text: ReviewedText
    private var groups: [String: Group] = [:]

    /// The places of one quote in the text.
    fileprivate struct Group {
        let places: [Int]
        let surroundings: [Surroundings]
        /// The places, by their very surroundings.
        var exact: [Surroundings: [Int]] = [:]
        /// The places, by four scalars in a row that stand near them; what stands near too many tells none.
        var shingles: [UInt64: [Int]] = [:]
    }

    /// More places than these are looked up by what stands near them, so that time stays linear.
    fileprivate static let few = 16
    /// Two places whose surroundings are nearly as like as each other are not told apart by them.
    private static let margin = 100

    /// Looks for quotes in a text, all in one pass.
    init(of quotes: some Sequence<TextQuote>, in text: ReviewedText) {
        self.text = text
        let distinct = Set(quotes.map(\.exact)).filter { !$0.isEmpty }.map { ($0, Array($0.unicodeScalars)) }
        let found = QuoteSearch(for: distinct.map(\.1)).places(in: text.space.scalars)
        for ((exact, scalars), places) in zip(distinct, found) {
            groups[exact] = Group(places, length: scalars.count, in: text.space)
        }
    }

    /// The place of a quote that stood under a heading, in a section.
    func place(of quote: TextQuote, heading: String?, section: String?) -> Finding {
        guard let group = groups[quote.exact] else { return .gone(elsewhere: 0) }
        let wanted = Surroundings(of: quote)
        if let exact = group.exact[wanted] { return told(exact, heading: heading, likeness: 1000) }
        var likely: [(place: Int, likeness: Surroundings.Likeness)] = []
        for index in group.candidates(for: wanted, few: Self.few) {
            let (place, likeness) = (group.places[index], group.surroundings[index].likeness(to: wanted))
            let here = text.heading(at: place)
            let isSame = here == heading && (heading != nil || section != nil && text.section(at: place) == section)
            if likeness.isEnough(underSameHeading: isSame) { likely.append((place, likeness)) }
        }
        guard let best = likely.map(\.likeness).max() else { return .gone(elsewhere: group.places.count) }
        let near = likely.filter { $0.likeness.share > best.share - Self.margin }
        return told(near.map(\.place).sorted(), heading: heading, likeness: best.share)
    }

    /// The only place, or the only one under the heading.
    private func told(_ places: [Int], heading: String?, likeness: Int) -> Finding {
        if places.count == 1 { return .at(places[0], likeness: likeness) }
        let same = places.filter { text.heading(at: $0) == heading }
        if same.count == 1 { return .at(same[0], likeness: likeness) }
        return .several(same.isEmpty ? places : same, isExact: likeness == 1000)
    }

    /// The places where a quote stands with its very surroundings.
    func exactPlaces(of quote: TextQuote) -> [Int] { groups[quote.exact]?.exact[Surroundings(of: quote)] ?? [] }
}

extension QuotePlaces.Group {
    fileprivate init(_ places: [Int], length: Int, in space: TextSpace) {
        self.places = places
        surroundings = places.map { Surroundings(of: $0..<($0 + length), in: space) }
        for (place, around) in zip(places, surroundings) { exact[around, default: []].append(place) }
        guard places.count > QuotePlaces.few else { return }
        for (index, around) in surroundings.enumerated() {
            for shingle in around.shingles where shingles[shingle].map({ $0.count <= QuotePlaces.few }) ?? true {
                shingles[shingle, default: []].append(index)
            }
        }
    }

    /// The places to look at for surroundings: all where they are few, else those that share what few have.
    fileprivate func candidates(for wanted: Surroundings, few: Int) -> [Int] {
        if places.count <= few { return Array(places.indices) }
        var candidates: Set<Int> = []
        for shingle in wanted.shingles {
            if let near = shingles[shingle], near.count <= few { candidates.formUnion(near) }
        }
        return candidates.sorted()
    }
}
