import Gongwen

/// Text as the rules read it: UTF-16 units with the indices of `Document.units`, counted by no reference.
///
/// Who holds one must not outlive the array it was taken from; rules get it for the time of one call.
package typealias UnitText = UnsafeBufferPointer<UInt16>

extension UnitText {
    /// The text of a range as a string.
    @inline(__always)
    func string(_ range: Range<Int>) -> String { String(units: UnsafeBufferPointer(rebasing: self[range])) }

    /// Whether some units stand at an index, and end no later than another.
    @inline(__always)
    func holds(_ word: [UInt16], at start: Int, end: Int) -> Bool {
        guard start + word.count <= end else { return false }
        for place in word.indices where self[start + place] != word[place] { return false }
        return true
    }
}

extension [UInt16] {
    /// Reads the units as a text of their own.
    @inline(__always)
    func read<Result>(_ body: (UnitText) -> Result) -> Result { withUnsafeBufferPointer(body) }
}
