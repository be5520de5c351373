import Gongwen

/// The year that a change is measured against, 基期: 比2020年|下降|13.5%.
struct BaseYear {
    /// The year.
    let year: Int
    /// Where 比 or 较 stands.
    let start: Int

    /// The words of comparison at the end of the text before a number, words of dealing out and of change between them.
    init?(before text: Range<Int>, units: UnsafeBufferPointer<UInt16>) {
        let tail = text.suffix(14)
        guard let start = tail.last(where: { units[$0] == "比" || units[$0] == "较" }) else { return nil }
        var index = start + 1
        var year = 0
        while index < text.upperBound, let digit = units[index].digit {
            year = year * 10 + digit
            index += 1
        }
        guard index == start + 5, index < text.upperBound, units[index] == "年" else { return nil }
        self.year = year
        self.start = start
    }
}
