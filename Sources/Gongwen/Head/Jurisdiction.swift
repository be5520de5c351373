extension HeadReader {
    /// The place whose policy it is: that of its issuers, else of its titles, else the one its text speaks of.
    func jurisdiction(_ head: Head) -> Division? {
        let places = PlaceReader.standard
        var vote: PlaceVote?
        /// The text is counted only where the head does not tell.
        func counted() -> PlaceVote {
            if let vote { return vote }
            let counted = PlaceVote(of: blocks, in: document.units, reader: places)
            vote = counted
            return counted
        }
        func division(_ finding: PlaceReader.Finding?) -> Division? {
            switch finding {
            case .division(let division): return division
            case .rows(let rows):
                if let row = places.divisions.single(rows) { return places.divisions.division(row) }
                if let row = counted().choice(among: rows) { return places.divisions.division(row) }
                // One name, many places: the name is certain, the code is not.
                return rows.first.map {
                    Division(code: nil, name: places.divisions.division($0).name, level: places.divisions.level($0))
                }
            case nil: return nil
            }
        }
        for issuer in head.issuers {
            let units = issuer.value.units
            if let found = division(places.place(ofBody: units[...])) { return found }
        }
        for name in [head.noticeTitle, head.title].compactMap({ $0 }) + head.issuers {
            let units = name.value.units
            if let found = division(places.firstPlace(in: units[...])) { return found }
        }
        return counted().winner(short: short(head.number))
    }

    /// The code of the province whose letter a number begins with: 鄂政发 is of 湖北省.
    private func short(_ number: Head.Part?) -> Int32? {
        guard let first = number?.value.utf16.first else { return nil }
        return words.all(.short).first { $0.units == [first] }.flatMap { Int32($0.note) }
    }
}
