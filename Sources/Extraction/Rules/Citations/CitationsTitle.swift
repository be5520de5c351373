import Gongwen

/// The name between 《 and 》, 书名号中的名称.
struct CitationsTitle {
    /// The units with the marks around them.
    let range: Range<Int>
    /// The name without white space, of what a 通知 hands on where it names one inside: 印发〈…〉的通知.
    let name: String
    /// Whether it names a law, policy, standard or list, as against a form, a certificate or a newspaper.
    let isDocument: Bool

    /// The name whose 《 stands at an index, or nil where none is closed before an index.
    init?(_ units: UnsafeBufferPointer<UInt16>, at start: Int, end: Int) {
        guard let close = Self.close(units, of: start, end: end), close > start + 1 else { return nil }
        range = start..<close + 1
        let inside = start + 1..<close
        let named = Self.handedOn(units, inside) ?? inside
        name = Self.text(units[named])
        isDocument = Self.isDocument(units, inside)
    }

    /// The 》 of the 《 at an index, titles within it passed over; the first 》 where inner marks are left open.
    ///
    /// A title is looked for no further than 200 units, so that marks left open cost no more than that each.
    static func close(_ units: UnsafeBufferPointer<UInt16>, of start: Int, end: Int) -> Int? {
        var depth = 0
        let reach = start..<min(end, start + 200)
        for index in reach {
            if units[index] == "《" { depth += 1 }
            if units[index] == "》" {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return units[reach].firstIndex(of: "》")
    }

    /// What 关于印发〈…〉的通知 hands on, where it names one document.
    private static func handedOn(_ units: UnsafeBufferPointer<UInt16>, _ inside: Range<Int>) -> Range<Int>? {
        var open: Int?
        var depth = 0
        for index in inside {
            if opens(units[index]) {
                if depth == 0 {
                    guard open == nil else { return nil }
                    open = index
                }
                depth += 1
            } else if closes(units[index]), depth > 0 {
                depth -= 1
                guard depth == 0, let open, index > open + 1 else { continue }
                let words = CitationsLexicon.standard
                let rest = units[index + 1..<inside.upperBound].filter { !UnitClass.of($0).contains(.space) }
                let isNotice = rest.first == "的" && rest.suffix(2).elementsEqual("通知".utf16)
                guard isNotice, words.handsOn.match(units, inside.lowerBound..<open) != nil else { return nil }
                return open + 1..<index
            }
        }
        return nil
    }

    /// Whether a name is one of a document, told by its last words; （试行） and the like after them are passed over.
    private static func isDocument(_ units: UnsafeBufferPointer<UInt16>, _ inside: Range<Int>) -> Bool {
        var end = inside.upperBound
        while end > inside.lowerBound, units[end - 1].isOne(of: ")）"),
            let open = units[inside.lowerBound..<end].lastIndex(where: { $0.isOne(of: "(（") }),
            open > inside.lowerBound
        {
            end = open
        }
        let words = CitationsLexicon.standard
        guard let form = words.forms.match(units, inside.lowerBound..<end) else { return true }
        return words.cited.match(units, inside.lowerBound..<end).map { $0.length > form.length } ?? false
    }

    /// The text of a name: no white space, angle brackets of one shape.
    static func text(_ units: Slice<UnsafeBufferPointer<UInt16>>) -> String {
        var result: [UInt16] = []
        for unit in units where !UnitClass.of(unit).contains(.space) && unit != "*" {
            if opens(unit) {
                result.append(UInt16(unit: "〈"))
            } else if closes(unit) {
                result.append(UInt16(unit: "〉"))
            } else {
                result.append(unit)
            }
        }
        return String(units: result[...])
    }

    private static func opens(_ unit: UInt16) -> Bool {
        switch unit {
        case "〈", "<", "«", "‹", "＜", "《", "︿": true
        default: false
        }
    }

    private static func closes(_ unit: UInt16) -> Bool {
        switch unit {
        case "〉", ">", "»", "›", "＞", "》", "﹀": true
        default: false
        }
    }
}
