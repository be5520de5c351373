import Gongwen

/// A document that the text names, 引用, as it stands at one place.
package struct CitationMention: Sendable, Equatable {
    /// The title, or nil where only a number is printed.
    package var title: String?
    /// The number, brackets and dashes normalised, or nil.
    package var number: String?
    /// The units of the title with its marks and the bracket with its number.
    package var range: Range<Int>
    /// Whether the title is only the short name of a document named before: 以下简称《…》.
    package var isShortName: Bool
    /// Whether it names a law, policy, standard or list.
    package var isDocument: Bool
}

/// Finds the documents that text names, 引用的读法.
package struct CitationsReader {
    private let units: UnsafeBufferPointer<UInt16>
    private let bounds: Range<Int>
    private var found: [CitationMention] = []

    /// The documents named in a stretch of text, in order.
    package static func mentions(in units: UnitText, _ range: Range<Int>) -> [CitationMention] {
        mentions(in: units, range, at: Openings.places(of: openers, in: units, range))
    }

    /// The documents named in a stretch of text, in order, that open at some places.
    static func mentions(in units: UnitText, _ range: Range<Int>, at places: ArraySlice<Int32>) -> [CitationMention] {
        guard !places.isEmpty else { return [] }
        var reader = CitationsReader(units: units, bounds: range)
        reader.read(at: places)
        return reader.found
    }

    private init(units: UnsafeBufferPointer<UInt16>, bounds: Range<Int>) {
        self.units = units
        self.bounds = bounds
    }

    /// What a title or a number can be told by.
    static let openers = UnitSet(
        "《令" + CitationsNumber.yearOpeners + "ABCDEFGHIJKLMNOPQRSTUVWXYZＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ")

    private mutating func read(at places: ArraySlice<Int32>) {
        let numbers = CitationsNumber(units, bounds)
        var free = bounds.lowerBound  // the place behind the last citation
        for place in places where Int(place) >= free {
            let index = Int(place)
            let unit = units[index]
            if unit == "《", let title = CitationsTitle(units, at: index, end: bounds.upperBound) {
                free = add(title)
                continue
            }
            var number: CitationsNumber.Match?
            if CitationsNumber.opensYear(unit) {
                number = numbers.document(yearAt: index)
            } else if unit == "令" {
                number = numbers.decree(at: index)
            } else if "A"..."Z" ~= CitationsNumber.narrow(unit) {
                number = numbers.standard(at: index, isAlone: true)
            }
            if let number, number.range.lowerBound >= (found.last?.range.upperBound ?? 0) {
                found.append(
                    CitationMention(
                        title: nil, number: number.text, range: number.range, isShortName: false, isDocument: true))
                free = number.range.upperBound
            }
        }
    }

    /// Adds a title with the number in brackets after it; the index after them.
    private mutating func add(_ title: CitationsTitle) -> Int {
        var mention = CitationMention(
            title: title.name, number: nil, range: title.range, isShortName: isShortName(title.range.lowerBound),
            isDocument: title.isDocument)
        var end = title.range.upperBound
        var others: [CitationsNumber.Match] = []
        while let bracket = bracket(at: end) {
            let named = numbers(in: bracket.inside)
            guard let first = named.first else {
                // （试行） and （修订） may stand between a title and its number.
                guard bracket.inside.count <= 12, !units[bracket.inside].contains("《") else { break }
                end = bracket.end
                continue
            }
            mention.number = first.text
            mention.isDocument = true
            let hasMore = units[bracket.inside].contains("《")
            end = hasMore ? first.range.upperBound : bracket.end
            mention.range = title.range.lowerBound..<end
            others = Array(named.dropFirst())
            break
        }
        if mention.number == nil { end = title.range.upperBound }
        found.append(mention)
        share(others)
        return end
    }

    /// Deals several numbers in one bracket out to the titles before it, or lists them by themselves.
    private mutating func share(_ others: [CitationsNumber.Match]) {
        guard !others.isEmpty, let last = found.last else { return }
        var series = [found.count - 1]
        while let first = series.first, first > 0, found[first - 1].title != nil, found[first - 1].number == nil,
            found[first].range.lowerBound - found[first - 1].range.upperBound <= 1
        {
            series.insert(first - 1, at: 0)
        }
        if series.count == others.count + 1, let first = last.number {
            for (place, number) in zip(series, [first] + others.map(\.text)) { found[place].number = number }
            return
        }
        for other in others {
            found.append(
                CitationMention(
                    title: nil, number: other.text, range: other.range, isShortName: false, isDocument: true))
        }
    }

    /// The bracket that opens at an index.
    private func bracket(at start: Int) -> (inside: Range<Int>, end: Int)? {
        var open = start
        while open < bounds.upperBound, UnitClass.of(units[open]).contains(.space) { open += 1 }
        guard open < bounds.upperBound, units[open].isOne(of: "(（") else { return nil }
        var depth = 0
        for index in open..<min(bounds.upperBound, open + 200) {
            if units[index].isOne(of: "(（") { depth += 1 }
            if units[index].isOne(of: ")）") {
                depth -= 1
                if depth == 0 { return (open + 1..<index, index + 1) }
            }
        }
        return nil
    }

    /// The numbers in a bracket after a title.
    private func numbers(in inside: Range<Int>) -> [CitationsNumber.Match] {
        var matches: [CitationsNumber.Match] = []
        var part = inside.lowerBound
        while part < inside.upperBound {
            let end =
                units[part..<inside.upperBound].firstIndex { UnitClass.of($0).contains(.comma) && $0 != ":" }
                ?? inside.upperBound
            if let match = number(in: part..<end) { matches.append(match) }
            part = end + 1
        }
        return matches
    }

    /// The number that a part of a bracket is: of a document, of a standard, or of a decree or announcement.
    private func number(in part: Range<Int>) -> CitationsNumber.Match? {
        let reader = CitationsNumber(units, part)
        for index in part {
            if CitationsNumber.opensYear(units[index]), let match = reader.document(yearAt: index) { return match }
            if let match = reader.standard(at: index, isAlone: false) { return match }
        }
        return announcement(in: part)
    }

    /// A part of a bracket that is the number of a decree or announcement: 广州市人民政府令第193号, 第24号令.
    private func announcement(in part: Range<Int>) -> CitationsNumber.Match? {
        let digits = TimeDigits(units: units, begin: part.lowerBound, end: part.upperBound)
        for mark in part where units[mark] == "第" {
            guard let (_, end) = digits.digits(at: digits.skip(mark + 1), most: 6), digits.unit("号", at: end) != nil
            else { continue }
            return CitationsNumber.Match(text: CitationsNumber.compact(units[part]), range: part)
        }
        return nil
    }

    /// Whether 以下简称 or the like stands before a title.
    private func isShortName(_ start: Int) -> Bool {
        var end = start
        while end > bounds.lowerBound, start - end < 3,
            TimePointParser.isQuote(units[end - 1]) || UnitClass.of(units[end - 1]).contains(.comma)
                || UnitClass.of(units[end - 1]).contains(.space) || units[end - 1] == "为"
        {
            end -= 1
        }
        let from = max(bounds.lowerBound, end - 8)
        return CitationsLexicon.standard.shortNames.match(units, from..<end) != nil
    }
}
