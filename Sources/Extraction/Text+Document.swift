package import Gongwen
package import Qingdan

extension SourceFile {
    /// What a catalog says of the file a document was read from.
    package init(of document: Document) {
        self.init(
            name: document.source.name, mediaType: document.mediaType, charset: document.charset.rawValue,
            bytes: document.source.bytes.count, sha256: document.source.sha256)
    }
}

extension Document {
    /// The blocks with their texts and their origins in bytes.
    func textBlocks(_ texts: [String]) -> [TextBlock] {
        var place = 0
        return blocks.indices.map { index in
            let start = blocks[index].range.lowerBound
            let runs = blocks[index].origins.map { index in
                let bytes = text.bytes(of: origins[index].source, near: &place)
                return OriginRun(
                    at: scalarCount(start..<origins[index].at), from: bytes.lowerBound, length: bytes.count)
            }
            return TextBlock(
                id: blocks[index].id, kind: blocks[index].kind.rawValue,
                section: blocks[index].section.map { sections[$0].id }, text: texts[index], line: blocks[index].line,
                origin: runs)
        }
    }

    /// The sections of the outline with their words.
    var outlineSections: [OutlineSection] {
        units.withUnsafeBufferPointer { units in
            sections.indices.map { index in
                OutlineSection(
                    id: sections[index].id, parent: sections[index].parent.map { sections[$0].id },
                    marker: units.string(sections[index].marker),
                    heading: sections[index].heading.map { units.string($0) },
                    block: blocks[sections[index].block].id)
            }
        }
    }
}

extension Notice {
    /// A diagnostic of a document or of a rule.
    package init(_ diagnostic: Diagnostic, in reading: Reading) {
        let evidence = diagnostic.block.map { id in
            let block = reading.document.blocks[id - 1]
            return reading.evidence(diagnostic.range.isEmpty ? block.range : diagnostic.range, inBlock: id - 1)
        }
        self.init(
            severity: diagnostic.severity.rawValue, code: diagnostic.code, message: diagnostic.message,
            evidence: evidence,
            related: diagnostic.related.map { reading.evidence($0.range, inBlock: $0.block - 1) })
    }
}
