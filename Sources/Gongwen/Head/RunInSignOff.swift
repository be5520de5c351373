extension HeadReader {
    /// A sign-off that stands in the last line of the text, where the source has no line of its own for it:
    /// …形成合力。泰安市人民政府2023年6月1日.
    func runInSignOff() -> (names: [Range<Int>], date: CalendarDate, range: Range<Int>)? {
        for block in blocks where block.attachment == nil && (block.kind == .paragraph || block.kind == .item) {
            let line = text(block)
            guard line.last == "日", let stop = line.lastIndex(of: "。") else { continue }
            let tail = line[(stop + 1)...]
            guard tail.count <= 60, let (date, range) = CalendarDate.first(in: tail), range.upperBound == tail.endIndex
            else { continue }
            let signers = tail[tail.startIndex..<range.lowerBound]
            if signers.isEmpty { return ([], date, range) }
            if let names = names.names(in: signers) { return (names, date, range) }
        }
        return nil
    }
}
