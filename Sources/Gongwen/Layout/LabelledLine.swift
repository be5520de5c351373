/// A field of the box that a page shows beside a notice, 信息栏: 索引号, 发文字号, 成文日期.
///
/// Its line is no line of the notice and stands in `Layout.asideLines`. 发布机构 is the body that put the page up, which
/// need not be the issuer.
public struct LabelledLine: Sendable, Equatable {
    /// The usual name of the field, whatever the page calls it: 发文字号 for 文号.
    public var label: String
    /// The index of the line with the value in `Layout.asideLines`.
    public var line: Int

    /// A field and its line.
    public init(label: String, line: Int) {
        self.label = label
        self.line = line
    }
}

extension Layout {
    /// Adds a field with its value.
    mutating func addAside(_ label: String, _ value: [Run], number: Int) {
        let start = runs.count
        runs += value
        asideLines.append(Line(runs: start..<runs.count, bound: .hard, number: number))
        metadata.append(LabelledLine(label: label, line: asideLines.count - 1))
    }
}
