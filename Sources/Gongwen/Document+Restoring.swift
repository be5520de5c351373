/// A block of a document that was read before, 旧段: its text and where it stood.
public struct RestoredBlock: Sendable {
    /// What it is in the notice.
    public var kind: Block.Kind
    /// Its text.
    public var text: String
    /// The number of the line in the source where it starts, from 1.
    public var line: Int
    /// The index of its section, or nil.
    public var section: Int?
    /// The attachment it stands in, from 1, or nil.
    public var attachment: Int?

    /// A block.
    public init(kind: Block.Kind, text: String, line: Int, section: Int?, attachment: Int?) {
        self.kind = kind
        self.text = text
        self.line = line
        self.section = section
        self.attachment = attachment
    }
}

/// A section of a document that was read before, 旧层次.
public struct RestoredSection: Sendable {
    /// Its id.
    public var id: String
    /// The index of the section it stands in, or nil.
    public var parent: Int?
    /// The marker as printed.
    public var marker: String
    /// The heading, or nil.
    public var heading: String?
    /// The index of the block it starts.
    public var block: Int

    /// A section.
    public init(id: String, parent: Int?, marker: String, heading: String?, block: Int) {
        self.id = id
        self.parent = parent
        self.marker = marker
        self.heading = heading
        self.block = block
    }
}

extension Document {
    /// A document put together from the text of one that was read before, so that rules can look at it again.
    ///
    /// It has no source, origins or tables. Indices that point nowhere, and parents that follow their section, are
    /// passed over.
    public init(restoring blocks: [RestoredBlock], sections: [RestoredSection], head: Head) {
        var units: [UInt16] = []
        var restored: [Block] = []
        for (index, block) in blocks.enumerated() {
            let start = units.count
            units += Array(block.text.utf16)
            var copy = Block(
                id: index + 1, kind: block.kind, range: start..<units.count, origins: 0..<0, line: block.line)
            copy.section = block.section.flatMap { sections.indices.contains($0) ? $0 : nil }
            copy.attachment = block.attachment
            restored.append(copy)
        }
        source = Source(name: "", bytes: [])
        mediaType = "text/plain"
        charset = .utf8
        text = .empty
        origins = []
        secondHalves = units.withUnsafeBufferPointer { $0.secondHalves }
        self.units = units
        self.blocks = restored
        self.head = head
        for (index, section) in sections.enumerated() {
            guard restored.indices.contains(section.block) else {
                self.sections.append(
                    Section(id: section.id, parent: nil, marker: 0..<0, heading: nil, block: 0))
                continue
            }
            let home = restored[section.block].range
            let marker = Self.place(of: section.marker, in: units, home) ?? home.lowerBound..<home.lowerBound
            let heading = section.heading.flatMap {
                Self.place(of: $0, in: units, marker.upperBound..<home.upperBound)
            }
            self.sections.append(
                Section(
                    id: section.id, parent: section.parent.flatMap { (0..<index).contains($0) ? $0 : nil },
                    marker: marker, heading: heading, block: section.block))
        }
    }

    /// Where words begin a text, white space before them aside.
    private static func place(of words: String, in units: [UInt16], _ text: Range<Int>) -> Range<Int>? {
        let words = Array(words.utf16)
        var start = text.lowerBound
        while start < text.upperBound, UnitClass.of(units[start]).contains(.space) { start += 1 }
        guard start + words.count <= text.upperBound, units[start..<start + words.count].elementsEqual(words) else {
            return nil
        }
        return start..<start + words.count
    }
}
