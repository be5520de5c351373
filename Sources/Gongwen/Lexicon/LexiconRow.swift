/// A row of a table of the lexicon while the table is read, 词表行: fields of UTF-8, of which only those asked for are
/// made strings.
///
///     Lexicon.eachRow(of: "words.tsv") { row in
///         row.count                       // 3
///         row[1]                          // "action"
///         trie.insert(row.units(of: 0), 7) // 完成
///     }
package struct LexiconRow {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Where each field ends.
    private let ends: UnsafeBufferPointer<Int>
    private let start: Int
    /// Room for the units of a field.
    private let room: UnsafeMutableBufferPointer<UInt16>

    /// Gives the rows of a text of lines with fields between tabs; lines that start with # are comments.
    static func each(in bytes: UnsafeBufferPointer<UInt8>, _ body: (LexiconRow) -> Void) {
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: bytes.count) { room in
            var ends: [Int] = []
            var start = 0
            for index in 0...bytes.count {
                let isLineEnd = index == bytes.count || bytes[index] == UInt8(ascii: "\n")
                guard isLineEnd || bytes[index] == UInt8(ascii: "\t") else { continue }
                ends.append(index)
                guard isLineEnd else { continue }
                if index > start, bytes[start] != UInt8(ascii: "#") {
                    ends.withUnsafeBufferPointer {
                        body(LexiconRow(bytes: bytes, ends: $0, start: start, room: room))
                    }
                }
                ends.removeAll(keepingCapacity: true)
                start = index + 1
            }
        }
    }

    /// How many fields it has.
    package var count: Int { ends.count }

    /// The text of a field; empty where there is no such field.
    package subscript(field: Int) -> String { String(decoding: utf8(field), as: UTF8.self) }

    /// The texts of the fields from one on.
    package func fields(from first: Int) -> [String] { first < count ? (first..<count).map { self[$0] } : [] }

    /// The units of a field, there only until those of another are asked for; none where there is no such field.
    package func units(of field: Int) -> UnsafeBufferPointer<UInt16> {
        UnsafeBufferPointer(rebasing: room[..<utf8(field).decode(to: room)])
    }

    private func utf8(_ field: Int) -> UnsafeBufferPointer<UInt8> {
        guard field < count else { return UnsafeBufferPointer(rebasing: bytes[start..<start]) }
        return UnsafeBufferPointer(rebasing: bytes[(field == 0 ? start : ends[field - 1] + 1)..<ends[field]])
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Writes the units of a text of UTF-8 that is known to be valid, of which there are no more than bytes; returns how
    /// many there are.
    func decode(to units: UnsafeMutableBufferPointer<UInt16>) -> Int {
        var written = 0
        var index = 0
        while index < count {
            let lead = UInt32(self[index])
            func rest(_ offset: Int) -> UInt32 { UInt32(self[index &+ offset] & 0x3F) }
            if lead < 0x80 {
                units[written] = UInt16(lead)
                index &+= 1
            } else if lead < 0xE0 {
                units[written] = UInt16((lead & 0x1F) << 6 | rest(1))
                index &+= 2
            } else if lead < 0xF0 {
                units[written] = UInt16((lead & 0x0F) << 12 | rest(1) << 6 | rest(2))
                index &+= 3
            } else {
                let scalar = ((lead & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3)) &- 0x10000
                units[written] = UInt16(0xD800 | scalar >> 10 & 0x3FF)
                written &+= 1
                units[written] = UInt16(0xDC00 | scalar & 0x3FF)
                index &+= 4
            }
            written &+= 1
        }
        return written
    }
}
