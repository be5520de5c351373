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

extension TextBlock {
    /// A block of a document with its origins in bytes.
    package init(_ block: Block, in document: Document) {
        var runs: [OriginRun] = []
        for origin in document.origins[block.origins] {
            let bytes = document.text.bytes(of: origin.source)
            let at = document.scalarCount(block.range.lowerBound..<origin.at)
            runs.append(OriginRun(at: at, from: bytes.lowerBound, length: bytes.count))
        }
        self.init(
            id: block.id, kind: block.kind.rawValue, section: block.section.map { document.sections[$0].id },
            text: document.string(of: block), line: block.line, origin: runs)
    }
}

extension OutlineSection {
    /// A section of a document.
    package init(_ section: Section, in document: Document) {
        self.init(
            id: section.id, parent: section.parent.map { document.sections[$0].id },
            marker: document.string(section.marker), heading: section.heading.map { document.string($0) },
            block: document.blocks[section.block].id)
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
