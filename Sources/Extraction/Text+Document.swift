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
            let block = blocks[index]
            return TextBlock(
                id: block.id, kind: block.kind.rawValue, section: block.section.map { sections[$0].id },
                text: texts[index], line: block.line, origin: originRuns(of: block, near: &place))
        }
    }

    /// Where the text of a block comes from, which mostly is behind the place of the block before it.
    private func originRuns(of block: Block, near place: inout Int) -> [OriginRun] {
        block.origins.map { index in
            let origin = origins[index]
            let bytes = text.bytes(of: origin.source, near: &place)
            let at = scalarCount(block.range.lowerBound..<origin.at)
            return OriginRun(at: at, from: bytes.lowerBound, length: bytes.count)
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
