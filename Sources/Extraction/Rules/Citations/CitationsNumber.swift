import Gongwen

/// Reads the numbers of documents and standards, 文号和标准号.
///
///     国办发〔2024〕38号   国办发[2024]38 号   国务院令第649号   GB/T 42195—2022   DB41/T 2298-2022
struct CitationsNumber {
    /// A number with its place.
    struct Match: Equatable {
        /// The number with brackets 〔〕, half-width letters and digits, and no white space.
        var text: String
        /// The units it was read from.
        var range: Range<Int>
    }

    /// The text.
    let units: UnsafeBufferPointer<UInt16>
    /// The block, or the inside of a bracket, that is read.
    let bounds: Range<Int>
    private let lexicon = CitationsLexicon.standard
    private var digits: TimeDigits { TimeDigits(units: units, begin: bounds.lowerBound, end: bounds.upperBound) }

    /// A reader of a stretch of text.
    init(_ units: UnsafeBufferPointer<UInt16>, _ bounds: Range<Int>) {
        self.units = units
        self.bounds = bounds
    }

    /// The document number whose bracket before the year opens at an index, such as the 〔 of 国办发〔2024〕38号.
    func document(yearAt open: Int) -> Match? {
        guard Self.opensYear(units[open]), let (year, after) = digits.fourDigits(at: digits.skip(open + 1)) else {
            return nil
        }
        let close = digits.skip(after)
        guard close < bounds.upperBound, Self.closesYear(units[close]) else { return nil }
        var index = digits.unit("第", at: close + 1) ?? digits.skip(close + 1)
        guard let (_, end) = digits.digits(at: index, most: 6) else { return nil }
        let serial = index..<end
        index = digits.unit("号", at: end) ?? end
        // A year and a number in round brackets are a number only with 号.
        if index == end, units[open] != "〔" { return nil }
        let start = prefix(before: open)
        guard start < open else { return nil }
        let name = Self.compact(units[start..<open]) + "〔\(year)〕" + Self.compact(units[serial]) + "号"
        return Match(text: name, range: start..<index)
    }

    /// The decree whose 令 stands at an index: 国务院令第649号.
    func decree(at index: Int) -> Match? {
        guard units[index] == "令", let next = digits.unit("第", at: index + 1) else { return nil }
        guard let (_, end) = digits.digits(at: digits.skip(next), most: 5), let close = digits.unit("号", at: end)
        else {
            return nil
        }
        let start = prefix(before: index)
        guard start < index else { return nil }
        return Match(text: Self.compact(units[start..<close]), range: start..<close)
    }

    /// The standard number that starts at an index: GB/T 42195—2022.
    ///
    /// - Parameter isAlone: whether no title announces it, so that only known families of standards count.
    func standard(at start: Int, isAlone: Bool) -> Match? {
        guard Self.letter(units[start]) else { return nil }
        if start > bounds.lowerBound, Self.letter(units[start - 1]) || units[start - 1].digit != nil {
            return nil
        }
        var index = start
        var family: [UInt16] = []
        var hasRegion = false
        while index < bounds.upperBound, family.count < 12 {
            let unit = Self.narrow(units[index])
            if Self.letter(unit) {
                family.append(unit)
            } else if unit == "/" {
                family.append(unit)
            } else if unit.digit != nil, family.elementsEqual("DB".utf16) {  // DB41/T
                index = digits.digits(at: index, most: 6)?.end ?? index
                hasRegion = true
                guard index < bounds.upperBound, Self.narrow(units[index]) == "/" else { break }
                continue
            } else {
                break
            }
            index += 1
        }
        guard family.last != "/", family.count >= 1 else { return nil }
        if isAlone, !hasRegion, !isFamily(family) { return nil }
        var serial = digits.skip(index)
        if !hasRegion || serial > index || family.contains("/") {
            guard let (_, end) = digits.digits(at: serial, most: 7) else { return nil }
            serial = end
        }
        while serial + 1 < bounds.upperBound, units[serial].isOne(of: ".．"),
            let (_, end) = digits.digits(at: serial + 1, most: 3)
        {
            serial = end
        }
        let year = digits.connector(at: serial) ?? digits.unit(":", at: serial) ?? digits.unit("：", at: serial)
        guard let year, let (_, end) = digits.fourDigits(at: digits.skip(year)) else { return nil }
        return Match(text: Self.compact(units[start..<end]), range: start..<end)
    }

    /// Whether letters are those of a family of standards; T/ and Q/ are followed by a body's own letters.
    private func isFamily(_ family: [UInt16]) -> Bool {
        if lexicon.isStandard(family) { return true }
        return family.count > 3 && family[1] == "/" && lexicon.isStandard([family[0]])
    }

    /// Where the name before a number starts: back over letters to a mark or to a word that leads in.
    private func prefix(before end: Int) -> Int {
        var start = end
        while start > bounds.lowerBound, end - start < 24 {
            let unit = units[start - 1]
            guard UnitClass.of(unit).contains(.han) || UnitClass.of(unit).contains(.space) else { break }
            let isRepublic = start > bounds.lowerBound + 1 && unit == "和" && units[start - 2] == "共"  // 共和国
            if end > start, !isRepublic, lexicon.leadIns.match(units, bounds.lowerBound..<start) != nil { break }
            start -= 1
        }
        return digits.skip(start)
    }

    /// The brackets that a year of a number can open with.
    static let yearOpeners = "〔[［(（【﹝❲〖"

    static func opensYear(_ unit: UInt16) -> Bool {
        switch unit {
        case "〔", "[", "［", "(", "（", "【", "﹝", "❲", "〖": true
        default: false
        }
    }

    private static func closesYear(_ unit: UInt16) -> Bool {
        unit.isOne(of: "〕]］)）】﹞❳〗")
    }

    private static func letter(_ unit: UInt16) -> Bool {
        let unit = narrow(unit)
        return "A"..."Z" ~= unit
    }

    /// The half-width form of a full-width letter, digit or sign.
    static func narrow(_ unit: UInt16) -> UInt16 {
        (0xFF01...0xFF5E).contains(unit) ? unit - 0xFEE0 : unit
    }

    /// Text without white space, letters and digits half-width, one hyphen for every dash.
    static func compact(_ text: Slice<UnsafeBufferPointer<UInt16>>) -> String {
        var result: [UInt16] = []
        for unit in text where !UnitClass.of(unit).contains(.space) {
            switch unit {
            case "‐"..."―", "−", "－", "～", "─":
                if result.last != "-" { result.append(UInt16(unit: "-")) }
            default: result.append(narrow(unit))
            }
        }
        return String(units: result[...])
    }
}
