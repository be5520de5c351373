import Gongwen

/// What tells spellings of bodies apart, 机关名称的比对: without 和, 与 and a leading 国家, 中国 or 全国, with 委 for 委员会,
/// 监管 for 监督管理 and 办 for 办公室.
///
/// 人力资源社会保障局 and 人力资源和社会保障局, 卫生健康委 and 卫生健康委员会 are alike. A key is never written down: a name is
/// followed through a set of keys unit by unit.
struct DepartmentKeys: Sendable {
    private var trie: Trie
    /// What can follow a 、 inside a name.
    private var afterMarks = UnitSet("和与")

    /// An empty set with room for some units of names.
    init(nodes: Int) { trie = Trie(nodes: nodes) }

    /// Whether a name of the set has a 、 with a unit behind it: 科委、|中关村管委会.
    func canGoOn(behindMark unit: UInt16) -> Bool { afterMarks.contains(unit) }

    /// Adds a name with a number; of names with one key the first keeps its number.
    mutating func insert(_ name: ArraySlice<UInt16>, _ entry: Int) {
        name.withUnsafeBufferPointer { units in
            withUnsafeTemporaryAllocation(of: UInt16.self, capacity: units.count) { key in
                var count = 0
                var walk = Walk(units, units.indices)
                while let unit = walk.next() {
                    if count > 0, key[count - 1] == "、" { afterMarks.insert(unit) }
                    key[count] = unit
                    count += 1
                }
                trie.insert(UnsafeBufferPointer(rebasing: key[..<count]), entry)
            }
        }
    }

    /// The number of the name that a stretch of text is, or nil.
    func find(_ units: UnitText, _ name: Range<Int>) -> Int? {
        var walk = Walk(units, name)
        var node = 0
        while let unit = walk.next() {
            guard let next = trie.node(after: node, unit) else { return nil }
            node = next
        }
        return trie.entry(at: node)
    }

    /// Whether a name begins with 国家, 中国 or 全国.
    static func beginsWithNation(_ units: UnitText, _ name: Range<Int>) -> Bool {
        guard name.count >= 2 else { return false }
        let (first, second) = (units[name.lowerBound], units[name.lowerBound + 1])
        return first == "国" && second == "家" || first == "中" && second == "国" || first == "全" && second == "国"
    }

    /// What kind of body a name ends as: 局, 委, 办; 联 and 协 are short for 联合会 and 协会.
    static func kind(_ units: UnitText, _ name: Range<Int>) -> UInt16? {
        var end = name.upperBound
        while end > name.lowerBound, units[end - 1].isOne(of: "和与") { end -= 1 }
        guard end > name.lowerBound else { return nil }
        let place = Place(units: units, start: name.lowerBound, end: end)
        switch units[end - 1] {
        case "联", "协": return UInt16(unit: "会")
        case "会" where place.holds("委", "员", at: end - 3): return UInt16(unit: "委")
        case "室" where place.holds("办", "公", at: end - 3): return UInt16(unit: "办")
        case "理" where place.holds("监", "督", at: end - 4) && place.holds("督", "管", at: end - 3):
            return UInt16(unit: "管")
        case let last: return last
        }
    }

    /// A name as a place to look for pairs of units in.
    private struct Place {
        let units: UnitText
        let start: Int
        let end: Int

        @inline(__always)
        func holds(_ first: Unicode.Scalar, _ second: Unicode.Scalar, at index: Int) -> Bool {
            index >= start && index + 1 < end && units[index] == first && units[index + 1] == second
        }
    }

    /// The units of the key of a name, one after the other.
    private struct Walk {
        private let place: Place
        private var index: Int
        /// The 管 of 监督管理, which follows its 监.
        private var skipped: UInt16?

        init(_ units: UnitText, _ name: Range<Int>) {
            place = Place(units: units, start: name.lowerBound, end: name.upperBound)
            index =
                name.count > 3 && DepartmentKeys.beginsWithNation(units, name) ? name.lowerBound + 2 : name.lowerBound
        }

        /// The next unit, or nil at the end.
        @inline(__always)
        mutating func next() -> UInt16? {
            if let unit = skipped {
                skipped = nil
                return unit
            }
            while index < place.end {
                let unit = place.units[index]
                index += 1
                switch unit {
                case "和", "与": continue
                case "委" where place.holds("员", "会", at: index): index += 2
                case "办" where place.holds("公", "室", at: index): index += 2
                case "监" where place.holds("督", "管", at: index) && place.holds("管", "理", at: index + 1):
                    skipped = place.units[index + 1]
                    index += 3
                default: break
                }
                return unit
            }
            return nil
        }
    }
}
