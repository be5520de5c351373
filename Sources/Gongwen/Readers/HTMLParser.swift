import CLibXML2

#if canImport(Glibc)
    import Glibc
#endif

extension HTMLTree {
    /// The tree of a page's text, parsed by libxml2 as browsers forgive it; no text is lost to bad markup.
    init(parsing units: [UInt16]) {
        var builder = HTMLTreeBuilder(HTMLFeed(units))
        builder.parse()
        self = builder.tree
    }
}

/// Elements nested deeper than this are taken as siblings: no page says anything by such depth.
private let depthLimit: Int32 = 256

/// libxml2 sets itself up once; two first parses at a time would wait for each other.
private let libraryIsReady: Void = xmlInitParser()

/// What libxml2 calls while it parses, and the tree that grows from the calls.
private struct HTMLTreeBuilder {
    var tree = HTMLTree()
    private var feed: HTMLFeed
    private var parser: htmlParserCtxtPtr?
    /// The bytes being parsed.
    private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    /// The names of elements.
    private var names = HTMLNames()
    /// The open elements with their names; the first is the root.
    private var open: [(node: Int, name: HTMLNames.Name)] = [(0, .root)]
    /// The element whose content is being dropped, and how many of its name are open.
    private var dropped: (name: HTMLNames.Name, depth: Int)?
    /// The byte after the last text.
    private var cursor = 0

    init(_ feed: HTMLFeed) {
        self.feed = feed
        tree.nodes.reserveCapacity(2 * feed.textCount + 2)
        tree.runs.reserveCapacity(feed.textCount)
    }

    mutating func parse() {
        let listener = html_listener(
            start: { state, name, attributes in
                guard let name, let state else { return }
                HTMLTreeBuilder.at(state).pointee.start(name, attributes)
            },
            end: { state, name in
                guard let name, let state else { return }
                HTMLTreeBuilder.at(state).pointee.end(name)
            },
            text: { state, text, count in
                guard let text, count > 0, let state else { return }
                HTMLTreeBuilder.at(state).pointee.text(UnsafeBufferPointer(start: text, count: Int(count)))
            }
        )
        let bytes = feed.bytes
        libraryIsReady
        guard !bytes.isEmpty, bytes.count < Int(Int32.max) else { return }
        bytes.withUnsafeBufferPointer { buffer in
            self.bytes = buffer
            buffer.withMemoryRebound(to: CChar.self) {
                parser = html_parser_create($0.baseAddress, Int32($0.count), listener)
            }
            guard let parser else { return }
            withUnsafeMutablePointer(to: &self) { html_parser_run(parser, $0) }
            html_parser_free(parser)
        }
        parser = nil
        while open.count > 1 { close() }
        tree.nodes[0].end = tree.nodes.count
    }

    private static func at(_ state: UnsafeMutableRawPointer) -> UnsafeMutablePointer<HTMLTreeBuilder> {
        state.assumingMemoryBound(to: HTMLTreeBuilder.self)
    }

    private mutating func start(
        _ text: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        let name = names.name(text)
        if let dropped {
            if dropped.name == name { self.dropped?.depth += 1 }
            return
        }
        let tag = names.tag(of: name)
        if tag == .dropped {
            dropped = (name, 1)
            return
        }
        guard let parser else { return }
        closeCells(before: name)
        let isFlat = html_parser_flatten(parser, depthLimit) != 0
        let told =
            attributes.map { HTMLAttributes($0) } ?? feed.attributes(at: html_parser_position(parser), of: text)
        add(tag, name, told)
        if !isFlat { open.append((tree.nodes.count - 1, name)) }
    }

    /// Adds an element to the one that is open.
    private mutating func add(_ tag: HTMLTag, _ name: HTMLNames.Name, _ told: HTMLAttributes?) {
        let parent = open[open.count - 1].node
        var traits = tree.nodes[parent].traits.intersection(.inherited)
        var node = HTMLTree.Node(tag: tag, parent: parent, end: tree.nodes.count + 1, traits: [])
        switch tag {
        case .table: traits.remove(.centred)  // alignment does not reach into a table in the pages of this age
        case .heading, .caption: traits.insert(.heading)
        case .preformatted: traits.insert(.preformatted)
        case .title: traits.insert(.hidden)
        default: if name == .center { traits.insert(.centred) }
        }
        told?.apply(to: &node, &traits)
        node.traits = traits
        tree.nodes.append(node)
    }

    private mutating func end(_ text: UnsafePointer<UInt8>) {
        let name = names.name(text)
        if let dropped {
            if dropped.name == name { self.dropped = dropped.depth > 1 ? (name, dropped.depth - 1) : nil }
            return
        }
        var index = open.count - 1
        while index > 0, open[index].name != name {
            // an end tag in a cell ends nothing outside of the cell
            if open[index].name.isCell, !name.isOfTable { return }
            index -= 1
        }
        guard index > 0 else { return }
        while open.count > index { close() }
    }

    /// Closes what a cell, row or row group ends by beginning, as browsers do; libxml2 leaves it open where an inline
    /// element in it was not closed: <td><span>text<tr>.
    private mutating func closeCells(before name: HTMLNames.Name) {
        guard name.isCell || name.isRow || name.isRowGroup, let table = open.lastIndex(where: { $0.name == .table }),
            let first = open[table...].firstIndex(where: { $0.name.ends(before: name) })
        else { return }
        while open.count > first { close() }
    }

    private mutating func close() {
        tree.nodes[open.removeLast().node].end = tree.nodes.count
    }

    private mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
        guard let parser else { return }
        let position = html_parser_position(parser)
        guard position >= 0, let place = place(of: text, before: position) else { return }
        cursor = place.bytes.upperBound
        feed.pass(to: place.bytes.lowerBound)
        guard dropped == nil else { return }
        if place.isLiteral {
            var byte = place.bytes.lowerBound
            while byte < cursor, let part = feed.text(at: byte, before: cursor) {
                if let phrase = part.phrase {
                    append(part.units, phrase, isFlat: parser.pointee.nameNr >= depthLimit)
                } else {
                    append(Run(part.units, substitute: part.substitute))
                }
                byte = part.end
            }
        } else if let reference = feed.text(at: place.bytes.lowerBound, before: cursor) {
            // a character outside the basic plane takes two runs over the same reference
            for unit in String(decoding: text, as: UTF8.self).utf16 {
                append(Run(reference.units, substitute: HTMLWords.windows1252(unit)))
            }
        }
    }

    /// Where in the feed a text stands.
    ///
    /// libxml2 calls before, at or after the end of a text, as it happens to hold it; so the text is compared with what
    /// stands at each of those places, the earliest first. What stands nowhere is the meaning of a reference.
    private func place(
        of text: UnsafeBufferPointer<UInt8>, before position: Int
    ) -> (bytes: Range<Int>, isLiteral: Bool)? {
        var next = position + 1
        while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
        if let range = literal(text, at: cursor) ?? literal(text, at: position - text.count)
            ?? literal(text, at: next - text.count)
        {
            return (range, true)
        }
        let end = min(position, bytes.count)
        var start = end - 1
        let floor = max(cursor, start - 64)
        while start >= floor, bytes[start] != UInt8(ascii: "&") { start -= 1 }
        guard start >= floor else { return nil }
        // an & before a name that is no reference is itself, and the name is told of next
        let isItself = text.count == 1 && text[0] == bytes[start] && bytes[end - 1] != UInt8(ascii: ";")
        return isItself && bytes[start + 1] != UInt8(ascii: "#") ? (start..<start + 1, true) : (start..<end, false)
    }

    /// The bytes that are a text at a place past the last text, or nil where others stand there.
    private func literal(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Range<Int>? {
        guard start >= cursor, start + text.count <= bytes.count, bytes[start] == text[0],
            let base = bytes.baseAddress, let other = text.baseAddress,
            memcmp(base + start, other, text.count) == 0, feed.isText(at: start)
        else { return nil }
        return start..<start + text.count
    }

    /// Adds a phrase with its text, which may be none, or begins or ends it.
    private mutating func append(_ text: Range<Int>, _ phrase: HTMLFeed.Phrase, isFlat: Bool) {
        if phrase.part != .end {
            add(phrase.tag, .root, phrase.attributes)
            if !isFlat { open.append((tree.nodes.count - 1, .root)) }
        }
        if !text.isEmpty { append(Run(text)) }
        if phrase.part != .start, !isFlat { close() }
    }

    private mutating func append(_ run: Run) {
        let parent = open[open.count - 1].node
        let last = tree.nodes.count - 1
        if tree.nodes[last].tag == .text, tree.nodes[last].parent == parent {
            let runs = tree.nodes[last].runs
            let previous = tree.runs[runs.upperBound - 1]
            if run.substitute == nil, previous.substitute == nil, previous.range.upperBound == run.range.lowerBound {
                tree.runs[runs.upperBound - 1] = Run(previous.range.lowerBound..<run.range.upperBound)
            } else {
                tree.runs.append(run)
                tree.nodes[last].runs = runs.lowerBound..<runs.upperBound + 1
            }
        } else {
            tree.runs.append(run)
            let traits = tree.nodes[parent].traits.intersection(.inherited)
            var node = HTMLTree.Node(tag: .text, parent: parent, end: tree.nodes.count + 1, traits: traits)
            node.runs = tree.runs.count - 1..<tree.runs.count
            tree.nodes.append(node)
        }
    }
}
