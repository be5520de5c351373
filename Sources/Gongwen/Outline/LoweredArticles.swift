extension Document {
    /// Puts articles below the headings they run on across: 一、… 第1条 … 二、… （一）… 第2条.
    ///
    /// Usually 第X条 stands above 一、. Where 二、 follows an article that follows 一、, and the articles count on, the text
    /// is divided by 一、 二、 and its articles are the items.
    func lowerArticles(_ markers: inout [Marker?]) {
        guard let article = NumberingStyle.index(of: "article"), let han = NumberingStyle.index(of: "han"),
            let below = NumberingStyle.index(of: "han-bracket")
        else { return }
        var start = markers.startIndex
        while start < markers.endIndex {
            var end = start
            while end < markers.endIndex, blocks[end].attachment == blocks[start].attachment { end += 1 }
            if runsAcross(markers[start..<end], article: article, han: han) {
                for index in start..<end where markers[index]?.style == article {
                    markers[index]?.rank = NumberingStyle.all[below].rank
                }
            }
            start = end
        }
    }

    /// Whether the numbers of articles go on behind a 二、 that itself goes on behind an article.
    private func runsAcross(_ markers: ArraySlice<Marker?>, article: Int, han: Int) -> Bool {
        var heading = 0
        var last = 0
        var lastAtHeading: Int?
        for case let marker? in markers {
            if marker.style == han {
                if marker.ordinal == heading + 1, heading > 0, last > 0 { lastAtHeading = last }
                if heading == 0, last > 0 { return false }
                heading = marker.ordinal
            } else if marker.style == article {
                if let before = lastAtHeading, marker.ordinal == before + 1 { return true }
                lastAtHeading = nil
                last = marker.ordinal
            }
        }
        return false
    }
}
