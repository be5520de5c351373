public import Gongwen
public import Qingdan

/// A proof that a catalog says what its source says, 核验.
///
///     Verification(of: catalog, against: source).faults   // [] where everything holds
///
/// Nothing of how the catalog was made is used again but the decoding of charsets: each run's bytes are decoded by
/// themselves and compared with the text, each quote with its slice.
public struct Verification: Sendable {
    /// The number of origin runs checked.
    public private(set) var runs = 0
    /// The number of quotes checked.
    public private(set) var quotes = 0
    /// What does not hold, one sentence each.
    public private(set) var faults: [String] = []

    /// Checks a catalog against the file it was made from.
    public init(of catalog: Catalog, against source: Source) {
        guard source.sha256 == catalog.source.sha256 else {
            faults.append("the catalog was made from another file: its SHA-256 is \(catalog.source.sha256)")
            return
        }
        guard let charset = Charset(rawValue: catalog.source.charset) else {
            faults.append("the catalog names a charset that is not known: \(catalog.source.charset)")
            return
        }
        var texts: [Int: [Unicode.Scalar]] = [:]
        for block in catalog.blocks {
            let text = Array(block.text.unicodeScalars)
            texts[block.id] = text
            check(block, text, source.bytes, charset, isMarkup: catalog.source.mediaType == "text/html")
        }
        for evidence in catalog.allEvidence { check(evidence, texts[evidence.block]) }
    }

    private mutating func check(
        _ block: TextBlock, _ text: [Unicode.Scalar], _ bytes: [UInt8], _ charset: Charset, isMarkup: Bool
    ) {
        var covered = 0
        for (index, run) in block.origin.enumerated() {
            runs += 1
            let end = index + 1 < block.origin.count ? block.origin[index + 1].at : text.count
            guard run.at == covered, end > run.at, end <= text.count, run.from >= 0,
                run.from + run.length <= bytes.count
            else {
                faults.append("block \(block.id): origin \(index + 1) does not fit the text or the file")
                return
            }
            covered = end
            let slice = Array(bytes[run.from..<run.from + run.length])
            let decoded = SourceText(decoding: slice, as: charset)
            if !Self.agree(decoded, text[run.at..<end], isMarkup: isMarkup) {
                let wanted = String(String.UnicodeScalarView(text[run.at..<end]))
                faults.append(
                    "block \(block.id): bytes \(run.from)-\(run.from + run.length) give “\(decoded.string(0..<decoded.units.count))”, not “\(wanted)”"
                )
            }
        }
        if covered != text.count {
            faults.append("block \(block.id): the origins cover \(covered) of \(text.count) characters")
        }
    }

    /// Whether decoded bytes give a text: to the letter, as white space, or as the character a reference stands for.
    private static func agree(_ decoded: SourceText, _ text: ArraySlice<Unicode.Scalar>, isMarkup: Bool) -> Bool {
        let units = text.flatMap { Array(String($0).utf16) }
        if decoded.units == units { return true }
        if units == [0x20], decoded.units.count == 1, UnitClass.of(decoded.units[0]).contains(.space) { return true }
        return isMarkup && CharacterReference(decoded.units)?.units == units
    }

    private mutating func check(_ evidence: Evidence, _ text: [Unicode.Scalar]?) {
        quotes += 1
        guard let text, evidence.start >= 0, evidence.start < evidence.end, evidence.end <= text.count,
            Array(evidence.quote.unicodeScalars) == Array(text[evidence.start..<evidence.end])
        else {
            faults.append(
                "block \(evidence.block): “\(evidence.quote)” does not stand at \(evidence.start)-\(evidence.end)")
            return
        }
    }
}
