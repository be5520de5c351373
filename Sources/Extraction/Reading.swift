package import Gongwen
package import Qingdan

/// A document as the rules see it: its text, outline and tokens.
package struct Reading: Sendable {
    /// The notice.
    package let document: Document
    /// Its tokens.
    package let tokens: Tokens
    /// The words the tokens name.
    package let vocabulary: Vocabulary

    /// Lexes a document.
    package init(_ document: Document, vocabulary: Vocabulary = .standard) {
        self.document = document
        self.vocabulary = vocabulary
        tokens = Tokens(of: document, vocabulary: vocabulary)
    }

    /// The id of the section a block stands in, `A1` and the like in an attachment before its first section, or nil.
    package func section(ofBlock block: Int) -> String? {
        if let section = document.blocks[block].section { return document.sections[section].id }
        return document.blocks[block].attachment.map { "A\($0)" }
    }

    /// The evidence that a range of `Document.units` is, in the block that holds it.
    package func evidence(_ range: Range<Int>, inBlock block: Int) -> Evidence {
        let home = document.blocks[block]
        let start = document.units[home.range.lowerBound..<range.lowerBound].scalarCount
        return Evidence(
            block: home.id, start: start, end: start + document.units[range].scalarCount, quote: document.string(range))
    }
}

/// An item with the place it was found at, for rules that build on what others found.
package struct Found<Item: Sendable>: Sendable {
    /// The item.
    package var item: Item
    /// The index of its block.
    package var block: Int
    /// The units in `Document.units` it was read from.
    package var range: Range<Int>

    /// An item found at a place.
    package init(_ item: Item, block: Int, range: Range<Int>) {
        self.item = item
        self.block = block
        self.range = range
    }
}

/// What the rules have found so far.
package struct Findings: Sendable {
    /// The targets.
    package var targets: [Found<Target>] = []
    /// The duties.
    package var duties: [Found<Duty>] = []
    /// The deadlines.
    package var deadlines: [Found<Deadline>] = []
    /// The citations.
    package var citations: [Found<Citation>] = []
    /// The service rows.
    package var services: [Service] = []
    /// The tables.
    package var tables: [DataTable] = []
    /// The ranges of units that an item, or a reason to make none, accounts for; the ledger reads them.
    package var claims: [Range<Int>] = []
    /// What was odd.
    package var diagnostics: [Diagnostic] = []

    /// Nothing found.
    package init() {}
}

/// A way to find one kind of fact.
///
/// A new kind of fact is one file in `Rules`, one entry of `all`.
package struct Rule: Sendable {
    /// The name that items carry in `rule` begins with this.
    package let name: String
    /// Adds what the rule finds.
    package let find: @Sendable (Reading, inout Findings) -> Void

    /// A rule.
    package init(_ name: String, find: @escaping @Sendable (Reading, inout Findings) -> Void) {
        self.name = name
        self.find = find
    }
}

extension ArraySlice<UInt16> {
    /// The number of Unicode scalar values in well-formed UTF-16.
    var scalarCount: Int {
        var count = 0
        for unit in self where unit & 0xFC00 != 0xDC00 { count += 1 }
        return count
    }
}
