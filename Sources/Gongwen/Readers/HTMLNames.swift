/// The names of elements while a page is parsed, each with a number in place of its text.
struct HTMLNames {
    /// The number of a name.
    struct Name: Equatable {
        fileprivate let number: Int

        static let root = Name(number: 0)
        static let table = Name(number: 1)
        static let center = Name(number: 10)

        /// Whether it is td or th.
        var isCell: Bool { number == 2 || number == 3 }
        /// Whether it is tr.
        var isRow: Bool { number == 4 }
        /// Whether it is tbody, thead or tfoot.
        var isRowGroup: Bool { (5...7).contains(number) }
        /// Whether its end tag may end a cell.
        var isOfTable: Bool { (1...9).contains(number) }

        /// Whether such an element ends where a cell, row or row group begins.
        func ends(before other: Name) -> Bool { isCell || !other.isCell && isRow || other.isRowGroup && isRowGroup }
    }

    /// The names with a number of their own, in its order; the root has none.
    private static let known = [
        "", "table", "td", "th", "tr", "tbody", "thead", "tfoot", "body", "html", "center",
    ]

    private var numbers = Dictionary(uniqueKeysWithValues: zip(known, known.indices))
    private var tags: [HTMLTag] = known.map { HTMLTag.named[$0] ?? .inline }
    /// The names last asked for by where their text lies: libxml2 keeps each name in one place.
    private var recent = [(text: UnsafePointer<UInt8>?, number: Int)](repeating: (nil, 0), count: 64)

    /// The kind of element that a name is of.
    func tag(of name: Name) -> HTMLTag { tags[name.number] }

    /// The number of a name.
    mutating func name(_ text: UnsafePointer<UInt8>) -> Name {
        let place = (Int(bitPattern: text) >> 2) & 63
        if recent[place].text == text { return Name(number: recent[place].number) }
        let string = String(cString: text)
        let number = numbers[string] ?? tags.count
        if number == tags.count {
            numbers[string] = number
            tags.append(HTMLTag.named[string] ?? .inline)
        }
        recent[place] = (text, number)
        return Name(number: number)
    }
}
