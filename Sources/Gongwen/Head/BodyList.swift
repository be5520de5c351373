/// A list of bodies that a notice addresses or is copied to, 主送机关、抄送机关.
enum BodyList {
    /// The bodies of a list: split at commas, and at 、 where a whole name stands on either side of it.
    ///
    ///     各县、区人民政府，市人民政府各部门及有关单位   // two
    ///     国务院各部委、各直属机构                       // two
    ///     城乡一体化示范区、高新区、官庄工区管委会       // one
    static func split(_ list: Units, names: BodyNames) -> [Range<Int>] {
        var bodies: [Range<Int>] = []
        var depth = 0
        var start = list.startIndex
        func close(at end: Int) {
            let body = list[start..<end].trimmed([.space, .comma, .stop])
            if !body.isEmpty { bodies.append(body.range) }
        }
        var index = list.startIndex
        while index < list.endIndex {
            let unit = list[index]
            if unit.opensBracket { depth += 1 }
            if unit.closesBracket { depth = max(0, depth - 1) }
            if depth == 0 {
                let isEnd =
                    switch unit {
                    case "，", ",", "；", ";", "。": true
                    case "、":
                        isWhole(list[start..<index], names)
                            && isWhole(next(list, after: index), names, isFollowing: true)
                    default: false
                    }
                if isEnd {
                    close(at: index)
                    start = index + 1
                }
            }
            index += 1
        }
        close(at: list.endIndex)
        return bodies
    }

    /// What stands between a mark and the next.
    private static func next(_ list: Units, after index: Int) -> Units {
        var depth = 0
        var end = index + 1
        while end < list.endIndex {
            let unit = list[end]
            if unit.opensBracket { depth += 1 }
            if unit.closesBracket { depth -= 1 }
            if depth <= 0, unit.isOne(of: "、，。") { break }
            end += 1
        }
        return list[(index + 1)..<end]
    }

    private static let government = "人民政府".units

    /// Whether a text can stand as the name of a body or a group of bodies by itself.
    ///
    /// 各省、自治区、直辖市人民政府 is one: 各省 is no body. In 各市民政局、财政局 the second has its place before 、.
    private static func isWhole(_ text: Units, _ names: BodyNames, isFollowing: Bool = false) -> Bool {
        let isEnded = names.ends(text) || names.words.suffix(of: text, .groupEnd) != nil
        guard text.count >= 3, isFollowing else { return text.count >= 3 && isEnded }
        if text.first == "各" { return true }
        if text.count >= 4, names.words.suffix(of: text, .alone) != nil { return true }
        return isEnded && names.begins(text) && !text.elementsEqual(government)
    }
}
