/// The character references of a page, each looked up once however often it stands there in a row or in turn with others.
struct HTMLReferences {
    /// The references last met, by a digest of their units: where one stood, and the unit it stands for.
    private var recent = [(text: Range<Int>, unit: UInt16?)](repeating: (0..<0, nil), count: 32)

    /// The unit that a whole reference in some units stands for, `&nbsp;`; nil for one without a semicolon or of two units,
    /// and for what libxml2 takes for no character: it tells itself what it makes of those.
    mutating func unit(of reference: Range<Int>, in units: UnsafeBufferPointer<UInt16>) -> UInt16? {
        guard reference.count > 2, units[reference.upperBound - 1] == ";" else { return nil }
        var digest = 0
        for index in reference { digest = digest &* 5 &+ Int(units[index]) }
        let place = digest & 31
        let last = recent[place].text
        if last.count == reference.count, units.part(last).elementsEqual(units.part(reference)) {
            return recent[place].unit
        }
        let meant = CharacterReference(Array(units[reference]))?.units
        let unit = meant.flatMap { $0.count == 1 && 0x20..<0xFFFE ~= $0[0] ? $0[0] : nil }
        recent[place] = (reference, unit)
        return unit
    }
}
