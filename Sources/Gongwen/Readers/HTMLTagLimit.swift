/// A limit to the attributes of one tag that is not in the common form.
///
/// libxml2 compares each attribute of a tag with all before it; a page may be one tag with a million of them. What
/// exceeds the limit is fed as spaces. A script or a comment may look like a tag that never ends: so quoted values, `</`
/// where it first comes and the hyphens that end a comment are always fed.
struct HTMLTagLimit {
    private var cost = -1  // outside of tags
    private var quote: UInt16 = 0
    private var previous: UInt16 = 0
    private var isAfterSpace = false
    private var hasEscaped = false

    /// Outside of a tag.
    init() {}

    private init(cost: Int) { self.cost = cost }

    /// Whether a tag is open.
    var isInside: Bool { cost >= 0 }

    /// Whether a unit stands in a tag past its limit: 300 attributes, or as many names as 30000 units hold.
    mutating func isExceeded(by unit: UInt16, before next: UInt16) -> Bool {
        guard cost >= 0 else {
            if unit == "<", UnitClass.of(next).contains(.asciiWord) { self = HTMLTagLimit(cost: 0) }
            return false
        }
        if quote != 0 {
            if unit == quote {
                quote = 0
                cost += 100
            }
            return false
        }
        defer {
            if unit > 0x20 { previous = unit }
            isAfterSpace = unit <= 0x20
        }
        switch unit {
        case ">":
            self = HTMLTagLimit()
            return false
        case "<" where next == "/" && !hasEscaped:
            cost = 0
            hasEscaped = true
            return false
        case "\"", "'":
            if previous == "=", cost <= 30000 { quote = unit }
        default: break
        }
        if cost > 30000 { return unit != "-" }
        cost += isAfterSpace && unit > 0x20 ? 100 : 1
        return false
    }
}
