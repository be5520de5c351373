/// Where markup other than start tags ends, 标记.
extension UnsafeBufferPointer<UInt16> {
    /// The end of a plain end tag, `</p>`, that starts with < at an index, and where its name stands; nil for another.
    func endTag(at start: Int) -> (name: Range<Int>, end: Int)? {
        var index = start + 2
        guard index < count, self[index].isHTMLLetter else { return nil }
        while index < count, self[index].isHTMLName { index += 1 }
        let name = start + 2..<index
        while index < count, self[index].isHTMLSpace { index += 1 }
        return index < count && self[index] == ">" ? (name, index + 1) : nil
    }

    /// The end of a comment, `<!-- … -->`, that starts with < at an index; that of the page where it is not closed.
    ///
    /// A condition of word processors inside, `<![endif]`, closes it too.
    func endOfComment(at start: Int) -> Int? {
        guard start + 3 < count, self[start + 2] == "-", self[start + 3] == "-" else { return nil }
        // <!--> and <!---> are whole, as in browsers
        if start + 4 < count, self[start + 4] == ">" { return start + 5 }
        if start + 5 < count, self[start + 4] == "-", self[start + 5] == ">" { return start + 6 }
        var index = start + 4
        while true {
            index = place(of: ">", or: "<", from: index)
            guard index < count else { return count }
            if self[index] == "<" {
                if let end = endOfCondition(at: index) { return end }
            } else if self[index - 1] == "-", self[index - 2] == "-", index >= start + 6 {
                return index + 1
            } else if self[index - 1] == "!", self[index - 2] == "-", self[index - 3] == "-", index >= start + 7 {
                return index + 1
            }
            index += 1
        }
    }

    /// The end of a condition of word processors, `<![if …]>` or `<![endif]>`, which browsers pass over as a comment.
    func endOfCondition(at start: Int) -> Int? {
        guard start + 5 < count, self[start + 1] == "!", self[start + 2] == "[" else { return nil }
        guard self[start + 3].isOne(of: "iIeE") else { return nil }  // if, endif
        let end = self[start..<Swift.min(start + 256, count)].firstIndex(of: ">") ?? start
        return end - start >= 6 && self[start..<end].allSatisfy { $0 >= 0x20 && $0 < 0x80 } ? end + 1 : nil
    }

    /// Where the text of a script or style that begins at an index ends: before its end tag.
    ///
    /// One without an end tag, or with another start tag before it, was broken off; so that no text is lost with it, it
    /// ends before the first end tag of any name, as in libxml2.
    func endOfRawText(from start: Int, of name: Range<Int>) -> Int {
        var first: Int?
        var isBroken = false
        var index = place(of: "<", from: start)
        while index < count {
            if index + 2 < count, self[index + 1] == "/", self[index + 2].isHTMLLetter {
                if isBroken || stands(name, at: index + 2) { return index }
                first = first ?? index
            } else if stands(name, at: index + 1) {
                if let first { return first }
                isBroken = true
            }
            index = place(of: "<", from: index + 1)
        }
        return first ?? count
    }

    /// The end of a text without references that begins at an index and of the end tag behind it, which is of a name; nil
    /// where something else follows.
    func endOfPhrase(from start: Int, of name: Range<Int>) -> (text: Int, end: Int)? {
        let end = place(of: "<", or: "&", from: start)
        guard end + 1 < count, self[end + 1] == "/", stands(name, at: end + 2), let tag = endTag(at: end) else {
            return nil
        }
        return (end, tag.end)
    }

    /// How the element of a name is fed.
    func feeding(of name: Range<Int>) -> HTMLFeeding {
        let first = self[name.lowerBound] | 0x20
        switch name.count {
        case 1: return first == "p" ? .paragraph : first == "a" ? .link : first.isOne(of: "biu") ? .phrase : .other
        case 2:
            let second = self[name.lowerBound + 1] | 0x20
            switch first {
            case "t": return second == "d" ? .cell : second == "h" ? .headCell : second == "r" ? .row : .other
            case "l": return second == "i" ? .item : .other
            case "h": return second.isOne(of: "1234") ? .block : .other
            case "e": return second == "m" ? .phrase : .other
            case "b": return second == "r" ? .lineBreak : .other
            default: return second == "l" && first.isOne(of: "uo") ? .list : .other
            }
        case 3: return isNamed(name, as: "div") ? .division : isNamed(name, as: "o:p") ? .phrase : imageOrOther(name)
        case 4:
            if isNamed(name, as: "span") || isNamed(name, as: "font") { return .phrase }
            return isNamed(name, as: "body") ? .body : isNamed(name, as: "html") ? .page : .other
        case 5:
            if isNamed(name, as: "table") { return .table }
            return isNamed(name, as: "tbody") || isNamed(name, as: "thead")
                ? .block : isNamed(name, as: "style") ? .rawText : isNamed(name, as: "input") ? .void : .other
        case 6: return isNamed(name, as: "strong") ? .phrase : isNamed(name, as: "script") ? .rawText : .other
        default: return .other
        }
    }

    private func imageOrOther(_ name: Range<Int>) -> HTMLFeeding { isNamed(name, as: "img") ? .void : .other }

    /// Whether the start tag of an element that starts a line begins at an index.
    func isBlockStart(at start: Int) -> Bool {
        guard start + 1 < count, self[start] == "<", self[start + 1].isHTMLLetter else { return false }
        var end = start + 2
        while end < count, self[end].isHTMLName { end += 1 }
        return feeding(of: start + 1..<end).startsLine
    }

    /// Whether the name of an element stands at an index too.
    func stands(_ name: Range<Int>, at start: Int) -> Bool {
        let end = start + name.count
        guard end <= count, end == count || !self[end].isHTMLName else { return false }
        return zip(self[name], self[start..<end]).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }

    private func isNamed(_ name: Range<Int>, as text: StaticString) -> Bool {
        for offset in 0..<name.count where self[name.lowerBound + offset] | 0x20 != UInt16(text.utf8Start[offset]) {
            return false
        }
        return true
    }
}
