/// In which way an element is fed to libxml2, by its name.
enum HTMLFeeding {
    /// As a tag.
    case other
    /// As a tag that starts a line, whatever stands around it.
    case block, division, list, row
    /// Like a block; where its first text stands is where it stands.
    case table
    /// Like a block, or as text where it holds nothing else and stands where its start ends no other element.
    case paragraph, item, cell, headCell
    /// As a tag that starts and ends the body.
    case body
    /// As a tag that is no part of the body.
    case page
    /// Without its content, which is no markup.
    case rawText
    /// As a phrase: it holds words and ends no other element by its start, but may hold elements as well.
    case phrase
    /// As a phrase where no other link is open, for it ends that.
    case link
    /// As a phrase without words, for it has no end tag.
    case void
    /// Like that; it ends a line.
    case lineBreak

    /// Whether the element starts a line.
    var startsLine: Bool {
        switch self {
        case .block, .division, .list, .row, .table, .paragraph, .item, .cell, .headCell: true
        default: false
        }
    }

    /// The kind of element that a phrase fed in this way is.
    var tag: HTMLTag {
        switch self {
        case .link: .link
        case .lineBreak: .lineBreak
        case .paragraph, .item: .paragraph
        case .cell: .cell
        case .headCell: .headCell
        default: .inline
        }
    }

    /// Whether such an element ends no other one where it starts.
    func nests(at place: Place) -> Bool {
        switch (self, place) {
        case (.paragraph, .inside(.cell)), (.paragraph, .inside(.headCell)), (.paragraph, .inside(.item)),
            (.paragraph, .inside(.division)), (.paragraph, .after(.paragraph)),
            (.item, .inside(.list)), (.item, .after(.item)),
            (.cell, .inside(.row)), (.cell, .after(.cell)), (.cell, .after(.headCell)),
            (.headCell, .inside(.row)), (.headCell, .after(.cell)), (.headCell, .after(.headCell)):
            true
        default: false
        }
    }

    /// A place in a page, as far as it is known where that is among the elements.
    enum Place {
        case unknown
        /// In an element that has just started.
        case inside(HTMLFeeding)
        /// Behind an element in which nothing but text stood.
        case after(HTMLFeeding)
    }
}
