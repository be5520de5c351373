/// Numbers that look random and are the same in every run: SplitMix64.
public struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    /// A sequence told by its seed.
    public init(seed: UInt64) { state = seed }

    /// The next number.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Ways to damage a file, as transfers, editors and attackers do.
public enum Mutation: CaseIterable, Sendable {
    /// Cut off anywhere, inside a character too.
    case truncated
    /// A few bytes replaced by any others.
    case flipped
    /// A stretch taken out.
    case shortened
    /// A stretch put in a second time elsewhere.
    case repeated
    /// Stretches of zero bytes.
    case zeroed
    /// Two halves in the other order.
    case swapped

    /// A damaged copy of bytes.
    public func apply(to bytes: [UInt8], with numbers: inout SeededNumbers) -> [UInt8] {
        guard bytes.count > 4 else { return [] }
        var copy = bytes
        let (first, second) = (
            Int.random(in: 0..<bytes.count, using: &numbers), Int.random(in: 0..<bytes.count, using: &numbers)
        )
        let stretch = min(first, second)..<min(max(first, second), min(first, second) + 2000)
        switch self {
        case .truncated: copy.removeSubrange(first...)
        case .flipped:
            for _ in 0..<Int.random(in: 1...40, using: &numbers) {
                copy[Int.random(in: 0..<copy.count, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
            }
        case .shortened: copy.removeSubrange(stretch)
        case .repeated: copy.insert(contentsOf: bytes[stretch], at: second)
        case .zeroed: for index in stretch { copy[index] = 0 }
        case .swapped: copy = Array(bytes[first...] + bytes[..<first])
        }
        return copy
    }
}
