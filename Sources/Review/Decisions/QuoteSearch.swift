/// Finds many quotes in a text in one pass over it (the algorithm of Aho and Corasick).
struct QuoteSearch {
    /// A step from a state by a scalar value, packed into one number.
    private var steps: [UInt64: Int] = [:]
    /// Where to go on from a state when no step leads on: the longest ending of what was read that begins a quote.
    private var fallback: [Int] = [0]
    /// The nearest state on the way of fallbacks that ends a quote, 0 for none.
    private var nextEnd: [Int] = [0]
    /// The quote that a state ends, by its place in the list.
    private var ended: [Int?] = [nil]
    private let lengths: [Int]

    /// A search for distinct quotes, none of them empty.
    init(for quotes: [[Unicode.Scalar]]) {
        lengths = quotes.map(\.count)
        var levels: [[(parent: Int, scalar: Unicode.Scalar, state: Int)]] = []
        for (index, quote) in quotes.enumerated() {
            var state = 0
            for (depth, scalar) in quote.enumerated() {
                if let next = steps[Self.step(state, scalar)] {
                    state = next
                    continue
                }
                let next = ended.count
                steps[Self.step(state, scalar)] = next
                ended.append(nil)
                fallback.append(0)
                nextEnd.append(0)
                if levels.count == depth { levels.append([]) }
                levels[depth].append((state, scalar, next))
                state = next
            }
            ended[state] = index
        }
        for (parent, scalar, state) in levels.joined() where parent != 0 {
            fallback[state] = follow(scalar, from: fallback[parent])
            nextEnd[state] = ended[fallback[state]] == nil ? nextEnd[fallback[state]] : fallback[state]
        }
    }

    private static func step(_ state: Int, _ scalar: Unicode.Scalar) -> UInt64 {
        UInt64(state) << 21 | UInt64(scalar.value)
    }

    private func follow(_ scalar: Unicode.Scalar, from start: Int) -> Int {
        var state = start
        while true {
            if let next = steps[Self.step(state, scalar)] { return next }
            if state == 0 { return 0 }
            state = fallback[state]
        }
    }

    /// Where each quote starts in a text, in order.
    func places(in text: [Unicode.Scalar]) -> [[Int]] {
        var places = [[Int]](repeating: [], count: lengths.count)
        var state = 0
        for (index, scalar) in text.enumerated() {
            state = follow(scalar, from: state)
            var end = ended[state] == nil ? nextEnd[state] : state
            while end != 0 {
                if let quote = ended[end] { places[quote].append(index + 1 - lengths[quote]) }
                end = nextEnd[end]
            }
        }
        return places
    }
}
