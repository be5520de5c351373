package import Gongwen
package import Qingdan

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

extension Array {
    /// Empties the list and gives its items, moved and not copied: each holds on to many texts.
    mutating func takeItems<Item>() -> [Item] where Element == Found<Item> {
        let count = count
        let items = [Item](unsafeUninitializedCapacity: count) { room, filled in
            var place = count
            while let last = popLast() {
                place -= 1
                room.initializeElement(at: place, to: last.item)
            }
            filled = count
        }
        self = []
        return items
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
    package var claims = Claims()
    /// The times that have passed (截至2022年底), which make the numbers behind them history.
    package var pastTimes = Claims()
    /// The time expressions of the text.
    package var times = TimeReader()
    /// The times that announcements set for what they lead in.
    package var leadIns = LeadIns()
    /// What was odd.
    package var diagnostics: [Diagnostic] = []

    /// Nothing found.
    package init() {}
}
