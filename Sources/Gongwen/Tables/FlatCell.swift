/// A cell of a table that a conversion flattened into lines of text.
struct FlatCell {
    /// A stretch of one printed line of the cell.
    struct Part {
        /// The units in the source text, without white space at the ends.
        var range: Range<Int>
        /// The number of the line in the source.
        var line: Int
        /// Whether white space may stand inside; where it cannot, the part need not be looked through for it.
        var mayHoldSpace = true
    }

    /// The printed lines of a cell; nearly always one, which takes no memory of its own.
    struct Parts: RandomAccessCollection, ExpressibleByArrayLiteral {
        private var head: Part?
        private var rest: [Part]?

        init(arrayLiteral parts: Part...) { self.init(parts) }

        init(_ parts: some Sequence<Part>) {
            for part in parts { append(part) }
        }

        /// The part of a cell in one printed line, or none.
        init(_ part: Part?) { head = part }

        var startIndex: Int { 0 }
        var endIndex: Int { head == nil ? 0 : (rest?.count ?? 0) + 1 }

        subscript(index: Int) -> Part {
            if index == 0, let head { return head }
            guard let rest else { preconditionFailure("a cell has no part \(index)") }
            return rest[index - 1]
        }

        mutating func append(_ part: Part) {
            if head == nil {
                head = part
            } else if rest?.append(part) == nil {
                rest = [part]
            }
        }
    }

    /// Its printed lines, in order; none for an empty cell.
    var parts: Parts

    /// A cell of some printed lines.
    init(parts: Parts) { self.parts = parts }

    /// A cell of some printed lines.
    init(parts: some Sequence<Part>) { self.parts = Parts(parts) }

    /// Whether nothing is printed in it.
    var isEmpty: Bool { parts.isEmpty }

    /// Its text without white space.
    func text(in source: UnsafeBufferPointer<UInt16>) -> [UInt16] {
        withText(in: source) { Array($0) }
    }

    /// Gives its text without white space for a moment.
    @inline(__always)
    func withText<Result>(
        in source: UnsafeBufferPointer<UInt16>, _ body: (UnsafeBufferPointer<UInt16>) -> Result
    ) -> Result {
        if parts.count == 1, let part = parts.first, !(part.mayHoldSpace && source.holdsSpace(in: part.range)) {
            return body(source.part(part.range))
        }
        let room = parts.reduce(0) { $0 + $1.range.count }
        return withUnsafeTemporaryAllocation(of: UInt16.self, capacity: room) { text in
            var count = 0
            for part in parts {
                for index in part.range where !UnitClass.of(source[index]).contains(.space) {
                    text[count] = source[index]
                    count += 1
                }
            }
            return body(UnsafeBufferPointer(rebasing: text[..<count]))
        }
    }

    /// Whether it has the text of another cell, white space apart.
    func reads(like other: FlatCell, in source: UnsafeBufferPointer<UInt16>) -> Bool {
        withText(in: source) { text in other.withText(in: source) { text.elementsEqual($0) } }
    }

    /// The number it holds and nothing else, or nil.
    func number(in source: UnsafeBufferPointer<UInt16>) -> Int? {
        guard parts.count == 1, let part = parts.first else { return nil }
        return runningNumber(source.part(part.range))
    }
}

/// The value of up to four digits and nothing else, a full stop or enumeration comma after them apart; else nil.
func runningNumber(_ text: UnsafeBufferPointer<UInt16>) -> Int? {
    guard (1...5).contains(text.count) else { return nil }
    let count = text[text.count - 1].isOne(of: ".．、") ? text.count - 1 : text.count
    guard (1...4).contains(count) else { return nil }
    var value = 0
    for index in 0..<count {
        guard let digit = text[index].digit else { return nil }
        value = value * 10 + digit
    }
    return value
}
