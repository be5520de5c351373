package import Gongwen

/// Reads the lists of bodies of one notice, each piece of them once: the same names stand in hundreds of notes and cells.
///
///     var departments = DepartmentReader(home: place)
///     departments.startList()
///     for part in departments.parts(units, piece) { departments.name(part, units, at: piece.lowerBound) }
package struct DepartmentReader: Sendable {
    /// A part of a piece, whose ranges count from the start of the piece, with the number of what its name is.
    private struct Part {
        var phrase: BodyPhrase.Part
        var body: Int
    }

    /// What the words of a name were read as; ranges count from its first unit.
    private struct Body {
        /// The name taken apart, or nil where the words name no body.
        var form: DepartmentForm?
        /// The place or level that the names after it may share, or nil where it leaves that as it is.
        var shared: Shared?
        /// The last name written out for it, or -1.
        var lastName = -1
    }

    /// A place or level that names share, as its words were read in a name.
    private struct Shared {
        var prefix: DepartmentForm.Prefix
        /// The same for equal words of one kind; -1 for none.
        var number: Int

        static let none = Shared(prefix: .none, number: -1)
    }

    /// A name written out.
    private struct Name {
        /// The number of the place or level that it shares.
        var shared: Int
        /// The name written out before it for the same body, or -1.
        var before: Int
        var words: DepartmentName.Words
    }

    private var namer: DepartmentNamer
    private var texts = TextNumbers()
    /// The parts of each piece, by the number of its text; none for a text that has not been read as a piece.
    private var pieces: [Range<Int>] = []
    private var all: [Part] = []
    /// The number of the body that each text is as a name, by the number of the text; -1 for one that has not been read.
    private var bodyOfText: [Int] = []
    private var bodies: [Body] = []
    private var names: [Name] = []
    /// What the next name of the list may share, and where its words stand.
    private var shared = Shared.none
    private var sharedStart = 0

    /// A reader for a notice of a place (nil: of the nation).
    package init(home: Division?) { namer = DepartmentNamer(home: home) }

    /// Begins a list, whose first name shares nothing with the one before.
    mutating func startList() { shared = .none }

    /// The words of a part and what is said of it, counted from the start of its piece.
    func phrase(_ part: Int) -> BodyPhrase.Part { all[part].phrase }

    /// How sure it is that a part names a body; nil where it names none.
    func grade(_ part: Int) -> DepartmentForm.Grade? { bodies[all[part].body].form?.grade }

    /// The numbers of the parts of a piece of a list.
    mutating func parts(_ units: UnitText, _ piece: Range<Int>) -> Range<Int> {
        let number = texts.number(of: units, piece)
        while pieces.count <= number { pieces.append(0..<0) }
        if pieces[number].isEmpty {
            let text = UnsafeBufferPointer(rebasing: units[piece])
            let first = all.count
            BodyPhrase.eachPart(text, text.indices, .standard) { phrase in
                let name = UnsafeBufferPointer(rebasing: text[phrase.name])
                all.append(Part(phrase: phrase, body: body(name)))
            }
            pieces[number] = first..<all.count
        }
        return pieces[number]
    }

    /// The number of the body that the words of a name are.
    private mutating func body(_ name: UnitText) -> Int {
        let number = texts.number(of: name, name.indices)
        while bodyOfText.count <= number { bodyOfText.append(-1) }
        if bodyOfText[number] >= 0 { return bodyOfText[number] }
        bodyOfText[number] = bodies.count
        let form = DepartmentForm(name, name.indices)
        bodies.append(Body(form: form, shared: form.flatMap { shared(by: $0, name) }))
        return bodies.count - 1
    }

    /// What the names after one may share.
    private mutating func shared(by form: DepartmentForm, _ name: UnitText) -> Shared? {
        guard let prefix = namer.shared(by: form, name) else { return nil }
        switch prefix {
        case .none: return nil
        case .level(let range, let isParty):
            return Shared(prefix: prefix, number: texts.number(of: name, range) * 4 + (isParty ? 1 : 0))
        case .place(_, let range): return Shared(prefix: prefix, number: texts.number(of: name, range) * 4 + 2)
        }
    }

    /// The name of a part, the next of its list, in a piece that starts at an index; nil where it names no body.
    mutating func name(_ part: Int, _ units: UnitText, at start: Int) -> DepartmentName? {
        let body = all[part].body
        guard let form = bodies[body].form else { return nil }
        let start = start + all[part].phrase.name.lowerBound
        if let shared = bodies[body].shared { (self.shared, sharedStart) = (shared, start) }
        let shares = form.prefix == .none && form.sharesPlace
        let number = shares ? shared.number : -1
        var last = bodies[body].lastName
        while last >= 0, names[last].shared != number { last = names[last].before }
        if last < 0 {
            last = names.count
            let words = write(form.moved(by: start), shares ? shared.prefix.moved(by: sharedStart) : .none, units)
            names.append(Name(shared: number, before: bodies[body].lastName, words: words))
            bodies[body].lastName = last
        }
        return DepartmentName(words: names[last].words, range: form.range.moved(by: start))
    }

    private mutating func write(
        _ form: DepartmentForm, _ shared: DepartmentForm.Prefix, _ units: UnitText
    ) -> DepartmentName.Words {
        let written = namer.written(shared, for: form, units)
        let printed = units.string(form.range)
        let name = written.isEmpty ? printed : written + printed
        return DepartmentName.Words(
            name: name, printed: printed,
            canonical: namer.canonical(form, at: form.prefix == .none ? shared : form.prefix, units),
            function: form.match.map { DepartmentTable.standard.bodies[$0.body].function },
            number: written.isEmpty && !units[form.range].contains { $0.opensBracket || $0.closesBracket }
                ? texts.number(of: units, form.range) : number(of: name))
    }

    /// The bodies that a range lists; words that name no body are left out.
    package mutating func names(_ units: UnitText, _ range: Range<Int>) -> [DepartmentName] {
        var names: [DepartmentName] = []
        startList()
        for piece in DepartmentPieces(units, range) {
            for part in parts(units, piece) {
                if let name = name(part, units, at: piece.lowerBound) { names.append(name) }
            }
        }
        return names
    }

    /// The first of the bodies that a range lists, or nil.
    mutating func first(_ units: UnitText, _ range: Range<Int>) -> DepartmentName? {
        startList()
        for piece in DepartmentPieces(units, range) {
            for part in parts(units, piece) {
                if let name = name(part, units, at: piece.lowerBound) { return name }
            }
        }
        return nil
    }

    /// Words that no grammar takes for a name of a body, and that must be one all the same.
    mutating func plainName(_ range: Range<Int>, _ units: UnitText) -> DepartmentName {
        let name = units.string(range)
        let words = DepartmentName.Words(
            name: name, printed: name, canonical: nil, function: nil, number: number(of: name))
        return DepartmentName(words: words, range: range)
    }

    /// The number of a name, brackets of one kind being as good as those of another.
    private mutating func number(of name: String) -> Int {
        var key = Array(name.utf16)
        for index in key.indices {
            if key[index].opensBracket { key[index] = UInt16(unit: "（") }
            if key[index].closesBracket { key[index] = UInt16(unit: "）") }
        }
        return key.withUnsafeBufferPointer { texts.number(of: $0, $0.indices) }
    }
}
