/// How often each of some values was seen, 计数.
///
///     var tally = Tally<UInt64>()
///     tally.add(7)           // 1
///     tally.count(of: 7)     // 1
///
/// A hash table that is told the digest of each value; equal values have equal digests.
package struct Tally<Value: Equatable> {
    private var entries: [(value: Value, digest: UInt64, count: Int)] = []
    /// Numbers of entries plus one by digest, 0 for a free place; none, or a power of two and at most half full.
    private var places: [UInt32] = []

    /// A tally that has seen nothing.
    package init() {}

    /// Sees a value once more; returns how often it was seen.
    @discardableResult
    package mutating func add(_ value: Value, digest: UInt64) -> Int {
        if entries.count * 2 >= places.count { grow() }
        let place = place(of: value, digest)
        if places[place] == 0 {
            entries.append((value, digest, 1))
            places[place] = UInt32(entries.count)
        } else {
            entries[Int(places[place]) - 1].count += 1
        }
        return entries[Int(places[place]) - 1].count
    }

    /// How often a value was seen.
    package func count(of value: Value, digest: UInt64) -> Int {
        if entries.isEmpty { return 0 }
        let entry = places[place(of: value, digest)]
        return entry == 0 ? 0 : entries[Int(entry) - 1].count
    }

    /// Where a value stands, or the free place for it.
    private func place(of value: Value, _ digest: UInt64) -> Int {
        var place = first(of: digest)
        while places[place] != 0 {
            let entry = entries[Int(places[place]) - 1]
            if entry.digest == digest, entry.value == value { return place }
            place = (place + 1) & (places.count - 1)
        }
        return place
    }

    /// Where to look for a digest first.
    private func first(of digest: UInt64) -> Int {
        Int(truncatingIfNeeded: (digest &* 0x9E37_79B9_7F4A_7C15) >> 32) & (places.count - 1)
    }

    private mutating func grow() {
        places = [UInt32](repeating: 0, count: max(16, places.count * 2))
        for index in entries.indices {
            var place = first(of: entries[index].digest)
            while places[place] != 0 { place = (place + 1) & (places.count - 1) }
            places[place] = UInt32(index + 1)
        }
    }
}

extension Tally<UInt64> {
    /// Sees a number once more; returns how often it was seen.
    @discardableResult
    package mutating func add(_ number: UInt64) -> Int { add(number, digest: number) }

    /// How often a number was seen.
    package func count(of number: UInt64) -> Int { count(of: number, digest: number) }
}
