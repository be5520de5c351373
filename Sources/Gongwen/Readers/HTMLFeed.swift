/// What libxml2 is fed of a page, in UTF-8, with the way back from bytes to units.
///
///     <p class="a" style="text-align:center">各县&nbsp;区<!-- x --></p>     is fed as   <p>···</p>
///
/// libxml2 says how elements nest, and for that it need not see what is in them: a stretch of text is fed as one byte,
/// the content of comments, scripts and styles not at all, and of a tag in the common form the name alone. What its
/// attributes tell is kept by the place of the tag. A phrase, as `<span>` and `<a>` with nothing but text in them or an
/// image, nests nowhere else than its text would, and is kept with it, and so is a paragraph, item or cell of such text that
/// follows another one; blank text between blocks is not seen. The page has been decoded before, so that a wrong label or a bad
/// byte does no harm here. What is fed as it is has characters that XML forbids, which the parser would drop, as U+FFFD.
struct HTMLFeed {
    /// A stretch of the bytes that is text.
    struct Stretch {
        /// The first byte.
        var byte: Int
        /// The units it is fed for.
        var units: Range<Int>
        /// The bytes a unit takes, or 0 where one byte stands for all units.
        var stride: Int
        /// The phrase that begins, ends or is here; nil for text.
        var phrase: Phrase?
        /// The unit that a character reference stands for.
        var substitute: UInt16?

        /// The byte after the last.
        var end: Int { byte + (stride == 0 ? 1 : units.count * stride) }
    }

    /// An element that nests nowhere else than text.
    struct Phrase {
        /// What it is.
        var tag: HTMLTag
        /// What its attributes tell.
        var attributes: HTMLAttributes
        /// How much of it a stretch stands for.
        var part: Part

        /// How much of an element a stretch stands for: all, with its text, or what is told of a tag of it.
        enum Part {
            case whole, start, end
        }
    }

    /// What the attributes of a tag tell.
    struct Mark {
        /// The byte after the name of the tag, where the parser stands when it tells of the element.
        var byte: Int
        /// The first byte of the name.
        var name: Int
        /// What they tell.
        var attributes: HTMLAttributes
    }

    /// The text in UTF-8, always valid.
    let bytes: [UInt8]
    private let stretches: [Stretch]
    private let marks: [Mark]
    private var place = 0
    private var mark = 0

    /// The feed of a text.
    init(_ units: [UInt16]) {
        var stretches: [Stretch] = []
        var marks: [Mark] = []
        bytes = [UInt8](unsafeUninitializedCapacity: units.count * 3) { room, count in
            var writer = HTMLFeedWriter(room)
            units.withUnsafeBufferPointer { writer.feed($0) }
            count = writer.count
            stretches = writer.stretches
            marks = writer.marks
        }
        self.stretches = stretches
        self.marks = marks
    }

    /// How many stretches of text there are.
    var textCount: Int { stretches.count }

    /// The attributes of the element that the parser tells of, by where it stands; nil where they tell nothing.
    ///
    /// An element that another one implies is told of at the same place, so the names are compared: `<p>` implies body.
    /// Bytes must be asked for in rising order.
    mutating func attributes(at byte: Int, of name: UnsafePointer<UInt8>) -> HTMLAttributes? {
        while mark < marks.count, marks[mark].byte < byte { mark += 1 }
        guard mark < marks.count, marks[mark].byte == byte else { return nil }
        let start = marks[mark].name
        for index in start..<byte where name[index - start] != bytes[index] { return nil }
        return name[byte - start] == 0 ? marks[mark].attributes : nil
    }

    /// Whether a byte past all that were passed is one of text.
    func isText(at byte: Int) -> Bool {
        var index = place
        while index < stretches.count, stretches[index].end <= byte { index += 1 }
        return index < stretches.count && stretches[index].byte <= byte
    }

    /// Passes all text before a byte; bytes must be passed in rising order, which keeps the whole walk linear.
    mutating func pass(to byte: Int) {
        while place < stretches.count, stretches[place].end <= byte { place += 1 }
    }

    /// The part of a stretch of text from a byte on, no further than a limit; passes all text before.
    mutating func text(at byte: Int, before limit: Int) -> Stretch? {
        pass(to: byte)
        guard place < stretches.count, stretches[place].byte <= byte else { return nil }
        let stretch = stretches[place]
        guard stretch.stride > 0 else { return stretch }
        let first = stretch.units.lowerBound + (byte - stretch.byte) / stretch.stride
        let last = stretch.units.lowerBound + (min(limit, stretch.end) - stretch.byte) / stretch.stride
        return Stretch(byte: byte, units: first..<last, stride: stretch.stride)
    }
}
