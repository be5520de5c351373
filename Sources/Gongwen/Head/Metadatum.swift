/// A field of the box that a page shows beside a notice, with its value, 元数据: 发文字号 国发〔2018〕38号.
struct Metadatum: Sendable, Equatable {
    /// The usual name of the field.
    var label: String
    /// The value without white space.
    var value: [UInt16]
}

extension Layout {
    /// The fields of the box beside the notice.
    func metadata(in text: SourceText) -> [Metadatum] {
        metadata.map { field in
            let value = self.text(of: asideLines[field.line], in: text).utf16
            return Metadatum(label: field.label, value: value.filter { !UnitClass.of($0).contains(.space) })
        }
    }
}
