package import Gongwen

/// A list of bodies, 机关单位的并列: 市统计局、民政局、各县〔市、区〕政府.
package struct DepartmentList {
    /// The bodies that a range of `Document.units` lists.
    ///
    ///     read(reading, range)   // 市财政局、民政局 → 市财政局, 市民政局
    ///
    /// Words that name no body are left out.
    package static func read(_ reading: Reading, _ range: Range<Int>) -> [DepartmentName] {
        reading.document.units.withUnsafeBufferPointer { read($0, range, home: reading.document.head.jurisdiction) }
    }

    /// The bodies that a range of units lists, in a notice of a place (nil: of the nation).
    package static func read(_ units: UnitText, _ range: Range<Int>, home: Division?) -> [DepartmentName] {
        var departments = DepartmentReader(home: home)
        return departments.names(units, range)
    }
}
