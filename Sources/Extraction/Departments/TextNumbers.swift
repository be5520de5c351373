import Gongwen

/// Gives texts numbers, equal texts the same one, so that what was read of a text is found again by a look.
///
///     var numbers = TextNumbers()
///     numbers.number(of: units, 3..<7)     // 市民政局: 0
///     numbers.number(of: units, 8..<12)    // 市财政局: 1
///     numbers.number(of: units, 30..<34)   // 市民政局 again: 0
///
/// Numbers count from 0 in the order in which the texts first come.
struct TextNumbers: Sendable {
    private struct Text {
        var hash: UInt32
        var start: Int32
        var end: Int32
    }

    /// How many texts have a number.
    var count: Int { texts.count }

    /// All texts, one behind the other.
    private var units: [UInt16] = []
    private var texts: [Text] = []
    /// Numbers plus one by hash, 0 for a free place; a power of two long and at most half full.
    private var places: [UInt32] = []

    /// The number of a text, which it gets where it has none.
    mutating func number(of text: UnitText, _ range: Range<Int>) -> Int {
        if texts.count * 2 >= places.count { grow() }
        let hash = Self.hash(text, range)
        var place = Int(hash) & (places.count - 1)
        while places[place] != 0 {
            let number = Int(places[place]) - 1
            if texts[number].hash == hash, isText(number, text, range) { return number }
            place = (place + 1) & (places.count - 1)
        }
        let start = units.count
        units.append(contentsOf: UnsafeBufferPointer(rebasing: text[range]))
        texts.append(Text(hash: hash, start: Int32(start), end: Int32(units.count)))
        places[place] = UInt32(texts.count)
        return texts.count - 1
    }

    /// The number of a string, that of its units.
    mutating func number(of text: String) -> Int {
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: text.utf8.count) { room in
            var count = 0
            for unit in text.utf16 {
                room[count] = unit
                count += 1
            }
            return number(of: UnsafeBufferPointer(room), 0..<count)
        }
    }

    @inline(__always)
    private func isText(_ number: Int, _ text: UnitText, _ range: Range<Int>) -> Bool {
        let start = Int(texts[number].start)
        guard Int(texts[number].end) - start == range.count else { return false }
        for offset in 0..<range.count where units[start + offset] != text[range.lowerBound + offset] { return false }
        return true
    }

    @inline(__always)
    private static func hash(_ text: UnitText, _ range: Range<Int>) -> UInt32 {
        var hash: UInt64 = 0
        for index in range { hash = (hash ^ UInt64(text[index])) &* 0x9E37_79B9_7F4A_7C15 }
        return UInt32(truncatingIfNeeded: hash >> 32)
    }

    private mutating func grow() {
        places = [UInt32](repeating: 0, count: max(64, places.count * 2))
        for number in texts.indices {
            var place = Int(texts[number].hash) & (places.count - 1)
            while places[place] != 0 { place = (place + 1) & (places.count - 1) }
            places[place] = UInt32(number + 1)
        }
    }
}
