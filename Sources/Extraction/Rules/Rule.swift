/// A way to find one kind of fact.
///
/// A new kind of fact is one folder in `Rules`, one entry of `all`.
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

extension Rule {
    /// Every kind of fact the program finds, in the order they are found: later rules build on earlier ones.
    package static let all: [Rule] = [
        .deadlines, .citations, .duties, .targets, .coverage, .tables, .contradictions, .numerals,
    ]
}
